package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.evidence.theory.LoopStance;
import org.alamedas.evidence.theory.Stance;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.evidence.theory.Vocabulary;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// The theories that come with the case.
final class TheoriesTest {
    private static final CaseStudy CHILE = made(Chile.read());
    private static final List<Theory> THEORIES = made(Chile.theories(CHILE));

    private static Theory theory(String id) {
        return THEORIES.stream()
                .filter(theory -> theory.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areSixAndAReference() {
        assertThat(THEORIES)
                .extracting(Theory::id)
                .containsExactly(
                        "class_agency",
                        "macro_populism",
                        "external_pressure",
                        "deadlock",
                        "military_autonomy",
                        "gradualist_left",
                        "agnostic");
        assertThat(THEORIES).filteredOn(Theory::reference).containsExactly(theory("agnostic"));
    }

    @Test
    void sayWhatTheyBelieveOfEveryLinkAndEveryLoop() {
        Vocabulary words = Vocabulary.of(CHILE.model(), CHILE.annotations());
        assertThat(words.links()).hasSize(36);
        assertThat(THEORIES).allSatisfy(theory -> {
            assertThat(theory.links().keySet()).isEqualTo(words.links().keySet());
            assertThat(theory.loops().keySet()).isEqualTo(words.loops());
        });
    }

    @Test
    void disagree() {
        assertThat(theory("class_agency").links(Stance.DENIED))
                .extracting(link -> link.link().written())
                .contains("link_deadlock", "link_legitimacy");
        assertThat(theory("deadlock").links(Stance.ASSERTED))
                .extracting(link -> link.link().written())
                .contains("link_deadlock", "link_legitimacy");
        assertThat(theory("gradualist_left").loops())
                .containsEntry(Name.of("loop_e4_appeasement"), LoopStance.REVERSED);
    }

    @Test
    void leaveEverythingOpenInTheReference() {
        assertThat(theory("agnostic").links(Stance.OPEN)).hasSize(36);
    }
}
