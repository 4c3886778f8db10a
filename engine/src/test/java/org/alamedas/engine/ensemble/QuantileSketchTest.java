package org.alamedas.engine.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
        requireClose(numbers, 0x1p-8);
    }

    /// Sizes differ by a factor of 2^24: 24 octaves of 128 buckets are four times too many.
    @Test
    void takesCoarserBucketsForNumbersOfVeryDifferentSizes() {
        requireClose(numbers(u -> -Math.scalb(1 + u, (int) (24 * u))), 0x1p-6);
    }

    /// They are 20 of the 512 of an octave apart: 12 bits after the point make 160 buckets of that, 13 would make 320.
    @Test
    void tellsNumbersApartThatLieNearEachOtherAndFarFromZero() {
        requireClose(numbers(u -> 1000 + 20 * u), 0x1p-13);
    }

    @Test
    void readsEqualNumbersBackAsGoodAsExactly() {
        requireClose(numbers(u -> u < 2 ? 0.1 : 0), 0x1p-33);
    }

    private static void requireClose(double[] numbers, double error) {
        QuantileSketch sketch = sketch(numbers, 0, COUNT);
        assertThat(sketch.error()).isEqualTo(error);
        QuantileSketch.Sorted sorted = sketch.sorted();
        Arrays.sort(numbers);
        for (int rank = 0; rank < COUNT; rank++) {
            assertThat(sorted.at(rank)).isCloseTo(numbers[rank], within(Math.abs(numbers[rank]) * error));
        }
    }

    @Test
    void readsSizesThatAreSmallBesideTheGreatestAsZero() {
        double[] numbers = numbers(u -> Math.pow(u - 0.5, 21));
        QuantileSketch sketch = sketch(numbers, 0, COUNT);
        QuantileSketch.Sorted sorted = sketch.sorted();
        Arrays.sort(numbers);
        double greatest = numbers[COUNT - 1];
        for (int rank = 0; rank < COUNT; rank++) {
            double allowed = Math.abs(numbers[rank]) * sketch.error() + greatest * 0x1p-8;
            assertThat(sorted.at(rank)).isCloseTo(numbers[rank], within(allowed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void doesNotDependOnHowTheNumbersWereShared(int parts) throws IOException {
        double[] numbers = numbers(u -> Math.exp(60 * (u - 0.5)) * (u < 0.3 ? -1 : 1));
        QuantileSketch whole = sketch(numbers, 0, COUNT);
        QuantileSketch joined = new QuantileSketch();
        for (int part = parts - 1; part >= 0; part--) {
            joined.add(sketch(numbers, COUNT * part / parts, COUNT * (part + 1) / parts));
        }
        assertThat(bytes(joined)).isEqualTo(bytes(whole));
        assertThat(joined.sorted().values()).isEqualTo(whole.sorted().values());
        assertThat(joined.sorted().upTo()).isEqualTo(whole.sorted().upTo());
        assertThat(java.util.Arrays.stream(whole.sorted().upTo()).max()).hasValue(COUNT);
    }

    /// The numbers come in three orders: as the extremes arrive, buckets get coarser at different times.
    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.01, 0.3})
    void doesNotDependOnTheOrderOfTheNumbers(double below) throws IOException {
        double[] numbers = numbers(u -> Math.exp(200 * (u - 0.5)) * (u < below ? -1 : 1));
        byte[] asTheyCame = bytes(sketch(numbers, 0, COUNT));
        Arrays.sort(numbers);
        byte[] rising = bytes(sketch(numbers, 0, COUNT));
        for (int i = 0; i < COUNT / 2; i++) {
            double first = numbers[i];
            numbers[i] = numbers[COUNT - 1 - i];
            numbers[COUNT - 1 - i] = first;
        }
        assertThat(rising).isEqualTo(asTheyCame);
        assertThat(bytes(sketch(numbers, 0, COUNT))).isEqualTo(asTheyCame);
    }

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        byte[] written = bytes(sketch(numbers(u -> u - 0.3), 0, COUNT));
        QuantileSketch back = new QuantileSketch();
        back.read(new DataInputStream(new ByteArrayInputStream(written)));
        assertThat(bytes(back)).isEqualTo(written);
    }

    private static byte[] bytes(QuantileSketch sketch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sketch.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
