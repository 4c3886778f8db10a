package org.alamedas.engine.lanes;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.alamedas.engine.backend.Executable.Controls;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.lanes.Tiers.Variant;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.solve.TimeGrid;

/// A program that runs many times side by side; shared between threads.
///
/// Scripts are made when a batch first needs them, and kept, as is memory that blocks were released from; that
/// is all that ever changes.
public final class Lanes {
    private static final int POLL = 256;
    private static final int MOST_LANES = 64;
    private static final int FEWEST_LANES = 8;

    /// Registers should stay in the second-level cache of a processor.
    private static final int MOST_NUMBERS = 80_000;

    /// What is recorded of a batch takes 64 MB at most.
    private static final long MOST_RECORDED = 8_000_000;

    /// Beyond this, intermediate values of arrays take more memory than they are worth.
    private static final int MOST_REGISTERS = 1 << 22;

    private final Program program;
    private final Tiers tiers;
    /// What is recorded of a batch is large: new memory each time would take the collector as long as the runs.
    private final Queue<double[]> spare = new ConcurrentLinkedQueue<>();

    private Lanes(Program program, Tiers tiers) {
        this.program = program;
        this.tiers = tiers;
    }

    /// Prepares a program.
    ///
    /// @param program the program
    /// @param machine what computes it
    /// @return what runs it side by side; nothing if there is something in it that must be done run by run
    public static Optional<Lanes> of(Program program, Machine machine) {
        Program optimised = Optimiser.optimise(program);
        return Support.of(optimised)
                ? Optional.of(new Lanes(optimised, new Tiers(optimised, machine, Weaving.NOTHING)))
                : Optional.empty();
    }

    /// @param first which instructions of the first script are joined to loops of their own
    static Optional<Lanes> of(Program program, Kernels kernels, Weaving first) {
        Program optimised = Optimiser.optimise(program);
        return Support.of(optimised)
                ? Optional.of(new Lanes(optimised, new Tiers(optimised, Machine.with(kernels), first)))
                : Optional.empty();
    }

    /// Says how many runs go side by side at most.
    ///
    /// @return from 8 to 64, less for large programs
    public int size() {
        int lanes = MOST_LANES;
        while (lanes > FEWEST_LANES && program.size() > MOST_NUMBERS / lanes) {
            lanes /= 2;
        }
        return lanes;
    }

    /// Says how many runs go side by side at most where much is recorded.
    ///
    /// @param numbers how many numbers are recorded of a run
    /// @return from 8 to [#size()]
    public int size(long numbers) {
        int lanes = size();
        while (lanes > FEWEST_LANES && numbers > MOST_RECORDED / lanes) {
            lanes /= 2;
        }
        return lanes;
    }

    /// Runs a batch.
    ///
    /// @param batch no more runs than `lanes`
    /// @param lanes how many runs there is room for, as [#size(long)] says
    /// @param goOn asked now and then; the batch is given up where it says no
    /// @return what was recorded; nothing if the runs do not fit side by side, or the batch was given up
    public Optional<RunBlock> run(Batch batch, int lanes, BooleanSupplier goOn) {
        RunPlan plan = batch.plan();
        Set<Integer> given = plan.values().keySet();
        if (!Step.supports(plan.method()) || plan.allowNonFinite() || splitsFlow(given)) {
            return Optional.empty();
        }
        Variant variant = new Variant(plan.method(), new TreeSet<>(given), lanes);
        return tiers.script(variant, batch)
                .filter(script -> script.size() <= MOST_REGISTERS)
                .flatMap(script -> run(script, batch, goOn));
    }

    private Optional<RunBlock> run(Script script, Batch batch, BooleanSupplier goOn) {
        Registers registers = Registers.of(script.size(), script.lanes(), batch);
        script.prepare(registers);
        Optional<TimeGrid> grid = grid(registers);
        return grid.filter(moments -> moments.rows() * batch.plan().record().size() * script.lanes() <= MOST_RECORDED)
                .flatMap(moments -> run(script, registers, moments, batch, goOn));
    }

    /// Says whether a flow of an array is given for some elements only: what is noticed of the others would
    /// not tell enough.
    private boolean splitsFlow(Set<Integer> given) {
        for (Statement flow : program.flows()) {
            if (!flow.loops().isEmpty() || flow instanceof Statement.Apply) {
                List<Integer> slots = flow.slots();
                long taken = slots.stream().filter(given::contains).count();
                if (taken > 0 && taken < slots.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Finds the moments, if they are those of every lane.
    private static Optional<TimeGrid> grid(Registers registers) {
        Controls first = controls(registers, 0);
        for (int lane = 1; lane < registers.lanes(); lane++) {
            if (!controls(registers, lane).equals(first)) {
                return Optional.empty();
            }
        }
        return first.fault().isPresent() ? Optional.empty() : Optional.of(first.grid());
    }

    /// Returns the moments of a lane.
    static Controls controls(Registers registers, int lane) {
        int lanes = registers.lanes();
        double[] values = registers.values;
        return new Controls(
                values[Program.START * lanes + lane],
                values[Program.STOP * lanes + lane],
                values[Program.STEP * lanes + lane],
                values[Program.SAVE_EVERY * lanes + lane]);
    }

    private Optional<RunBlock> run(
            Script script, Registers registers, TimeGrid grid, Batch batch, BooleanSupplier goOn) {
        Recorded recorded = new Recorded(program, batch.plan(), grid, script.lanes(), spare);
        script.begin(registers, grid.time(0));
        long row = 0;
        for (long done = 0; ; done++) {
            if (grid.index(row) == done) {
                recorded.add(grid.time(done), registers);
                row++;
            }
            if (done == grid.steps()) {
                break;
            }
            if (done % POLL == 0 && !goOn.getAsBoolean()) {
                return Optional.empty();
            }
            script.step(registers, grid.time(done), grid.time(done + 1), done);
        }
        script.end(registers);
        return Optional.of(
                recorded.end(registers, script.strange(), batch.members().size()));
    }
}
