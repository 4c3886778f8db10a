package org.alamedas.lab.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Lets through what a page of this server asks for, and tells browsers to be strict with what they
/// get.
///
/// A page of another site can send requests here, under a name of its own that it points to this
/// machine; the host header
/// gives it away, and so does the origin.
final class Guard extends Handler.Wrapper {
    /// The policy of content for pages of the laboratory: nothing from elsewhere, no script in the
    /// page's text.
    static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<String> OURS = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final HttpFields STRICT = HttpFields.build()
            .put(new HttpField("Content-Security-Policy", POLICY))
            .put(new HttpField("X-Content-Type-Options", "nosniff"))
            .put(new HttpField("Referrer-Policy", "no-referrer"))
            .put(new HttpField("Cross-Origin-Opener-Policy", "same-origin"))
            .put(new HttpField("Cross-Origin-Resource-Policy", "same-origin"))
            .asImmutable();

    Guard(Handler guarded) {
        super(guarded);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().add(STRICT);
        String authority = request.getHeaders().get(HttpHeader.HOST);
        if (authority == null || !OURS.contains(host(authority))) {
            Answers.refuse(
                    response,
                    callback,
                    HttpStatus.MISDIRECTED_REQUEST_421,
                    "this server answers to 127.0.0.1 and localhost only");
            return true;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !origin.equals("http://" + authority)) {
            Answers.refuse(
                    response, callback, HttpStatus.FORBIDDEN_403, "requests from pages of other sites are refused");
            return true;
        }
        return super.handle(request, response, callback);
    }

    /// Takes the port off a host header.
    static String host(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean port = colon > authority.lastIndexOf(']');
        return port ? authority.substring(0, colon) : authority;
    }
}
