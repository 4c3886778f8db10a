package org.alamedas.model.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Writes diagnostics for people to read: the message, the place, the line itself with the place
/// marked, and what to do.
///
/// Nothing in a file can spoil the output: characters that a terminal would obey or that turn the
/// direction of writing are replaced, long lines are cut around the place, and long lists are cut
/// to a screen.
///
/// @param color whether to mark parts with ANSI colours
/// @param most how many diagnostics to write at most, at least 1; errors go before warnings, and
///     warnings before notes
public record DiagnosticRenderer(boolean color, int most) {
    /// How many diagnostics about fill a screen.
    public static final int SCREEN = 20;

    private static final int LONGEST_MESSAGE = 400;
    private static final int MOST_RELATED = 12;

    /// Refuses to write nothing.
    public DiagnosticRenderer {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 diagnostic must be shown, not " + most);
        }
    }

    /// Makes a renderer without colours that fills at most a screen.
    ///
    /// @return the renderer
    public static DiagnosticRenderer plain() {
        return new DiagnosticRenderer(false, SCREEN);
    }

    /// Writes diagnostics, a blank line between each two, and how many were left out.
    ///
    /// @param diagnostics in any order; written by place
    /// @return lines that each end in `\n`; empty if there are none
    public String render(List<Diagnostic> diagnostics) {
        List<Diagnostic> shown = diagnostics.stream()
                .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.BY_PLACE))
                .limit(most)
                .sorted(Diagnostic.BY_PLACE)
                .toList();
        List<String> blocks = new ArrayList<>();
        shown.forEach(diagnostic -> blocks.add(render(diagnostic)));
        int left = diagnostics.size() - shown.size();
        if (left > 0) {
            blocks.add("and " + left + " more\n");
        }
        return String.join("\n", blocks);
    }

    /// Writes one diagnostic.
    ///
    /// @param diagnostic what there is to say
    /// @return lines that each end in `\n`
    public String render(Diagnostic diagnostic) {
        List<Related> related =
                diagnostic.related().stream().limit(MOST_RELATED).toList();
        int gutter = Snippet.digits(diagnostic.span());
        for (Related other : related) {
            gutter = Math.max(gutter, Snippet.digits(other.span()));
        }
        Paint paint = color ? Paint.ansi(diagnostic.severity()) : Paint.NONE;
        StringBuilder out = new StringBuilder();
        headline(out, diagnostic, paint);
        place(out, diagnostic.span(), "", gutter, paint);
        new Snippet(gutter, '^', paint).write(out, diagnostic.span());
        for (Related other : related) {
            place(out, other.span(), other.message(), gutter, paint);
            new Snippet(gutter, '-', paint).write(out, other.span());
        }
        remarks(out, diagnostic, gutter, paint);
        return out.toString();
    }

    private static void headline(StringBuilder out, Diagnostic diagnostic, Paint paint) {
        String word = diagnostic.severity().name().toLowerCase(Locale.ROOT);
        out.append(paint.strong(word + "[" + diagnostic.code().slug() + "]"))
                .append(": ")
                .append(Display.line(diagnostic.message(), LONGEST_MESSAGE))
                .append('\n');
    }

    private static void place(StringBuilder out, Span span, String what, int gutter, Paint paint) {
        SourceText source = span.source();
        String name = Display.line(source.name(), LONGEST_MESSAGE);
        String where = source.length() == 0
                ? name
                : name + ":" + span.position().line() + ":" + span.position().column();
        out.append(" ".repeat(gutter)).append(paint.dim("--> ")).append(where);
        if (!what.isEmpty()) {
            out.append(": ").append(Display.line(what, LONGEST_MESSAGE));
        }
        out.append('\n');
    }

    private static void remarks(StringBuilder out, Diagnostic diagnostic, int gutter, Paint paint) {
        List<String> remarks = new ArrayList<>();
        int left = diagnostic.related().size() - MOST_RELATED;
        if (left > 0) {
            remarks.add("and " + left + " more places");
        }
        remarks.addAll(diagnostic.hints());
        remarks.add("see " + diagnostic.code().page());
        for (String remark : remarks) {
            out.append(" ".repeat(gutter + 1))
                    .append(paint.dim("= "))
                    .append(Display.line(remark, LONGEST_MESSAGE))
                    .append('\n');
        }
    }
}
