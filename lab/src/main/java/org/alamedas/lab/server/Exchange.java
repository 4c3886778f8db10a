package org.alamedas.lab.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.lab.json.Json;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// One request and what is answered to it.
///
/// @param request what was asked
/// @param response what is said
/// @param callback is told when all has been said
record Exchange(Request request, Response response, Callback callback) {
    private static final long READING_SECONDS = 10;

    /// Something that takes the machine.
    @FunctionalInterface
    interface Task {
        /// Answers.
        void answer() throws IOException, InterruptedException;
    }

    void refuse(int status, String why) {
        Answers.refuse(response, callback, status, why);
    }

    void json(Json.Content content) {
        Answers.send(response, callback, "application/json; charset=utf-8", Json.bytes(content));
    }

    /// Answers, and says what was wrong with the request where it cannot.
    void attempt(Task task) {
        try {
            task.answer();
        } catch (TooLarge e) {
            refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            callback.failed(e);
        } catch (IllegalArgumentException e) {
            refuse(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage()));
        } catch (SimulationException e) {
            refuse(HttpStatus.UNPROCESSABLE_ENTITY_422, e.diagnostic().message());
        } catch (CancellationException _) {
            refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "the run took longer than it may");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "the server is stopping");
        }
    }

    /// Reads what came with the request: for ten seconds at most, however slowly it drips.
    ///
    /// @param most the most bytes
    /// @throws TooLarge if there are more
    byte[] body(int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READING_SECONDS);
        byte[] part = new byte[8192];
        try (InputStream in = Request.asInputStream(request)) {
            int count = in.read(part);
            while (count >= 0) {
                if (System.nanoTime() > end) {
                    throw new IOException("the request took longer than " + READING_SECONDS + " seconds to arrive");
                }
                body.write(part, 0, count);
                if (body.size() > most) {
                    throw new TooLarge("a request of this kind has at most " + most + " bytes");
                }
                count = in.read(part);
            }
        }
        return body.toByteArray();
    }

    /// More bytes than a request may have.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }
}
