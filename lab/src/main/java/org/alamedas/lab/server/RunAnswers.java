package org.alamedas.lab.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;

/// Runs the model for pages that cannot. The answer is the time and the variables asked for, each
/// as doubles with the low byte first, one after the other.
final class RunAnswers {
    /// The largest request, in bytes.
    static final int MOST_BYTES = 256 * 1024;

    private static final long MOST_NUMBERS = 4_000_000;
    private static final long SECONDS = 20;

    private final Machines machines;

    RunAnswers(Machines machines) {
        this.machines = machines;
    }

    void answer(CompiledModel model, Exchange exchange) {
        exchange.attempt(() -> {
            RunRequest wanted = RunRequest.read(exchange.body(MOST_BYTES));
            RunSpec spec = new RunSpec(null, null, null, null, null, wanted.values(), wanted.record(), false);
            model.complaint(spec).ifPresent(complaint -> {
                throw new IllegalArgumentException(complaint);
            });
            machines.answer(exchange, () -> {
                RunResult result = bounded(model, spec);
                Answers.send(exchange.response(), exchange.callback(), "application/octet-stream", numbers(result));
            });
        });
    }

    /// Runs a model for as long as a run may take.
    ///
    /// @throws java.util.concurrent.CancellationException if it takes longer
    static RunResult bounded(CompiledModel model, RunSpec spec) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        return model.run(spec, (_, _) -> System.nanoTime() < end);
    }

    private static byte[] numbers(RunResult result) {
        long count = (long) result.rows() * (result.columns().size() + 1);
        if (count > MOST_NUMBERS) {
            throw new IllegalArgumentException("found a request for " + count + " numbers, expected at most "
                    + MOST_NUMBERS + ": ask for fewer variables");
        }
        ByteBuffer out = ByteBuffer.allocate((int) count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < result.rows(); row++) {
            out.putDouble(result.time(row));
        }
        for (int column = 0; column < result.columns().size(); column++) {
            for (int row = 0; row < result.rows(); row++) {
                out.putDouble(result.value(column, row));
            }
        }
        return out.array();
    }
}
