package org.alamedas.cli.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;

/// A quantity that a report shows, found in a run.
///
/// @param label what it is called there, the elements of arrays as DYNAMO writes them: `AGE(2)`
/// @param column the number of its column in the run; -1 for the time
record Shown(String label, int column) {
    private static final Name TIME = Name.of("TIME");

    /// Finds what a reference shows: one quantity, or all elements of an array.
    static List<Shown> find(Expr.Reference reference, RunResult result) {
        String written = name(reference);
        int column = result.column(Name.of(written));
        if (column >= 0) {
            return List.of(new Shown(label(written), column));
        }
        if (reference.name().equals(TIME)) {
            return List.of(new Shown("TIME", -1));
        }
        String start = reference.name().canonical() + "[";
        return IntStream.range(0, result.columns().size())
                .filter(at -> result.columns().get(at).name().canonical().startsWith(start))
                .mapToObj(at -> new Shown(label(result.columns().get(at).name().written()), at))
                .toList();
    }

    /// Returns the name under which a run records what a reference shows, where the model has it.
    static List<Name> recorded(Expr.Reference reference, CompiledModel model) {
        Name name = Name.of(name(reference));
        return model.find(name) == null ? List.of() : List.of(name);
    }

    private static String name(Expr.Reference reference) {
        return reference.subscripts().isEmpty()
                ? reference.name().written()
                : reference.name().written()
                        + reference.subscripts().stream()
                                .map(Shown::element)
                                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String element(Subscript subscript) {
        return subscript instanceof Subscript.Named named ? named.name().written() : "";
    }

    private static String label(String written) {
        return written.replace('[', '(').replace(']', ')').toUpperCase(Locale.ROOT);
    }
}
