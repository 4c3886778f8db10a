package org.alamedas.model.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.model.expr.Name;
import org.alamedas.model.unit.UnitToken.Named;
import org.alamedas.model.unit.UnitToken.Odd;
import org.alamedas.model.unit.UnitToken.Over;
import org.alamedas.model.unit.UnitToken.Power;

/// Splits one unit as written into tokens; it holds the cursor of that one text.
///
/// Spaces and underscores join words into one name, except around `per`, which divides.
final class UnitLexer {
    private static final Pattern EXPONENT =
            Pattern.compile("\\s*(?:(?<whole>[+-]?\\d{1,6})(?![\\d.])|(?<decimal>[+-]?\\d{0,3}\\.\\d{1,3})"
                    + "|\\(\\s*(?<above>[+-]?\\d{1,6})\\s*(?:/\\s*(?<below>\\d{1,6})\\s*)?\\)"
                    + "|\\(\\s*(?<inner>[+-]?\\d{0,3}\\.\\d{1,3})\\s*\\))");
    private static final Pattern WORD = Pattern.compile("[^\\s_\u00A0]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+(?:[eE][+-]?[0-9]+)?");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, Integer> BEFORE = Map.of("square", 2, "sq", 2, "cubic", 3);
    private static final Map<String, Integer> AFTER =
            Map.of("squared", 2, "cubed", 3, "cuadrado", 2, "cuadrados", 2, "cúbico", 3, "cúbicos", 3);

    private final String text;
    private final Predicate<Name> known;
    private final List<UnitToken> tokens = new ArrayList<>();
    private int at;

    private record Word(String text, int start, int end) {}

    private UnitLexer(String text, Predicate<Name> known) {
        this.text = text;
        this.known = known;
    }

