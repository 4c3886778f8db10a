package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.formats.data.SheetReference;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A call of a function that reads another file.
///
/// @param kind what it reads
/// @param arguments its texts: file, tab and places
/// @param span its place
record ExternalCall(Kind kind, List<String> arguments, Span span) {
    /// What a function reads, by the last word of its name.
    enum Kind {
        /// Numbers.
        CONSTANTS(3),
        /// Time series.
        DATA(4),
        /// Graphical functions.
        LOOKUPS(4),
        /// Elements of a subscript range.
        SUBSCRIPT(5);

        private final int size;

        Kind(int size) {
            this.size = size;
        }
    }

    private static final List<String> SOURCES = List.of("GET XLS ", "GET DIRECT ", "GET 123 ");

    /// Programs and formats whose files are not read, each with a way round.
    private static final Map<String, String> OTHERS = Map.of(
            "GET VDF ", "export the run as .dat or .csv, and read that",
            "GET ODBC ", "export the table as .csv, and read that with GET DIRECT");

    /// Copies the arguments.
    ExternalCall {
        arguments = List.copyOf(arguments);
    }

    /// Returns the sheet that the call names.
    SheetReference sheet() {
        return new SheetReference(arguments.get(0), arguments.get(1), span);
    }

    /// Says whether a text starts with the name of a function that reads a file.
    static boolean isOne(String text) {
        return kind(function(text)) != null;
    }

    /// Says whether a name is that of a function that reads a file.
    static boolean isOne(Name function) {
        return kind(function(function.written())) != null;
    }

    private static @Nullable Kind kind(String function) {
        for (Kind kind : Kind.values()) {
            if (function.endsWith(" " + kind.name()) && (read(function) || wayRound(function) != null)) {
                return kind;
            }
        }
        return null;
    }

    private static boolean read(String function) {
        return SOURCES.stream().anyMatch(function::startsWith);
    }

    private static @Nullable String wayRound(String function) {
        return OTHERS.entrySet().stream()
                .filter(other -> function.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// Returns the name of a function at the start of a call, in upper case with single blanks.
    private static String function(String call) {
        int open = call.indexOf('(');
        String name = open < 0 ? call : call.substring(0, open);
        return name.length() > 40 ? "" : name.strip().replaceAll("[\\s_]+", " ").toUpperCase(Locale.ROOT);
    }

    /// Takes a call apart; reports and returns null if it has a fault or reads what is not read.
    static @Nullable ExternalCall of(Expr.Call call, Report report) {
        String function = function(call.function().name().written());
        Kind kind = kind(function);
        if (kind == null) {
            throw new IllegalArgumentException(function + " reads no file");
        }
        String wayRound = wayRound(function);
        if (wayRound != null) {
            report.add(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED, call.span(), "the files of " + function + " are not read")
                    .hint(wayRound));
            return null;
        }
        if (call.arguments().size() != kind.size) {
            report.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    call.span(),
                    function + " takes " + kind.size + " arguments, found "
                            + call.arguments().size());
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            if (!(argument instanceof Expr.Text text)) {
                report.add(Diagnostic.error(
                                DiagnosticCode.WRONG_KIND,
                                argument.span(),
                                "expected a text in single quotation marks, as every argument of " + function)
                        .hint("write the text itself, such as 'inputs.xlsx', and not the name of a text"));
                return null;
            }
            texts.add(text.text());
        }
        return new ExternalCall(kind, texts, call.span());
    }
}
