package org.alamedas.engine.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.jvm.Jvm;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunState;
import org.alamedas.engine.run.Stretch;
import org.alamedas.model.definition.IntegrationMethod;
import org.junit.jupiter.api.Test;

/// Expected bits are those of compiled runs that do not stop.
class StretchesTest {
    private static final int PROGRAMS = 120;
    private static final List<IntegrationMethod> METHODS =
            List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4);

    @Test
    void runsThatStopGiveTheBitsOfRunsThatDoNot() throws IOException {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Program program = RandomProgram.of(seed);
            RunPlan plan = plan(program, Map.of(), METHODS.get(seed % METHODS.size()));
            RunResult whole = new Jvm().compile(program).run(plan, RunListener.NONE);
            Stretches stretches = new Stretches(program);
            Stretch first = stretches.start(plan, 0.3, RunListener.NONE);
            Stretch second = stretches.resume(read(first.state()), plan, 1.1, RunListener.NONE);
            Stretch third = stretches.resume(second.state(), plan, Double.POSITIVE_INFINITY, RunListener.NONE);
            List<String> rows = new ArrayList<>();
            for (Stretch part : List.of(first, second, third)) {
                rows.addAll(rows(part.result()));
            }
            assertThat(rows).as(() -> ProgramPrinter.print(program)).isEqualTo(rows(whole));
        }
    }

    @Test
    void goesOnWithOtherValuesFromHereOn() {
        Program program = RandomProgram.of(1);
        int stock = program.stocks().getFirst();
        RunPlan plan = plan(program, Map.of(), IntegrationMethod.EULER);
        Stretches stretches = new Stretches(program);
        RunState state = stretches.start(plan, 0.5, RunListener.NONE).state();
        Stretch changed = stretches.resume(
                state, plan(program, Map.of(stock, 77.0), IntegrationMethod.EULER), 0.5, RunListener.NONE);
        assertThat(changed.state().number(stock)).isEqualTo(77);
        assertThat(changed.state().steps()).isEqualTo(state.steps());
    }

    @Test
    void refusesStatesOfOtherModels() {
        Program program = RandomProgram.of(1);
        RunPlan plan = plan(program, Map.of(), IntegrationMethod.EULER);
        RunState state =
                new Stretches(program).start(plan, 0.5, RunListener.NONE).state();
        Program other = RandomProgram.of(2);
        assertThatThrownBy(() -> new Stretches(other)
                        .resume(state, plan(other, Map.of(), IntegrationMethod.EULER), 1, RunListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the state is one of another model");
    }

    @Test
    void refusesFilesThatAreNoStates() {
        assertThatThrownBy(() -> RunState.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class)
                .hasMessage("this is no state of a run");
    }

    private static RunState read(RunState state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        state.write(out);
        return RunState.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static RunPlan plan(Program program, Map<Integer, Double> values, IntegrationMethod method) {
        List<Integer> all = IntStream.range(0, program.size())
                .filter(slot -> program.slots().get(slot).kind() != Slot.Kind.INNER)
                .boxed()
                .toList();
        return RunPlan.of(values, all, method, true);
    }

    private static List<String> rows(RunResult run) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < run.rows(); row++) {
            StringBuilder out = new StringBuilder(Double.toString(run.time(row)));
            for (int column = 0; column < run.columns().size(); column++) {
                out.append(' ').append(Long.toHexString(Double.doubleToLongBits(run.value(column, row))));
            }
            rows.add(out.toString());
        }
        return rows;
    }
}
