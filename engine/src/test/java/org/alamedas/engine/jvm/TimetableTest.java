package org.alamedas.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.BackEndsAgreeTest;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.optimise.TimeReads;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.GraphicalFunction;
import org.junit.jupiter.api.Test;

/// Graphical functions of the time; the expected values are the interpreter's.
final class TimetableTest {
    /// A program too odd for one loop, from 0 to 20 by 1, that reads each function at the time.
    private static Program reading(GraphicalFunction... functions) {
        List<Statement> flows = new ArrayList<>();
        Op loop = new Op.Reduce(Aggregate.SUM, 0, List.of(2), JvmTest.number(1), JvmTest.SPAN);
        flows.add(new Statement.Assign(JvmTest.FIRST, loop));
        for (int i = 0; i < functions.length; i++) {
            Op read = new Op.TableRead(Address.of(i), JvmTest.time(), JvmTest.SPAN);
            flows.add(new Statement.Assign(JvmTest.FIRST + 1 + i, read));
        }
        List<Table> tables = List.of(functions).stream().map(Table::of).toList();
        return JvmTest.program(Collections.nCopies(functions.length + 1, List.of()), flows, tables);
    }

    private static GraphicalFunction line(double[] inputs, double... outputs) {
        return GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, inputs, outputs);
    }

    private static void assertSame(Program program) {
        List<Integer> all = IntStream.range(0, program.size()).boxed().toList();
        for (IntegrationMethod method : List.of(IntegrationMethod.EULER, IntegrationMethod.RK4)) {
            RunPlan plan = RunPlan.of(Map.of(), all, method, false);
            assertThat(BackEndsAgreeTest.outcome(new Jvm().compile(program), plan))
                    .isEqualTo(BackEndsAgreeTest.outcome(new Interpreter().compile(program), plan));
        }
    }

    @Test
    void readsBeforeAtBetweenAndBehindPoints() {
        double[] same = {3, 3.5, 7.1, 7.1, 12};
        Program program = reading(
                line(same, 1, 0.1, 0.7, 3, -4),
                line(same, 0, -0.0, 7, 7.3, 0),
                line(new double[] {-5, 40}, 0.1, 0.3),
                line(new double[] {6}, 9),
                line(new double[] {-3, -2}, 1, 2),
                line(new double[] {30, 31}, 4, 5));
        assertThat(TimeReads.apply(program).groups()).hasSize(5);
        assertSame(program);
    }

    @Test
    void leavesAloneFunctionsThatEndWithNegativeZero() {
        Program program = reading(
                line(new double[] {3, 5}, 1, -0.0), line(new double[] {3, 5}, -0.0, 1), line(new double[] {3}, -0.0));
        assertThat(TimeReads.apply(program).groups()).isEmpty();
        assertSame(program);
    }

    @Test
    void leavesAloneStepsAndFunctionsOfOtherThings() {
        Program steps = reading(
                GraphicalFunction.of(GraphicalFunction.Kind.DISCRETE, new double[] {3, 5}, new double[] {1, 2}));
        assertThat(TimeReads.apply(steps).after().flows()).isEqualTo(steps.flows());
        assertSame(steps);
    }
}
