package org.alamedas.engine.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 10, 63, 64, 65, 1000})
    void aLatinHypercubeHasOnePointInEverySlice(long size) {
        LatinHypercube design = new LatinHypercube(size, 5);
        for (int dimension = 0; dimension < 3; dimension++) {
            BitSet slices = new BitSet();
            for (long member = 0; member < size; member++) {
                slices.set((int) (design.coordinate(member, dimension) * size));
            }
            assertThat(slices.cardinality()).isEqualTo((int) size);
        }
    }

    @Test
    void twoDimensionsOfALatinHypercubeAreNotOrderedAlike() {
        LatinHypercube design = new LatinHypercube(1000, 5);
        double sum = 0;
        for (long member = 0; member < 1000; member++) {
            sum += (design.coordinate(member, 0) - 0.5) * (design.coordinate(member, 1) - 0.5);
        }
        // the correlation of independent orders has a standard deviation of 1 / sqrt(1000) = 0.03
        assertThat(12 * sum / 1000).isCloseTo(0, within(0.12));
    }

    /// A (0, m, 2)-net: each rectangle of area 2^-m whose sides are powers of 2 holds one of 2^m
    /// points. The first two dimensions of a Sobol sequence are one, and scrambling keeps it.
    @Test
    void aSobolSequenceFillsEveryRectangleOnce() {
        int m = 8;
        Sobol design = new Sobol(1 << m, 2, 9);
        for (int across = 0; across <= m; across++) {
            Set<Long> met = new HashSet<>();
            for (long member = 0; member < 1 << m; member++) {
                long x = (long) (design.coordinate(member, 0) * (1 << across));
                long y = (long) (design.coordinate(member, 1) * (1 << (m - across)));
                met.add(x << m | y);
            }
            assertThat(met).hasSize(1 << m);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 17, 500, 999})
    void everyDimensionOfASobolSequenceIsEven(int dimension) {
        Sobol design = new Sobol(256, Sobol.DIMENSIONS, 3);
        BitSet slices = new BitSet();
        for (long member = 0; member < 256; member++) {
            slices.set((int) (design.coordinate(member, dimension) * 256));
        }
        assertThat(slices.cardinality()).isEqualTo(256);
    }

    @Test
    void aFullFactorialHasEveryCombinationTheLastRunningFastest() {
        FullFactorial design = new FullFactorial(List.of(2, 3));
        assertThat(design.size()).isEqualTo(6);
        assertThat(design.coordinate(0, 0)).isEqualTo(0.25);
        assertThat(design.coordinate(0, 1)).isEqualTo(1 / 6.0);
        assertThat(design.coordinate(1, 1)).isEqualTo(0.5);
        assertThat(design.coordinate(3, 0)).isEqualTo(0.75);
        assertThat(design.coordinate(5, 1)).isEqualTo(5 / 6.0);
    }

    @Test
    void refusesMoreMembersThanItCanTellApart() {
        assertThatThrownBy(() -> new MonteCarlo(1L << 32, 1)).hasMessageContaining("4294967294");
        assertThatThrownBy(() -> new FullFactorial(List.of(100_000, 100_000))).hasMessageContaining("10000000000");
    }
}
