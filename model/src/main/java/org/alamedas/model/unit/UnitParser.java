package org.alamedas.model.unit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Reads units in the notations that modellers use.
///
/// The grammar, loosest first; `*` and `/` bind alike and to the left:
///
/// ```
/// unit     = ["/" | "per"] power {("*" | "-" | "/" | "per") power}
/// power    = primary {("^" | "**") exponent}
/// primary  = name | "1" | "(" unit ")"
/// exponent = whole number | decimal number | "(" whole number ["/" whole number] ")"
/// name     = words joined by spaces or underscores | any characters between quotation marks
/// ```
///
/// `-` multiplies, as in XMILE 1.0 section 3.3.6 and in Stella. Raised digits are exponents.
/// `square km`, `cubic km` and `km squared` are powers. A number before a word belongs to the name:
/// `1000 people` is another unit than `people`. A text is read up to 1,000 characters long and 30
/// parentheses deep.
public final class UnitParser {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 30;

    private final Predicate<Name> known;
    private final Function<Name, Unit> meaning;

    /// Makes a parser of units in the words of a vocabulary.
    ///
    /// @param vocabulary what the names mean
    public UnitParser(UnitVocabulary vocabulary) {
        this(vocabulary::contains, vocabulary::meaning);
    }

    UnitParser(Predicate<Name> known, Function<Name, Unit> meaning) {
        this.known = known;
        this.meaning = meaning;
    }

    /// Reads a unit.
    ///
    /// @param text the unit as written
    /// @return the unit, or a warning at the character that is in the way
    public UnitReading parse(UnitText text) {
        String written = text.written();
        if (written.length() > LONGEST) {
            return unreadable(
                    text.span(),
                    "a unit of " + written.length() + " characters is longer than the limit of " + LONGEST);
        }
        Name whole = Name.of(written.strip());
        if (known.test(whole)) {
            return new UnitReading.Read(meaning.apply(whole));
        }
        try {
            return new UnitReading.Read(new Cursor(text).read());
        } catch (Unread fault) {
            return unreadable(fault.span, fault.message);
        } catch (ArithmeticException tooLarge) {
            return unreadable(text.span(), "the unit \"" + written + "\" has an exponent beyond all use");
        }
    }

    private static UnitReading unreadable(Span span, String message) {
        return new UnitReading.Unreadable(Diagnostic.warning(DiagnosticCode.BAD_UNIT, span, message)
                .hint("units look like people, people/year, 1/year, km^2 or dimensionless")
                .hint("a name with other signs in it stands in quotation marks"));
    }

    /// The way out of the grammar at the first token that does not fit; it never leaves this class.
    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Span span;
        private final String message;

        private Unread(Span span, String message) {
            super(message);
            this.span = span;
            this.message = message;
        }
    }

    /// The place reached in one text.
    private final class Cursor {
        private final UnitText text;
        private final List<UnitToken> tokens;
        private int at;
        private int depth;

        private Cursor(UnitText text) {
            this.text = text;
            this.tokens = UnitLexer.tokens(text.written(), known);
        }

        private Unit read() throws Unread {
            Unit unit = product();
            if (!(tokens.get(at) instanceof UnitToken.End)) {
                throw expected("* or / or the end of the unit");
            }
            return unit;
        }

        private Unit product() throws Unread {
            Unit unit = tokens.get(at) instanceof UnitToken.Over ? Unit.DIMENSIONLESS : power();
            while (true) {
                switch (tokens.get(at)) {
                    case UnitToken.Times times -> {
                        at++;
                        unit = unit.times(power());
                    }
                    case UnitToken.Over over -> {
                        at++;
                        unit = unit.dividedBy(power());
                    }
                    case UnitToken.Named _,
                            UnitToken.One _,
                            UnitToken.Power _,
                            UnitToken.Open _,
                            UnitToken.Close _,
                            UnitToken.End _,
                            UnitToken.Odd _ -> {
                        return unit;
                    }
                }
            }
        }

        private Unit power() throws Unread {
            Unit unit = primary();
            while (tokens.get(at) instanceof UnitToken.Power(Rational exponent, int start, int end)) {
                at++;
                unit = unit.power(exponent);
            }
            return unit;
        }

        private Unit primary() throws Unread {
            return switch (tokens.get(at)) {
                case UnitToken.Named(Name name, int start, int end) -> {
                    at++;
                    yield meaning.apply(name);
                }
                case UnitToken.One one -> {
                    at++;
                    yield Unit.DIMENSIONLESS;
                }
                case UnitToken.Open open -> parenthesised(open);
                case UnitToken.Times _,
                        UnitToken.Over _,
                        UnitToken.Power _,
                        UnitToken.Close _,
                        UnitToken.End _,
                        UnitToken.Odd _ -> throw expected("a unit name");
            };
        }

        private Unit parenthesised(UnitToken open) throws Unread {
            at++;
            if (++depth > DEEPEST) {
                throw new Unread(span(open), "a unit with parentheses deeper than the limit of " + DEEPEST);
            }
            Unit unit = product();
            if (!(tokens.get(at) instanceof UnitToken.Close)) {
                throw expected("a closing parenthesis");
            }
            at++;
            depth--;
            return unit;
        }

        private Unread expected(String what) {
            UnitToken token = tokens.get(at);
            String wanted = token instanceof UnitToken.Odd odd ? odd.expected() : what;
            String found = token instanceof UnitToken.End
                    ? "ends"
                    : "has \"" + text.written().substring(token.start(), token.end()) + "\"";
            String subject = text.written().isBlank() ? "an empty unit" : "the unit \"" + text.written() + "\"";
            return new Unread(span(token), subject + " " + found + " where " + wanted + " was expected");
        }

        private Span span(UnitToken token) {
            return UnitPlaces.within(text, token.start(), token.end());
        }
    }
}
