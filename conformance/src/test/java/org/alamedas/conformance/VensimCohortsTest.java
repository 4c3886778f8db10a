package org.alamedas.conformance;

import static org.alamedas.conformance.Texts.problems;
import static org.alamedas.conformance.Texts.run;
import static org.alamedas.conformance.Texts.vensim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.engine.run.RunResult;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// Cohorts that move on with SHIFT IF TRUE, as in the example of the Vensim Reference Manual.
final class VensimCohortsTest {
    private static final String POPULATION = """
            age : in vitro, (age 1-age 5) ~~|
            ageh : (age 1-age 5) ~~|
            country : usa, mexico ~~|
            gender : male, female ~~|
            births[country] = 6, 4 ~~|
            mortality[ageh] = 0.1, 0.1, 0.1, 0.2, 0.5 ~~|
            deaths[country,gender,in vitro] = 0 ~~|
            deaths[country,gender,ageh] = Population[country,gender,ageh] * mortality[ageh] ~~|
            Population[country,gender,in vitro] = INTEG(births[country] / 2, 10) ~~|
            Population[country,gender,ageh] = INTEG(-deaths[country,gender,ageh], 10) ~~|
            gone[country,gender] = SHIFT IF TRUE(Population[country,gender,in vitro], Time >= 0, ELMCOUNT(age), KEEP, 0) ~~|
            total = SUM(Population[country!,gender!,age!]) ~~|
            ever = INTEG(SUM(births[country!]) - SUM(deaths[country!,gender!,age!]) - SUM(gone[country!,gender!]), 240) ~~|
            """;

    private static double[] series(RunResult run, String name) {
        return run.values(run.column(Name.of(name)));
    }

    @Test
    void theLastCohortGathersOrFallsOff() {
        // Step 1, so that each year's births are of age 1 a year later, and 10 % of those go in the next.
        RunResult kept = run(vensim(POPULATION.replace("KEEP", "1")));
        assertThat(series(kept, "Population[usa,male,age 1]")[1]).isCloseTo(10 - 1, within(1e-12));
        assertThat(series(kept, "Population[usa,male,in vitro]")[1]).isCloseTo(3, within(1e-12));
        assertThat(series(kept, "Population[usa,male,age 5]")[1]).isCloseTo(10 + 10 - 5, within(1e-12));
        assertThat(series(kept, "gone[usa,male]")).containsOnly(0);
        RunResult lost = run(vensim(POPULATION.replace("KEEP", "0")));
        assertThat(series(lost, "Population[usa,male,age 5]")[1]).isCloseTo(10 - 5, within(1e-12));
        assertThat(series(lost, "gone[usa,male]")[0]).isEqualTo(10);
        for (RunResult result : new RunResult[] {kept, lost}) {
            assertThat(series(result, "total")).containsExactly(series(result, "ever"), within(1e-9));
        }
    }

    @Test
    void refusesToShiftWhatIsNoRunOfElementsOfAStock() {
        assertThat(problems(vensim(POPULATION.replace("ELMCOUNT(age), KEEP", "7, 1"))))
                .contains("expected 2 to 6 elements of \"age\" to shift, found 7");
        assertThat(problems(vensim(POPULATION.replace("ELMCOUNT(age), KEEP", "total, 1"))))
                .contains("how many elements are shifted must be a number or ELMCOUNT of a subscript range");
        assertThat(problems(vensim("x = 3 ~~|\ny = SHIFT IF TRUE(x, 1, 2, 1, 0) ~~|")))
                .contains("SHIFT IF TRUE needs an element of a stock, the first of those to shift");
        assertThat(problems(vensim("s: A, B ~~|\nx[s] = INTEG(SHIFT IF TRUE(x[A], 1, 2, 1, 0), 0) ~~|")))
                .contains("SHIFT IF TRUE stands in an auxiliary of the model, not in a stock or a macro");
    }
}
