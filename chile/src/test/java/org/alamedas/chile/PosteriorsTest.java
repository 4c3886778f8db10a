package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.condition.World;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// What theories believe after the data is what their shipped fits say, and claims and attribution use it.
final class PosteriorsTest {
    private static final CaseFiles FILES = Outcomes.made(CaseFiles.chile());
    private static final CaseStudy CHILE = Outcomes.made(FILES.read());
    private static final List<Theory> THEORIES = Outcomes.made(FILES.theories(CHILE));
    private static final Posteriors SHIPPED = Outcomes.made(FILES.posteriors(CHILE, THEORIES));
    private static final Name SHORTAGE = Name.of("shortage");
    private static final double UNTIL = 1973;

    private static TheoryRuns runs(Posteriors posteriors) {
        return new TheoryRuns(CHILE.model(), THEORIES, posteriors, 3, UNTIL);
    }

    @Test
    void holdsTheDrawsOfEveryTheory() {
        assertThat(SHIPPED.draws().keySet())
                .containsAll(THEORIES.stream().map(Theory::id).toList());
        assertThat(SHIPPED.settings()).containsEntry(Name.of("stoppage_mode"), 1.0);
    }

    @Test
    void givesEachRunTheValuesOfItsDraw() {
        Theory theory = THEORIES.getFirst();
        PosteriorDraws draws = java.util.Objects.requireNonNull(SHIPPED.draws().get(theory.id()));
        Map<Name, Double> values = runs(SHIPPED).values(theory, 2);
        assertThat(values).containsAllEntriesOf(draws.values(2)).containsAllEntriesOf(SHIPPED.settings());
        assertThat(values)
                .hasSizeGreaterThan(runs(Posteriors.NONE).values(theory, 2).size());
    }

    /// A posterior of one theory runs in every draw that is asked for and differs from draw to draw.
    @Test
    void runsEveryDraw() {
        TheoryRuns runs = runs(SHIPPED);
        Set<Double> ends = new HashSet<>();
        for (int draw = 0; draw < runs.draws(THEORIES.getFirst()); draw++) {
            RunResult run = runs.run(runs.values(THEORIES.getFirst(), draw), Map.of(), List.of(SHORTAGE))
                    .orElseThrow();
            ends.add(run.value(run.column(SHORTAGE), run.rows() - 1));
        }
        assertThat(ends).hasSize(3);
    }

    @Test
    void letsClaimsReadSeveralDrawsOfATheory() {
        TheoryLaboratory laboratory = new TheoryLaboratory(CHILE.model(), THEORIES, SHIPPED, UNTIL);
        Experiment without = new Experiment(List.of(), Map.of(Name.of("stoppage_mode"), 0.0), 0.8);
        List<World> worlds = laboratory.worlds(THEORIES.getFirst().id(), without, Set.of(SHORTAGE));
        assertThat(worlds).hasSize(20);
        assertThat(worlds)
                .allSatisfy(world -> assertThat(
                                world.value(SHORTAGE, 1972.83, true).getAsDouble())
                        .isLessThan(world.value(SHORTAGE, 1972.83, false).getAsDouble()));
    }
}
