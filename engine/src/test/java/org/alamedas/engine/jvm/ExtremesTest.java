package org.alamedas.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.BackEndsAgreeTest;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.definition.IntegrationMethod;
import org.junit.jupiter.api.Test;

/// The smaller and the larger of two numbers; the expected values are those of [Math].
final class ExtremesTest {
    private static final List<Double> NUMBERS =
            List.of(0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 4.9e-324);

    @Test
    void agreeWithMathForEveryPairOfOddNumbers() {
        for (Method.Of2 method : List.of(Method.Of2.MAX, Method.Of2.MIN)) {
            assertSame(program(method));
        }
    }

    /// Slots that a run gives each number, then every pair: both as slots, then one of them as a constant.
    private static Program program(Method.Of2 method) {
        int size = NUMBERS.size();
        List<Statement> flows = new ArrayList<>();
        int target = JvmTest.FIRST + size;
        for (int i = 0; i < size; i++) {
            flows.add(new Statement.Assign(JvmTest.FIRST + i, JvmTest.time()));
            for (int j = 0; j < size; j++) {
                Op first = new Op.Load(JvmTest.FIRST + i, JvmTest.SPAN);
                flows.add(call(method, target++, first, new Op.Load(JvmTest.FIRST + j, JvmTest.SPAN)));
                flows.add(call(method, target++, first, JvmTest.number(NUMBERS.get(j))));
                flows.add(call(method, target++, JvmTest.number(NUMBERS.get(j)), first));
            }
        }
        flows.add(new Statement.Assign(target, JvmTest.number(1)));
        return JvmTest.program(Collections.nCopies(flows.size(), List.of()), flows, List.of());
    }

    private static Statement call(Method.Of2 method, int target, Op first, Op second) {
        return new Statement.Assign(target, new Op.Call("", method, List.of(first, second), JvmTest.SPAN));
    }

    private static void assertSame(Program program) {
        Map<Integer, Double> values = new HashMap<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            values.put(JvmTest.FIRST + i, NUMBERS.get(i));
        }
        List<Integer> all = IntStream.range(0, program.size()).boxed().toList();
        RunPlan plan = RunPlan.of(Map.copyOf(values), all, IntegrationMethod.EULER, true);
        assertThat(BackEndsAgreeTest.outcome(new Jvm().compile(program), plan))
                .isEqualTo(BackEndsAgreeTest.outcome(new Interpreter().compile(program), plan));
    }
}
