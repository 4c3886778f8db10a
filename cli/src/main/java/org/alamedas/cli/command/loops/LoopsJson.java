package org.alamedas.cli.command.loops;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.alamedas.analysis.cause.Causes;
import org.alamedas.analysis.loops.LoopSearch;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.loop.NamedLoop;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import tools.jackson.core.JsonGenerator;

/// Writes loops and causes as JSON.
///
/// Loops are `{"model", "variables", "cores": [size], "loops": [{"variables", "length", "polarity"}],
/// "cut", "named": [...]}`; `cut` says why there may be more loops and is null where these are all. A cut
/// is `{"loop", "switch", "modes", "figures": [{"variable", "moment", "with", "without"}]}`. Causes are
/// `{"variable", "from", "to", "before", "after", "change", "method", "contributions": [{"input",
/// "amount"}], "residual", "untold"}`.
public final class LoopsJson {
    private final JsonGenerator json;

    private LoopsJson(JsonGenerator json) {
        this.json = json;
    }

    /// Writes the loops of a model.
    ///
    /// @param console where
    /// @param report what
    /// @throws IOException if it cannot be written
    public static void write(Console console, LoopsReport report) throws IOException {
        Json.print(console, json -> new LoopsJson(json).write(report));
    }

    /// Writes what a cut changes.
    ///
    /// @param console where
    /// @param report what
    /// @throws IOException if it cannot be written
    public static void write(Console console, CutReport report) throws IOException {
        Json.print(console, json -> new LoopsJson(json).write(report));
    }

    /// Writes why a variable changed.
    ///
    /// @param console where
    /// @param causes what
    /// @throws IOException if it cannot be written
    public static void write(Console console, Causes causes) throws IOException {
        Json.print(console, json -> new LoopsJson(json).write(causes));
    }

    private void write(LoopsReport report) {
        json.writeStartObject();
        json.writeStringProperty("model", report.model());
        json.writeNumberProperty("variables", report.variables());
        json.writeArrayPropertyStart("cores");
        report.cores().forEach(core -> json.writeNumber(core.size()));
        json.writeEndArray();
        json.writeArrayPropertyStart("loops");
        for (int i = 0; i < report.found().loops().size(); i++) {
            json.writeStartObject();
            names("variables", report.found().loops().get(i).variables());
            json.writeNumberProperty("length", report.found().loops().get(i).length());
            word("polarity", report.polarities().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        LoopSearch.Cut cut = report.found().cut();
        if (cut == null) {
            json.writeNullProperty("cut");
        } else {
            word("cut", cut);
        }
        json.writeArrayPropertyStart("named");
        report.named().forEach(this::named);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void named(LoopsReport.Named named) {
        NamedLoop loop = named.loop();
        NamedLoop.Course course = loop.course();
        json.writeStartObject();
        json.writeStringProperty("id", loop.id());
        bilingual("label", loop.label());
        bilingual("words", loop.words());
        json.writeBooleanProperty("found", !named.path().isEmpty());
        names("path", named.path());
        if (course == null) {
            bilingual("evidence", loop.evidence());
        } else {
            word("polarity", named.polarity());
            course(course);
        }
        json.writeEndObject();
    }

    private void course(NamedLoop.Course course) {
        json.writeStringProperty("switch", course.cut().written());
        json.writeObjectPropertyStart("modes");
        course.modes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(mode -> number(mode.getKey().written(), mode.getValue()));
        json.writeEndObject();
    }

    private void write(CutReport report) {
        json.writeStartObject();
        json.writeStringProperty("loop", report.loop().id());
        bilingual("label", report.loop().label());
        bilingual("words", report.loop().words());
        course(report.course());
        json.writeArrayPropertyStart("figures");
        for (CutReport.Line line : report.lines()) {
            json.writeStartObject();
            json.writeStringProperty("variable", line.output().variable().written());
            number("moment", line.output().moment());
            number("with", line.with());
            number("without", line.without());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Causes causes) {
        json.writeStartObject();
        json.writeStringProperty("variable", causes.variable().written());
        number("from", causes.from());
        number("to", causes.to());
        number("before", causes.before());
        number("after", causes.after());
        number("change", causes.change());
        word("method", causes.method());
        json.writeArrayPropertyStart("contributions");
        causes.contributions().forEach(one -> {
            json.writeStartObject();
            json.writeStringProperty("input", one.input().written());
            number("amount", one.amount());
            json.writeEndObject();
        });
        json.writeEndArray();
        number("residual", causes.residual());
        names("untold", causes.untold());
        json.writeEndObject();
    }

    private void names(String name, List<Name> names) {
        json.writeArrayPropertyStart(name);
        names.forEach(one -> json.writeString(one.written()));
        json.writeEndArray();
    }

    private void word(String name, Enum<?> word) {
        json.writeStringProperty(name, word.name().toLowerCase(Locale.ROOT));
    }

    private void bilingual(String stem, Bilingual text) {
        json.writeStringProperty(stem + "_es", text.es());
        json.writeStringProperty(stem + "_en", text.en());
    }

    private void number(String name, double value) {
        json.writeName(name);
        json.writeNumber(NumberPrinter.print(value));
    }
}
