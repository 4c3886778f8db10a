package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.formats.syntax.Bounds;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the definitions of subscript ranges; a cursor that counts, for one thread (Reference
/// Manual, "Subscript Ranges", "Mapping of Subscript Ranges").
///
/// ```
/// stage : young, (age2-age9), old -> phase, (sector : farm, town, town)
/// ```
final class RangeParser {
    /// The most elements of one range.
    static final int MAX_SIZE = 100_000;

    private static final Pattern NUMBERED = Pattern.compile("\\A(.*?)(\\d{1,9})\\z", Pattern.DOTALL);

    private static final Pattern BARE_RUN = Pattern.compile(
            "\\A([^\"()-]*[^\"()\\d-])\\d{1,9}\\s*-\\s*([^\"()-]*[^\"()\\d-])\\d{1,9}\\z", Pattern.DOTALL);

    private final ExternalValues files;
    private final Report report;
    private int total;

    RangeParser(ExternalValues files, Report report) {
        this.files = files;
        this.report = report;
    }

    /// Reads a range; reports and returns null if it cannot be used.
    @Nullable
    RangeText parse(LeftSide left) {
        if (left.sign() == LeftSide.Sign.ALIAS) {
            return alias(left);
        }
        int arrow = arrow(left.right().text());
        Fragment right = left.right();
        Fragment list = (arrow < 0 ? right : right.sub(0, arrow)).strip();
        boolean external = ExternalCall.isOne(list.text());
        List<RangeText.Entry> entries = external ? external(list) : entries(left, list);
        if (entries.isEmpty() && !external) {
            return null;
        }
        List<RangeText.Target> mappings = new ArrayList<>();
        if (arrow >= 0) {
            for (Fragment target : Delimiters.split(right.sub(arrow + 2, right.length()), ',')) {
                mappings.add(target(target));
            }
        }
        return new RangeText(left.name(), entries, mappings, null, left.nameSpan());
    }

    private @Nullable RangeText alias(LeftSide left) {
        if (left.right().isBlank()) {
            error(left.nameSpan(), "the name of a subscript range was expected after <->");
            return null;
        }
        return new RangeText(left.name(), List.of(), List.of(), Names.read(left.right()), left.nameSpan());
    }

    private static int arrow(String text) {
        for (int at = 0; at + 1 < text.length(); at++) {
            if (text.charAt(at) == '"') {
                at = Math.max(at, Delimiters.closingQuote(text, at));
            } else if (text.startsWith("->", at)) {
                return at;
            }
        }
        return -1;
    }

    private List<RangeText.Entry> entries(LeftSide left, Fragment list) {
        if (list.isBlank()) {
            error(left.nameSpan(), "the subscript range \"" + left.name().written() + "\" has no elements");
            return List.of();
        }
        List<RangeText.Entry> entries = new ArrayList<>();
        for (Fragment part : Delimiters.split(list, ',')) {
            if (part.text().startsWith("(") || isBareRun(part.text())) {
                run(part, entries);
            } else {
                element(part, entries);
            }
        }
        return entries;
    }

    /// Reads elements that stand in a file; where they cannot be read the range is known all the
    /// same, so that its uses are no faults.
    private List<RangeText.Entry> external(Fragment text) {
        Expr parsed = ExpressionParser.parse(text, VensimGrammar.GRAMMAR, report);
        ExternalCall call = parsed instanceof Expr.Call found ? ExternalCall.of(found, report) : null;
        if (call == null) {
            return List.of();
        }
        if (call.kind() != ExternalCall.Kind.SUBSCRIPT) {
            report.add(
                    Diagnostic.error(DiagnosticCode.WRONG_KIND, call.span(), "this function reads values, not elements")
                            .hint("the elements of a subscript range are read by GET DIRECT SUBSCRIPT"));
            return List.of();
        }
        List<Name> elements = files.elements(call);
        if (total + elements.size() > Bounds.ELEMENTS) {
            report.error(
                    DiagnosticCode.TOO_DEEP,
                    call.span(),
                    "with these the subscript ranges have more than " + Bounds.ELEMENTS + " elements");
            return List.of();
        }
        total += elements.size();
        return elements.stream()
                .map(element -> new RangeText.Entry(element, call.span()))
                .toList();
    }

    private void element(Fragment part, List<RangeText.Entry> entries) {
        boolean plain =
                part.text().startsWith("\"") || part.text().chars().noneMatch(c -> "()[]:;=<>+*/^~|\"".indexOf(c) >= 0);
        if (part.isBlank() || !plain) {
            error(part.span(), "\"" + part + "\" stands where the name of a subscript element was expected");
        } else {
            entries.add(new RangeText.Entry(Names.read(part), part.span()));
        }
    }

    /// Says whether a part is a run without its parentheses: no name without quotation marks has a dash.
    private static boolean isBareRun(String text) {
        Matcher run = BARE_RUN.matcher(text);
        return run.matches() && Name.of(run.group(1)).equals(Name.of(run.group(2)));
    }

    /// Reads `(a1-a10)`, and `a1-a10`.
    private void run(Fragment part, List<RangeText.Entry> entries) {
        String text = part.text();
        int dash = text.indexOf('-');
        int open = text.startsWith("(") ? 1 : 0;
        boolean closed = text.length() > dash + 1 + open && (open == 0 || text.endsWith(")")) && dash > 0;
        Matcher first = NUMBERED.matcher(closed ? text.substring(open, dash).strip() : "");
        Matcher last = NUMBERED.matcher(
                closed ? text.substring(dash + 1, text.length() - open).strip() : "");
        boolean numbered = first.matches() && last.matches();
        if (!numbered || !Name.of(first.group(1)).equals(Name.of(last.group(1)))) {
            error(part.span(), "\"" + part + "\" stands where a run of elements such as (a1-a10) was expected");
            return;
        }
        int from = Integer.parseInt(first.group(2));
        int to = Integer.parseInt(last.group(2));
        if (from > to || to - from >= MAX_SIZE) {
            error(part.span(), "a run of 1 to " + MAX_SIZE + " elements was expected, from the lower number up");
            return;
        }
        int width = first.group(2).startsWith("0") ? first.group(2).length() : 1;
        if (total + to - from >= Bounds.ELEMENTS) {
            report.error(
                    DiagnosticCode.TOO_DEEP,
                    part.span(),
                    "with this run the subscript ranges have more than " + Bounds.ELEMENTS + " elements");
            return;
        }
        total += to - from + 1;
        for (int number = from; number <= to; number++) {
            String digits = Integer.toString(number);
            String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
            entries.add(new RangeText.Entry(Name.of(first.group(1) + padded), part.span()));
        }
    }

    private RangeText.Target target(Fragment target) {
        String text = target.text();
        int colon = text.indexOf(':');
        if (!text.startsWith("(") || !text.endsWith(")") || colon < 0) {
            return new RangeText.Target(Names.read(target), List.of(), target.span());
        }
        List<Name> images = Delimiters.split(target.sub(colon + 1, text.length() - 1), ',').stream()
                .map(Names::read)
                .toList();
        return new RangeText.Target(Names.read(target.sub(1, colon)), images, target.span());
    }

    private void error(Span span, String message) {
        report.error(DiagnosticCode.SYNTAX, span, message);
    }
}
