package org.alamedas.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.translate.Translator;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Models written, read back and run, and what their runs look like.
final class RoundTrip {
    private RoundTrip() {}

    /// Writes a model in a language and reads it back.
    static Outcome<Model> through(Model model, Dialect dialect) {
        String name = model.name().written() + (dialect == Dialect.VENSIM ? ".mdl" : ".xmile");
        return text(model, dialect).then(text -> ModelFiles.read(SourceText.of(name, text)));
    }

    /// Writes a model in a language.
    static Outcome<String> text(Model model, Dialect dialect) {
        return Translator.translate(model, dialect).then(ModelFiles::write);
    }

    /// Runs a model and says everything that came out, bit for bit.
    static String run(Model model) {
        return switch (new Engine().compile(model)) {
            case Outcome.Refused<CompiledModel>(List<Diagnostic> why) -> "refused: " + said(why);
            case Outcome.Made<CompiledModel>(CompiledModel compiled, var _) ->
                print(compiled.run(new RunSpec(null, null, null, null, null, Map.of(), List.of(), true)));
        };
    }

    /// An element of an array that has no equation, as Vensim allows, has no value and is left out.
    private static String print(RunResult result) {
        List<Integer> columns = IntStream.range(0, result.columns().size())
                .filter(column ->
                        IntStream.range(0, result.rows()).anyMatch(row -> !Double.isNaN(result.value(column, row))))
                .boxed()
                .toList();
        StringBuilder out = new StringBuilder("time");
        columns.forEach(column ->
                out.append('\t').append(result.columns().get(column).name().written()));
        for (int row = 0; row < result.rows(); row++) {
            out.append('\n').append(result.time(row));
            for (int column : columns) {
                out.append('\t').append(result.value(column, row));
            }
        }
        return out.toString();
    }

    static String said(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(one -> new DiagnosticRenderer(false, DiagnosticRenderer.SCREEN).render(List.of(one)))
                .collect(Collectors.joining());
    }

    /// Returns the first lines that differ.
    static String difference(String expected, String actual) {
        String[] a = expected.split("\n", -1);
        String[] b = actual.split("\n", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (!a[i].equals(b[i])) {
                return cell(a[0], a[i], b[0], b[i]);
            }
        }
        return a.length == b.length ? "" : a.length + " and " + b.length + " lines: " + b[0];
    }

    private static String cell(String head, String expected, String otherHead, String actual) {
        String[] names = head.split("\t", -1);
        String[] others = otherHead.split("\t", -1);
        String[] a = expected.split("\t", -1);
        String[] b = actual.split("\t", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (!a[i].equals(b[i])) {
                String name = i < names.length && i < others.length ? names[i] + " / " + others[i] : "?";
                return name + " at " + a[0] + ": " + a[i] + " and " + b[i];
            }
        }
        return a.length + " and " + b.length + " cells: " + expected + " ### " + actual;
    }
}