    /// Splits a text.
    ///
    /// @param text the unit as written
    /// @param known whether a name is one that a vocabulary lists and that is therefore never split
    /// @return the tokens, an [UnitToken.End] last
    static List<UnitToken> tokens(String text, Predicate<Name> known) {
        UnitLexer lexer = new UnitLexer(text, known);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new UnitToken.End(text.length(), text.length()));
        return lexer.tokens;
    }

    /// Says whether a text is read as just one name without quotation marks.
    static boolean isPlainName(String text) {
        List<UnitToken> tokens = tokens(text, name -> false);
        return tokens.size() == 2
                && tokens.getFirst() instanceof Named(Name name, int start, int end)
                && name.equals(Name.of(text));
    }

    private void next() {
        char c = text.charAt(at);
        if (isSpace(c)) {
            at++;
        } else if (c == '"') {
            quoted();
        } else if (c == '^' || text.startsWith("**", at)) {
            power(c == '^' ? 1 : 2);
        } else if (RAISED.indexOf(c) >= 0 || c == '⁻') {
            raised();
        } else if (isNamePart(text.codePointAt(at))) {
            run();
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        int start = at++;
        tokens.add(
                switch (c) {
                    case '*', '-', '·', '⋅', '∙', '•', '×' -> new UnitToken.Times(start, at);
                    case '/', '÷' -> new Over(start, at);
                    case '(' -> new UnitToken.Open(start, at);
                    case ')' -> new UnitToken.Close(start, at);
                    default -> new Odd("a unit name, or one of * / ^ ( )", start, at);
                });
    }

    private void quoted() {
        int start = at;
        int close = text.indexOf('"', at + 1);
        at = close < 0 ? text.length() : close + 1;
        if (close < 0) {
            tokens.add(new Odd("a closing quotation mark", start, at));
        } else if (text.substring(start + 1, close).isBlank()) {
            tokens.add(new Odd("a name between the quotation marks", start, at));
        } else {
            tokens.add(new Named(Name.of(text.substring(start + 1, close)), start, at));
        }
    }

    private void power(int width) {
        int start = at;
        at += width;
        Matcher exponent = EXPONENT.matcher(text).region(at, text.length());
        if (!exponent.lookingAt() || isZero(exponent.group("below"))) {
            tokens.add(new Odd("an exponent such as 2, -1 or (1/2)", start, at));
            return;
        }
        at = exponent.end();
        tokens.add(new Power(value(exponent), start, at));
    }

    private static boolean isZero(String digits) {
        return digits != null && Integer.parseInt(digits) == 0;
    }

    private static Rational value(Matcher exponent) {
        String whole = exponent.group("whole");
        String above = exponent.group("above");
        if (whole != null) {
            return Rational.of(Long.parseLong(whole));
        }
        if (above != null) {
            String below = exponent.group("below");
            return new Rational(Long.parseLong(above), below == null ? 1 : Long.parseLong(below));
        }
        String decimal = exponent.group("decimal") != null ? exponent.group("decimal") : exponent.group("inner");
        return fromDecimal(decimal);
    }

    private static Rational fromDecimal(String decimal) {
        BigDecimal exact = new BigDecimal(decimal);
        return new Rational(
                exact.unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(exact.scale()).longValueExact());
    }

    private void raised() {
        int start = at;
        boolean negative = text.charAt(at) == '⁻';
        at += negative ? 1 : 0;
        long value = 0;
        int first = at;
        while (at < text.length() && at - first < 6 && RAISED.indexOf(text.charAt(at)) >= 0) {
            value = value * 10 + RAISED.indexOf(text.charAt(at++));
        }
        tokens.add(
                at == first
                        ? new Odd("a raised digit", start, at)
                        : new Power(Rational.of(negative ? -value : value), start, at));
    }

    /// Reads words up to the next sign. A listed name stays whole even if `per` is one of its
    /// words.
    private void run() {
        int start = at;
        while (at < text.length() && isRunPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String run = text.substring(start, at);
        if (known.test(Name.of(run))) {
            tokens.add(new Named(
                    Name.of(run.strip()), start, start + run.stripTrailing().length()));
            return;
        }
        List<Word> pending = new ArrayList<>();
        Matcher words = WORD.matcher(run);
        while (words.find()) {
            Word word = new Word(words.group(), start + words.start(), start + words.end());
            if (!word.text.toLowerCase(Locale.ROOT).equals("per")) {
                pending.add(word);
                continue;
            }
            phrase(pending);
            pending.clear();
            tokens.add(new Over(word.start, word.end));
        }
        phrase(pending);
    }

    private void phrase(List<Word> words) {
        if (words.isEmpty()) {
            return;
        }
        Word first = words.getFirst();
        Word last = words.getLast();
        boolean startsWithOne = isNumber(first) && Double.parseDouble(first.text) == 1;
        if (words.size() == 1) {
            tokens.add(single(first, startsWithOne));
        } else if (startsWithOne) {
            phrase(words.subList(1, words.size()));
        } else if (BEFORE.containsKey(lower(first))) {
            phrase(words.subList(1, words.size()));
            tokens.add(new Power(Rational.of(BEFORE.getOrDefault(lower(first), 1)), last.end, last.end));
        } else if (AFTER.containsKey(lower(last))) {
            phrase(words.subList(0, words.size() - 1));
            tokens.add(new Power(Rational.of(AFTER.getOrDefault(lower(last), 1)), last.start, last.end));
        } else {
            tokens.add(new Named(Name.of(text.substring(first.start, last.end)), first.start, last.end));
        }
    }

    private static UnitToken single(Word word, boolean one) {
        if (one) {
            return new UnitToken.One(word.start, word.end);
        }
        return isNumber(word)
                ? new Odd("a unit name or 1", word.start, word.end)
                : new Named(Name.of(word.text), word.start, word.end);
    }

    private static String lower(Word word) {
        return word.text.toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(Word word) {
        return NUMBER.matcher(word.text).matches()
                && word.text.chars().filter(c -> c == '.').count() < 2
                && !word.text.startsWith(".e")
                && !word.text.equals(".");
    }

    private static boolean isSpace(char c) {
        return c == '\u00A0' || Character.isWhitespace(c);
    }

    private static boolean isRunPart(int c) {
        return c == '\u00A0' || Character.isWhitespace(c) || isNamePart(c);
    }

    private static boolean isNamePart(int c) {
        int type = Character.getType(c);
        return c == '_'
                || Character.isLetter(c)
                || Character.isDigit(c)
                || type == Character.CURRENCY_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || "%‰°'’#&.@".indexOf(c) >= 0;
    }
}
