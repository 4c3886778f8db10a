package org.alamedas.evidence.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Reads a condition such as `official_prices_dec_dec@1972-12 > 2 *
/// official_prices_dec_dec@1970-12`.
///
/// Grammar: `term (< | <= | > | >= | =) term`, or `answer(fact) = word` and `answer(fact) != word`.
/// Terms are numbers, dates, figures, functions and their sums, products and quotients. A minus
/// sign stands between spaces, because names may hold one. Mutable: a cursor over the pieces of one
/// text.
public final class ConditionParser {
    private static final int DEEPEST = 30;
    private static final Map<String, Condition.Relation> RELATIONS = Map.of(
            "<", Condition.Relation.LESS,
            "<=", Condition.Relation.AT_MOST,
            ">", Condition.Relation.MORE,
            ">=", Condition.Relation.AT_LEAST,
            "=", Condition.Relation.EQUAL);
    private static final String FUNCTIONS = "date, days, events, number, min, max, mean, run, base";

    private final Span whole;
    private final List<Token> tokens;
    private final boolean placed;
    private final Set<String> more;
    private int at;

    private ConditionParser(String text, Span whole, Set<String> more) {
        this.whole = whole;
        this.more = more;
        this.tokens = Token.of(text);
        this.placed = whole.text().contains(text);
    }

    /// Reads a condition.
    ///
    /// @param text the condition
    /// @param whole where it stands; quotation marks around it do no harm
    /// @return the condition; refused where it does not follow the grammar
    public static Outcome<Condition> parse(String text, Span whole) {
        return parse(text, whole, Set.of());
    }

    /// Reads a condition that may use further functions.
    ///
    /// @param text the condition
    /// @param whole where it stands; quotation marks around it do no harm
    /// @param more the names of the functions
    /// @return the condition; refused where it does not follow the grammar
    public static Outcome<Condition> parse(String text, Span whole, Set<String> more) {
        ConditionParser parser = new ConditionParser(text, whole, more);
        return parser.read(parser::condition);
    }

    /// Reads a term, such as `100 * (output@1973 / output@1972 - 1)`.
    ///
    /// @param text the term
    /// @param whole where it stands; quotation marks around it do no harm
    /// @param more the names of further functions
    /// @return the term; refused where it does not follow the grammar
    public static Outcome<Term> parseTerm(String text, Span whole, Set<String> more) {
        ConditionParser parser = new ConditionParser(text, whole, more);
        return parser.read(() -> parser.sum(0));
    }

    private <T> Outcome<T> read(Supplier<T> what) {
        try {
            T made = what.get();
            if (peek().kind() != Token.Kind.END) {
                throw stop(peek(), "found \"" + peek().text() + "\" after the condition, expected nothing");
            }
            return new Outcome.Made<>(made, List.of());
        } catch (Stop e) {
            return Outcome.refused(Diagnostic.error(DiagnosticCode.BAD_CLAIM, e.span, e.what));
        }
    }

    private Condition condition() {
        Token first = peek();
        return "answer".equals(first.text()) && tokens.get(at + 1).is("(") ? answered() : compared();
    }

    private Condition answered() {
        int start = next().start();
        String fact = inBrackets();
        Token sign = next();
        if (!sign.is("=") && !sign.is("!=")) {
            throw stop(sign, found(sign) + ", expected = or != after answer(...)");
        }
        String word = word("the word of an answer");
        return new Condition.Answered(fact, sign.is("="), word, span(start));
    }

    private Condition compared() {
        int start = peek().start();
        Term left = sum(0);
        Token sign = next();
        Condition.Relation relation = RELATIONS.get(sign.text());
        if (relation == null) {
            throw stop(sign, found(sign) + ", expected one of < <= > >= =");
        }
        Term right = sum(0);
        return new Condition.Compared(year(left, right), relation, year(right, left), span(start));
    }

    /// A year beside the date of an event is the time that it covers and not its first moment.
    private static Term year(Term term, Term beside) {
        return term instanceof Term.Plain(double value, Span span)
                        && beside instanceof Term.Moment
                        && value == Math.rint(value)
                        && value > 0
                        && value < 10_000
                ? new Term.Date(new ObservationDate.Year((int) value), span)
                : term;
    }

    private Term sum(int depth) {
        int start = peek().start();
        Term term = product(depth);
        while (peek().is("+") || peek().is("-")) {
            Term.Operator operator = next().is("+") ? Term.Operator.PLUS : Term.Operator.MINUS;
            Term right = product(depth);
            term = new Term.Joined(operator, term, right, span(start));
        }
        return term;
    }

    private Term product(int depth) {
        int start = peek().start();
        Term term = single(depth);
        while (peek().is("*") || peek().is("/")) {
            Term.Operator operator = next().is("*") ? Term.Operator.TIMES : Term.Operator.OVER;
            Term right = single(depth);
            term = new Term.Joined(operator, term, right, span(start));
        }
        return term;
    }

