package org.alamedas.lab.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.alamedas.lab.json.Digests;
import org.alamedas.lab.page.LabFile;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Sends files, compressed where the browser takes that, and only if it has not got them yet. What
/// has been compressed is
/// kept as long as the file is.
final class FileAnswers {
    private static final int TAG = 32;

    private final Map<LabFile, Prepared> prepared = Collections.synchronizedMap(new WeakHashMap<>());

    /// A file as it is sent: its tag, plain and compressed.
    private static final class Prepared {
        private final String tag;
        private final byte[] plain;
        private final byte[] compressed;

        Prepared(LabFile file) {
            plain = file.bytes();
            compressed = file.isCompressible() ? compress(plain) : plain;
            tag = Digests.sha256(plain).substring(0, TAG);
        }
    }

    void send(LabFile file, Request request, Response response, Callback callback) {
        Prepared ready = prepared.computeIfAbsent(file, Prepared::new);
        boolean small = ready.compressed.length < ready.plain.length && takesGzip(request);
        String tag = "\"" + ready.tag + (small ? "-gzip\"" : "\"");
        response.getHeaders().put(HttpHeader.ETAG, tag);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
        if (tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        if (small) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        byte[] content = small ? ready.compressed : ready.plain;
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.type());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, head ? null : java.nio.ByteBuffer.wrap(content), callback);
    }

    private static boolean takesGzip(Request request) {
        return request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING).stream()
                .anyMatch(coding -> "gzip".equals(coding) || "*".equals(coding));
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer cannot be written", e);
        }
        return out.toByteArray();
    }
}
