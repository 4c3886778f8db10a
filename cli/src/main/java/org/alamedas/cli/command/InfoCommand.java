package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alamedas.cli.input.CommandText;
import org.alamedas.cli.input.Compilation;
import org.alamedas.cli.input.DataOptions;
import org.alamedas.cli.input.VariableNames;
import org.alamedas.cli.output.InfoJson;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.VariableText;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ProgramPass;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ExprPrinter;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what a model consists of, or describes some of its variables in full.
@Command(name = "info")
public final class InfoCommand implements Verb {
    private static final int FEW = 40;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model.MODEL")
    private String model = "";

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME", descriptionKey = "info.NAME")
    private List<String> names = List.of();

    @Option(names = "--all", descriptionKey = "info.all")
    private boolean all;

    @Option(
            names = "--program",
            paramLabel = "PASS",
            arity = "0..1",
            fallbackValue = "SHARING",
            descriptionKey = "info.program")
    private @Nullable ProgramPass pass;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public InfoCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CompiledModel compiled = Compilation.compile(console, model, data.sources(console));
        List<Variable> chosen = chosen(console, compiled);
        if (pass != null) {
            console.out().print(ProgramPrinter.print(compiled.program(pass, recording(chosen))));
        } else if (json) {
            Json.print(console, out -> InfoJson.write(out, compiled.model(), chosen));
        } else if (names.isEmpty()) {
            overview(console, compiled.model());
        } else {
            chosen.forEach(variable -> describe(console, variable));
        }
        return ExitCode.OK;
    }

    private static RunSpec recording(List<Variable> chosen) {
        return RunSpec.AS_MODELLED.recording(chosen.stream().map(Variable::name).toList());
    }

    private List<Variable> chosen(Console console, CompiledModel compiled) throws Refusal {
        List<Variable> variables = compiled.model().variables();
        if (names.isEmpty()) {
            return variables;
        }
        VariableNames finder = new VariableNames(console, compiled, CommandText.of(Objects.requireNonNull(spec)));
        names.forEach(finder::require);
        finder.stopIfAnyProblem();
        return names.stream()
                .map(Name::of)
                .flatMap(name -> variables.stream().filter(v -> v.name().equals(name)))
                .toList();
    }

    private void overview(Console console, Model whole) {
        console.line(whole.name() + " (" + whole.source().name() + ", "
                + whole.dialect().name().toLowerCase(Locale.ROOT) + ")");
        if (!whole.documentation().isBlank()) {
            console.line("  " + whole.documentation().strip().replaceAll("\\s+", " "));
        }
        console.line("");
        console.line(console.text("info.time", time(whole.time())));
        console.line(console.text("info.variables", counts(console, whole.variables())));
        for (Group group : whole.groups()) {
            console.line(console.text(
                    "info.group", group.name(), group.members().size(), firstSentence(group.documentation())));
        }
        if (all || whole.variables().size() <= FEW) {
            console.line("");
            whole.variables().forEach(variable -> console.line(line(console, variable)));
        } else {
            console.line(console.text("info.more", model));
        }
    }

    private static String time(TimeSpec time) {
        UnitText unit = time.unit();
        return ExprPrinter.print(time.start()) + " .. " + ExprPrinter.print(time.stop()) + ", dt "
                + ExprPrinter.print(time.step()) + (unit == null ? "" : " " + unit.written()) + ", "
                + time.method().name().toLowerCase(Locale.ROOT);
    }

    private static String counts(Console console, List<Variable> variables) {
        return variables.stream()
                .collect(Collectors.groupingBy(VariableText::kindKey, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + console.text(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String line(Console console, Variable variable) {
        return String.format(
                Locale.ROOT,
                "%-40s %-10s %-28s %s",
                variable.name().written(),
                console.text(VariableText.kindKey(variable)),
                unit(variable),
                firstSentence(variable.declaration().documentation()));
    }

    private static void describe(Console console, Variable variable) {
        console.line(variable.name() + " (" + console.text(VariableText.kindKey(variable)) + ")");
        if (!variable.declaration().documentation().isBlank()) {
            console.line("  " + variable.declaration().documentation().strip().replaceAll("\\s+", " "));
        }
        VariableText.equations(variable).forEach(equation -> console.line("  = " + equation));
        if (!unit(variable).isEmpty()) {
            console.line("  " + console.text("info.unit", unit(variable)));
        }
        ValueRange range = variable.declaration().range();
        if (range != null) {
            console.line("  "
                    + console.text("info.range", NumberPrinter.print(range.low()), NumberPrinter.print(range.high())));
        }
        console.line(
                "  " + console.text("info.place", variable.declaration().span().fileAndLine()));
        console.line("");
    }

    private static String unit(Variable variable) {
        UnitText unit = variable.declaration().unit();
        return unit == null ? "" : unit.written();
    }

    private static String firstSentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }
}
