package org.alamedas.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Checker;
import org.alamedas.engine.check.units.UnitChecker;
import org.alamedas.engine.expand.Expansion;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.lanes.Lanes;
import org.alamedas.engine.lanes.Machine;
import org.alamedas.engine.lower.Lowering;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Checks and compiles models.
public final class Engine {
    private static final RunPlan BARE = RunPlan.of(Map.of(), List.of(), IntegrationMethod.EULER, true);

    private final Backend backend;
    private final boolean lanes;
    private final Machine machine = new Machine();

    /// Makes an engine that interprets short runs and compiles for long ones.
    public Engine() {
        this(Execution.AUTO);
    }

    /// Makes an engine that executes models in a certain way.
    ///
    /// @param execution the way
    public Engine(Execution execution) {
        this(execution.backend(), execution == Execution.AUTO);
    }

    /// Makes an engine that rounds what every operation gives to single precision, in which Vensim computes unless it
    /// is
    /// told otherwise.
    ///
    /// @return the engine, which is slow
    public static Engine inSinglePrecision() {
        return new Engine(Interpreter.inSinglePrecision());
    }

    /// Makes an engine with another back end.
    Engine(Backend backend) {
        this(backend, false);
    }

    private Engine(Backend backend, boolean lanes) {
        this.backend = backend;
        this.lanes = lanes;
    }

    /// Checks a model: everything that keeps it from running, its time specification included, and
    /// its units.
    ///
    /// @param model the model as written
    /// @return the checked model with what there is to say about its units, or every error that it has
    public Outcome<CheckedModel> check(Model model) {
        return Checker.check(model)
                .then(checked -> compile(checked, CompileListener.NONE).then(_ -> withUnits(checked)));
    }

    private static Outcome<CheckedModel> withUnits(CheckedModel checked) {
        return new Outcome.Made<>(checked, UnitChecker.check(checked).diagnostics());
    }

    /// Compiles a model.
    ///
    /// @param model the model as written
    /// @return what runs it, or every error that it has
    public Outcome<CompiledModel> compile(Model model) {
        return compile(model, CompileListener.NONE);
    }

    /// Compiles a model, watched.
    ///
    /// @param model the model as written
    /// @param listener who is told how far it has come
    /// @return what runs it, or every error that it has
    public Outcome<CompiledModel> compile(Model model, CompileListener listener) {
        Outcome<CheckedModel> checked = Checker.check(model);
        listener.done(CompileListener.Stage.CHECK);
        return checked.then(sound -> compile(sound, listener));
    }

    private Outcome<CompiledModel> compile(CheckedModel checked, CompileListener listener) {
        Program program = Lowering.lower(checked);
        listener.done(CompileListener.Stage.LOWER);
        Executable executable = backend.compile(program);
        List<Diagnostic> problems = new ArrayList<>();
        TimeSpec time = checked.model().time();
        checkMethod(checked.model()).ifPresent(problems::add);
        checkConstants(executable).ifPresent(problems::add);
        checkTime(time, executable.controls(BARE)).ifPresent(problems::add);
        listener.done(CompileListener.Stage.PREPARE);
        return Outcome.of(
                new CompiledModel(checked, program, executable, new Prepared(program, machine, lanes)), problems);
    }

    /// Makes a program ready to run side by side, when that is first wanted.
    private static final class Prepared implements Supplier<Optional<Lanes>> {
        private final Program program;
        private final Machine machine;
        private final boolean wanted;
        private final AtomicReference<@Nullable Optional<Lanes>> made = new AtomicReference<>();

        Prepared(Program program, Machine machine, boolean wanted) {
            this.program = program;
            this.machine = machine;
            this.wanted = wanted;
        }

        @Override
        public Optional<Lanes> get() {
            Optional<Lanes> known = made.get();
            if (known == null) {
                known = wanted ? Lanes.of(program, machine) : Optional.empty();
                made.set(known);
            }
            return known;
        }
    }

    private static Optional<Diagnostic> checkMethod(Model model) {
        TimeSpec time = model.time();
        return !Expansion.movesByStep(model) || time.method() == IntegrationMethod.EULER
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.note(
                                DiagnosticCode.UNSUPPORTED,
                                time.step().span(),
                                "a conveyor, queue, oven or SHIFT IF TRUE is stepped by Euler's method, and so is the whole model"));
    }

    /// Warns of a constant that is not finite: a run may give it another value, so that the model is
    /// not refused.
    private static Optional<Diagnostic> checkConstants(Executable executable) {
        try {
            executable.controls(RunPlan.of(Map.of(), List.of(), IntegrationMethod.EULER, false));
            return Optional.empty();
        } catch (SimulationException e) {
            return Optional.of(e.diagnostic(Severity.WARNING));
        }
    }

    private static Optional<Diagnostic> checkTime(TimeSpec time, Executable.Controls controls) {
        return controls.fault()
                .map(fault -> Diagnostic.error(DiagnosticCode.BAD_TIME, place(time, fault.part()), fault.sentence()));
    }

    private static Span place(TimeSpec time, SystemValue part) {
        return switch (part) {
            case START -> time.start().span();
            case STOP -> time.stop().span();
            case TIME, STEP, MOMENT -> time.step().span();
            case SAVE_EVERY ->
                time.saveEvery() == null ? time.step().span() : time.saveEvery().span();
        };
    }
}
