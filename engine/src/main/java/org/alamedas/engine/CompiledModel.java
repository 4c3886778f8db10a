package org.alamedas.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.backend.Executable.Controls;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.expand.Expansion;
import org.alamedas.engine.interpret.Interpreted;
import org.alamedas.engine.interpret.Stretches;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.jvm.Jvm;
import org.alamedas.engine.lanes.Lanes;
import org.alamedas.engine.optimise.Choosing;
import org.alamedas.engine.optimise.Dropping;
import org.alamedas.engine.optimise.Folding;
import org.alamedas.engine.optimise.Hoisting;
import org.alamedas.engine.optimise.Lifting;
import org.alamedas.engine.optimise.Sharing;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.RunState;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.run.Stretch;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// A model ready to run; immutable, and shared between threads.
public final class CompiledModel {
    private final CheckedModel checked;
    private final Program program;
    private final Executable executable;
    private final Map<Name, Region> regions = new HashMap<>();
    private final List<Integer> everything;
    private final Supplier<Optional<Lanes>> lanes;
    private final boolean movesByStep;

    /// Makes a model ready.
    ///
    /// @param lanes finds what runs it side by side, where something does
    CompiledModel(CheckedModel checked, Program program, Executable executable, Supplier<Optional<Lanes>> lanes) {
        this.checked = checked;
        this.program = program;
        this.executable = executable;
        this.lanes = lanes;
        movesByStep = Expansion.movesByStep(checked.model());
        for (Region region : program.regions()) {
            if (region.variable().kind().isVariable()) {
                regions.put(region.variable().name(), region);
            }
        }
        everything = program.regions().stream()
                .filter(region -> region.variable().kind().isVariable())
                .flatMapToInt(CompiledModel::slots)
                .boxed()
                .toList();
    }

    /// Returns the model as written.
    ///
    /// @return the model that was compiled
    public Model model() {
        return checked.model();
    }

    /// Returns the model with its names resolved and its equations ordered.
    ///
    /// @return what the checker made
    public CheckedModel checked() {
        return checked;
    }

    /// Returns the program.
    ///
    /// @return the operations in phases
    public Program program() {
        return program;
    }

    /// Returns the program as passes of the optimiser make it.
    ///
    /// @param last the last pass
    /// @param spec what the passes that are for one run alone go by: what is given a value, and what is recorded
    /// @return the operations in phases
    /// @throws IllegalArgumentException as [#run(RunSpec)]
    public Program program(ProgramPass last, RunSpec spec) {
        return switch (last) {
            case READ -> program;
            case FOLDING -> Folding.apply(program);
            case HOISTING -> Hoisting.apply(program(ProgramPass.FOLDING, spec));
            case LIFTING -> Lifting.apply(program(ProgramPass.HOISTING, spec));
            case SHARING -> Sharing.apply(program(ProgramPass.LIFTING, spec));
            case CHOOSING -> {
                Program shared = program(ProgramPass.SHARING, spec);
                yield Choosing.apply(shared, new Interpreted(shared).initial(plan(spec)));
            }
            case DROPPING ->
                Dropping.apply(
                        program(ProgramPass.CHOOSING, spec),
                        Set.copyOf(plan(spec).record()));
        };
    }

    /// Measures the longest method that is made when the model is compiled to bytecode. The JVM never
    /// compiles one of more than 8,000 bytes.
    ///
    /// @param method how its stocks are stepped
    /// @return bytes of code; 0 if the model is left to the interpreter
    public int longestMethod(IntegrationMethod method) {
        return Jvm.longestMethod(program, method);
    }

    /// Returns everything that can be recorded or given a value.
    ///
    /// @return the stocks, flows, auxiliaries and constants, in the order of the model
    public List<Slot> variables() {
        return program.slots().stream().filter(slot -> slot.kind().isVariable()).toList();
    }

    /// Finds a variable.
    ///
    /// @param name its name; with the names or numbers of an element in brackets, that element of
    ///     an array
    /// @return its slot, or for a whole array what its slots have in common; null if there is none
    ///     of this name
    public @Nullable Slot find(Name name) {
        Region region = regions.get(name);
        if (region != null) {
            return region.variable();
        }
        int element = element(name);
        return element < 0 ? null : program.slots().get(element);
    }

    /// Finds an element of an array by a name such as `Population[Boston,2]`.
    ///
    /// @return the number of its slot, or -1
    private int element(Name name) {
        String written = name.written();
        int open = written.lastIndexOf('[');
        if (open < 0 || !written.endsWith("]")) {
            return -1;
        }
        Region region = regions.get(Name.of(written.substring(0, open)));
        String subscripts = written.substring(open + 1, written.length() - 1);
        return region == null ? -1 : region.find(List.of(subscripts.split(",", -1)));
    }

    /// Says what keeps a specification from making a run.
    ///
    /// @param spec what to run
    /// @return what is wrong with start, stop, step, save interval or method; empty if nothing is
    /// @throws IllegalArgumentException if it names a variable that the model does not have
    public Optional<String> complaint(RunSpec spec) {
        return frozen(spec).or(() -> fault(spec).map(TimeGrid.Fault::sentence));
    }

    /// A constant that is not finite is no fault of the times: the run itself says where it was born.
    private Optional<TimeGrid.Fault> fault(RunSpec spec) {
        try {
            return executable.controls(plan(spec)).fault();
        } catch (SimulationException _) {
            return Optional.empty();
        }
    }

    /// Counts the numbers that a run records.
    ///
    /// @return 0 if that is not known before it
    long recorded(RunSpec spec) {
        try {
            RunPlan plan = plan(spec);
            Controls controls = executable.controls(plan);
            return controls.fault().isPresent()
                    ? 0
                    : controls.grid().rows() * plan.record().size();
        } catch (SimulationException _) {
            return 0;
        }
    }

