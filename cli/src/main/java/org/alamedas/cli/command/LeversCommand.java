package org.alamedas.cli.command;

import java.io.IOException;
import java.util.Locale;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.command.theory.Columns;
import org.alamedas.cli.input.CaseOptions;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.evidence.lever.Lever;
import org.alamedas.evidence.lever.LeverGroup;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.print.NumberPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/// Lists what may be decided differently in a run: ranges, the historical paths and where both come from.
@Command(name = "levers")
public final class LeversCommand implements Verb {
    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public LeversCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        TheoryCase about = options.read(console);
        if (json) {
            Json.print(console, out -> json(out, about.levers()));
            return ExitCode.OK;
        }
        for (LeverGroup group : about.levers().groups()) {
            console.line(in(console, group.label()));
            about.levers().all().values().stream()
                    .filter(lever -> lever.group().equals(group))
                    .forEach(lever -> write(console, lever));
            console.line("");
        }
        Columns.wrapped(console.text("levers.legend"), console.appearance().columns())
                .forEach(console::line);
        return ExitCode.OK;
    }

    private static void write(Console console, Lever lever) {
        int width = console.appearance().columns() - 4;
        String head = lever.id() + ": " + in(console, lever.text().label()) + ", "
                + console.text(
                        "levers.range",
                        NumberPrinter.print(lever.scale().low()),
                        NumberPrinter.print(lever.scale().high()),
                        in(console, lever.text().unit()));
        Columns.wrapped(head, width).forEach(line -> console.line("  " + line));
        Columns.wrapped(in(console, lever.text().meaning()), width).forEach(line -> console.line("    " + line));
        Columns.wrapped(
                        console.text(
                                "levers.history",
                                lever.variable().written(),
                                lever.origin().source()),
                        width)
                .forEach(line -> console.line("    " + line));
    }

    private static String in(Console console, Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }

    private static void json(JsonGenerator json, Levers levers) {
        json.writeStartObject();
        json.writeArrayPropertyStart("levers");
        levers.all().values().forEach(lever -> json(json, lever));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void json(JsonGenerator json, Lever lever) {
        json.writeStartObject();
        json.writeStringProperty("id", lever.id());
        json.writeStringProperty("group", lever.group().id());
        bilingual(json, "label", lever.text().label());
        bilingual(json, "unit", lever.text().unit());
        bilingual(json, "meaning", lever.text().meaning());
        json.writeStringProperty("variable", lever.variable().written());
        json.writeStringProperty("change", lever.change().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("low", lever.scale().low());
        json.writeNumberProperty("high", lever.scale().high());
        json.writeNumberProperty("step", lever.scale().step());
        json.writeStringProperty("range_source", lever.rangeSource());
        json.writeStringProperty("history_basis", lever.origin().basis().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("history_source", lever.origin().source());
        json.writeEndObject();
    }

    private static void bilingual(JsonGenerator json, String name, Bilingual text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("es", text.es());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }
}
