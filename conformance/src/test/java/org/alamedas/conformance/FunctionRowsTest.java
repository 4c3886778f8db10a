package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            FunctionTest.Expected expected = test.expected().get(test.expected().size() == 1 ? 0 : i);
            assertThat(values[i]).as(test + " at " + i).isCloseTo(expected.value(), within(expected.slack()));
        }
    }

    @Test
    void everyRowThatIsComputedHasATestInEachLanguage() throws IOException {
        Set<String> tested = FunctionTest.all().stream()
                .map(test -> FunctionPage.key(test.dialect(), test.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).containsExactlyElementsOf(new TreeSet<>(FunctionPage.computed()));
    }
}
