package org.alamedas.analysis.cause;

import static org.alamedas.analysis.Models.aux;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.analysis.Models;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

final class CauseFinderTest {
    private static final Model MODEL = Models.read(
            aux("a", "1 + TIME / 10"),
            aux("b", "3 + TIME / 5"),
            aux("constant", "7"),
            aux("product", "a * b + constant"),
            aux("drift", "b + 2 * TIME"),
            "<stock name=\"store\"><eqn>10</eqn><inflow>coming</inflow><outflow>going</outflow></stock>",
            "<flow name=\"coming\"><eqn>TIME</eqn></flow>",
            "<flow name=\"going\"><eqn>2</eqn></flow>");
    private static final CauseFinder FINDER =
            new CauseFinder(MODEL, Models.compiled(MODEL).run(RunSpec.AS_MODELLED));

    /// From 0 to 10, a goes from 1 to 2 and b from 3 to 5, so the product of both from 3 to 10. With a held
    /// it would be 5, with b held 6: 5 and 4 of the 7, and -2 for what they do together.
    @Test
    void holdsOneInputAtATime() {
        Causes causes = FINDER.of(Name.of("product"), 0, 10);
        assertThat(causes.change()).isCloseTo(7, within(1e-12));
        assertThat(causes.method()).isEqualTo(Causes.Method.FREEZING);
        assertThat(causes.contributions()).extracting(Contribution::input).containsExactly(Name.of("a"), Name.of("b"));
        assertThat(causes.contributions().get(0).amount()).isCloseTo(5, within(1e-12));
        assertThat(causes.contributions().get(1).amount()).isCloseTo(4, within(1e-12));
        assertThat(causes.residual()).isCloseTo(-2, within(1e-12));
    }

    /// Steps of 1: 2 + 3 + 4 came in from time 2 to time 5, and three times 2 went out.
    @Test
    void addsUpWhatFlowsMoved() {
        Causes causes = FINDER.of(Name.of("store"), 2, 5);
        assertThat(causes.method()).isEqualTo(Causes.Method.FLOWS);
        assertThat(causes.contributions())
                .containsExactly(new Contribution(Name.of("coming"), 9), new Contribution(Name.of("going"), -6));
        assertThat(causes.residual()).isZero();
    }

    @Test
    void countsTimeAsAnInput() {
        Causes causes = FINDER.of(Name.of("drift"), 0, 10);
        assertThat(causes.contributions())
                .extracting(Contribution::input)
                .containsExactly(Name.of("TIME"), Name.of("b"));
        assertThat(causes.contributions().getFirst().amount()).isCloseTo(20, within(1e-12));
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> FINDER.of(Name.of("nothing"), 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FINDER.of(Name.of("a"), 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FINDER.of(Name.of("a"), 0, 11)).hasMessageContaining("outside the run");
    }
}
