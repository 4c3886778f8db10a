package org.alamedas.engine.interpret;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.alamedas.engine.backend.Recording;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunState;
import org.alamedas.engine.run.Stretch;
import org.alamedas.engine.solve.Integrator;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.definition.IntegrationMethod;

/// Runs a program in parts: each goes on where the one before it stood, with the bits of a run that
/// never stopped.
///
/// What a part begins with is what the state holds, except constants: they are computed anew, so that a
/// part may be given other values than the one before it.
public final class Stretches {
    private static final long FIRST_HASH = 0xcbf2_9ce4_8422_2325L;
    private static final long HASH_FACTOR = 0x100_0000_01b3L;

    private final Program program;
    private final Interpreted code;
    private final BitSet constants = new BitSet();
    private final BitSet stocks = new BitSet();
    private final long fingerprint;

    /// Prepares a program.
    ///
    /// @param program the program
    public Stretches(Program program) {
        this.program = program;
        code = new Interpreted(program);
        program.constants().forEach(statement -> statement.slots().forEach(constants::set));
        program.stocks().forEach(stocks::set);
        fingerprint = fingerprint(program);
    }

    /// Tells programs apart by what they are when printed, by the hash of Fowler, Noll and Vo.
    private static long fingerprint(Program program) {
        return ProgramPrinter.print(program)
                .chars()
                .asLongStream()
                .reduce(FIRST_HASH, (hash, next) -> (hash ^ next) * HASH_FACTOR);
    }

    /// Runs from the first moment on.
    ///
    /// @param plan what to run
    /// @param until where to stop: at the first step that is not before it
    /// @param listener who watches it
    /// @return what was recorded, and where the run stands
    /// @throws IllegalArgumentException if the run cannot stop between steps, or its times make no run
    public Stretch start(RunPlan plan, double until, RunListener listener) {
        requireWholeSteps(plan.method());
        Workspace workspace = code.prepared(plan);
        TimeGrid grid = Interpreted.controls(workspace).grid();
        code.begin(workspace, plan, grid.time(0));
        Recording recording = new Recording(code.layouts(), plan, grid);
        recording.offer(0, workspace.values());
        return new Part(plan, workspace, grid, recording).run(0, until, listener);
    }

    /// Goes on from a state.
    ///
    /// @param state where
    /// @param plan what slots hold from here on besides what they were given before, and what is recorded
    /// @param until where to stop: at the first step that is not before it
    /// @param listener who watches it
    /// @return what was recorded after the moment of the state, and where the run stands
    /// @throws IllegalArgumentException if the state is not one of this program and method, or the time
    ///     step or the start is another one
    public Stretch resume(RunState state, RunPlan plan, double until, RunListener listener) {
        requireWholeSteps(state.method());
        if (state.program() != fingerprint || state.size() < program.chance() + Chance.SIZE) {
            throw new IllegalArgumentException("the state is one of another model");
        }
        SortedMap<Integer, Double> all = new TreeMap<>(state.given());
        all.putAll(plan.values());
        SortedMap<Integer, Double> fixed = new TreeMap<>(all);
        fixed.keySet().removeIf(stocks::get);
        RunPlan merged =
                new RunPlan(fixed, plan.record(), state.method(), plan.allowNonFinite(), state.key(), plan.tolerance());
        Workspace workspace = code.prepared(merged);
        TimeGrid grid = Interpreted.controls(workspace).grid();
        if (workspace.values()[Program.START] != state.number(Program.START)
                || workspace.values()[Program.STEP] != state.number(Program.STEP)) {
            throw new IllegalArgumentException("a run goes on with the start and the time step that it began with");
        }
        SortedMap<Integer, Double> kept = new TreeMap<>(fixed);
        kept.putAll(plan.values());
        workspace.restore(state, constants, kept);
        Recording recording = new Recording(code.layouts(), merged, grid);
        recording.skip(state.steps());
        workspace.evaluate(grid.time(state.steps()));
        RunPlan remembered =
                new RunPlan(all, plan.record(), state.method(), plan.allowNonFinite(), state.key(), plan.tolerance());
        return new Part(remembered, workspace, grid, recording).run(state.steps(), until, listener);
    }

    private void requireWholeSteps(IntegrationMethod method) {
        if (method == IntegrationMethod.RK45 || !program.isTimeFixed()) {
            throw new IllegalArgumentException(
                    "a run whose steps vary in length, or whose times change, cannot stop and go on");
        }
    }

    /// A part of a run.
    private final class Part {
        private final RunPlan plan;
        private final Workspace workspace;
        private final TimeGrid grid;
        private final Recording recording;

        Part(RunPlan plan, Workspace workspace, TimeGrid grid, Recording recording) {
            this.plan = plan;
            this.workspace = workspace;
            this.grid = grid;
            this.recording = recording;
        }

        Stretch run(long from, double until, RunListener listener) {
            Integrator integrator = Integrator.of(plan.method(), workspace, plan.tolerance());
            long done = from;
            while (done < grid.steps() && grid.time(done) < until) {
                if (done % Interpreted.POLL == 0 && !listener.goOn(done, grid.steps())) {
                    throw new CancellationException("stopped after " + done + " of " + grid.steps() + " steps");
                }
                double next = grid.time(done + 1);
                workspace.gather();
                integrator.step(grid.time(done), next, grid.step());
                workspace.settle();
                done++;
                workspace.count(done);
                workspace.evaluate(next);
                recording.offer(done, workspace.values());
            }
            RunState.Heading heading = new RunState.Heading(fingerprint, done, plan.method(), plan.key());
            double[] values = workspace.values();
            return new Stretch(
                    recording.result(), new RunState(heading, plan.values(), workspace.used(), i -> values[i]));
        }
    }
}
