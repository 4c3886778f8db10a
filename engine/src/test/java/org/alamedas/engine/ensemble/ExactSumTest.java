package org.alamedas.engine.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Expected sums are those of `BigDecimal`, which adds doubles without rounding.
class ExactSumTest {
    private static final double[] HARD = {
        1e308,
        -1e308,
        1,
        1e-320,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        0.1,
        -0.1,
        3e-300,
        Double.MAX_VALUE,
        -0.0,
        1e16,
        1
    };

    @Test
    void addsWithoutRounding() {
        ExactSum sum = new ExactSum();
        BigDecimal expected = BigDecimal.ZERO;
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double value = i < HARD.length ? HARD[i] : anyFinite(random);
            sum.add(value);
            expected = expected.add(new BigDecimal(value));
        }
        assertThat(sum.value()).isEqualByComparingTo(expected);
    }

    private static double anyFinite(SplittableRandom random) {
        double value;
        do {
            value = Double.longBitsToDouble(random.nextLong());
        } while (!Double.isFinite(value));
        return value;
    }

    @Test
    void joinsSumsAndReadsThemBack() throws IOException {
        ExactSum first = new ExactSum();
        ExactSum second = new ExactSum();
        BigDecimal expected = BigDecimal.ZERO;
        for (double value : HARD) {
            first.add(value);
            second.add(-3 * (value / 4));
            expected = expected.add(new BigDecimal(value)).add(new BigDecimal(-3 * (value / 4)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        second.write(new DataOutputStream(bytes));
        ExactSum back = new ExactSum();
        back.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        first.add(back);
        assertThat(first.value()).isEqualByComparingTo(expected);
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatThrownBy(() -> new ExactSum().add(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
