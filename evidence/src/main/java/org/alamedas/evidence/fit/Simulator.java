package org.alamedas.evidence.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Runs a model at many points on several threads. Mutable only in its threads; what it gives does
/// not depend on their number.
final class Simulator implements AutoCloseable {
    private final CompiledModel model;
    private final int threads;
    private final ExecutorService executor;

    Simulator(CompiledModel model, int threads) {
        this.model = model;
        this.threads = threads;
        executor = Executors.newFixedThreadPool(threads, Simulator::thread);
    }

    private static Thread thread(Runnable body) {
        Thread thread = new Thread(body, "fit");
        thread.setDaemon(true);
        return thread;
    }

    /// What is the same for all runs.
    ///
    /// @param settings values beside those of the point
    /// @param instrument what is read off each run
    /// @param stop the last moment
    record Common(Map<Name, Double> settings, Instrument instrument, double stop) {}

    /// Runs every point.
    ///
    /// @return what each gives; null where the run failed or a target could not be read
    @Nullable
    Prediction[] run(Common common, Dials dials, double[][] points) {
        @Nullable Prediction[] out = new @Nullable Prediction[points.length];
        List<Name> record = common.instrument().variables();
        each(points.length, i -> out[i] = one(common, record, dials.values(points[i])));
        return out;
    }

    /// What is done for each number.
    interface Job {
        void run(int i);
    }

    /// Does a job for each number from 0, on all threads, and waits.
    void each(int count, Job job) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> parts = IntStream.range(0, threads)
                .<Future<?>>mapToObj(_ -> executor.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        job.run(i);
                    }
                }))
                .toList();
        try {
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            next.set(count);
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            next.set(count);
            throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException fault -> fault;
            default -> new IllegalStateException(cause);
        };
    }

    private @Nullable Prediction one(Common common, List<Name> record, Map<Name, Double> values) {
        Map<Name, Double> all = new LinkedHashMap<>(common.settings());
        all.putAll(values);
        try {
            RunResult run = model.run(new RunSpec(null, common.stop(), null, null, null, all, record, false));
            Prediction read = common.instrument().read(run);
            return read.complete() ? read : null;
        } catch (SimulationException _) {
            return null;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
