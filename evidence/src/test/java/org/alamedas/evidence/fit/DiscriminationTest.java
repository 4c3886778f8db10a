package org.alamedas.evidence.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiscriminationTest {
    private static double[] around(double middle) {
        return IntStream.range(0, 40).mapToDouble(i -> middle + (i - 20) / 20.0).toArray();
    }

    @Test
    void tellsNothingWhereTheoriesAgree() {
        assertThat(Discrimination.telling(around(0), around(0), 0.1)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void tellsAllWhereTheyAreFarApart() {
        assertThat(Discrimination.telling(around(0), around(50), 0.1)).isGreaterThan(0.999);
    }

    @Test
    void tellsLessWithAWorseMeasurement() {
        double good = Discrimination.telling(around(0), around(1), 0.1);
        assertThat(good).isGreaterThan(Discrimination.telling(around(0), around(1), 3));
    }
}
