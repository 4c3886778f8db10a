package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.formats.vensim.LeftSide.Sign;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Subscript;
import org.jspecify.annotations.Nullable;

/// Reads what stands before the right side of an equation; a cursor, for one thread and one equation.
final class LeftSideParser {
    private static final String ENDS_NAME = "[(=:<";

    private final Fragment equation;
    private final String text;
    private final Report report;
    private final List<List<Subscript>> exceptions = new ArrayList<>();
    private @Nullable Interpolation interpolation;
    private int at;

    private LeftSideParser(Fragment equation, Report report) {
        this.equation = equation;
        this.text = equation.text();
        this.report = report;
    }

    /// Reads a left side; reports and returns null if it has a fault.
    static @Nullable LeftSide parse(Fragment equation, Report report) {
        return new LeftSideParser(equation, report).parse();
    }

    private @Nullable LeftSide parse() {
        int nameEnd = nameEnd();
        at = nameEnd;
        skipBlanks();
        int end = at < text.length() && text.charAt(at) == '[' ? Delimiters.close(text, at) + 1 : nameEnd;
        Expr.Reference reference = end == 0 ? unclosed() : reference(end, nameEnd);
        if (reference == null) {
            return null;
        }
        at = end;
        Sign sign = sign();
        if (sign == null) {
            return null;
        }
        return new LeftSide(
                reference.name(),
                equation.span(0, nameEnd),
                reference.subscripts(),
                exceptions,
                interpolation,
                sign,
                equation.sub(at, text.length()).strip());
    }

    private int nameEnd() {
        int end = 0;
        while (end < text.length() && ENDS_NAME.indexOf(text.charAt(end)) < 0) {
            int close = text.charAt(end) == '"' ? Delimiters.closingQuote(text, end) : -1;
            end = close < 0 ? end + 1 : close + 1;
        }
        return text.substring(0, end).stripTrailing().length();
    }

    private Expr.@Nullable Reference unclosed() {
        error(at, at + 1, "the bracket opened here is never closed");
        return null;
    }

    private Expr.@Nullable Reference reference(int end, int nameEnd) {
        if (nameEnd == 0) {
            error(0, Math.min(1, text.length()), "a name was expected at the start of this statement");
            return null;
        }
        Expr read = ExpressionParser.parse(equation.sub(0, end), VensimGrammar.GRAMMAR, report);
        if (read instanceof Expr.Reference reference) {
            return reference;
        }
        if (read != null) {
            report.add(Diagnostic.error(
                            DiagnosticCode.SYNTAX,
                            read.span(),
                            "\"" + text.substring(0, end) + "\" stands where the name of a variable was expected")
                    .hint("a statement ends with |, and a name with odd characters is written in quotation marks"));
        }
        return null;
    }

    /// Reads the keywords and the sign, and stops before the right side.
    private @Nullable Sign sign() {
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            Keyword keyword = Keyword.find(text, at);
            if (keyword == null) {
                return plainSign();
            }
            int start = at;
            at = keyword.end(text, at);
            switch (keyword) {
                case EXCEPT -> except();
                case INTERPOLATE -> interpolation = Interpolation.LINEAR;
                case HOLD_BACKWARD -> interpolation = Interpolation.HOLD_BACKWARD;
                case LOOK_FORWARD -> interpolation = Interpolation.LOOK_FORWARD;
                case RAW -> interpolation = Interpolation.NONE;
                case TEST_INPUT -> {
                    return Sign.TEST_INPUT;
                }
                case THE_CONDITION -> {
                    return Sign.CONDITION;
                }
                case IS -> {
                    return Sign.TEXT;
                }
                case MACRO, END_OF_MACRO, IMPLIES, AT_LEAST_ONCE, CROSSING -> {
                    error(start, at, keyword.spelling() + " has no meaning before the right side of an equation");
                    return null;
                }
            }
        }
        return Sign.NONE;
    }

    private @Nullable Sign plainSign() {
        if (text.startsWith("<->", at)) {
            at += 3;
            return Sign.ALIAS;
        }
        if (text.startsWith("==", at)) {
            at += 2;
            return Sign.UNCHANGING;
        }
        if (text.startsWith(":=", at)) {
            at += 2;
            return Sign.DATA;
        }
        return switch (text.charAt(at)) {
            case '=' -> passing(Sign.EQUALS);
            case ':' -> isWordInColons() ? unknownKeyword() : passing(Sign.RANGE);
            case '(' -> Sign.POINTS;
            default -> {
                error(at, at + 1, "\"" + text.charAt(at) + "\" was found where =, :=, : or ( was expected");
                yield null;
            }
        };
    }

    private boolean isWordInColons() {
        int close = text.indexOf(':', at + 1);
        return close > at + 1
                && text.substring(at + 1, close).chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '_');
    }

    private @Nullable Sign unknownKeyword() {
        int close = text.indexOf(':', at + 1) + 1;
        error(at, close, "\"" + text.substring(at, close) + "\" is not a keyword that can stand here");
        return null;
    }

    private Sign passing(Sign sign) {
        at++;
        return sign;
    }

    private void except() {
        skipBlanks();
        while (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == ',')) {
            int close = text.charAt(at) == '[' ? Delimiters.close(text, at) : at;
            if (close < 0) {
                unclosed();
                at = text.length();
                return;
            }
            if (text.charAt(at) == '[') {
                List<Subscript> exception =
                        ExpressionParser.parseSubscripts(equation.sub(at, close + 1), VensimGrammar.GRAMMAR, report);
                if (!exception.isEmpty()) {
                    exceptions.add(exception);
                }
            }
            at = close + 1;
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void error(int start, int end, String message) {
        report.error(DiagnosticCode.SYNTAX, equation.span(start, end), message);
    }
}
