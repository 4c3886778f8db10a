package org.alamedas.engine;

import static org.alamedas.engine.ModelBuilder.model;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Random functions as models use them. What a single number is belongs to the tests of the generator
/// and the distributions; here it is which number a call gets, and that it gets the right arguments.
final class RandomFunctionsTest {
    private static final int N = 20_000;
    private static final GraphicalFunction TENT =
            GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1, 2}, new double[] {0, 1, 0});

    /// Language | function | arguments | mean | variance: closed forms of Johnson, Kotz and
    /// Balakrishnan. The variance of a normal number cut at 2.4 standard deviations is
    /// `1 - 4.8 phi(2.4) / (2 Phi(2.4) - 1)` of the whole one, 0.890715.
    static final List<String> DRAWN = List.of(
            "XMILE    | EXPRND                   | 2                    | 2        | 4",
            "XMILE    | LOGNORMAL                | 10 2                 | 10       | 4",
            "XMILE    | NORMAL                   | 3 2 0                | 3        | 4",
            "XMILE    | POISSON                  | 4                    | 4        | 4",
            "XMILE    | RANDOM                   | -2 4                 | 1        | 3",
            "XMILE    | UNIFORM                  | -2 4 7               | 1        | 3",
            "XMILE    | BETA                     | 2 5                  | 0.285714 | 0.0255102",
            "XMILE    | BINOMIAL                 | 10 0.3               | 3        | 2.1",
            "XMILE    | GAMMA                    | 3 2 5                | 6        | 12",
            "XMILE    | GEOMETRIC                | 0.25                 | 4        | 12",
            "XMILE    | LOGISTIC                 | 1 2                  | 1        | 13.159473",
            "XMILE    | NEGBINOMIAL              | 3 0.5                | 6        | 6",
            "XMILE    | PARETO                   | 5 2                  | 2.5      | 0.4166667",
            "XMILE    | TRIANGULAR               | 0 1 5                | 2        | 1.1666667",
            "XMILE    | WEIBULL                  | 2 1                  | 0.886227 | 0.2146018",
            "XMILE    | MONTECARLO               | 20                   | 0.2      | 0.16",
            "VENSIM   | RANDOM 0 1               |                      | 0.5      | 0.0833333",
            "VENSIM   | RANDOM UNIFORM           | -2 4 0               | 1        | 3",
            "VENSIM   | RANDOM NORMAL            | -90 90 3 2 0         | 3        | 4",
            "VENSIM   | RANDOM EXPONENTIAL       | 0 1000 1 2 3         | 3        | 4",
            "VENSIM   | RANDOM GAMMA             | 0 1000 3 1 2 0       | 7        | 12",
            "VENSIM   | RANDOM BETA              | 0 9 2 5 1 2 0        | 1.571429 | 0.1020408",
            "VENSIM   | RANDOM BINOMIAL          | 0 99 0.3 10 1 2 0    | 7        | 8.4",
            "VENSIM   | RANDOM NEGATIVE BINOMIAL | 0 999 0.5 3 0 1 0    | 6        | 6",
            "VENSIM   | RANDOM POISSON           | 0 999 4 0 1 0        | 4        | 4",
            "VENSIM   | RANDOM TRIANGULAR        | 0 5 0 1 5 0          | 2        | 1.1666667",
            "VENSIM   | RANDOM WEIBULL           | 0 999 2 0 1 0        | 1        | 0.2732395",
            "VENSIM   | RANDOM LOOKUP            | tent 0 2 0 1 0       | 1        | 0.1666667",
            "DYNAMO   | NOISE                    |                      | 0        | 0.0833333",
            "DYNAMO   | NORMRN                   | 3 2                  | 3        | 3.562860");

    @ParameterizedTest
    @FieldSource("DRAWN")
    void hasTheMomentsOfItsDistribution(String line) {
        String[] fields = line.split("\\|", -1);
        double mean = Double.parseDouble(fields[3]);
        double variance = Double.parseDouble(fields[4]);
        double[] drawn = Runs.series(drawing(fields), "x");
        double found = Arrays.stream(drawn).sum() / drawn.length;
        double spread = Arrays.stream(drawn).map(x -> (x - found) * (x - found)).sum() / (drawn.length - 1);
        // Five standard errors; a kurtosis of 10 bounds those of the variance.
        assertThat(found).isCloseTo(mean, within(5 * Math.sqrt(variance / N)));
        assertThat(spread).isCloseTo(variance, within(5 * variance * Math.sqrt(12.0 / N)));
        assertThat(Arrays.stream(drawn).distinct().count()).isGreaterThan(1);
    }

    private static ModelBuilder drawing(String[] fields) {
        Sketch[] arguments = fields[2].isBlank()
                ? new Sketch[0]
                : Arrays.stream(fields[2].strip().split(" ", -1))
                        .map(text -> "tent".equals(text) ? ref(text) : num(Double.parseDouble(text)))
                        .toArray(Sketch[]::new);
        return model("drawing")
                .in(Dialect.valueOf(fields[0].strip()))
                .time(0, N - 1, 1)
                .lookup("tent", TENT)
                .aux("x", call(fields[1].strip(), arguments));
    }

    @Test
    void everyRandomFunctionIsAmongTheTested() {
        Set<String> tested = DRAWN.stream()
                .map(line -> line.split("\\|", -1))
                .map(fields -> Builtins.find(Dialect.valueOf(fields[0].strip()), Name.of(fields[1].strip())))
                .map(String::valueOf)
                .collect(Collectors.toSet());
        assertThat(Builtins.rows().stream()
                        .filter(row -> row.meaning() instanceof Meaning.Drawn)
                        .map(Builtin::id))
                .isSubsetOf(tested);
    }

    @Test
    void aRunAgainGivesTheSameBitsAndAnotherSeedOrMemberOthers() {
        ModelBuilder noise = model("noise").aux("x", call("NORMAL", num(0), num(1)));
        double[] first = Runs.series(noise, "x");
        assertThat(Runs.series(noise, "x")).isEqualTo(first);
        assertThat(run(noise, RandomKey.ofRun(1, 0))).isEqualTo(first);
        assertThat(run(noise, RandomKey.ofRun(2, 0))).isNotEqualTo(first);
        assertThat(run(noise, RandomKey.ofRun(1, 1))).isNotEqualTo(first);
        // docs/reference/random.md: seed 1, member 0, the first call in the scalar demand
        assertThat(Runs.series(model("page").aux("demand", call("RANDOM", num(0), num(1))), "demand"))
                .startsWith(0.16253116535044965, 0.4480151762005674, 0.8016254879189234);
    }

    @Test
    void aSeedOfItsOwnGivesTheSameNumbersInEveryMember() {
        ModelBuilder noise = model("noise").aux("x", call("NORMAL", num(0), num(1), num(5)));
        double[] first = Runs.series(noise, "x");
        assertThat(run(noise, RandomKey.ofRun(2, 7))).isEqualTo(first);
        ModelBuilder other = model("noise").aux("x", call("NORMAL", num(0), num(1), num(6)));
        assertThat(Runs.series(other, "x")).isNotEqualTo(first);
    }

    private static double[] run(ModelBuilder model, RandomKey key) {
        return Runs.series(Runs.compile(model.build()).run(RunSpec.AS_MODELLED.drawing(key)), "x");
    }

    @Test
    void anUnrelatedEquationMovesNoSequence() {
        Sketch smoothed = call("SMTH1", call("NORMAL", num(0), num(1)), num(3));
        Sketch both = plus(call("NORMAL", num(0), num(1)), smoothed);
        double[] alone = Runs.series(model("alone").aux("x", both), "x");
        ModelBuilder more = model("more")
                .aux("before", call("NORMAL", num(0), num(1)))
                .aux("smooth before", call("SMTH1", call("RANDOM", num(0), num(1)), num(2)))
                .aux("x", both)
                .aux("after", call("NORMAL", num(0), num(1)));
        RunResult result = Runs.run(more);
        assertThat(Runs.series(result, "x")).isEqualTo(alone);
        assertThat(Runs.series(result, "before")).isNotEqualTo(Runs.series(result, "after"));
    }

    @Test
    void twoCallsInOneEquationAreTwoSequences() {
        Sketch draw = call("RANDOM", num(0), num(1));
        double[] difference =
                Runs.series(model("two").aux("x", Sketch.minus(draw, call("RANDOM", num(0), num(1)))), "x");
        assertThat(difference).doesNotContain(0);
    }

    @Test
    void aDrawHoldsThroughTheStagesOfAStep() {
        ModelBuilder walk = model("walk")
                .time(0, 20, 0.25)
                .by(IntegrationMethod.RK4)
                .stock("place", num(0), List.of("step"), List.of())
                .flow("step", call("NORMAL", num(0), num(1)));
        RunResult result = Runs.run(walk);
        double[] place = Runs.series(result, "place");
        double[] step = Runs.series(result, "step");
        for (int i = 0; i < 80; i++) {
            assertThat(place[i + 1] - place[i]).isCloseTo(step[i] / 4, within(1e-14));
        }
        assertThat(Arrays.stream(step).distinct().count()).isEqualTo(81);
    }

    @Test
    void aHeldDrawIsDrawnOnce() {
        ModelBuilder held = model("held")
                .dimension("place", "a", "b", "c")
                .aux("x", call("INIT", call("RANDOM", num(0), num(1))))
                .array("y", "place", call("INIT", call("RANDOM", num(0), num(1))))
                .elements(
                        "z",
                        "place",
                        "a",
                        call("INIT", call("RANDOM", num(0), num(1))),
                        "b",
                        call("INIT", call("RANDOM", num(0), num(1))),
                        "c",
                        call("RANDOM", num(0), num(1)))
                .stock("s", call("RANDOM", num(0), num(1)), List.of(), List.of());
        RunResult result = Runs.run(held);
        double[] drawn = Arrays.stream(new String[] {"x", "y[a]", "y[b]", "y[c]", "z[a]", "z[b]", "s"})
                .mapToDouble(name -> {
                    double[] series = Runs.series(result, name);
                    assertThat(series).as(name).containsOnly(series[0]);
                    return series[0];
                })
                .toArray();
        assertThat(Arrays.stream(drawn).distinct().count()).isEqualTo(drawn.length);
        assertThat(Runs.series(result, "z[c]")).doesNotHaveDuplicates();
    }

    @Test
    void everyElementIsASequenceOfItsOwn() {
        ModelBuilder many = model("many")
                .dimension("row", "a", "b", "c")
                .dimension("column", "p", "q")
                .array("x", "row,column", call("RANDOM", num(0), num(1)))
                .array("one", "row,column", num(1))
                .aux("total", call("SUM", times(out -> out.reference("one[*,*]"), call("RANDOM", num(0), num(1)))));
        RunResult result = Runs.run(many);
        double[] firsts = result.columns().stream()
                .filter(column -> column.name().written().startsWith("x["))
                .mapToDouble(column -> Runs.series(result, column.name().written())[0])
                .toArray();
        assertThat(firsts).hasSize(6).doesNotHaveDuplicates();
        // Six equal numbers would make a multiple of six; 0 to 1 is far above the sum of two equal ones.
        double single = Runs.series(model("single").aux("total", call("RANDOM", num(0), num(1))), "total")[0];
        assertThat(Runs.series(result, "total")[0]).isNotCloseTo(6 * single, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "3, 4, false"})
    void aVariableCalledNoiseSeedSeedsStreamNullOfVensim(double one, double other, boolean same) {
        double[] first = Runs.series(seeded(one), "x");
        assertThat(Arrays.equals(Runs.series(seeded(other), "x"), first)).isEqualTo(same);
        double[] fixed = Runs.series(seeded(one), "y");
        assertThat(Runs.series(seeded(other), "y")).isEqualTo(fixed);
        assertThat(Arrays.equals(Runs.series(seeded(one), "unit"), Runs.series(seeded(other), "unit")))
                .isEqualTo(same);
    }

    private static ModelBuilder seeded(double seed) {
        return model("seeded")
                .in(Dialect.VENSIM)
                .aux("x", call("RANDOM UNIFORM", num(0), num(1), num(0)))
                .aux("y", call("RANDOM UNIFORM", num(0), num(1), num(8)))
                .aux("unit", call("RANDOM 0 1"))
                .aux("pink", call("RANDOM PINK NOISE", num(0), num(1), num(4), num(0)))
                .aux("NOISE SEED", num(seed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NORMAL 0 1 0 -0.5 0.25 | -0.5 | 0.25",
                "LOGNORMAL 10 5 0 9 11 | 9 | 11",
                "EXPRND 2 0 1 3 | 1 | 3",
                "POISSON 4 0 3 5 | 3 | 5",
                "BETA 2 5 0 0.2 0.3 | 0.2 | 0.3",
                "BINOMIAL 10 0.3 0 2 4 | 2 | 4",
                "GAMMA 3 2 0 5 7 | 5 | 7",
                "GEOMETRIC 0.25 0 2 5 | 2 | 5",
                "LOGISTIC 1 2 0 0 3 | 0 | 3",
                "NEGBINOMIAL 3 0.5 0 4 7 | 4 | 7",
                "PARETO 5 2 0 2.5 3 | 2.5 | 3",
                "TRIANGULAR 0 1 5 0 1 2 | 1 | 2",
                "WEIBULL 2 1 0 0.5 1 | 0.5 | 1"
            })
    void staysWithinTheLimitsOfACall(String call, double least, double largest) {
        String[] words = call.split(" ", -1);
        Sketch[] arguments = Arrays.stream(words)
                .skip(1)
                .map(word -> num(Double.parseDouble(word)))
                .toArray(Sketch[]::new);
        double[] drawn = Runs.series(model("limits").time(0, 400, 1).aux("x", call(words[0], arguments)), "x");
        assertThat(Arrays.stream(drawn)).allMatch(x -> x >= least && x <= largest);
        assertThat(Arrays.stream(drawn).min().orElseThrow()).isCloseTo(least, within(0.05 * (largest - least)));
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isCloseTo(largest, within(0.05 * (largest - least)));
    }

    @ParameterizedTest
    @CsvSource({"EULER, 1", "RK4, 1", "EULER, 4"})
    void pinkNoiseHasItsSpreadAndForgetsWithItsCorrelationTime(IntegrationMethod method, double correlation) {
        double step = 0.5;
        Sketch pink = call("RANDOM PINK NOISE", num(10), num(2), num(correlation), num(0));
        double[] drawn = Runs.series(
                model("pink")
                        .in(Dialect.VENSIM)
                        .by(method)
                        .time(0, 20_000 * step, step)
                        .aux("x", pink),
                "x");
        double[] gaps = Arrays.stream(drawn).map(x -> x - 10).toArray();
        double variance = Arrays.stream(gaps).map(gap -> gap * gap).average().orElseThrow();
        double product = 0;
        for (int i = 1; i < gaps.length; i++) {
            product += gaps[i] * gaps[i - 1];
        }
        // Variance 4 and correlation 1 - step / tau from one step to the next, by the recurrence of the page;
        // the effective number of draws is (1 - r) / (1 + r) of all.
        double kept = 1 - step / correlation;
        double tolerance = 5 * Math.sqrt(2 * (1 + kept * kept) / (1 - kept * kept) / gaps.length);
        assertThat(variance).isCloseTo(4, within(4 * tolerance));
        assertThat(product / (gaps.length - 1) / variance).isCloseTo(kept, within(tolerance));
        double mean = Arrays.stream(gaps).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(10 * Math.sqrt((1 + kept) / (1 - kept) / gaps.length)));
    }

    @Test
    void dynamosNormalNumberIsWithinItsLimits() {
        double[] drawn =
                Runs.series(model("d").in(Dialect.DYNAMO).time(0, N, 1).aux("x", call("NORMRN", num(0), num(1))), "x");
        assertThat(Arrays.stream(drawn)).allMatch(x -> Math.abs(x) <= 2.4);
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isGreaterThan(2.35);
    }

    @Test
    void saysWhereAnArgumentIsOutsideItsDomain() {
        ModelBuilder wrong = model("wrong").aux("x", call("NORMAL", num(0), num(-1)));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Runs.run(wrong)))
                .hasMessageContaining("\"x\" is not a number at time 0")
                .hasMessageContaining("NORMAL(0, -1)");
    }
}
