package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Cuts the first part of a file into blocks; a cursor, for one thread and one file.
///
/// A bar or a tilde inside quotation marks or braces belongs to the equation. That holds for the
/// equation alone: in a comment, quotation marks are punctuation and need not come in pairs.
final class BlockScanner {
    /// The most statements, headings and macros of a file.
    static final int MAX_BLOCKS = 100_000;

    /// The most characters of one equation, comments in it counted.
    static final int MAX_EQUATION = 4_000_000;

    private static final int FIELDS = 4;

    private final SourceText source;
    private final String text;
    private final int end;
    private final Report report;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    /// The first brace that nothing closes, so that a file full of them is searched once.
    private int unclosed = Integer.MAX_VALUE;

    /// The closing parenthesis found last.
    private int parenthesis = -1;

    private BlockScanner(Span part, Report report) {
        this.source = part.source();
        this.text = source.text();
        this.at = part.start();
        this.end = part.end();
        this.report = report;
    }

    static List<Block> scan(Span part, Report report) {
        BlockScanner scanner = new BlockScanner(part, report);
        scanner.run();
        return scanner.blocks;
    }

    private void run() {
        for (skipBetween(); at < end; skipBetween()) {
            if (blocks.size() == MAX_BLOCKS) {
                report.error(
                        DiagnosticCode.FILE_TOO_LARGE,
                        source.span(at, at + 1),
                        "the file has more than " + MAX_BLOCKS + " statements");
                return;
            } else if (text.startsWith("****", at)) {
                heading();
            } else if (text.startsWith("{**", at)) {
                shortHeading();
            } else if (Keyword.MACRO.at(text, at)) {
                macro();
            } else if (Keyword.END_OF_MACRO.at(text, at)) {
                int start = at;
                at = Keyword.END_OF_MACRO.end(text, at);
                blocks.add(new Block.MacroEnd(source.span(start, at)));
            } else {
                statement();
            }
        }
    }

    private void skipBetween() {
        while (at < end) {
            char c = text.charAt(at);
            int close = c == '{' && !text.startsWith("{**", at) ? closingBrace(at) : -1;
            if (close >= 0) {
                at = close + 1;
            } else if (Character.isWhitespace(c) || c == '|') {
                at++;
            } else {
                return;
            }
        }
    }

    private int closingBrace(int open) {
        if (open >= unclosed) {
            return -1;
        }
        int close = text.indexOf('}', open);
        if (close < 0 || close >= end) {
            unclosed = open;
            return -1;
        }
        return close;
    }

