package org.alamedas.engine.jvm;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.backend.Layouts;
import org.alamedas.engine.backend.Recording;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.interpret.Begun;
import org.alamedas.engine.interpret.Interpreted;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.optimise.TimeReads;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.solve.Integrator;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.definition.IntegrationMethod;

/// A program compiled to bytecode; shared between threads.
///
/// Classes are made when a run first needs them, and kept; that is all that ever changes.
final class Compiled implements Executable {
    private static final int POLL = 256;
    private static final int MOST_VARIANTS = 16;
    private static final int MOST_ASKED = 64;

    /// A class costs its making and its warming up.
    private static final int RUNS_BEFORE = 64;

    /// With as many operations on elements in an evaluation, vectors gain more than scalars in local variables.
    private static final long MUCH_IN_ARRAYS = 4_000;

    private static final DoubleBuffer NO_ROWS = DoubleBuffer.allocate(0);

    private final Program program;
    private final long worthTrying;
    private final Interpreted reference;
    private final TimeReads.Made timed;
    private final Program optimised;
    private final long arrayWork;
    private final Sheeted.Shape shape;
    private final Interpreted starter;
    private final Layouts layouts;
    private final BitSet computed = new BitSet();
    private final int[] moving;
    private final Map<Variant, Machine> machines = new ConcurrentHashMap<>();
    /// How often runs of each kind were asked for, as long as no loop records them by itself.
    private final Map<Variant, AtomicInteger> asked = new ConcurrentHashMap<>();

    /// What a class is made for.
    ///
    /// @param given the slots computed at every step that the run gives a value instead
    /// @param record the slots of which it keeps rows by itself
    record Variant(IntegrationMethod method, Set<Integer> given, List<Integer> record) {}

    /// What executes a program.
    sealed interface Machine {
        /// The whole loop over time in one method.
        ///
        /// @param records whether it keeps the rows that a run wants
        record Fused(TimeLoop loop, boolean records) implements Machine {}

        /// Flows and rates over an array.
        record Sheeted(ArrayTier evaluations) implements Machine {}

        /// Nothing was compiled.
        record None() implements Machine {}
    }

    /// @param worthTrying how many operations on elements are computed before vectors are tried
    Compiled(Program program, long worthTrying) {
        this.program = program;
        this.worthTrying = worthTrying;
        reference = new Interpreted(program);
        timed = Jvm.prepared(program);
        optimised = timed.before();
        starter = new Interpreted(optimised);
        arrayWork = new ArraySheets(timed.after()).work();
        shape = Sheeted.Shape.of(timed, starter.reservoirs());
        layouts = new Layouts(optimised);
        optimised.flows().forEach(statement -> statement.slots().forEach(computed::set));
        IntStream stocks = program.stocks().stream().mapToInt(Integer::intValue);
        moving = IntStream.concat(computed.stream(), stocks).toArray();
    }

    @Override
    public Controls controls(RunPlan plan) {
        return reference.controls(plan);
    }

    @Override
    public RunResult run(RunPlan plan, RunListener listener) {
        try {
            return run(machine(plan), plan, listener);
        } catch (SimulationException _) {
            // The interpreter knows where such a value was born, and whether the model is to blame at all.
            return reference.run(plan, listener);
        }
    }

    private RunResult run(Machine machine, RunPlan plan, RunListener listener) {
        return switch (machine) {
            case Machine.None _ -> reference.run(plan, listener);
            case Machine.Fused(TimeLoop loop, boolean records) -> {
                Begun begun = starter.begin(plan);
                int stride = begun.grid().stride();
                yield records && stride > 0 && stride <= POLL
                        ? new RowRun(layouts, loop, begun, plan)
                                .run(listener, this::notFinite)
                                .orElseGet(() -> reference.run(plan, listener))
                        : run(new Advance.Whole(loop, begun), begun, plan, listener);
            }
            case Machine.Sheeted(ArrayTier evaluations) -> {
                Begun begun = starter.prepare(plan);
                Sheeted dynamics = new Sheeted(shape, evaluations, begun);
                Integrator integrator = Integrator.of(plan.method(), dynamics, plan.tolerance());
                yield run(new Advance.ByStep(dynamics, integrator, begun), begun, plan, listener);
            }
        };
    }

    /// How a machine gets from one moment to a later one.
    private sealed interface Advance {
        /// Takes steps; gives 0, or not a number if a value was not finite.
        double to(long from, long until);

        record Whole(TimeLoop loop, Begun begun) implements Advance {
            @Override
            public double to(long from, long until) {
                return loop.advance(begun.values(), begun.grid(), from, until, NO_ROWS, Integer.MAX_VALUE);
            }
        }

        record ByStep(Sheeted dynamics, Integrator integrator, Begun begun) implements Advance {
            @Override
            public double to(long from, long until) {
                TimeGrid grid = begun.grid();
                for (long done = from; done < until; done++) {
                    double next = grid.time(done + 1);
                    dynamics.gather();
                    integrator.step(grid.time(done), next, grid.step());
                    dynamics.settle();
                    dynamics.count(done + 1);
                    dynamics.evaluate(next);
                }
                dynamics.ran();
                return dynamics.strange();
            }
        }
    }

