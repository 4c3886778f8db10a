package org.alamedas.formats.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;

/// Cuts the text of one expression into tokens; a cursor, for one thread and one expression.
final class Lexer {
    /// The most tokens of one expression; a long list of values has some thousands.
    static final int MAX_TOKENS = 500_000;

    private static final String STRUCTURE = "()[],:;!'";
    private static final int LONGEST_SYMBOL = 2;
    private static final int LONGEST_WORD_IN_COLONS = 16;

    private final Fragment fragment;
    private final String text;
    private final Grammar grammar;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /// Whether the name read last has quotation marks.
    private boolean quoted;

    private Lexer(Fragment fragment, Grammar grammar) {
        this.fragment = fragment;
        this.text = fragment.text();
        this.grammar = grammar;
    }

    /// Cuts an expression into tokens, the last of which is the end.
    static List<Token> tokens(Fragment fragment, Grammar grammar) throws SyntaxFault {
        Lexer lexer = new Lexer(fragment, grammar);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws SyntaxFault {
        skipBlanks();
        while (at < text.length()) {
            if (tokens.size() == MAX_TOKENS) {
                throw tooLong();
            }
            next();
            skipBlanks();
        }
        int end = visibleEnd();
        tokens.add(new Token(Token.Kind.END, "", 0, end, end));
    }

    private SyntaxFault tooLong() {
        return new SyntaxFault(Diagnostic.error(
                DiagnosticCode.FILE_TOO_LARGE,
                fragment.span(at, at + 1),
                "this equation has more than " + MAX_TOKENS + " words, numbers and signs"));
    }

    private int visibleEnd() {
        return tokens.isEmpty() ? 0 : tokens.getLast().end();
    }

    private void next() throws SyntaxFault {
        char c = text.charAt(at);
        if (Characters.isDigit(c) || (c == '.' && digitAt(at + 1))) {
            number();
        } else if (Characters.startsName(c) || c == '"' || dotsName(at)) {
            name();
        } else if (grammar.texts().indexOf(c) >= 0) {
            textArgument(c);
        } else {
            symbol(c);
        }
    }

    private void skipBlanks() throws SyntaxFault {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == grammar.comment().open()) {
                skipComment();
            } else if (Characters.isBlank(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipComment() throws SyntaxFault {
        int close = text.indexOf(grammar.comment().close(), at + 1);
        if (close < 0) {
            throw fault(at, at + 1, "the comment opened here is never closed");
        }
        at = close + 1;
    }

    private boolean digitAt(int index) {
        return index < text.length() && Characters.isDigit(text.charAt(index));
    }

    private boolean dotsName(int index) {
        return grammar.words().dotted() && index < text.length() && text.charAt(index) == '.' && nameAt(index + 1);
    }

    private boolean nameAt(int index) {
        return index < text.length() && (Characters.startsName(text.charAt(index)) || text.charAt(index) == '"');
    }

    private void number() throws SyntaxFault {
        int start = at;
        skipDigits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            skipDigits();
        }
        skipExponent();
        if (at < text.length() && grammar.continuesName(text.charAt(at))) {
            while (at < text.length() && grammar.continuesName(text.charAt(at))) {
                at++;
            }
            throw fault(start, at, "\"" + text.substring(start, at) + "\" is neither a number nor a name")
                    .hinting("a name that starts with a digit is written in quotation marks");
        }
        double value = Double.parseDouble(text.substring(start, at));
        if (Double.isInfinite(value)) {
            throw fault(start, at, "the number " + text.substring(start, at) + " is beyond the largest, about 1.8E308");
        }
        tokens.add(new Token(Token.Kind.NUMBER, text.substring(start, at), value, start, at));
    }

    private void skipDigits() {
        while (digitAt(at)) {
            at++;
        }
    }

    private void skipExponent() {
        if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != 'e') {
            return;
        }
        int digits = at + 1;
        if (digits < text.length() && "+-".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        if (digitAt(digits)) {
            at = digits;
            skipDigits();
        }
    }

    private void name() throws SyntaxFault {
        int start = at;
        String first = qualified();
        String word = first.toUpperCase(Locale.ROOT);
        if (quoted) {
            tokens.add(new Token(Token.Kind.QUOTED, first, 0, start, at));
        } else if (grammar.isWord(word)) {
            tokens.add(new Token(Token.Kind.WORD, word, 0, start, at));
        } else {
            tokens.add(new Token(Token.Kind.NAME, furtherWords(first), 0, start, at));
        }
    }

    /// Adds to a plain name the plain words that follow it with nothing but blanks between.
    ///
    /// The standard wants underscores, but several tools write names of several words with spaces,
    /// and no two names can stand side by side for any other reason.
    private String furtherWords(String first) throws SyntaxFault {
        StringBuilder words = new StringBuilder(first);
        int end = at;
        while (true) {
            while (at < text.length() && Characters.isBlank(text.charAt(at))) {
                at++;
            }
            boolean another = at > end && at < text.length() && continuesWords(text.charAt(at));
            String word = another ? qualified() : "";
            if (!another || quoted || grammar.isWord(word.toUpperCase(Locale.ROOT))) {
                at = end;
                return words.toString();
            }
            words.append(' ').append(word);
            end = at;
        }
    }

    private boolean continuesWords(char c) {
        return Characters.startsName(c) || (grammar.words().numbered() && (Characters.isDigit(c) || c == '$'));
    }

    /// Reads a name with its qualifiers, such as `sector."births, all"`.
    private String qualified() throws SyntaxFault {
        StringBuilder name = new StringBuilder();
        quoted = false;
        do {
            if (text.charAt(at) == '.') {
                name.append('.');
                at++;
            }
            if (text.charAt(at) == '"') {
                quoted = true;
                quotedPart(name);
            } else {
                plainPart(name);
            }
        } while (dotsName(at));
        return name.toString();
    }

    private void plainPart(StringBuilder name) {
        while (at < text.length() && grammar.continuesName(text.charAt(at))) {
            name.append(text.charAt(at++));
        }
    }

    private void quotedPart(StringBuilder name) throws SyntaxFault {
        int close = Names.closingQuote(text, at);
        if (close < 0) {
            throw fault(at, at + 1, "the quotation mark opened here is never closed");
        }
        name.append(Names.unescape(text.substring(at + 1, close)));
        at = close + 1;
    }

    private void textArgument(char mark) throws SyntaxFault {
        int close = text.indexOf(mark, at + 1);
        if (close < 0) {
            throw fault(at, at + 1, "the quotation mark opened here is never closed");
        }
        tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, close), 0, at, close + 1));
        at = close + 1;
    }

    private void symbol(char c) throws SyntaxFault {
        int longest = c == ':' && nameAt(at + 1) ? LONGEST_WORD_IN_COLONS : LONGEST_SYMBOL;
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String spelling = text.substring(at, at + length).toUpperCase(Locale.ROOT);
            Double constant = grammar.constants().get(spelling);
            if (constant != null) {
                tokens.add(new Token(Token.Kind.NUMBER, spelling, constant, at, at + length));
                at += length;
                return;
            }
            if (grammar.isOperatorSymbol(spelling) || (length == 1 && STRUCTURE.indexOf(c) >= 0)) {
                tokens.add(new Token(Token.Kind.SYMBOL, spelling, 0, at, at + length));
                at += length;
                return;
            }
        }
        throw unknown(c);
    }

    private SyntaxFault unknown(char c) {
        int end = at + Character.charCount(text.codePointAt(at));
        String shown = text.substring(at, end);
        String meant = Characters.meant(c);
        if (!meant.isEmpty()) {
            return fault(at, end, "\"" + shown + "\" is no operator of " + grammar.language())
                    .hinting("write " + meant + " instead");
        }
        if (c == grammar.comment().close()) {
            return fault(at, end, "this ends a comment that was never opened");
        }
        SyntaxFault fault = fault(at, end, "\"" + shown + "\" has no meaning in an equation");
        return "$\\?@#%&".indexOf(c) < 0
                ? fault
                : fault.hinting("a name with such a character is written in quotation marks");
    }

    private SyntaxFault fault(int start, int end, String message) {
        return new SyntaxFault(Diagnostic.error(DiagnosticCode.SYNTAX, fragment.span(start, end), message));
    }
}
