package org.alamedas.lab.server;

import java.util.Optional;
import org.alamedas.lab.page.LabFile;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Chooses what answers a request: a file, or one of the few things that the server computes.
final class Router extends Handler.Abstract {
    private final LabSite site;
    private final FileAnswers files = new FileAnswers();
    private final RunAnswers runs = new RunAnswers();
    private final ChangeAnswers changes;

    Router(LabSite site) {
        this.site = site;
        changes = new ChangeAnswers(site);
    }

    /// Ends the answers that never end by themselves.
    void end() {
        changes.end();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        String method = request.getMethod();
        switch (path) {
            case "/api/run" ->
                only(
                        HttpMethod.POST,
                        request,
                        response,
                        callback,
                        () -> runs.answer(site.state().model(), request, response, callback));
            case "/api/changes" ->
                only(HttpMethod.GET, request, response, callback, () -> changes.answer(request, response, callback));
            default -> {
                boolean reads = HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
                String name = "/".equals(path) ? "index.html" : path.substring(1);
                Optional<LabFile> file = site.state().files().find(name);
                if (!reads) {
                    notAllowed(response, callback, "GET, HEAD");
                } else if (file.isEmpty()) {
                    Answers.refuse(response, callback, HttpStatus.NOT_FOUND_404, "there is no such page");
                } else {
                    files.send(file.get(), request, response, callback);
                }
            }
        }
        return true;
    }

    private static void only(
            HttpMethod allowed, Request request, Response response, Callback callback, Runnable answer) {
        if (allowed.is(request.getMethod())) {
            answer.run();
        } else {
            notAllowed(response, callback, allowed.asString());
        }
    }

    private static void notAllowed(Response response, Callback callback, String allowed) {
        response.getHeaders().put(HttpHeader.ALLOW, allowed);
        Answers.refuse(
                response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "this address takes " + allowed + " only");
    }
}
