package org.alamedas.lab.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.lab.page.LabFile;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Chooses what answers a request: a file, or one of the few things that the server computes. What
/// begins with `/m/NAME/` is for a model that somebody opened.
final class Router extends Handler.Abstract {
    private static final Pattern OPENED = Pattern.compile("/m/(\\d{1,9})(/.*)");

    private final LabShelf shelf;
    private final FileAnswers files = new FileAnswers();
    private final RunAnswers runs;
    private final CauseAnswers causes;
    private final EnsembleAnswers ensembles = new EnsembleAnswers();
    private final ModelAnswers models;
    private final ChangeAnswers changes;

    Router(LabShelf shelf, ModelOpener opener) {
        this.shelf = shelf;
        Machines machines = Machines.ofThisComputer();
        runs = new RunAnswers(machines);
        causes = new CauseAnswers(machines);
        models = new ModelAnswers(shelf, machines, opener);
        changes = new ChangeAnswers(shelf.first());
    }

    /// Ends the answers that never end by themselves.
    void end() {
        changes.end();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        String path = Request.getPathInContext(request);
        Matcher opened = OPENED.matcher(path);
        if (!opened.matches()) {
            answer(shelf.first(), path, exchange);
            return true;
        }
        Optional<LabSite> site = shelf.find(opened.group(1));
        if (site.isPresent()) {
            answer(site.get(), opened.group(2), exchange);
        } else {
            exchange.refuse(HttpStatus.NOT_FOUND_404, "this model is no longer open: open it again");
        }
        return true;
    }

    private void answer(LabSite site, String path, Exchange exchange) {
        Request request = exchange.request();
        switch (path) {
            case "/api/run" ->
                only(HttpMethod.POST, exchange, () -> runs.answer(site.state().model(), exchange));
            case "/api/ensemble" ->
                only(
                        HttpMethod.POST,
                        exchange,
                        () -> ensembles.answer(site.state().model(), exchange));
            case "/api/causes" ->
                only(HttpMethod.GET, exchange, () -> causes.answer(site.state().model(), exchange));
            case "/api/models" -> {
                if (HttpMethod.GET.is(request.getMethod())) {
                    models.list(exchange);
                } else {
                    only(HttpMethod.POST, exchange, () -> models.open(exchange));
                }
            }
            case "/api/changes" ->
                only(HttpMethod.GET, exchange, () -> changes.answer(request, exchange.response(), exchange.callback()));
            default -> file(site, path, exchange);
        }
    }

    private void file(LabSite site, String path, Exchange exchange) {
        String method = exchange.request().getMethod();
        Optional<LabFile> file = site.state().files().find("/".equals(path) ? "index.html" : path.substring(1));
        if (!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
            notAllowed(exchange, "GET, HEAD");
        } else if (file.isEmpty()) {
            exchange.refuse(HttpStatus.NOT_FOUND_404, "there is no such page");
        } else {
            files.send(file.get(), exchange.request(), exchange.response(), exchange.callback());
        }
    }

    private static void only(HttpMethod allowed, Exchange exchange, Runnable answer) {
        if (allowed.is(exchange.request().getMethod())) {
            answer.run();
        } else {
            notAllowed(exchange, allowed.asString());
        }
    }

    private static void notAllowed(Exchange exchange, String allowed) {
        exchange.response().getHeaders().put(HttpHeader.ALLOW, allowed);
        exchange.refuse(HttpStatus.METHOD_NOT_ALLOWED_405, "this address takes " + allowed + " only");
    }
}
