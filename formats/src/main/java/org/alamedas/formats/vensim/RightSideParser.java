package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the right side of an equation.
final class RightSideParser {
    private static final Pattern WITH_LOOKUP =
            Pattern.compile("\\AWITH[\\s_]+LOOKUP\\s*(?=\\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_LOOKUP_INSIDE =
            Pattern.compile("[(,+*/^=<>-]\\s*(WITH[\\s_]+LOOKUP)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABBED_ARRAY =
            Pattern.compile("\\ATABBED[\\s_]+ARRAY\\s*(?=\\()", Pattern.CASE_INSENSITIVE);
    private static final Name LEVEL = Name.of("INTEG");
    private static final Name UNWRITTEN = Name.of("A FUNCTION OF");

    private final Report report;

    RightSideParser(Report report) {
        this.report = report;
    }

    /// Reads a right side; reports and returns null if it has a fault.
    @Nullable
    Form parse(LeftSide left) {
        return switch (left.sign()) {
            case NONE -> new Form.Absent();
            case POINTS -> points(left.right());
            case EQUALS, UNCHANGING, DATA -> equation(left);
            case RANGE, ALIAS, TEST_INPUT, CONDITION, TEXT ->
                throw new IllegalArgumentException(left.sign() + " makes no variable");
        };
    }

    private @Nullable Form points(Fragment right) {
        Fragment inside = inside(right);
        if (inside == null) {
            return null;
        }
        if (!inside.isBlank() && Character.isLetter(inside.text().charAt(0))) {
            return value(inside);
        }
        GraphicalFunction function = PointList.read(inside, report);
        return function == null ? null : new Form.Points(function);
    }

    /// Returns what stands in the parentheses that a text starts with and ends with.
    private @Nullable Fragment inside(Fragment whole) {
        int close = Delimiters.close(whole.text(), 0);
        if (close < 0) {
            error(whole.span(0, 1), "the parenthesis opened here is never closed");
            return null;
        }
        if (close != whole.length() - 1) {
            Fragment rest = whole.sub(close + 1, whole.length()).strip();
            error(rest.span(), "the end of the statement was expected after the closing parenthesis");
            return null;
        }
        return whole.sub(1, close).strip();
    }

    private @Nullable Form equation(LeftSide left) {
        Fragment right = left.right();
        Matcher withLookup = WITH_LOOKUP.matcher(right.text());
        Matcher tabbed = TABBED_ARRAY.matcher(right.text());
        if (right.isBlank()) {
            return unwritten(left);
        } else if (withLookup.find()) {
            return withLookup(right, withLookup.end());
        } else if (tabbed.find()) {
            return tabbed(right, tabbed.end());
        }
        List<Fragment> rows = Delimiters.split(right, ';');
        if (rows.size() > 1 || Delimiters.split(right, ',').size() > 1) {
            return list(right, rows);
        }
        return isUnwritten(right) ? unwritten(left) : value(right);
    }

    private static boolean isUnwritten(Fragment right) {
        int open = right.text().indexOf('(');
        return open > 0 && Name.of(right.text().substring(0, open)).equals(UNWRITTEN);
    }

    private @Nullable Form unwritten(LeftSide left) {
        report.error(
                DiagnosticCode.MISSING_EQUATION,
                left.right().isBlank() ? left.nameSpan() : left.right().span(),
                "the equation of \"" + left.name().written() + "\" is missing");
        return null;
    }

    private @Nullable Form value(Fragment right) {
        Matcher inside = WITH_LOOKUP_INSIDE.matcher(right.text());
        if (inside.find()) {
            report.add(Diagnostic.error(
                            DiagnosticCode.SYNTAX,
                            right.span(inside.start(1), inside.end(1)),
                            "WITH LOOKUP stands alone to the right of the equals sign, and here it is part of an equation")
                    .hint("give the points a name, such as f((0,1),(5,2)), and write f(input) in the equation"));
            return null;
        }
        Expr expression = ExpressionParser.parse(right, VensimGrammar.GRAMMAR, report);
        if (expression == null) {
            return null;
        }
        return expression instanceof Expr.Call call ? call(call) : new Form.Value(expression);
    }

    private @Nullable Form call(Expr.Call call) {
        Name function = call.function().name();
        if (function.equals(LEVEL)) {
            return level(call);
        } else if (ExternalCall.isOne(function)) {
            ExternalCall external = ExternalCall.of(call, report);
            return external == null ? null : new Form.External(external);
        }
        return new Form.Value(call);
    }

    private @Nullable Form level(Expr.Call call) {
        if (call.arguments().size() != 2) {
            report.add(Diagnostic.error(
                            DiagnosticCode.WRONG_ARGUMENTS,
                            call.span(),
                            "INTEG takes 2 arguments, found " + call.arguments().size())
                    .hint("write INTEG(net rate, initial value)"));
            return null;
        }
        return new Form.Level(call.arguments().get(0), call.arguments().get(1));
    }

    /// Reads `WITH LOOKUP(input, (points))`.
    private @Nullable Form withLookup(Fragment right, int open) {
        Fragment inside = inside(right.sub(open, right.length()));
        List<Fragment> arguments = inside == null ? List.of() : Delimiters.split(inside, ',');
        if (arguments.size() != 2 || !arguments.get(1).text().startsWith("(")) {
            if (inside != null) {
                error(right.span(), "WITH LOOKUP takes an input and, in parentheses, points");
            }
            return null;
        }
        Expr input = ExpressionParser.parse(arguments.get(0), VensimGrammar.GRAMMAR, report);
        Fragment points = inside(arguments.get(1));
        GraphicalFunction function = points == null ? null : PointList.read(points, report);
        return input == null || function == null
                ? null
                : new Form.Value(new Expr.Lookup(function, input, right.span()));
    }

    private @Nullable Form list(Fragment right, List<Fragment> rows) {
        List<List<Expr>> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Fragment row = rows.get(i);
            if (row.isBlank() && i == rows.size() - 1) {
                break;
            }
            List<Expr> read = ExpressionParser.parseList(row, VensimGrammar.GRAMMAR, report);
            if (read.isEmpty()) {
                return null;
            }
            values.add(read);
        }
        return new Form.Values(values, right.span());
    }

    private @Nullable Form tabbed(Fragment right, int open) {
        Fragment inside = inside(right.sub(open, right.length()));
        if (inside == null) {
            return null;
        }
        List<List<Expr>> rows = new ArrayList<>();
        List<Expr> row = new ArrayList<>();
        String text = inside.text();
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && !isGap(text, end)) {
                end++;
            }
            if (end > at && !tabbedNumber(inside.sub(at, end), row)) {
                return null;
            }
            boolean newRow = end < text.length() && text.charAt(end) == '\n';
            if (newRow && !row.isEmpty()) {
                rows.add(row);
                row = new ArrayList<>();
            }
            at = end + 1;
        }
        rows.add(row);
        return new Form.Values(rows, right.span());
    }

    /// Vensim writes a tab as itself or as a backslash and a t.
    private static boolean isGap(String text, int at) {
        char c = text.charAt(at);
        boolean writtenTab = c == '\\' || (c == 't' && at > 0 && text.charAt(at - 1) == '\\');
        return writtenTab || Character.isWhitespace(c) || c == ',' || c == ';';
    }

    private boolean tabbedNumber(Fragment written, List<Expr> row) {
        boolean missing = written.text().equalsIgnoreCase(":NA:");
        Double value = missing ? Double.valueOf(TimeSeries.MISSING) : Numbers.parse(written.text());
        if (value == null) {
            error(written.span(), "\"" + written + "\" is not a number");
            return false;
        }
        row.add(new Expr.Literal(value, written.span()));
        return true;
    }

    private void error(Span span, String message) {
        report.error(DiagnosticCode.SYNTAX, span, message);
    }
}
