package org.alamedas.engine.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.SideBySide;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.SimulationException;

/// Runs the members of an ensemble on several processors.
///
/// Threads take blocks of members from a common counter, so that one that is held up holds up
/// nobody. The result does not depend on their number.
public final class Ensemble {
    private final CompiledModel model;
    private final EnsembleSpec spec;
    private final SideBySide together;
    private final Paths paths;

    /// Makes an ensemble; nothing runs yet.
    ///
    /// @param model what is run
    /// @param spec how often, and what is kept
    public Ensemble(CompiledModel model, EnsembleSpec spec) {
        this(model, spec, Paths.NONE);
    }

    /// Makes an ensemble whose whole runs are wanted besides; nothing runs yet.
    ///
    /// @param model what is run
    /// @param spec how often, and what is kept
    /// @param paths what takes every run
    public Ensemble(CompiledModel model, EnsembleSpec spec, Paths paths) {
        this.model = model;
        this.spec = spec;
        this.paths = paths;
        together = model.sideBySide(spec.common(), spec.points().parameters());
    }

    /// Runs a share of the members.
    ///
    /// @param shard which
    /// @param threads on how many threads, at least 1
    /// @param progress who watches
    /// @return what is left of them
    /// @throws CancellationException if the watcher stops it or the calling thread is interrupted
    /// @throws IllegalArgumentException if the specification makes no run
    public Part run(Shard shard, int threads, Progress progress) {
        long size = spec.points().size();
        Work work = new Work(shard.firstBlock(size), shard.endBlock(size), size, progress);
        paths.begin(shard.firstBlock(size) * Shard.BLOCK);
        ExecutorService executor = Executors.newFixedThreadPool(threads, Ensemble::thread);
        try {
            List<Future<Part>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(executor.submit(() -> work(work)));
            }
            Part whole = new Part();
            for (Future<Part> part : parts) {
                whole.add(part.get());
            }
            work.requireEnd();
            return whole;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            work.stop();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            work.stop();
            throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            executor.shutdown();
        }
    }

    private static Thread thread(Runnable body) {
        Thread thread = new Thread(body, "ensemble");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException fault -> fault;
            default -> new IllegalStateException(cause);
        };
    }

    /// What threads share: the next block, and whether to go on.
    private static final class Work {
        private final AtomicLong next;
        private final AtomicLong done = new AtomicLong();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final long end;
        private final long size;
        private final long members;
        private final Progress progress;
        private final Object watching = new Object();

        Work(long first, long end, long size, Progress progress) {
            next = new AtomicLong(first);
            this.end = end;
            this.size = size;
            this.progress = progress;
            members = Math.min(size, end * Shard.BLOCK) - first * Shard.BLOCK;
        }

        /// Returns the next block, or -1 if there is none.
        long take() {
            long block = next.getAndIncrement();
            return block < end && !stopped.get() ? block : -1;
        }

        void finish(int count) {
            long sofar = done.addAndGet(count);
            synchronized (watching) {
                if (!progress.goOn(sofar, members)) {
                    stop();
                }
            }
        }

        /// Asks the watcher in between, for a block may take long.
        boolean goOn() {
            synchronized (watching) {
                if (!stopped.get() && !progress.goOn(done.get(), members)) {
                    stop();
                }
            }
            return !stopped.get();
        }

        void stop() {
            stopped.set(true);
        }

        void requireEnd() {
            if (stopped.get()) {
                throw new CancellationException("stopped after " + done.get() + " of " + members + " members");
            }
        }
    }

    private Part work(Work work) {
        Part part = new Part();
        Pile pile = new Pile(part, spec);
        try {
            for (long block = work.take(); block >= 0; block = work.take()) {
                long first = block * Shard.BLOCK;
                long end = Math.min(first + Shard.BLOCK, work.size);
                for (long member = first; member < end && !work.stopped.get(); member += together.size()) {
                    run(member, Math.min(member + together.size(), end), pile, work);
                }
                pile.endBlock();
                work.finish((int) (end - first));
            }
        } catch (RuntimeException | Error e) {
            work.stop();
            throw e;
        }
        return part;
    }

    /// Runs members side by side where that goes.
    private void run(long first, long end, Pile pile, Work work) {
        List<SideBySide.Member> members = LongStream.range(first, end)
                .mapToObj(member ->
                        new SideBySide.Member(spec.key(member), spec.points().point(member)))
                .toList();
        Optional<RunBlock> block = together.run(members, work::goOn);
        if (block.isPresent()) {
            add(first, block.get(), pile, work);
            block.get().release();
            return;
        }
        for (long member = first; member < end && work.goOn(); member++) {
            runAlone(member, pile, work);
        }
    }

    /// Takes the members of a block, and runs those by themselves that meet a value that is not finite: only then it
    /// is known whether the model forbids it, and where it was born.
    private void add(long first, RunBlock block, Pile pile, Work work) {
        int next = 0;
        while (next < block.size() && work.goOn()) {
            int end = Stretch.endOfFinite(block, next);
            if (end - next >= Stretch.WORTHWHILE || end - next == block.size()) {
                RunBlock stretch = Stretch.of(block, next, end);
                pile.add(first + next, stretch);
                paths.take(first + next, stretch, work::goOn);
                next = end;
            } else if (next < end) {
                add(first + next, block.run(next), pile, work);
                next++;
            } else {
                runAlone(first + next, pile, work);
                next++;
            }
        }
    }

    private void add(long member, RunResult run, Pile pile, Work work) {
        pile.add(member, run);
        paths.take(member, run.asBlock(), work::goOn);
    }

    private void runAlone(long member, Pile pile, Work work) {
        try {
            add(member, model.run(spec.run(member)), pile, work);
        } catch (SimulationException e) {
            pile.fail(member, String.valueOf(e.getMessage()));
            paths.skip(member, work::goOn);
        }
    }
}