    private Term single(int depth) {
        if (depth > DEEPEST) {
            throw stop(peek(), "found brackets nested deeper than " + DEEPEST);
        }
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> new Term.Plain(Double.parseDouble(token.text()), span(token.start()));
            case DATE -> new Term.Date(date(token), span(token.start()));
            case WORD -> tokens.get(at).is("(") ? function(token) : figure(token);
            case SIGN -> signed(token, depth);
            case OTHER, END -> throw stop(token, found(token) + ", expected a number, a date or series@date");
        };
    }

    private Term signed(Token token, int depth) {
        if (token.is("(")) {
            Term inside = sum(depth + 1);
            expect(")");
            return inside;
        }
        if (token.is("-")) {
            return new Term.Joined(
                    Term.Operator.MINUS,
                    new Term.Plain(0, span(token.start())),
                    single(depth + 1),
                    span(token.start()));
        }
        throw stop(token, found(token) + ", expected a number, a date or series@date");
    }

    private Term figure(Token series) {
        Token sign = next();
        if (!sign.is("@")) {
            throw stop(sign, found(sign) + " after \"" + series.text() + "\", expected @ and a date, or ( and )");
        }
        Token date = next();
        return new Term.Figure(series.text(), date(date), span(series.start()));
    }

    private ObservationDate date(Token token) {
        Optional<ObservationDate> date = ObservationDate.parse(token.text());
        return date.orElseThrow(
                () -> stop(token, found(token) + ", expected a date such as 1971, 1972-08, 1973-03-04"));
    }

    private Term function(Token name) {
        int start = name.start();
        return switch (name.text()) {
            case "date" -> new Term.Moment(inBrackets(), span(start));
            case "number" -> new Term.Stated(inBrackets(), span(start));
            case "days" -> days(start);
            case "events" -> tally(start);
            case "min", "max", "mean" -> over(name);
            case "run", "base" -> modelled(name);
            default -> named(name);
        };
    }

    private Term named(Token name) {
        if (!more.contains(name.text())) {
            String known = more.stream().sorted().map(one -> ", " + one).collect(Collectors.joining());
            throw stop(name, "found the function " + name.text() + ", expected one of: " + FUNCTIONS + known);
        }
        List<String> words = new ArrayList<>();
        expect("(");
        words.add(word("a name"));
        while (peek().is(",")) {
            next();
            words.add(word("a name"));
        }
        expect(")");
        return new Term.Named(name.text(), words, span(name.start()));
    }

    private Term days(int start) {
        expect("(");
        String from = word("an event");
        expect(",");
        String to = word("an event");
        expect(")");
        return new Term.Days(from, to, span(start));
    }

    private Term tally(int start) {
        expect("(");
        String category = word("a category of events");
        int from = commaYear();
        int to = commaYear();
        expect(")");
        return new Term.Tally(category, from, to, span(start));
    }

    private Term over(Token name) {
        expect("(");
        String series = word("a series");
        int from = commaYear();
        int to = commaYear();
        expect(")");
        return new Term.Over(
                Term.Aggregate.valueOf(name.text().toUpperCase(Locale.ROOT)), series, from, to, span(name.start()));
    }

    private Term modelled(Token name) {
        expect("(");
        String variable = word("a variable of the model");
        expect("@");
        Token token = next();
        double time = switch (token.kind()) {
            case NUMBER -> Double.parseDouble(token.text());
            case DATE -> date(token).end();
            case WORD, SIGN, OTHER, END -> throw stop(token, found(token) + ", expected a date such as 1972.5");
        };
        expect(")");
        return new Term.Modelled(Name.of(variable), time, "run".equals(name.text()), span(name.start()));
    }

    private String inBrackets() {
        expect("(");
        String word = word("a name");
        expect(")");
        return word;
    }

    private int commaYear() {
        expect(",");
        Token token = next();
        if (token.kind() != Token.Kind.NUMBER || token.text().length() != 4) {
            throw stop(token, found(token) + ", expected a year such as 1972");
        }
        return Integer.parseInt(token.text());
    }

    private String word(String what) {
        Token token = next();
        if (token.kind() != Token.Kind.WORD) {
            throw stop(token, found(token) + ", expected " + what);
        }
        return token.text();
    }

    private void expect(String sign) {
        Token token = next();
        if (!token.is(sign)) {
            throw stop(token, found(token) + ", expected \"" + sign + "\"");
        }
    }

    private static String found(Token token) {
        return token.kind() == Token.Kind.END ? "found the end of the condition" : "found \"" + token.text() + "\"";
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private Stop stop(Token token, String what) {
        return new Stop(place(token.start(), token.end()), what);
    }

    private Span span(int start) {
        return place(start, tokens.get(Math.max(0, at - 1)).end());
    }

    /// A folded or escaped scalar is not the text of the file, so its parts have the place of the
    /// whole.
    private Span place(int start, int end) {
        if (!placed) {
            return whole;
        }
        int quote = whole.text().isEmpty() || "'\"".indexOf(whole.text().charAt(0)) < 0 ? 0 : 1;
        int from = whole.start() + quote + start;
        return whole.source().span(Math.min(from, whole.end()), Math.min(whole.end(), whole.start() + quote + end));
    }

    /// Why reading ends here.
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Span span;
        private final String what;

        Stop(Span span, String what) {
            super(what, null, false, false);
            this.span = span;
            this.what = what;
        }
    }
}
