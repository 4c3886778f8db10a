package org.alamedas.lab.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Runs the model for pages that cannot. The answer is the time and the variables asked for, each
/// as doubles with the low
/// byte first, one after the other.
final class RunAnswers {
    /// The largest request, in bytes.
    static final int MOST_BYTES = 256 * 1024;

    private static final long MOST_NUMBERS = 4_000_000;
    private static final long READING_SECONDS = 10;
    private static final long SECONDS = 20;
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore machines =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    void answer(CompiledModel model, Request request, Response response, Callback callback) {
        try {
            byte[] body = body(request);
            if (body.length > MOST_BYTES) {
                Answers.refuse(
                        response,
                        callback,
                        HttpStatus.PAYLOAD_TOO_LARGE_413,
                        "a request for a run has at most " + MOST_BYTES + " bytes");
                return;
            }
            run(model, RunRequest.read(body), response, callback);
        } catch (IOException e) {
            callback.failed(e);
        } catch (IllegalArgumentException e) {
            Answers.refuse(response, callback, HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage()));
        } catch (SimulationException e) {
            Answers.refuse(
                    response,
                    callback,
                    HttpStatus.UNPROCESSABLE_ENTITY_422,
                    e.diagnostic().message());
        } catch (CancellationException _) {
            Answers.refuse(
                    response,
                    callback,
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    "a run may take " + SECONDS + " seconds, and this one took longer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            Answers.refuse(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "the server is stopping");
        }
    }

    /// Reads the request: one byte more than allowed at most, and for ten seconds at most, however
    /// slowly it drips.
    private static byte[] body(Request request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READING_SECONDS);
        byte[] part = new byte[8192];
        try (InputStream in = Request.asInputStream(request)) {
            int count = in.read(part);
            while (count >= 0 && body.size() <= MOST_BYTES) {
                if (System.nanoTime() > end) {
                    throw new IOException("the request took longer than " + READING_SECONDS + " seconds to arrive");
                }
                body.write(part, 0, count);
                count = in.read(part);
            }
        }
        return body.toByteArray();
    }

    private void run(CompiledModel model, RunRequest wanted, Response response, Callback callback)
            throws InterruptedException {
        RunSpec spec = new RunSpec(null, null, null, null, null, wanted.values(), wanted.record(), false);
        model.complaint(spec).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
        if (!machines.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            Answers.refuse(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "other runs keep the machine busy");
            return;
        }
        RunResult result;
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            result = model.run(spec, (_, _) -> System.nanoTime() < end);
        } finally {
            machines.release();
        }
        Answers.send(response, callback, "application/octet-stream", numbers(result));
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
