package org.alamedas.evidence.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Parts that can be computed by hand.
final class ShapleyTest {
    @Test
    void givesEachCauseWhatItAddsWhereCausesDoNotMeet() {
        List<Double> parts =
                Shapley.split(3, present -> (present & 1) + 10 * (present >> 1 & 1) + 100 * (present >> 2 & 1));
        assertThat(parts.getFirst()).isCloseTo(1, within(1e-12));
        assertThat(parts.get(1)).isCloseTo(10, within(1e-12));
        assertThat(parts.get(2)).isCloseTo(100, within(1e-12));
    }

    @Test
    void halvesWhatTwoCausesMakeOnlyTogether() {
        assertThat(Shapley.split(2, present -> present == 3 ? 8 : 0)).containsExactly(4.0, 4.0);
    }

    /// The left glove and two right ones: a pair is worth one. Known shares are 2/3, 1/6 and 1/6.
    @Test
    void splitsTheGloveGame() {
        List<Double> parts = Shapley.split(3, present -> (present & 1) != 0 && (present & 6) != 0 ? 1 : 0);
        assertThat(parts.getFirst()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(parts.get(1)).isCloseTo(1.0 / 6, within(1e-12));
        assertThat(parts.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesMoreCausesThanItCanSplit() {
        assertThatThrownBy(() -> Shapley.split(0, present -> 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
