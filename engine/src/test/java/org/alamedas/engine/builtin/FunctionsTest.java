package org.alamedas.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values follow from the definitions that the manuals give; where a case is published, it is
/// named.
final class FunctionsTest {
    @ParameterizedTest
    // The first two rows are from the community's test `rounding`, whose output Vensim made.
    @CsvSource({"-10, 3, -1", "-9.9, 3, -0.9", "7, 3, 1", "7, -3, 1", "-7, -3, -1", "6, 3, 0"})
    void theRemainderHasTheSignOfTheDividend(double a, double b, double expected) {
        assertThat(Functions.modulo(a, b)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1.9, 0.5, 1.5", "-1.9, 0.5, -1.5", "1.9, 0, 1.9", "1.9, -1, 1.9"})
    void aQuantumCutsTowardsZero(double a, double b, double expected) {
        assertThat(Functions.quantum(a, b)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1",
        "-0.5, -1",
        "2.4999999999999996, 2",
        "0.49999999999999994, 0",
        "-2.6, -3",
        "4503599627370497, 4503599627370497"
    })
    void halvesAreRoundedAwayFromZero(double value, double expected) {
        assertThat(Functions.round(value)).isEqualTo(expected);
    }

    @Test
    void divisionsByZeroGiveWhatTheyAreTold() {
        assertThat(Functions.safediv(1, 0, 7)).isEqualTo(7);
        assertThat(Functions.safediv(1, 1e-9, 7)).isCloseTo(1e9, within(1e-3));
        assertThat(Functions.xidz(1, 1e-9, 7)).isEqualTo(7);
        assertThat(Functions.zidz(1, -1e-9)).isZero();
        assertThat(Functions.zidz(6, 3)).isEqualTo(2);
    }

    @Test
    void dynamoChoosesByOrderAndByZero() {
        assertThat(Functions.clip(1, 2, 5, 5)).isEqualTo(1);
        assertThat(Functions.clip(1, 2, 4, 5)).isEqualTo(2);
        assertThat(Functions.switchOnZero(1, 2, 0)).isEqualTo(1);
        assertThat(Functions.switchOnZero(1, 2, -3)).isEqualTo(2);
    }

    @Test
    void aStepComesAtItsMomentAlthoughMomentsAreRounded() {
        double rounded = Math.nextDown(0.3);
        assertThat(Functions.step(5, 0.3, rounded, 0.1)).isEqualTo(5);
        assertThat(Functions.step(5, 0.3, 0.2, 0.1)).isZero();
        assertThat(Functions.stepVensim(5, 0.3, 0.2, 0.1)).isZero();
        assertThat(Functions.stepVensim(5, 0.3, 0.26, 0.1)).isEqualTo(5);
    }

    @Test
    void rampsRiseAndStop() {
        assertThat(Functions.ramp(2, 5, 4)).isZero();
        assertThat(Functions.ramp(2, 5, 8)).isEqualTo(6);
        assertThat(Functions.rampVensim(2, 5, 7, 8)).isEqualTo(4);
        assertThat(Functions.rampVensim(2, 5, 7, 6)).isEqualTo(2);
        assertThat(Functions.rampVensim(2, 5, 7, 5)).isZero();
    }

    @Test
    void xmilePulsesAtTwelveAndEveryFiveFromThen() {
        // XMILE 1.0, 3.5.4: PULSE(20, 12, 5) gives 20/DT at times 12, 17, 22, ...
        double step = 0.1;
        for (int i = 0; i <= 300; i++) {
            double time = i / 10.0;
            boolean struck = i >= 120 && (i - 120) % 50 == 0;
            assertThat(Functions.pulse(20, 12, 5, time, step))
                    .as("time %s", time)
                    .isEqualTo(struck ? 20 / step : 0);
        }
    }

    @Test
    void aPulseBetweenMomentsComesAtTheNextOnce() {
        double total = 0;
        for (int i = 0; i <= 100; i++) {
            total += Functions.pulse(20, 1.05, 0, i * 0.25, 0.25) * 0.25;
        }
        assertThat(total).isEqualTo(20);
    }

    @Test
    void aTrainOfPulsesEnds() {
        assertThat(train(2, 1, 3, 9)).isEqualTo("001001001000");
    }

    /// Vensim Reference Manual, PULSE TRAIN: 1 throughout where pulses begin before the last is
    /// over, and no pulse is shorter than a step.
    @Test
    void pulsesOfATrainRunIntoOne() {
        assertThat(train(2, 4, 0, 7)).isEqualTo("001111110000");
        assertThat(train(2, 4, 3, 7)).isEqualTo("001111110000");
        assertThat(train(2, 0.25, 3, 8)).isEqualTo("001001001000");
    }

    /// What is published for trains that follow one on another: the moment of the end has a pulse.
    @Test
    void aTrainOfPulsesHoldsAtItsEnd() {
        assertThat(train(2, 10, 20, 4)).isEqualTo("001110000000");
    }

    private static String train(double start, double width, double between, double end) {
        StringBuilder shape = new StringBuilder();
        for (int time = 0; time < 12; time++) {
            shape.append((int) Functions.pulseTrain(start, width, between, end, time, 1));
        }
        return shape.toString();
    }
}
