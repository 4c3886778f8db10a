package org.alamedas.evidence.theory;

import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.said;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

final class TheoryReaderTest {
    private static final Vocabulary WORDS = new Vocabulary(
            Map.of(
                    Name.of("link_hope"), Optional.of(new ValueRange(0, 2.5)),
                    Name.of("link_fear"), Optional.empty()),
            Set.of(Name.of("loop_hope")));

    private static final String GOOD = """
            item,name,prior,first,second,es,en,source
            theory,mine,,,,La mía,Mine,
            summary,text,,,,Un párrafo.,A paragraph.,book
            source,book,read,,,,"A book, 1999",
            link,link_hope,lognorm,1.3,0.4,,,book
            link,link_fear,const,0,,,,book
            loop,loop_hope,kept,,,,,
            prediction,first,,,,Algo,Something,book
            """;

    private static Outcome<Theory> read(String file) {
        return TheoryReader.read(text("mine.csv", file), WORDS);
    }

    @Test
    void readsEveryKindOfRow() {
        Theory theory = made(read(GOOD));
        assertThat(theory.id()).isEqualTo("mine");
        assertThat(theory.summary().en()).isEqualTo("A paragraph.");
        assertThat(theory.reference()).isFalse();
        assertThat(theory.citations().values()).extracting(Citation::read).containsExactly(true);
        assertThat(theory.links(Stance.ASSERTED)).extracting(LinkPrior::link).containsExactly(Name.of("link_hope"));
        assertThat(theory.links(Stance.DENIED)).extracting(LinkPrior::link).containsExactly(Name.of("link_fear"));
        assertThat(theory.loops()).containsEntry(Name.of("loop_hope"), LoopStance.KEPT);
        assertThat(theory.predictions()).hasSize(1);
    }

    /// The median of a lognormal prior is its first number; with z the normal quantile of 0.9, 1.281552, the share
    /// 0.9 lies below 1.3 exp(0.4 z) = 2.17056.
    @Test
    void givesQuantilesOfPriors() {
        Prior prior = made(read(GOOD)).links(Stance.ASSERTED).getFirst().prior();
        assertThat(prior.value(0.5)).isEqualTo(1.3);
        assertThat(prior.value(0.9)).isCloseTo(2.17056, org.assertj.core.data.Offset.offset(5e-5));
        assertThat(prior.text()).isEqualTo("lognorm 1.3 0.4");
    }

    @Test
    void pointsAtALinkThatTheModelDoesNotHave() {
        refusedWith(
                read(GOOD.replace("link,link_fear", "link,link_fera")),
                "mine.csv:6:6: found \"link_fera\", which is not a contested link of this model: did you mean link_fear?");
    }

    @Test
    void pointsAtASourceThatTheFileDoesNotGive() {
        refusedWith(
                read(GOOD.replace("link,link_hope,lognorm,1.3,0.4,,,book", "link,link_hope,lognorm,1.3,0.4,,,boko")),
                "mine.csv:5:34: found the source \"boko\", which no row of this file gives: did you mean book?");
    }

    @Test
    void refusesALinkWithoutASource() {
        assertThat(said(read(GOOD.replace("const,0,,,,book", "const,0,,,,"))))
                .containsExactly("mine.csv:6:27: found nothing in the column source, expected a source");
    }

    @Test
    void saysWhatIsWrongWithAPrior() {
        refusedWith(
                read(GOOD.replace("lognorm,1.3,0.4", "unif,2,1")),
                "mine.csv:5:23: found the prior unif of 2 and 1, but unif needs a first number below the second");
    }

    @Test
    void refusesABeliefOutsideTheRangeOfItsLink() {
        assertThat(said(read(GOOD.replace("lognorm,1.3,0.4", "const,7,"))))
                .singleElement()
                .asString()
                .contains("found a prior around 7.0, expected one within the range 0.0 to 2.5");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(said(read(GOOD.replace("theory,mine", "doctrine,mine").replace("loop_hope,kept", "loop_hope,cut"))))
                .hasSize(2);
    }

    @Test
    void wantsATheoryAndASummary() {
        assertThat(said(read("item,name,prior,first,second,es,en,source\nsource,book,read,,,,A book,\n")))
                .containsExactly(
                        "mine.csv:1:1: found 0 rows of the item theory or reference, expected one",
                        "mine.csv:1:1: found 0 rows of the item summary, expected one");
    }
}
