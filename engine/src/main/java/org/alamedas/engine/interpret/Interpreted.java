package org.alamedas.engine.interpret;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.backend.Layouts;
import org.alamedas.engine.backend.Recording;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.run.RunListener;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.solve.Integrator;
import org.alamedas.engine.solve.MovingTime;
import org.alamedas.engine.solve.Reservoirs;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.definition.IntegrationMethod;
import org.jspecify.annotations.Nullable;

/// A program ready to be interpreted; immutable.
public final class Interpreted implements Executable {
    static final int POLL = 256;

    private final Program program;
    private final Nodes nodes;
    private final Block constants;
    private final Block[] initials;
    private final Block flows;
    private final Node[] rates;
    private final @Nullable Nest[] nests;
    private final int[] stocks;
    private final int[] pipes;
    private final Reservoirs reservoirs;
    private final Breaks breaks;
    private final Keeping keeping;
    private final boolean timeIsFixed;
    private final Block opening;
    private final Layouts layouts;

    /// Prepares a program.
    ///
    /// @param program the program
    public Interpreted(Program program) {
        this(program, false);
    }

    /// @param single whether what every operation gives is rounded to single precision
    Interpreted(Program program, boolean single) {
        this.program = program;
        nodes = new Nodes(program, single);
        constants = Block.of(program.constants(), nodes);
        initials = initials(program, nodes);
        flows = Block.of(program.flows(), nodes);
        List<Rate> all = program.rates();
        rates = all.stream().map(rate -> nodes.of(rate.value())).toArray(Node[]::new);
        nests = all.stream()
                .map(rate -> rate.loops().isEmpty() ? null : nodes.nest(0, rate.loops()))
                .toArray(Nest[]::new);
        stocks = program.stocks().stream().mapToInt(Integer::intValue).toArray();
        pipes = program.pipes().stream().mapToInt(Pipe::flow).toArray();
        reservoirs = new Reservoirs(program);
        breaks = new Breaks(program, nodes);
        keeping = new Keeping(program.memory(), nodes);
        timeIsFixed = program.isTimeFixed();
        layouts = new Layouts(program);
        opening = Block.of(timeIsFixed ? List.of() : Needed.by(Program.START, program), nodes);
    }

    /// The initial assignments before the start of each memory, then those after the last.
    private static Block[] initials(Program program, Nodes nodes) {
        List<Statement> all = program.initials();
        List<Start> starts = program.memory().starts();
        Block[] parts = new Block[starts.size() + 1];
        int done = 0;
        for (int i = 0; i < starts.size(); i++) {
            parts[i] = Block.of(all.subList(done, starts.get(i).after()), nodes);
            done = starts.get(i).after();
        }
        parts[starts.size()] = Block.of(all.subList(done, all.size()), nodes);
        return parts;
    }

    @Override
    public Controls controls(RunPlan plan) {
        Workspace workspace = prepared(plan);
        if (timeIsFixed) {
            return controls(workspace);
        }
        double start = begin(workspace, plan);
        Controls later = controls(workspace);
        return new Controls(start, later.stop(), later.step(), later.saveEvery());
    }

    Workspace prepared(RunPlan plan) {
        Set<Integer> given = plan.values().keySet();
        Block whole = flows.without(given);
        Block within = plan.method() == IntegrationMethod.RK45 ? whole.without(held(given)) : whole;
        Workspace workspace = new Workspace(this, whole, within, plan);
        plan.values().forEach((slot, value) -> workspace.values()[slot] = value);
        workspace.set(Double.NaN);
        workspace.execute(constants.without(given));
        return workspace;
    }

    private Set<Integer> held(Set<Integer> given) {
        Set<Integer> held = Impulses.in(program);
        held.addAll(given);
        return held;
    }

    static Controls controls(Workspace workspace) {
        double[] values = workspace.values();
        return new Controls(
                values[Program.START], values[Program.STOP], values[Program.STEP], values[Program.SAVE_EVERY]);
    }

    /// Finds the start, and computes everything there.
    private double begin(Workspace workspace, RunPlan plan) {
        workspace.set(0);
        workspace.execute(opening.without(plan.values().keySet()));
        double start = workspace.values()[Program.START];
        begin(workspace, plan, start);
        return start;
    }

    void begin(Workspace workspace, RunPlan plan, double start) {
        workspace.set(start);
        keeping.start(workspace, initials, plan.values().keySet());
        workspace.evaluate(start);
    }

    /// Computes everything at the first moment of a run whose times do not move, and stops there.
    ///
    /// @param plan what to run
    /// @return the values, for another back end to go on with
    public Begun begin(RunPlan plan) {
        Begun begun = prepare(plan);
        begun.evaluate();
        begun.quieten();
        return begun;
    }

    /// Computes everything at the first moment but the flows, whatever the times of the run.
    ///
    /// @param plan what to run
    /// @return the value of each slot
    public IntToDoubleFunction initial(RunPlan plan) {
        Workspace workspace = prepared(plan);
        workspace.set(controls(workspace).start());
        keeping.start(workspace, initials, plan.values().keySet());
        double[] values = workspace.values();
        return slot -> values[slot];
    }

    /// Computes everything at the first moment but the flows.
    ///
    /// @param plan what to run
    /// @return the values, for another back end to evaluate the flows from
    public Begun prepare(RunPlan plan) {
        Workspace workspace = prepared(plan);
        TimeGrid grid = controls(workspace).grid();
        workspace.set(grid.time(0));
        keeping.start(workspace, initials, plan.values().keySet());
        return new Begun(workspace, grid);
    }

    @Override
    public RunResult run(RunPlan plan, RunListener listener) {
        Workspace workspace = prepared(plan);
        Integrator integrator = Integrator.of(plan.method(), workspace, plan.tolerance());
        if (!timeIsFixed) {
            double start = begin(workspace, plan);
            return new MovingRun(workspace, new MovingTime(start), program, layouts).run(integrator, plan, listener);
        }
        TimeGrid grid = controls(workspace).grid();
        Recording recording = new Recording(layouts, plan, grid);
        begin(workspace, plan, grid.time(0));
        recording.offer(0, workspace.values());
        for (long done = 0; done < grid.steps(); done++) {
            if (done % POLL == 0 && !listener.goOn(done, grid.steps())) {
                throw new CancellationException("stopped after " + done + " of " + grid.steps() + " steps");
            }
            double next = grid.time(done + 1);
            workspace.gather();
            integrator.step(grid.time(done), next, grid.step());
            workspace.settle();
            workspace.count(done + 1);
            workspace.evaluate(next);
            recording.offer(done + 1, workspace.values());
        }
        return recording.result();
    }

    Program program() {
        return program;
    }

    Layouts layouts() {
        return layouts;
    }

    Nodes nodes() {
        return nodes;
    }

    Node[] rates() {
        return rates;
    }

    /// Returns the loops of each rate; null where it is that of a single stock.
    @Nullable
    Nest[] nests() {
        return nests;
    }

    int[] stocks() {
        return stocks;
    }

    int[] pipes() {
        return pipes;
    }

    Keeping keeping() {
        return keeping;
    }

    Breaks breaks() {
        return breaks;
    }

    /// Returns the limits of the program's non-negative stocks.
    ///
    /// @return shared between runs
    public Reservoirs reservoirs() {
        return reservoirs;
    }
}
