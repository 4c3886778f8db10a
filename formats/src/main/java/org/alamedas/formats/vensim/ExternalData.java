package org.alamedas.formats.vensim;

import java.util.Locale;
import java.util.Map;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// Knows the functions that read their values from another file.
final class ExternalData {
    private static final Map<String, String> WAYS_ROUND = Map.of(
            "CONSTANTS", "write the values as a list, such as 1, 2, 3",
            "DATA", "write the series as a graphical function of Time",
            "LOOKUPS", "write the points as pairs, such as (0,1),(5,2)",
            "SUBSCRIPT", "list the elements");

    private ExternalData() {}

    /// Reports a call of such a function.
    static void check(Expr expression, Report report) {
        if (!(expression instanceof Expr.Call call)) {
            return;
        }
        Name function = call.function().name();
        String way = WAYS_ROUND.get(lastWord(function));
        if (way != null && isExternal(function)) {
            report.add(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED,
                            call.span(),
                            "values read from a file (" + function(function.written()) + ") are not supported")
                    .hint(way));
        }
    }

    /// Says whether a text is a call of such a function.
    static boolean reads(String text) {
        return isExternal(Name.of(function(text)));
    }

    private static boolean isExternal(Name function) {
        String name = function.canonical();
        return name.startsWith("get_xls_")
                || name.startsWith("get_direct_")
                || name.startsWith("get_123_")
                || name.startsWith("get_odbc_")
                || name.startsWith("get_vdf_");
    }

    private static String lastWord(Name function) {
        String name = function.canonical();
        return name.substring(name.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
    }

    /// Returns the name of a function at the start of a call, in upper case with single blanks.
    static String function(String call) {
        int open = call.indexOf('(');
        return (open < 0 ? call : call.substring(0, open))
                .strip()
                .replaceAll("[\\s_]+", " ")
                .toUpperCase(Locale.ROOT);
    }
}
