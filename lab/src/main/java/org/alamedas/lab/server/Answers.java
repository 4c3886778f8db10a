package org.alamedas.lab.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.alamedas.lab.json.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Writes answers.
final class Answers {
    private Answers() {}

    /// Refuses a request with `{"error": ...}`.
    static void refuse(Response response, Callback callback, int status, String why) {
        response.setStatus(status);
        // What is left of the request is not read, so that the connection cannot be used again.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        send(response, callback, "application/json; charset=utf-8", Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("error", why);
            json.writeEndObject();
        }));
    }

    /// Sends bytes.
    static void send(Response response, Callback callback, String type, byte[] content) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        response.write(true, ByteBuffer.wrap(content), callback);
    }

    /// Writes text that stands by itself.
    static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
