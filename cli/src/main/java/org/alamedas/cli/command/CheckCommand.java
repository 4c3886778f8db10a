package org.alamedas.cli.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.input.ModelInput;
import org.alamedas.cli.input.TestInputNames;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.output.RealityText;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.Engine;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.reality.RealityTest;
import org.alamedas.engine.reality.Tested;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.source.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/// Says everything that is wrong with a model, or worth knowing about it.
@Command(name = "check")
public final class CheckCommand implements Verb {
    @Parameters(paramLabel = "MODEL", descriptionKey = "model.MODEL")
    private String model = "";

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--reality", descriptionKey = "check.reality")
    private boolean reality;

    /// Makes the command.
    public CheckCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        Outcome<CheckedModel> outcome =
                ModelInput.read(console, model, data.sources(console)).then(new Engine()::check);
        List<Diagnostic> found = outcome.diagnostics();
        List<Tested> tested = reality ? tested(outcome) : List.of();
        if (json) {
            Json.print(console, out -> write(out, found, tested));
        } else {
            Messenger.show(console, console.quiet() ? errors(found) : found);
            console.line(console.text(
                    "check.summary",
                    model,
                    count(found, Severity.ERROR),
                    count(found, Severity.WARNING),
                    count(found, Severity.NOTE)));
            showReality(console, outcome, tested);
        }
        boolean bad = count(found, Severity.WARNING) > 0 || RealityText.problems(tested) > 0;
        return count(found, Severity.ERROR) > 0 ? ExitCode.FAILED : bad ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static List<Tested> tested(Outcome<CheckedModel> outcome) {
        return switch (outcome) {
            case Outcome.Made<CheckedModel>(CheckedModel checked, var _) -> RealityTest.test(checked.model());
            case Outcome.Refused<CheckedModel> _ -> List.of();
        };
    }

    private void showReality(Console console, Outcome<CheckedModel> outcome, List<Tested> tested) throws IOException {
        if (outcome instanceof Outcome.Made<CheckedModel>(CheckedModel checked, var _)) {
            long checks = TestInputNames.count(checked.model());
            if (reality) {
                RealityText.show(console, model, tested);
            } else if (checks > 0) {
                console.note(console.text("reality.waiting", checks, model));
            }
        }
    }

    private static List<Diagnostic> errors(List<Diagnostic> found) {
        return found.stream().filter(Diagnostic::isError).toList();
    }

    private static long count(List<Diagnostic> found, Severity severity) {
        return found.stream().filter(d -> d.severity() == severity).count();
    }

    private void write(JsonGenerator out, List<Diagnostic> found, List<Tested> tested) {
        out.writeStartObject();
        out.writeStringProperty("model", model);
        Arrays.stream(Severity.values())
                .forEach(severity -> out.writeNumberProperty(plural(severity), count(found, severity)));
        out.writeArrayPropertyStart("diagnostics");
        found.forEach(diagnostic -> write(out, diagnostic));
        out.writeEndArray();
        if (reality) {
            out.writeArrayPropertyStart("reality");
            RealityText.write(out, tested);
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static String plural(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT) + "s";
    }

    private static void write(JsonGenerator out, Diagnostic diagnostic) {
        Position start = diagnostic.span().position();
        Position end = diagnostic.span().source().position(diagnostic.span().end());
        out.writeStartObject();
        out.writeStringProperty("code", diagnostic.code().slug());
        out.writeStringProperty("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        out.writeStringProperty("file", diagnostic.span().source().name());
        out.writeNumberProperty("line", start.line());
        out.writeNumberProperty("column", start.column());
        out.writeNumberProperty("end_line", end.line());
        out.writeNumberProperty("end_column", end.column());
        out.writeStringProperty("message", diagnostic.message());
        out.writeArrayPropertyStart("hints");
        diagnostic.hints().forEach(out::writeString);
        out.writeEndArray();
        out.writeStringProperty("page", diagnostic.code().page());
        out.writeEndObject();
    }
}
