package org.alamedas.lab.server;

import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.diagnostic.Outcome;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Lists the models of a server, and opens one that is sent: `POST api/models?name=FILE` with the
/// bytes of the file. The answer says under which path its laboratory is, or what is wrong with the
/// model, with carets.
final class ModelAnswers {
    /// The largest model, in bytes.
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final int MOST_PROBLEMS = 20;

    private final LabShelf shelf;
    private final Machines machines;
    private final ModelOpener opener;

    ModelAnswers(LabShelf shelf, Machines machines, ModelOpener opener) {
        this.shelf = shelf;
        this.machines = machines;
        this.opener = opener;
    }

    void list(Exchange exchange) {
        exchange.json(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("models");
            model(json, "", shelf.first());
            for (Map.Entry<String, LabSite> opened : shelf.opened()) {
                model(json, path(opened.getKey()), opened.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void model(JsonGenerator json, String path, LabSite site) {
        CompiledModel model = site.state().model();
        json.writeStartObject();
        json.writeStringProperty("path", path);
        json.writeStringProperty("name", model.model().name().written());
        json.writeNumberProperty("variables", model.variables().size());
        json.writeEndObject();
    }

    private static String path(String name) {
        return "m/" + name + "/";
    }

    void open(Exchange exchange) {
        exchange.attempt(() -> {
            String name =
                    name(Request.extractQueryParameters(exchange.request()).getValue("name"));
            byte[] content = exchange.body(MOST_BYTES);
            machines.answer(exchange, () -> answer(exchange, opener.open(name, content)));
        });
    }

    /// The name of the file alone: it is what messages and links say, and never a place on this
    /// machine.
    private static String name(@Nullable String given) {
        String plain = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return plain.isBlank() ? "model" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private void answer(Exchange exchange, Outcome<LabSite> outcome) {
        switch (outcome) {
            case Outcome.Made<LabSite>(LabSite site, List<Diagnostic> _) -> {
                String name = shelf.add(site);
                exchange.response().setStatus(HttpStatus.CREATED_201);
                exchange.json(json -> model(json, path(name), site));
            }
            case Outcome.Refused<LabSite>(List<Diagnostic> why) -> {
                exchange.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY_422);
                exchange.json(json -> problems(json, why));
            }
        }
    }

    private static void problems(JsonGenerator json, List<Diagnostic> why) {
        json.writeStartObject();
        json.writeArrayPropertyStart("problems");
        why.stream()
                .filter(Diagnostic::isError)
                .limit(MOST_PROBLEMS)
                .map(DiagnosticRenderer.plain()::render)
                .forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
