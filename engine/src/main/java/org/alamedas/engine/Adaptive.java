package org.alamedas.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.jvm.Jvm;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.jspecify.annotations.Nullable;

/// Interprets programs until the work they have done would have paid for compiling them.
final class Adaptive implements Backend {
    /// As many operations as are interpreted in the time in which a class is made and warmed up.
    private static final long WORTH_COMPILING = 4_000_000;

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public Executable compile(Program program) {
        return new Switching(program);
    }

    /// A program that is interpreted at first. What changes is how much was done, and that the compiled
    /// form comes into being.
    private static final class Switching implements Executable {
        private final Program program;
        private final Executable interpreted;
        private final long perStep;
        private final AtomicLong done = new AtomicLong();
        private final AtomicReference<@Nullable Executable> compiled = new AtomicReference<>();

        Switching(Program program) {
            this.program = program;
            interpreted = new Interpreter().compile(program);
            perStep = new Work(program).perStep();
        }

        @Override
        public Controls controls(RunPlan plan) {
            return interpreted.controls(plan);
        }

        @Override
        public RunResult run(RunPlan plan, RunListener listener) {
            return isWorthCompiling(plan) ? compiled().run(plan, listener) : interpreted.run(plan, listener);
        }

        private boolean isWorthCompiling(RunPlan plan) {
            if (done.get() >= WORTH_COMPILING) {
                return true;
            }
            Controls controls = interpreted.controls(plan);
            long steps = controls.fault().isPresent() ? 0 : controls.grid().steps();
            return done.addAndGet(steps * perStep) >= WORTH_COMPILING;
        }

        private Executable compiled() {
            Executable known = compiled.get();
            if (known == null) {
                known = new Jvm().compile(program);
                compiled.set(known);
            }
            return known;
        }
    }
}
