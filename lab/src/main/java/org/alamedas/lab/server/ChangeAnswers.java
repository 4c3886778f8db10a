package org.alamedas.lab.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alamedas.lab.json.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Tells pages that the model's file has changed, as server-sent events: `{"version", "problems"}`
/// after each change.
final class ChangeAnswers {
    private static final int MOST_LISTENERS = 64;
    private static final long LOOK_MS = 250;
    /// How many looks without news go by before something is said, so that a browser that left is
    /// noticed.
    private static final int QUIET_LOOKS = 40;

    private final LabSite site;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

    ChangeAnswers(LabSite site) {
        this.site = site;
    }

    /// Lets every page that listens go.
    void end() {
        ended.set(true);
    }

    void answer(Request request, Response response, Callback callback) {
        if (!listeners.tryAcquire()) {
            Answers.refuse(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "too many pages listen for changes");
            return;
        }
        try {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            listen(request, response);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            callback.failed(e);
        } finally {
            listeners.release();
        }
    }

    private void listen(Request request, Response response) throws IOException, InterruptedException {
        long told = -1;
        int quiet = 0;
        while (!ended.get()
                && request.getConnectionMetaData().getConnection().getEndPoint().isOpen()) {
            LabSite.State state = site.after(told, LOOK_MS);
            if (state.version() != told) {
                told = state.version();
                quiet = 0;
                Content.Sink.write(response, false, Answers.utf8(event(state)));
            } else if (++quiet % QUIET_LOOKS == 0) {
                Content.Sink.write(response, false, Answers.utf8(": still here\n\n"));
            }
        }
    }

    private static String event(LabSite.State state) {
        byte[] data = Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", state.version());
            json.writeArrayPropertyStart("problems");
            state.problems().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
        return "data: " + new String(data, StandardCharsets.UTF_8) + "\n\n";
    }
}
