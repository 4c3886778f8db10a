package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Finds how a level changes from its equation.
///
/// The equation of a level is `X.K=X.J+DT*(...)`, with DT as a factor anywhere in the second part.
/// Where what remains without DT is a sum of rates, these are the level's flows; else it is the
/// level's net rate. An equation of another form is a difference equation: its net rate takes the
/// level to the value of the equation in one step.
final class Levels {
    private final Symbols symbols;
    private final Resolver resolver;
    private final Report report;

    Levels(Symbols symbols, Resolver resolver, Report report) {
        this.symbols = symbols;
        this.resolver = resolver;
        this.report = report;
    }

    /// How a level changes.
    ///
    /// @param inflows the rates that are added; empty where there is a net rate
    /// @param outflows the rates that are taken away; empty where there is a net rate
    /// @param net the net rate; null where flows say it all
    record Form(
            List<FlowReference> inflows,
            List<FlowReference> outflows,
            @Nullable Expr net) {}

    /// A part of a sum.
    private record Term(boolean negative, Expr value) {}

    Form form(Item.Equation level) {
        List<Term> terms = terms(level.expression());
        int self = self(level.name(), terms);
        List<Term> rates = self < 0 ? null : withoutStep(self, terms);
        if (rates == null) {
            return new Form(List.of(), List.of(), difference(level));
        }
        Form flows = level.subscripts().isEmpty() ? flows(rates) : null;
        return flows != null ? flows : new Form(List.of(), List.of(), resolver.resolve(sum(rates), Moment.PAST));
    }

    private static List<Term> terms(Expr expr) {
        List<Term> terms = new ArrayList<>();
        collect(expr, false, terms);
        return terms;
    }

    private static void collect(Expr expr, boolean negative, List<Term> terms) {
        switch (expr) {
            case Expr.Binary(var operator, var left, var right, var _)
            when isSum(operator) -> {
                collect(left, negative, terms);
                collect(right, negative != (operator == BinaryOperator.SUBTRACT), terms);
            }
            case Expr.Unary(var operator, var operand, var _) ->
                collect(operand, negative != (operator == UnaryOperator.NEGATE), terms);
            case Expr.Binary _, Expr.Literal _, Expr.Text _, Expr.Reference _, Expr.Call _, Expr.If _, Expr.Lookup _ ->
                terms.add(new Term(negative, expr));
        }
    }

    private static boolean isSum(BinaryOperator operator) {
        return operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
    }

    /// The place of the level's own last value among the terms; -1 if it is not there once, and
    /// added.
    private static int self(Name name, List<Term> terms) {
        int found = -1;
        for (int i = 0; i < terms.size(); i++) {
            Name base = quantity(terms.get(i).value);
            if (base != null && base.equals(name)) {
                if (found >= 0 || terms.get(i).negative) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /// The quantity that an expression is, with or without subscripts; null if it is more.
    private static @Nullable Name quantity(Expr expr) {
        return switch (expr) {
            case Expr.Reference reference -> TimeScript.split(reference.name()).base();
            case Expr.Call call -> TimeScript.split(call.function().name()).base();
            case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> null;
        };
    }

    private @Nullable List<Term> withoutStep(int self, List<Term> terms) {
        List<Term> rates = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Expr rate = i == self ? null : withoutStep(term.value);
            if (rate != null) {
                collect(rate, term.negative, rates);
            } else if (i != self) {
                return null;
            }
        }
        resolver.resolve(terms.get(self).value, Moment.PAST);
        return rates.isEmpty() ? null : rates;
    }

    /// Takes the factor DT out of a product; null if it is none of its factors.
    private static @Nullable Expr withoutStep(Expr expr) {
        return switch (expr) {
            case Expr.Reference reference -> isStep(reference) ? new Expr.Literal(1, reference.span()) : null;
            case Expr.Unary(var operator, var operand, var span) -> {
                Expr rest = withoutStep(operand);
                yield rest == null ? null : new Expr.Unary(operator, rest, span);
            }
            case Expr.Binary binary -> withoutStep(binary);
            case Expr.Literal _, Expr.Text _, Expr.Call _, Expr.If _, Expr.Lookup _ -> null;
        };
    }

    private static @Nullable Expr withoutStep(Expr.Binary product) {
        boolean times = product.operator() == BinaryOperator.MULTIPLY;
        if (!times && product.operator() != BinaryOperator.DIVIDE) {
            return null;
        }
        Expr left = withoutStep(product.left());
        if (left != null) {
            return times && isOne(left)
                    ? product.right()
                    : new Expr.Binary(product.operator(), left, product.right(), product.span());
        }
        Expr right = times ? withoutStep(product.right()) : null;
        if (right == null) {
            return null;
        }
        return isOne(right)
                ? product.left()
                : new Expr.Binary(product.operator(), product.left(), right, product.span());
    }

    private static boolean isStep(Expr.Reference reference) {
        return TimeScript.split(reference.name()).base().equals(Controls.STEP);
    }

    private static boolean isOne(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.value() == 1;
    }

    private @Nullable Form flows(List<Term> rates) {
        List<FlowReference> inflows = new ArrayList<>();
        List<FlowReference> outflows = new ArrayList<>();
        Set<Name> seen = new HashSet<>();
        for (Term rate : rates) {
            if (!(rate.value instanceof Expr.Reference reference)) {
                return null;
            }
            Name name = TimeScript.split(reference.name()).base();
            if (symbols.kind(name) != CardType.RATE || !seen.add(name)) {
                return null;
            }
            (rate.negative ? outflows : inflows).add(new FlowReference(name, reference.span()));
        }
        rates.forEach(rate -> resolver.resolve(rate.value, Moment.PAST));
        return new Form(inflows, outflows, null);
    }

    private static Expr sum(List<Term> terms) {
        Expr total = null;
        for (Term term : terms) {
            Span span = term.value.span();
            if (total == null) {
                total = term.negative ? new Expr.Unary(UnaryOperator.NEGATE, term.value, span) : term.value;
            } else {
                BinaryOperator operator = term.negative ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
                total = new Expr.Binary(
                        operator, total, term.value, total.span().to(span));
            }
        }
        if (total == null) {
            throw new IllegalStateException("an empty sum");
        }
        return total;
    }

    private Expr difference(Item.Equation level) {
        Span span = level.expression().span();
        report.add(Diagnostic.note(
                        DiagnosticCode.DIALECT_EXTENSION,
                        span,
                        "the level \"" + level.name()
                                + "\" is not its last value and DT times a rate: it is set anew at" + " each step")
                .hint("a level accumulates rates: " + level.name() + ".K=" + level.name() + ".J+DT*(...)"));
        Expr value = resolver.resolve(level.expression(), Moment.PAST);
        Expr self = new Expr.Reference(level.name(), List.of(), span);
        if (!level.subscripts().isEmpty()) {
            self = resolver.resolve(
                    new Expr.Call(
                            new Expr.Reference(TimeScript.J.on(level.name()), List.of(), span),
                            level.subscripts(),
                            span),
                    Moment.PAST);
        }
        return perStep(value, self, span);
    }

    /// The rate that takes a quantity to a value in one step.
    static Expr perStep(Expr value, Expr self, Span span) {
        return new Expr.Binary(
                BinaryOperator.DIVIDE,
                new Expr.Binary(BinaryOperator.SUBTRACT, value, self, span),
                new Expr.Reference(Controls.STEP, List.of(), span),
                span);
    }
}