    /// Reads a heading such as `****` `.Control` `****~ Simulation Control Parameters |`.
    private void heading() {
        int start = at;
        skipStars();
        int from = at;
        while (at < end && "~|".indexOf(text.charAt(at)) < 0 && !text.startsWith("****", at)) {
            at++;
        }
        Fragment name = Fragment.of(source.span(from, at)).strip();
        skipStars();
        int bar = text.indexOf('|', at);
        int stop = bar < 0 || bar > end ? end : bar;
        while (at < stop && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '~')) {
            at++;
        }
        Fragment documentation = Fragment.of(source.span(at, stop));
        at = Math.min(stop + 1, end);
        blocks.add(new Block.Heading(name, documentation, source.span(start, stop)));
    }

    private void skipStars() {
        while (at < end && text.charAt(at) == '*') {
            at++;
        }
    }

    /// Reads a heading such as `{**Control**}`.
    private void shortHeading() {
        int start = at;
        int close = closingBrace(at);
        int stop = close < 0 ? end : close;
        int from = start + 1;
        int to = stop;
        while (from < to && text.charAt(from) == '*') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '*') {
            to--;
        }
        at = Math.min(stop + 1, end);
        Span span = source.span(start, at);
        blocks.add(new Block.Heading(Fragment.of(source.span(from, to)).strip(), Fragment.empty(span), span));
    }

    private void macro() {
        int start = at;
        int from = Keyword.MACRO.end(text, at);
        int close = closingParenthesis(from);
        if (close >= end || text.indexOf('|', from, close) >= 0) {
            report.error(
                    DiagnosticCode.SYNTAX,
                    source.span(start, from),
                    "the macro that starts here has no list of parameters in parentheses");
            at = from;
            return;
        }
        at = close + 1;
        blocks.add(new Block.MacroStart(equation(from, at), source.span(start, at)));
    }

    /// Returns where the next closing parenthesis is, `end` if there is none; a place once found is
    /// kept, so that many macros before one parenthesis are not searched again and again.
    private int closingParenthesis(int from) {
        if (parenthesis < from) {
            int found = text.indexOf(')', from);
            parenthesis = found < 0 ? end : Math.min(found, end);
        }
        return parenthesis;
    }

    private void statement() {
        int start = at;
        List<Fragment> fields = new ArrayList<>(FIELDS);
        int from = at;
        while (at < end && text.charAt(at) != '|') {
            if (text.charAt(at) == '~' && fields.size() < FIELDS - 1) {
                fields.add(field(fields.size(), from, at));
                from = ++at;
            } else {
                at = fields.isEmpty() ? afterPart(at) : at + 1;
            }
        }
        int stop = Math.min(at, end);
        fields.add(field(fields.size(), from, stop));
        Span span = source.span(start, stop);
        while (fields.size() < FIELDS) {
            fields.add(Fragment.empty(source.span(stop, stop)));
        }
        checkEnd(fields, stop);
        at = Math.min(stop + 1, end);
        blocks.add(new Block.Statement(fields.get(0), fields.get(1), fields.get(2), fields.get(3), span));
    }

    private void checkEnd(List<Fragment> fields, int stop) {
        Fragment flags = fields.get(FIELDS - 1).strip();
        if (stop >= end) {
            report.error(
                    DiagnosticCode.SYNTAX,
                    firstLine(fields.getFirst()),
                    "the statement that starts here has no | at its end");
        } else if (!flags.text().isEmpty() && flags.text().charAt(0) != ':') {
            report.add(Diagnostic.error(
                            DiagnosticCode.SYNTAX,
                            firstLine(flags),
                            "a flag such as :SUPPLEMENTARY or | was expected after the comment")
                    .relate(firstLine(fields.getFirst()), "the statement that it ends"));
        }
    }

    private Span firstLine(Fragment fragment) {
        Span span = fragment.span();
        int line = text.indexOf('\n', span.start());
        return source.span(span.start(), line < 0 ? span.end() : Math.min(span.end(), line));
    }

    private Fragment field(int number, int from, int to) {
        if (number == 0 && to - from > MAX_EQUATION) {
            report.error(
                    DiagnosticCode.FILE_TOO_LARGE,
                    source.span(from, from + 1),
                    "the equation that starts here has more than " + MAX_EQUATION + " characters");
            return Fragment.empty(source.span(from, from));
        }
        Fragment field = number == 0 ? equation(from, to) : Fragment.of(source.span(from, to));
        return number == 0 ? field.strip() : field;
    }

    /// Returns where the next part of an equation starts: after a character, a quoted name, a text
    /// or a comment.
    private int afterPart(int here) {
        char c = text.charAt(here);
        int close = switch (c) {
            case '{' -> closingBrace(here);
            case '"' -> closingOnLine(here, '"');
            case '\'' -> opensText(here) ? closingOnLine(here, '\'') : -1;
            default -> -1;
        };
        return close < 0 ? here + 1 : close + 1;
    }

    /// Says whether an apostrophe opens a text; inside a name, as in `farmers' income`, it does
    /// not.
    private boolean opensText(int here) {
        int before = here - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && "(,".indexOf(text.charAt(before)) >= 0;
    }

    private int closingOnLine(int open, char mark) {
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                return i;
            }
            if (c == '\n' && text.charAt(i - 1) != '\\') {
                return -1;
            }
            if (c == '\\' && i + 1 < end && text.charAt(i + 1) == mark) {
                i++;
            }
        }
        return -1;
    }

    /// Returns an equation without its comments and without the backslashes that continue a line.
    private Fragment equation(int from, int to) {
        Fragment.Builder out = new Fragment.Builder(source);
        boolean whole = true;
        int copied = from;
        for (int i = from; i < to; ) {
            int skip = skipped(i, to);
            if (skip > i) {
                out.copy(copied, i);
                out.decoded(" ", i, skip);
                whole = false;
                copied = skip;
                i = skip;
            } else {
                i = Math.min(to, afterPart(i));
            }
        }
        Span span = source.span(from, to);
        return whole ? Fragment.of(span) : out.copy(copied, to).build(span);
    }

    private int skipped(int here, int to) {
        char c = text.charAt(here);
        if (c == '{') {
            int close = closingBrace(here);
            return close >= 0 && close < to ? close + 1 : here;
        }
        return c == '\\' && here + 1 < to && text.charAt(here + 1) == '\n' ? here + 1 : here;
    }
}
