package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each function gives what its manual says, in each language that has it.
final class FunctionRowsTest {
    static List<FunctionTest> tests() throws IOException {
        return FunctionTest.all();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void givesWhatItsManualSays(FunctionTest test) {
        double[] values = test.run();
        assertThat(values).hasSize(5);
        for (int i = 0; i < values.length; i++) {
            double expected = test.expected().get(test.expected().size() == 1 ? 0 : i);
            assertThat(values[i]).as(test + " at " + i).isCloseTo(expected, within(1e-14 + 1e-14 * Math.abs(expected)));
        }
    }

    /// A row that a test here has once reached stays reached. Rows without a test here are printed.
    @Test
    void namesRowsOfTheTable() throws IOException {
        Set<String> tested = FunctionTest.all().stream().map(FunctionTest::id).collect(Collectors.toSet());
        List<String> computed = Builtins.rows().stream()
                .filter(row -> !(row.meaning() instanceof Meaning.Unsupported))
                .map(Builtin::id)
                .toList();
        List<String> untested =
                computed.stream().filter(id -> !tested.contains(id)).toList();
        if (!untested.isEmpty()) {
            System.err.println("function-tests.tsv has no test of " + String.join(", ", untested));
        }
        assertThat(tested.stream().filter(id -> !id.startsWith("dynamo "))).isSubsetOf(computed);
    }
}
