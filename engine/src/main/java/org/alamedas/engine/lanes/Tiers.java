package org.alamedas.engine.lanes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.definition.IntegrationMethod;

/// The scripts of a program: at first one of the kernels that all models share, and where a small model is run
/// often enough, one of loops made for it. Shared between threads.
///
/// The second is made and exercised in the background, and takes over between batches when it is the faster
/// one. Both give the same bits, so that nobody can tell when.
final class Tiers {
    private static final int MOST_VARIANTS = 16;

    /// The JIT takes about a hundredth of a second for each equation: that pays after a time that grows with them.
    private static final int MOST_WOVEN = 1500;

    private static final int BATCHES_BEFORE = 48;
    private static final int EQUATIONS_FOR_BATCH = 4;
    private static final int SMALL = 150;
    /// How often both scripts are run before the JIT is given time; it compiles in the background.
    private static final int ROUNDS = 400;

    private static final int PAUSE = 20;
    private static final int STEPS = 64;
    private static final long LONGEST = 60_000_000_000L;

    private final Program program;
    private final Kernels kernels;
    private final Weaving first;
    private final Map<Variant, Tier> tiers = new ConcurrentHashMap<>();

    /// What a script is made for.
    ///
    /// @param given the slots that runs give a value
    record Variant(IntegrationMethod method, Set<Integer> given, int lanes) {}

    /// The scripts of one variant.
    private record Tier(AtomicReference<Script> best, AtomicInteger batches) {}

    /// Prepares the scripts of a program.
    ///
    /// @param first which instructions of the first script of a variant are joined to loops of their own
    Tiers(Program program, Kernels kernels, Weaving first) {
        this.program = program;
        this.kernels = kernels;
        this.first = first;
    }

    /// Finds the fastest script that there is.
    ///
    /// @param batch what it is wanted for
    /// @return nothing if there are too many variants
    Optional<Script> script(Variant variant, Batch batch) {
        Tier known = tiers.get(variant);
        if (known == null && tiers.size() < MOST_VARIANTS) {
            known = tiers.computeIfAbsent(
                    variant, of -> new Tier(new AtomicReference<>(make(of, first)), new AtomicInteger()));
        }
        if (known == null) {
            return Optional.empty();
        }
        if (known.batches().incrementAndGet() == batchesBefore() && pays()) {
            AtomicReference<Script> best = known.best();
            Thread thread = new Thread(() -> exercise(variant, batch, best), "lanes");
            thread.setDaemon(true);
            thread.start();
        }
        return Optional.of(known.best().get());
    }

    private int equations() {
        return program.flows().size() + program.rates().size();
    }

    private int batchesBefore() {
        return BATCHES_BEFORE + Math.max(0, equations() - SMALL) / EQUATIONS_FOR_BATCH;
    }

    private boolean pays() {
        return kernels.vector().isPresent() && equations() <= MOST_WOVEN;
    }

    private Script make(Variant variant, Weaving weaving) {
        return new Script(program, kernels, variant.lanes(), variant.method(), variant.given(), weaving);
    }

    /// Runs both scripts in turn until the new one is the faster, or it is clear that it will not be.
    private void exercise(Variant variant, Batch batch, AtomicReference<Script> best) {
        try {
            race(best, make(variant, equations() > SMALL ? Weaving.ARITHMETIC : Weaving.EVERYTHING), batch);
        } catch (RuntimeException | LinkageError _) {
            // the script that there is goes on
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void race(AtomicReference<Script> best, Script after, Batch batch) throws InterruptedException {
        Script before = best.get();
        long end = System.nanoTime() + LONGEST;
        for (int round = 0; System.nanoTime() < end; round++) {
            if (round > ROUNDS) {
                Thread.sleep(PAUSE);
            }
            long slow = time(before, batch);
            if (time(after, batch) < slow) {
                best.set(after);
                return;
            }
        }
    }

    private static long time(Script script, Batch batch) {
        Registers registers = Registers.of(script.size(), script.lanes(), batch);
        script.prepare(registers);
        TimeGrid grid = Lanes.controls(registers, 0).grid();
        script.begin(registers, grid.time(0));
        long start = System.nanoTime();
        for (int step = 0; step < Math.min(STEPS, grid.steps()); step++) {
            script.step(registers, grid.time(step), grid.time(step + 1L), step);
        }
        return System.nanoTime() - start;
    }
}
