package org.alamedas.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Zoo;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every method against closed solutions: its error must shrink with the step as its order says.
final class ConvergenceTest {
    static Stream<Arguments> methodsAndModels() {
        return Stream.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4)
                .flatMap(method -> Zoo.all().stream().map(zoo -> Arguments.of(method, zoo)));
    }

    @ParameterizedTest
    @MethodSource("methodsAndModels")
    void errorShrinksWithTheOrderOfTheMethod(IntegrationMethod method, Zoo zoo) {
        double coarse = error(method, zoo, 1.0 / 64);
        double fine = error(method, zoo, 1.0 / 128);
        int order = order(method);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(order, within(0.15));
    }

    private static int order(IntegrationMethod method) {
        return switch (method) {
            case EULER -> 1;
            case RK2 -> 2;
            case RK4 -> 4;
            case RK45 -> 5;
        };
    }

    private static double error(IntegrationMethod method, Zoo zoo, double step) {
        RunSpec spec = new RunSpec(null, null, step, null, method, Map.of(), List.of(Name.of(zoo.stock())), false);
        RunResult result = Runs.compile(zoo.model()).run(spec);
        double largest = 0;
        for (int row = 0; row < result.rows(); row++) {
            double expected = zoo.solution().applyAsDouble(result.time(row));
            largest = Math.max(largest, Math.abs(result.value(0, row) - expected));
        }
        return largest;
    }
}
