package org.alamedas.engine.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected quantiles are those of the sorted numbers.
class QuantileSketchTest {
    private static final int COUNT = 20_000;

    private static double[] numbers(DoubleUnaryOperator of) {
        SplittableRandom random = new SplittableRandom(7);
        double[] numbers = new double[COUNT];
        Arrays.setAll(numbers, _ -> of.applyAsDouble(random.nextDouble()));
        return numbers;
    }

    private static QuantileSketch sketch(double[] numbers, int from, int to) {
        QuantileSketch sketch = new QuantileSketch();
        for (int i = from; i < to; i++) {
            sketch.add(numbers[i]);
        }
        return sketch;
    }

    @Test
    void findsEveryRankWithinTheStatedError() {
        double[] numbers = numbers(u -> 50 + 100 * u * u);
        QuantileSketch.Sorted sorted = sketch(numbers, 0, COUNT).sorted();
        Arrays.sort(numbers);
        for (int rank = 0; rank < COUNT; rank++) {
            assertThat(sorted.at(rank)).isCloseTo(numbers[rank], within(numbers[rank] * QuantileSketch.RELATIVE_ERROR));
        }
    }

    @Test
    void readsSizesThatAreSmallBesideTheGreatestAsZero() {
        double[] numbers = numbers(u -> Math.pow(u - 0.5, 21));
        QuantileSketch.Sorted sorted = sketch(numbers, 0, COUNT).sorted();
        Arrays.sort(numbers);
        double greatest = numbers[COUNT - 1];
        for (int rank = 0; rank < COUNT; rank++) {
            double allowed = Math.abs(numbers[rank]) * QuantileSketch.RELATIVE_ERROR + greatest * 0x1p-8;
            assertThat(sorted.at(rank)).isCloseTo(numbers[rank], within(allowed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void doesNotDependOnHowTheNumbersWereShared(int parts) {
        double[] numbers = numbers(u -> Math.exp(60 * (u - 0.5)) * (u < 0.3 ? -1 : 1));
        QuantileSketch whole = sketch(numbers, 0, COUNT);
        QuantileSketch joined = new QuantileSketch();
        for (int part = parts - 1; part >= 0; part--) {
            joined.add(sketch(numbers, COUNT * part / parts, COUNT * (part + 1) / parts));
        }
        assertThat(joined.sorted().keys()).isEqualTo(whole.sorted().keys());
        assertThat(joined.sorted().upTo()).isEqualTo(whole.sorted().upTo());
        assertThat(java.util.Arrays.stream(whole.sorted().upTo()).max()).hasValue(COUNT);
    }
}
