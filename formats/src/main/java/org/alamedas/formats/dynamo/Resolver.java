package org.alamedas.formats.dynamo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;

/// Turns expressions with time postscripts into expressions over the present.
///
/// A level is stepped from values of the step that ends, so that `.J` and `.JK` in its equation are
/// the present of an Euler step. In the other equations a rate at `.JK` is the rate of the step
/// before, which DYNAMO keeps, and so does the model: in a quantity called `previous` with the name
/// of the rate.
final class Resolver {
    private static final Name SUM = Name.of("SUM");
    private static final Name PARTIAL_SUM = Name.of("SUMV");

    private final Symbols symbols;
    private final Arrays arrays;
    private final TableCalls tables;
    private final TimeCheck times;
    private final Report report;
    private final Map<Name, Span> previous = new LinkedHashMap<>();

    Resolver(Symbols symbols, Arrays arrays, TableCalls tables, Report report) {
        this.symbols = symbols;
        this.arrays = arrays;
        this.tables = tables;
        this.times = new TimeCheck(symbols, report);
        this.report = report;
    }

    /// Returns the rates of which the value one step ago is needed, each with a place that needs
    /// it.
    Map<Name, Span> previous() {
        return previous;
    }

    TimeCheck times() {
        return times;
    }

    static Name previousOf(Name rate) {
        return Name.of("previous " + rate.written());
    }

    /// Translates an expression.
    ///
    /// @param expr the expression as written
    /// @param moment what its equation looks at
    Expr resolve(Expr expr, Moment moment) {
        return Trees.rebuild(expr, reference -> reference(reference, moment), call -> call(call, moment));
    }

    private Expr reference(Expr.Reference reference, Moment moment) {
        TimeScript.Scripted parts = TimeScript.split(reference.name());
        times.right(parts, moment, reference.span());
        if (arrays.isRange(parts.base()) && symbols.kind(parts.base()) == null) {
            return arrays.value(reference);
        }
        return new Expr.Reference(timed(parts, moment, reference.span()), List.of(), reference.span());
    }

    private Name timed(TimeScript.Scripted parts, Moment moment, Span span) {
        Name base = parts.base();
        if (moment == Moment.PRESENT && parts.script() == TimeScript.JK && symbols.kind(base) == CardType.RATE) {
            previous.putIfAbsent(base, span);
            return previousOf(base);
        }
        return base;
    }

    private Expr call(Expr.Call call, Moment moment) {
        Name function = call.function().name();
        TimeScript.Scripted parts = TimeScript.split(function);
        if (parts.script() != TimeScript.NONE || arrays.isArray(function)) {
            return element(call, parts, moment);
        }
        if (TableCalls.isTableFunction(function) && symbols.kind(function) == null) {
            return table(call, moment);
        }
        if (function.equals(SUM) || function.equals(PARTIAL_SUM)) {
            return sum(call, moment);
        }
        if (symbols.kind(function) != null) {
            report.add(Diagnostic.error(
                            DiagnosticCode.WRONG_KIND,
                            call.span(),
                            "\"" + function
                                    + "\" is neither a function nor an array, and it is followed by a parenthesis")
                    .hint("a product of a name and a parenthesis is written (" + function + ")(...) or " + function
                            + "*(...)"));
            return call;
        }
        return Trees.withArguments(call, argument -> resolve(argument, moment));
    }

    private Expr table(Expr.Call call, Moment moment) {
        List<Expr> arguments = new java.util.ArrayList<>(call.arguments());
        for (int i = 1; i < arguments.size(); i++) {
            arguments.set(i, resolve(arguments.get(i), moment));
        }
        return tables.read(call, arguments);
    }

    private Expr element(Expr.Call call, TimeScript.Scripted parts, Moment moment) {
        times.right(parts, moment, call.function().span());
        if (!arrays.isArray(parts.base())) {
            report.error(
                    DiagnosticCode.WRONG_KIND,
                    call.span(),
                    "\"" + parts.base() + "\" is no array, and it has a subscript here");
            return call;
        }
        List<Subscript> subscripts = arrays.subscripts(
                parts.base(), call.arguments(), call.span(), written -> resolve(written, Moment.START));
        return new Expr.Reference(timed(parts, moment, call.span()), subscripts, call.span());
    }

    /// `SUM(A.K)` adds up an array, `SUMV(A.K,FIRST,LAST)` a part of it.
    private Expr sum(Expr.Call call, Moment moment) {
        int count = call.function().name().equals(SUM) ? 1 : 3;
        if (call.arguments().size() != count
                || !(call.arguments().getFirst() instanceof Expr.Reference reference)
                || !arrays.isArray(TimeScript.split(reference.name()).base())) {
            report.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    call.span(),
                    "SUM takes an array, and SUMV an array, the first and the last element");
            return call;
        }
        TimeScript.Scripted parts = TimeScript.split(reference.name());
        times.right(parts, moment, reference.span());
        List<Subscript> subscripts = arrays.every(parts.base(), reference.span());
        if (count == 3 && subscripts.size() == 1) {
            Expr first = resolve(call.arguments().get(1), Moment.START);
            Expr last = resolve(call.arguments().get(2), Moment.START);
            subscripts = List.of(arrays.part(parts.base(), first, last));
        }
        Expr.Reference whole = new Expr.Reference(timed(parts, moment, reference.span()), subscripts, reference.span());
        return new Expr.Call(new Expr.Reference(SUM, List.of(), call.function().span()), List.of(whole), call.span());
    }
}
