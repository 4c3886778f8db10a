package org.alamedas.engine.lanes;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.solve.TimeGrid;
import org.alamedas.model.definition.IntegrationMethod;

/// The scripts of a program, each faster than the one before and later at full speed: one of plain loops, one of
/// kernels made of vectors, which all models share, and where a model is run often enough, one of loops made for it.
/// Shared between threads.
///
/// The next one is made and exercised in the background, and takes over between batches when it is the faster one.
/// All give the same bits, so that nobody can tell when.
final class Tiers {
    private static final int MOST_VARIANTS = 32;

    /// The JIT takes about a hundredth of a second for each equation: that pays after a time that grows with them.
    private static final int MOST_WOVEN = 1500;

    /// Ensembles that are over sooner than vectors are at full speed do without.
    private static final int BATCHES_BEFORE_VECTORS = 2;

    private static final int BATCHES_BEFORE_WEAVING = 12;
    private static final int EQUATIONS_FOR_BATCH = 16;
    private static final int SMALL = 150;

    /// How often both scripts are run before the JIT is given time; it compiles in the background, and late where
    /// the machine has other things to do.
    private static final int ROUNDS = 400;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int STEPS = 64;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Program program;
    private final Machine machine;
    private final Weaving first;
    private final Map<Variant, Tier> tiers = new ConcurrentHashMap<>();

    /// What a script is made for.
    ///
    /// @param given the slots that runs give a value
    record Variant(IntegrationMethod method, Set<Integer> given, int lanes) {}

    /// The scripts of one variant.
    ///
    /// @param plain whether the first is one of plain loops
    private record Tier(AtomicReference<Script> best, AtomicInteger batches, boolean plain) {}

    /// Prepares the scripts of a program.
    ///
    /// @param machine whose kernels are used; once they are warm, from the first batch on
    /// @param first which instructions of the first script of a variant are then joined to loops of their own
    Tiers(Program program, Machine machine, Weaving first) {
        this.program = program;
        this.machine = machine;
        this.first = first;
    }

    /// Finds the fastest script that there is.
    ///
    /// @param batch what it is wanted for
    /// @return nothing if there are too many variants
    Optional<Script> script(Variant variant, Batch batch) {
        Tier known = tiers.get(variant);
        if (known == null && tiers.size() < MOST_VARIANTS) {
            known = tiers.computeIfAbsent(variant, this::tier);
        }
        if (known == null) {
            return Optional.empty();
        }
        int batches = known.batches().incrementAndGet();
        AtomicReference<Script> best = known.best();
        if (batches == BATCHES_BEFORE_VECTORS && known.plain()) {
            start(() -> vector(best, variant, batch));
        }
        if (batches == batchesBeforeWeaving() && equations() <= MOST_WOVEN) {
            start(() -> weave(best, variant, batch));
        }
        return Optional.of(best.get());
    }

    private Tier tier(Variant variant) {
        boolean plain = !machine.isWarm();
        Script script =
                plain ? make(variant, new PlainKernels(), Weaving.NOTHING) : make(variant, machine.kernels(), first);
        script.pieces().forEach(Piece::join);
        return new Tier(new AtomicReference<>(script), new AtomicInteger(), plain);
    }

    private int equations() {
        return program.flows().size() + program.rates().size();
    }

    private int batchesBeforeWeaving() {
        return BATCHES_BEFORE_WEAVING + Math.max(0, equations() - SMALL) / EQUATIONS_FOR_BATCH;
    }

    private Script make(Variant variant, Kernels kernels, Weaving weaving) {
        return new Script(program, kernels, variant.lanes(), variant.method(), variant.given(), weaving);
    }

    /// Something that may be given up.
    @FunctionalInterface
    private interface Exercising {
        void run() throws InterruptedException;
    }

    private static void start(Exercising body) {
        Thread thread = new Thread(() -> quietly(body), "lanes");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(Exercising body) {
        try {
            body.run();
        } catch (RuntimeException | LinkageError _) {
            // the script that there is goes on
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void vector(AtomicReference<Script> best, Variant variant, Batch batch) throws InterruptedException {
        if (machine.kernels().vector().isPresent()) {
            race(best, make(variant, machine.kernels(), Weaving.NOTHING), batch);
        }
    }

    /// Instructions that are not joined yet are the kernels that all models share, so that the script may take over
    /// before
    /// all of them are.
    private void weave(AtomicReference<Script> best, Variant variant, Batch batch) throws InterruptedException {
        Optional<Integer> vector = machine.kernels().vector();
        if (vector.isPresent()) {
            Weaving weaving = equations() > SMALL ? Weaving.ARITHMETIC : Weaving.EVERYTHING;
            Script made = make(variant, machine.kernels(), weaving);
            new Exercise(made, batch, vector.get()).run(() -> {
                if (best.get() != made && time(made, batch) < time(best.get(), batch)) {
                    best.set(made);
                }
            });
        }
    }

    /// Runs both scripts in turn until the new one is the faster, or it is clear that it will not be.
    private void race(AtomicReference<Script> best, Script after, Batch batch) throws InterruptedException {
        Script before = best.get();
        long begin = System.nanoTime();
        for (int round = 0; System.nanoTime() - begin < LONGEST.toNanos(); round++) {
            if (round > ROUNDS) {
                Thread.sleep(PAUSE);
            }
            long slow = time(before, batch);
            if (time(after, batch) < slow) {
                machine.warm();
                best.compareAndSet(before, after);
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
