package org.alamedas.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

/// Each benchmark runs once; nothing is timed.
final class StagesTest {
    private static final List<String> WALK = List.of("read", "check", "lower", "optimise", "generate", "run", "write");

    @Test
    void everyStageRunsOnce() throws ReflectiveOperationException, IOException {
        Stages stages = new Stages();
        stages.prepare();
        List<Method> benchmarks = Arrays.stream(Stages.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .toList();
        assertThat(benchmarks).extracting(Method::getName).containsExactlyInAnyOrderElementsOf(WALK);
        for (Method benchmark : benchmarks) {
            assertThat(benchmark.invoke(stages)).as(benchmark.getName()).isNotNull();
        }
        assertThat(stages.generate()).isPositive();
        // A header, and a row for each of the moments from 0 to 1000.
        assertThat(stages.write().lines()).hasSize(1002);
    }
}
