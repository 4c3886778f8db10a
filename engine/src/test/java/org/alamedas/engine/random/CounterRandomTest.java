package org.alamedas.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// Bounds of statistics are five standard errors: a right generator leaves them once in 1.7 million
/// seeds, and the seeds here are fixed.
class CounterRandomTest {

    private static final long SEED = 1970;
    private static final int N = 100_000;
    private static final long STREAM = Streams.of(Name.of("demand"), 0, 0);

    /// Expected value: the sum of these functions' own bits, which must be equal on every machine.
    /// A change of it changes the results of runs and belongs in the notes of a release.
    @Test
    void givesTheSameBitsOnEveryMachine() {
        assertThat(Long.toHexString(checksum())).isEqualTo("aa7c6be680efdd60");
    }

    /// Expected values: the page `docs/reference/random.md`, computed apart from this code with
    /// integers of any size.
    @Test
    void givesTheNumbersOfTheReferencePage() {
        assertThat(CounterRandom.uniform(1, 0, STREAM, 0)).isEqualTo(0.16253116535044965);
        assertThat(CounterRandom.uniform(1, 0, STREAM, 1)).isEqualTo(0.4480151762005674);
        assertThat(CounterRandom.uniform(1, 0, STREAM, 2)).isEqualTo(0.8016254879189234);
    }

    @Test
    void givesTheSameBitsColdAndCompiled() {
        long cold = checksum();
        for (int i = 0; i < 20; i++) {
            assertThat(checksum()).isEqualTo(cold);
        }
    }

    private static long checksum() {
        long sum = 0;
        for (int i = 0; i < 1000; i++) {
            long stream = Streams.of(Name.of("demand " + i), i % 7, i % 3);
            sum = 31 * sum + CounterRandom.bits(SEED + i % 11, i % 13, stream, 1000L * i);
        }
        return sum;
    }

    @Test
    void staysInsideOfZeroAndOne() {
        assertThat(CounterRandom.toUniform(0)).isEqualTo(0x1p-53);
        assertThat(CounterRandom.toUniform(-1)).isEqualTo(1 - 0x1p-53);
        assertThat(CounterRandom.toUniform(Long.MIN_VALUE)).isEqualTo(0.5 + 0x1p-53);
        assertThat(CounterRandom.toUniform(Long.MAX_VALUE)).isEqualTo(0.5 - 0x1p-53);
    }

    /// Mean 1/2 and variance 1/12; the variance of the squared distance from 1/2 is 1/180.
    @Test
    void isUniformOverSteps() {
        double[] drawn = drawn(i -> CounterRandom.uniform(SEED, 0, STREAM, i));
        assertThat(mean(drawn)).isCloseTo(0.5, within(5 * Math.sqrt(1 / 12.0 / N)));
        double square = 0;
        for (double u : drawn) {
            square += (u - 0.5) * (u - 0.5) / N;
        }
        assertThat(square).isCloseTo(1 / 12.0, within(5 * Math.sqrt(1 / 180.0 / N)));
    }

    @Test
    void setsEveryBitHalfOfTheTime() {
        int[] ones = new int[Long.SIZE];
        for (int i = 0; i < N; i++) {
            long bits = CounterRandom.bits(SEED, i, STREAM, 0);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                ones[bit] += (int) (bits >>> bit & 1);
            }
        }
        for (int count : ones) {
            assertThat((double) count).isCloseTo(N / 2.0, within(5 * Math.sqrt(N / 4.0)));
        }
    }

    @Test
    void isIndependentFromNeighboursOfEveryKind() {
        double[] here = drawn(i -> CounterRandom.uniform(SEED, 5, STREAM, i));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, 5, STREAM, i + 1)));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, 6, STREAM, i)));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED + 1, 5, STREAM, i)));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, 5, Streams.of(Name.of("demand"), 1, 0), i)));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, 5, Streams.of(Name.of("demand"), 0, 1), i)));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, 5, Streams.of(Name.of("supply"), 0, 0), i)));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, i, STREAM, 5)));
        assertUncorrelated(here, drawn(i -> RandomKey.ofCall(SEED).uniform(STREAM, i)));
    }

    @Test
    void isIndependentAcrossMembersAndVariables() {
        double[] here = drawn(i -> CounterRandom.uniform(SEED, i, STREAM, 3));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, i, STREAM, 4)));
        assertUncorrelated(here, drawn(i -> CounterRandom.uniform(SEED, i + 1, STREAM, 3)));
        double[] variables = drawn(i -> CounterRandom.uniform(SEED, 0, Streams.of(Name.of("x" + i), 0, 0), 0));
        assertUncorrelated(
                variables, drawn(i -> CounterRandom.uniform(SEED, 0, Streams.of(Name.of("x" + i), 1, 0), 0)));
    }

    /// The product of two independent uniform numbers less 1/2 has mean 0 and variance 1/144.
    private static void assertUncorrelated(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += (a[i] - 0.5) * (b[i] - 0.5);
        }
        assertThat(sum / N).isCloseTo(0, within(5 / 12.0 / Math.sqrt(N)));
    }

    @Test
    void givesEachPlaceAStreamOfItsOwn() {
        Set<Long> streams = new HashSet<>();
        for (int name = 0; name < 1000; name++) {
            for (int place = 0; place < 100; place++) {
                streams.add(Streams.of(Name.of("v" + name), place / 10, place % 10));
            }
        }
        assertThat(streams).hasSize(N);
    }

    @Test
    void knowsAVariableByItsCanonicalName() {
        assertThat(Streams.of(Name.of("Birth  Rate"), 2, 1)).isEqualTo(Streams.of(Name.of("birth_rate"), 2, 1));
    }

    @Test
    void drawsTheSameForASeedOfTheCallInEveryRun() {
        assertThat(RandomKey.ofCall(0.0)).isEqualTo(RandomKey.ofCall(-0.0));
        assertThat(RandomKey.ofCall(7).uniform(STREAM, 3))
                .isNotEqualTo(RandomKey.ofCall(8).uniform(STREAM, 3));
        assertThat(RandomKey.ofRun(7, 2).uniform(STREAM, 3)).isEqualTo(CounterRandom.uniform(7, 2, STREAM, 3));
    }

    @Test
    void keepsMembersApartFromSeedsOfCalls() {
        assertThatThrownBy(() -> RandomKey.ofRun(1, RandomKey.SEEDED)).hasMessageContaining("4294967295");
        assertThatThrownBy(() -> RandomKey.ofRun(1, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Streams.of(Name.of("x"), -1, 0)).hasMessageContaining("-1");
    }

    private static double[] drawn(IntToDoubleFunction draw) {
        double[] drawn = new double[N];
        for (int i = 0; i < N; i++) {
            drawn[i] = draw.applyAsDouble(i);
        }
        return drawn;
    }

    private static double mean(double[] drawn) {
        double sum = 0;
        for (double u : drawn) {
            sum += u;
        }
        return sum / drawn.length;
    }
}
