package org.alamedas.engine.interpret;

import java.util.concurrent.CancellationException;
import org.alamedas.engine.backend.Layouts;
import org.alamedas.engine.backend.Recording;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.solve.Integrator;
import org.alamedas.engine.solve.MovingTime;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.print.NumberPrinter;

/// A run whose stop, step or save interval change while it goes on.
///
/// @param workspace evaluated at the start
/// @param time at the start
/// @param layouts how its rows lie
record MovingRun(Workspace workspace, MovingTime time, Program program, Layouts layouts) {

    RunResult run(Integrator integrator, RunPlan plan, RunListener listener) {
        Recording recording = new Recording(layouts, plan);
        record(recording);
        for (long done = 0; !time.isOver(value(Program.STOP), step()); done++) {
            poll(done, listener);
            double from = time.time();
            double step = step();
            double next = time.advance(value(Program.STOP), step);
            workspace.gather();
            integrator.step(from, next, step);
            workspace.settle();
            workspace.count(done + 1);
            workspace.evaluate(next);
            if (time.isRowDue(step())) {
                record(recording);
            }
        }
        return recording.result();
    }

    private void record(Recording recording) {
        recording.add(time.time(), workspace.values());
        time.recorded(interval(Program.SAVE_EVERY, "the save interval"), step());
    }

    private double step() {
        return interval(Program.STEP, "the time step");
    }

    private double value(int slot) {
        return workspace.values()[slot];
    }

    private double interval(int slot, String name) {
        double interval = value(slot);
        if (!time.accepts(interval)) {
            Slot control = program.slots().get(slot);
            throw new SimulationException(Diagnostic.error(
                    DiagnosticCode.BAD_TIME,
                    control.span(),
                    name + " is " + NumberPrinter.print(interval) + " at time " + NumberPrinter.print(time.time())
                            + ", and a run cannot go on by it"));
        }
        return interval;
    }

    private void poll(long done, RunListener listener) {
        if (done >= TimeGrid.MAX_STEPS) {
            throw new IllegalArgumentException("the run is not over after " + done + " steps");
        }
        long ahead = (long) Math.ceil((value(Program.STOP) - time.time()) / step());
        if (done % Interpreted.POLL == 0 && !listener.goOn(done, done + ahead)) {
            throw new CancellationException("stopped after " + done + " steps");
        }
    }
}