    private RunResult run(Advance advance, Begun begun, RunPlan plan, RunListener listener) {
        TimeGrid grid = begun.grid();
        Recording recording = new Recording(layouts, plan, grid);
        recording.offer(0, begun.values());
        double strange = 0;
        long done = 0;
        while (done < grid.steps()) {
            if (done % POLL == 0) {
                if (!listener.goOn(done, grid.steps())) {
                    throw new CancellationException("stopped after " + done + " of " + grid.steps() + " steps");
                }
                strange += notFinite(begun.values());
            }
            if (strange != 0 && !plan.allowNonFinite()) {
                break;
            }
            long until = Math.min(Math.min(grid.steps(), recording.next()), done - done % POLL + POLL);
            strange += advance.to(done, until);
            recording.offer(until, begun.values());
            done = until;
        }
        strange += notFinite(begun.values());
        return strange == 0 || plan.allowNonFinite() ? recording.result() : reference.run(plan, listener);
    }

    /// Gives 0, or not a number if a value is not finite. Constants are not looked at: they were, at the
    /// start.
    private double notFinite(double[] values) {
        double strange = 0;
        for (int slot : moving) {
            strange += 0 * values[slot];
        }
        return strange;
    }

    private Machine machine(RunPlan plan) {
        if (!Stages.supports(plan.method()) || !program.isTimeFixed()) {
            return new Machine.None();
        }
        Variant variant = new Variant(plan.method(), givenFlows(plan), List.of());
        Machine known = machines.get(variant);
        if (known == null && machines.size() < MOST_VARIANTS) {
            known = machines.computeIfAbsent(variant, this::compile);
        }
        return switch (known) {
            case null -> new Machine.None();
            case Machine.None none -> none;
            case Machine.Sheeted sheeted -> sheeted;
            case Machine.Fused fused -> recording(new Variant(plan.method(), variant.given(), plan.record()), fused);
        };
    }

    /// Finds the loop that records what is wanted by itself, once it was wanted often enough.
    private Machine recording(Variant wanted, Machine without) {
        Machine known = machines.get(wanted);
        if (known != null) {
            return known;
        }
        if (!wanted.record().isEmpty() && (asked.size() < MOST_ASKED || asked.containsKey(wanted))) {
            int runs = asked.computeIfAbsent(wanted, _ -> new AtomicInteger()).incrementAndGet();
            List<Integer> changing = runs == RUNS_BEFORE ? layouts.changing(wanted.record()) : List.of();
            if (!changing.isEmpty() && machines.size() < MOST_VARIANTS) {
                without(optimised, wanted.given())
                        .flatMap(rest -> ClassMaker.fused(rest, new FusedLoop.Kind(wanted.method(), changing)))
                        .map(made -> new Machine.Fused(ClassMaker.load(made, TimeLoop.class), true))
                        .ifPresent(made -> machines.put(wanted, made));
            }
        }
        return without;
    }

    private Set<Integer> givenFlows(RunPlan plan) {
        if (plan.values().isEmpty()) {
            return Set.of();
        }
        Set<Integer> given = new TreeSet<>();
        for (int slot : plan.values().keySet()) {
            if (computed.get(slot)) {
                given.add(slot);
            }
        }
        return given;
    }

    private Machine compile(Variant variant) {
        Optional<ClassMaker.Made> fused = without(optimised, variant.given())
                .filter(_ -> arrayWork < MUCH_IN_ARRAYS)
                .flatMap(rest -> ClassMaker.fused(rest, new FusedLoop.Kind(variant.method(), List.of())));
        if (fused.isPresent()) {
            return new Machine.Fused(ClassMaker.load(fused.get(), TimeLoop.class), false);
        }
        return without(timed.after(), variant.given())
                .flatMap(this::sheeted)
                .<Machine>map(Machine.Sheeted::new)
                .orElseGet(Machine.None::new);
    }

    private Optional<ArrayTier> sheeted(Program rest) {
        return ClassMaker.sheets(rest)
                .map(made -> new ArrayTier(rest, ClassMaker.load(made, Evaluation.class), worthTrying));
    }

    /// Returns a program without the assignments to given slots; nothing if only a part of the slots
    /// of one is given.
    private static Optional<Program> without(Program program, Set<Integer> given) {
        if (given.isEmpty()) {
            return Optional.of(program);
        }
        List<Statement> flows = new ArrayList<>();
        for (Statement statement : program.flows()) {
            List<Integer> slots = statement.slots();
            long taken = slots.stream().filter(given::contains).count();
            if (taken == 0) {
                flows.add(statement);
            } else if (taken < slots.size()) {
                return Optional.empty();
            }
        }
        return Optional.of(program.withFlows(flows));
    }
}
