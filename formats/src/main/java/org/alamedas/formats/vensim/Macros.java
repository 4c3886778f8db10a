package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads macros (Reference Manual, "Macros"): `:MACRO: name(input, input : output)`, equations,
/// `:END OF MACRO:`.
final class Macros {
    private final ExternalValues external;
    private final Report report;

    Macros(ExternalValues external, Report report) {
        this.external = external;
        this.report = report;
    }

    /// Makes a macro; reports and returns null if its header has a fault.
    @Nullable
    Macro read(Block.MacroStart start, Section body) {
        Fragment header = start.header().strip();
        int open = header.text().indexOf('(');
        if (open <= 0 || !header.text().endsWith(")")) {
            report.error(
                    DiagnosticCode.SYNTAX, start.span(), "a macro starts with a name and parameters in parentheses");
            return null;
        }
        Fragment name = header.sub(0, open).strip();
        List<Fragment> lists = Delimiters.split(header.sub(open + 1, header.length() - 1), ':');
        List<Macro.Parameter> inputs = names(lists.getFirst()).stream()
                .map(input -> new Macro.Parameter(Names.read(input), null, input.span()))
                .toList();
        List<Name> outputs = lists.size() < 2
                ? List.of()
                : names(lists.get(1)).stream().map(Names::read).toList();
        List<Variable> variables =
                new Assembly(new Ranges(body.ranges(), report), external, report).variables(body.definitions());
        Name own = Names.read(name);
        checkValue(own, variables, start);
        return new Macro(own, inputs, outputs, variables, documentation(own, variables), name.span());
    }

    private void checkValue(Name own, List<Variable> variables, Block.MacroStart start) {
        if (variables.stream().noneMatch(variable -> variable.name().equals(own))) {
            report.error(
                    DiagnosticCode.MISSING_EQUATION,
                    start.span(),
                    "the macro \"" + own + "\" has no equation for \"" + own + "\", its value");
        }
    }

    private static String documentation(Name own, List<Variable> variables) {
        return variables.stream()
                .filter(variable -> variable.name().equals(own))
                .map(variable -> variable.declaration().documentation())
                .findFirst()
                .orElse("");
    }

    private static List<Fragment> names(Fragment list) {
        List<Fragment> names = new ArrayList<>();
        for (Fragment name : Delimiters.split(list, ',')) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }
}
