package org.alamedas.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Expected texts come from the decimal numbers of the JDK, by way of the shortest digits.
final class NumberPrinterTest {
    private static String byDecimals(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    @Test
    void printsPlainNumbersAsDecimalsDo() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            double size = Math.pow(10, -5 + 20 * random.nextDouble());
            double digits = Math.pow(10, random.nextInt(8));
            double rounded = Math.rint(size * digits) / digits;
            for (double value : new double[] {size, -size, Math.rint(size), rounded, -rounded}) {
                if (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e15) {
                    assertThat(NumberPrinter.print(value)).isEqualTo(byDecimals(value));
                }
            }
        }
    }

    @Test
    void printsNumbersAtTheEdgesOfWhatIsPlain() {
        for (double edge : new double[] {1e-5, 1e-4, 1e-3, 1e7, 1e14, 1e15}) {
            for (double value : new double[] {Math.nextDown(edge), edge, Math.nextUp(edge)}) {
                if (value >= 1e-5 && value < 1e15) {
                    assertThat(NumberPrinter.print(value)).isEqualTo(byDecimals(value));
                    assertThat(NumberPrinter.print(-value)).isEqualTo(byDecimals(-value));
                }
            }
        }
        assertThat(NumberPrinter.print(1e15)).isEqualTo("1E15");
        assertThat(NumberPrinter.print(Math.nextDown(1e-5))).isEqualTo(Double.toString(Math.nextDown(1e-5)));
    }

    @Test
    void keepsTheSignOfZero() {
        assertThat(NumberPrinter.print(0.0)).isEqualTo("0");
        assertThat(NumberPrinter.print(-0.0)).isEqualTo("-0");
    }
}