    /// Says which value cannot be given because data was made with another one.
    private Optional<String> frozen(RunSpec spec) {
        return spec.values().keySet().stream()
                .filter(name -> checked.frozen().contains(variable(name)))
                .findFirst()
                .map(name -> "\"" + name + "\" cannot be set: equations of data were computed with its value");
    }

    /// Returns the name of the variable of which a name may be an element.
    private Name variable(Name name) {
        int open = name.written().lastIndexOf('[');
        return open <= 0 || regions.containsKey(name)
                ? name
                : Name.of(name.written().substring(0, open));
    }

    /// Says which number keeps a specification from making a run.
    ///
    /// @param spec what to run
    /// @return start, stop, step or save interval; empty if nothing is wrong
    /// @throws IllegalArgumentException if it names a variable that the model does not have
    public Optional<SystemValue> faulty(RunSpec spec) {
        return fault(spec).map(TimeGrid.Fault::part);
    }

    /// Runs the model.
    ///
    /// @param spec what to change and what to record
    /// @return the recorded values
    /// @throws IllegalArgumentException if the specification names a variable that the model does
    ///     not
    ///     have, gives one a
    ///     value that is not finite, or makes no run
    /// @throws SimulationException if a value is not a number or infinite,
    ///     unless that is allowed
    public RunResult run(RunSpec spec) {
        return run(spec, RunListener.NONE);
    }

    /// Runs the model, watched.
    ///
    /// @param spec what to change and what to record
    /// @param listener who is told how far it has come, and may stop it
    /// @return the recorded values
    /// @throws IllegalArgumentException as [#run(RunSpec)]
    /// @throws org.alamedas.engine.run.SimulationException as [#run(RunSpec)]
    /// @throws java.util.concurrent.CancellationException if the listener stops the run
    public RunResult run(RunSpec spec, RunListener listener) {
        return executable.run(plan(spec), listener);
    }

    /// Prepares runs of the model that are much alike.
    ///
    /// @param base what they have in common
    /// @param varied the variables whose values differ from run to run
    /// @return what runs them
    public SideBySide sideBySide(RunSpec base, List<Name> varied) {
        return new SideBySide(this, lanes.get(), base, varied);
    }

    /// Runs the model from its first moment to a later one.
    ///
    /// @param spec what to change and what to record
    /// @param until where to stop: at the first step that is not before it
    /// @return what was recorded, and where the run stands
    /// @throws IllegalArgumentException as [#run(RunSpec)], and if the steps of the run vary in length
    /// @throws org.alamedas.engine.run.SimulationException as [#run(RunSpec)]
    public Stretch runUntil(RunSpec spec, double until) {
        return new Stretches(program).start(plan(spec), until, RunListener.NONE);
    }

    /// Goes on from where a run stood, with the bits that it would have had.
    ///
    /// What variables were given before holds further on. A stock that is given a value now has it now.
    ///
    /// @param state where the run stood
    /// @param changes what variables hold from now on, and what to record; method and key are of no use
    /// @param until where to stop: at the first step that is not before it
    /// @return what was recorded after the moment of the state, and where the run stands
    /// @throws IllegalArgumentException as [#run(RunSpec)], and if the state is one of another model
    /// @throws org.alamedas.engine.run.SimulationException as [#run(RunSpec)]
    public Stretch resume(RunState state, RunSpec changes, double until) {
        return new Stretches(program).resume(state, plan(changes), until, RunListener.NONE);
    }

    /// A model whose flows hang on what a step has moved is stepped by Euler's method, whatever is asked.
    ///
    /// @param spec what is asked
    /// @return how a run steps the stocks
    public IntegrationMethod method(RunSpec spec) {
        if (movesByStep) {
            return IntegrationMethod.EULER;
        }
        return spec.method() == null ? checked.model().time().method() : spec.method();
    }

    RunPlan plan(RunSpec spec) {
        frozen(spec).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        Map<Integer, Double> values = new HashMap<>();
        spec.values().forEach((name, value) -> {
            double finite = finite(name, value, spec);
            numbers(name).forEach(slot -> values.put(slot, finite));
        });
        putIfGiven(values, Program.START, spec.start());
        putIfGiven(values, Program.STOP, spec.stop());
        putIfGiven(values, Program.STEP, spec.step());
        putIfGiven(values, Program.SAVE_EVERY, spec.saveEvery());
        List<Integer> record = spec.record().isEmpty()
                ? everything
                : spec.record().stream().flatMapToInt(this::numbers).boxed().toList();
        return RunPlan.of(values, record, method(spec), spec.allowNonFinite()).with(spec.key(), spec.tolerance());
    }

    private static IntStream slots(Region region) {
        return IntStream.range(region.base(), region.base() + region.size());
    }

    /// Finds the slots of a variable: all of them for a whole array.
    IntStream numbers(Name name) {
        Region region = regions.get(name);
        if (region != null) {
            return slots(region);
        }
        int element = element(name);
        if (element < 0) {
            throw new IllegalArgumentException("no variable of this model is called \"" + name + "\"");
        }
        return IntStream.of(element);
    }

    private static double finite(Name name, double value, RunSpec spec) {
        if (!Double.isFinite(value) && !spec.allowNonFinite()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot be set to " + value + ", a finite number is needed");
        }
        return value;
    }

    private static void putIfGiven(Map<Integer, Double> values, int slot, @Nullable Double value) {
        if (value != null) {
            values.put(slot, value);
        }
    }
}
