package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Turns SHIFT IF TRUE into what the stock that it shifts gains and loses in a step (Vensim Reference Manual).
///
/// Whatever else the rates of an element do in that step, they do to what has come there.
final class Shifts {
    /// The row of the table of functions.
    static final String ID = "SHIFT IF TRUE";

    private static final String STEP = "DT";
    private static final int ACCUMULATE = 3;
    private static final int INTAKE = 4;

    private final Model model;
    private final List<Diagnostic> problems;
    private final Expansion.Place place;
    private final Map<Name, Dimension> dimensions = new HashMap<>();
    private final Map<Name, Variable.Stock> stocks = new HashMap<>();
    private final Map<Name, List<Shift>> shifts = new LinkedHashMap<>();
    private final List<Variable> fresh = new ArrayList<>();
    private int calls;

    /// One call.
    ///
    /// @param lead the subscripts before the last
    /// @param elements those that are shifted, in order
    private record Shift(List<Subscript> lead, List<Name> elements, Instance given, Span span) {}

    Shifts(Model model, List<Diagnostic> problems, Expansion.Place place) {
        this.model = model;
        this.problems = problems;
        this.place = place;
        model.dimensions().forEach(dimension -> dimensions.put(dimension.name(), dimension));
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock) {
                stocks.put(stock.name(), stock);
            }
        }
    }

    /// Returns the variables of the model, none of which shifts another.
    List<Variable> expand() {
        List<Variable> all = new ArrayList<>();
        model.variables().forEach(variable -> all.add(asked(variable)));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Variable.Stock stock && shifts.containsKey(stock.name())) {
                all.set(i, shifted(stock));
            }
        }
        return all;
    }

    /// Returns what was made for them.
    List<Variable> inner() {
        return fresh;
    }

    /// Says whether a model shifts anything, so that it must be stepped by Euler's method.
    static boolean in(Model model) {
        return model.variables().stream()
                .filter(variable -> variable instanceof Variable.Auxiliary)
                .flatMap(variable -> ((Variable.Auxiliary) variable).equations().stream())
                .anyMatch(equation -> isCalled(model, equation.expression()));
    }

    private static boolean isCalled(Model model, Expr root) {
        boolean[] found = {false};
        Rewriting.rewrite(root, call -> {
            found[0] |= isShift(model, call);
            return call;
        });
        return found[0];
    }

    private static boolean isShift(Model model, Expr.Call call) {
        Builtin row = Builtins.find(model.dialect(), call.function().name());
        return row != null
                && row.id().equals(ID)
                && row.arity().accepts(call.arguments().size());
    }

    /// Puts what they give in the place of the calls in an auxiliary; only there a call may stand.
    private Variable asked(Variable variable) {
        if (!(variable instanceof Variable.Auxiliary auxiliary)) {
            return variable;
        }
        List<Equation> equations = auxiliary.equations().stream()
                .map(equation -> new Equation(
                        equation.target(),
                        equation.exceptions(),
                        Rewriting.rewrite(
                                equation.expression(),
                                call -> isShift(model, call) ? given(auxiliary, equation, call) : call),
                        equation.initial(),
                        equation.span()))
                .toList();
        return equations.equals(auxiliary.equations())
                ? variable
                : new Variable.Auxiliary(auxiliary.declaration(), equations);
    }

    /// Takes note of a call; what it gives is what the last element loses.
    private Expr given(Variable owner, Equation equation, Expr.Call call) {
        Span span = call.span();
        Expr first = call.arguments().getFirst();
        Variable.Stock stock = first instanceof Expr.Reference reference ? stocks.get(reference.name()) : null;
        if (!(first instanceof Expr.Reference reference)
                || stock == null
                || reference.subscripts().isEmpty()
                || stock.change() instanceof Variable.Change.Kept) {
            return refuse(first.span(), ID + " needs an element of a stock, the first of those to shift");
        }
        List<Name> elements = elements(
                stock, reference.subscripts().getLast(), call.arguments().get(2));
        if (elements.isEmpty()) {
            return new Expr.Literal(0, span);
        }
        List<Subscript> lead =
                reference.subscripts().subList(0, reference.subscripts().size() - 1);
        Instance instance = new Instance(place.of(owner, equation, call), ID + " " + ++calls, span);
        instance.argument("condition", call.arguments().get(1));
        instance.argument("accumulate", call.arguments().get(ACCUMULATE));
        instance.argument("intake", call.arguments().get(INTAKE));
        fresh.addAll(instance.variables());
        Shift shift = new Shift(lead, elements, instance, span);
        shifts.computeIfAbsent(stock.name(), _ -> new ArrayList<>()).add(shift);
        Expr.Literal none = new Expr.Literal(0, span);
        Expr lost = element(stock, shift, elements.size() - 1);
        return new Expr.If(
                instance.value("condition"), new Expr.If(instance.value("accumulate"), none, lost, span), none, span);
    }

    /// Finds the elements that are shifted; reports and returns none if they cannot be told.
    private List<Name> elements(Variable.Stock stock, Subscript from, Expr size) {
        Dimension axis = dimensions.get(stock.declaration().dimensions().getLast());
        int count = count(size);
        if (axis == null || count < 0) {
            refuse(size.span(), "how many elements are shifted must be a number or ELMCOUNT of a subscript range");
            return List.of();
        }
        int first = from instanceof Subscript.Named(Name name, boolean _, Span _)
                ? Math.max(0, axis.elements().indexOf(start(name)))
                : 0;
        if (count < 2 || first + count > axis.elements().size()) {
            refuse(
                    size.span(),
                    "expected 2 to " + (axis.elements().size() - first) + " elements of \"" + axis.name()
                            + "\" to shift, found " + count);
            return List.of();
        }
        return axis.elements().subList(first, first + count);
    }

    /// Of a subscript range, its first element.
    private Name start(Name name) {
        Dimension range = dimensions.get(name);
        return range == null ? name : range.elements().getFirst();
    }

    private int count(Expr size) {
        if (size instanceof Expr.Literal literal) {
            return (int) literal.value();
        }
        Dimension counted = size instanceof Expr.Call call
                        && call.arguments().size() == 1
                        && call.arguments().getFirst() instanceof Expr.Reference reference
                        && isCount(call)
                ? dimensions.get(reference.name())
                : null;
        return counted == null ? -1 : counted.elements().size();
    }

    private boolean isCount(Expr.Call call) {
        Builtin row = Builtins.find(model.dialect(), call.function().name());
        return row != null && row.meaning() instanceof Meaning.Counted;
    }

    private Expr refuse(Span span, String message) {
        problems.add(Diagnostic.error(DiagnosticCode.WRONG_KIND, span, message));
        return new Expr.Literal(0, span);
    }

    private static List<Subscript> subscripts(Shift shift, int number) {
        List<Subscript> all = new ArrayList<>(shift.lead);
        all.add(new Subscript.Named(shift.elements.get(number), false, shift.span));
        return all;
    }

    private static Expr element(Variable.Stock stock, Shift shift, int number) {
        return new Expr.Reference(stock.name(), subscripts(shift, number), shift.span);
    }

    /// A stock that gains what is shifted into its elements.
    private Variable.Stock shifted(Variable.Stock stock) {
        Span span = stock.declaration().span();
        Name gain = Instance.fresh(stock.name(), ID, "gain");
        Declaration over = new Declaration(gain, stock.declaration().dimensions(), null, "", null, span);
        fresh.add(new Variable.Flow(over, gains(stock), false));
        return new Variable.Stock(
                stock.declaration(), stock.initial(), more(stock.change(), gain, span), stock.nonNegative());
    }

    private static Variable.Change more(Variable.Change change, Name gain, Span span) {
        return switch (change) {
            case Variable.Change.Flows(List<FlowReference> inflows, List<FlowReference> outflows) -> {
                List<FlowReference> all = new ArrayList<>(inflows);
                all.add(new FlowReference(gain, span));
                yield new Variable.Change.Flows(all, outflows);
            }
            case Variable.Change.Net(List<Equation> rates) ->
                new Variable.Change.Net(rates.stream()
                        .map(equation -> new Equation(
                                equation.target(),
                                equation.exceptions(),
                                plus(equation, gain),
                                equation.initial(),
                                equation.span()))
                        .toList());
            case Variable.Change.Next _, Variable.Change.Kept _ -> change;
        };
    }

    private static Expr plus(Equation equation, Name gain) {
        Span span = equation.expression().span();
        Expr more = new Expr.Reference(gain, equation.target(), span);
        return new Expr.Binary(BinaryOperator.ADD, equation.expression(), more, span);
    }

    /// What each element gains in a unit of time: nothing where no call shifts it.
    private List<Equation> gains(Variable.Stock stock) {
        List<Name> axes = stock.declaration().dimensions();
        List<Equation> equations = new ArrayList<>();
        for (Name element : axisOf(stock).elements()) {
            List<List<Subscript>> taken = new ArrayList<>();
            for (Shift shift : shifts.getOrDefault(stock.name(), List.of())) {
                int number = shift.elements.indexOf(element);
                if (number >= 0) {
                    taken.add(subscripts(shift, number));
                    equations.add(equation(taken.getLast(), List.of(), gain(stock, shift, number)));
                }
            }
            Span span = stock.declaration().span();
            List<Subscript> whole = new ArrayList<>();
            axes.subList(0, axes.size() - 1).forEach(axis -> whole.add(new Subscript.Named(axis, false, span)));
            whole.add(new Subscript.Named(element, false, span));
            if (taken.stream().noneMatch(one -> names(one).equals(names(whole)))) {
                equations.add(equation(whole, taken, new Expr.Literal(0, span)));
            }
        }
        return equations;
    }

    private Dimension axisOf(Variable.Stock stock) {
        Dimension axis = dimensions.get(stock.declaration().dimensions().getLast());
        if (axis == null) {
            throw new IllegalStateException("\"" + stock.name() + "\" was shifted along no dimension");
        }
        return axis;
    }

    private static List<@Nullable Name> names(List<Subscript> subscripts) {
        List<@Nullable Name> names = new ArrayList<>();
        subscripts.forEach(one -> names.add(one instanceof Subscript.Named named ? named.name() : null));
        return names;
    }

    private static Equation equation(List<Subscript> target, List<List<Subscript>> exceptions, Expr value) {
        return new Equation(target, exceptions, value, null, value.span());
    }

    private static Expr gain(Variable.Stock stock, Shift shift, int number) {
        Span span = shift.span;
        Expr comes = number == 0 ? shift.given.value("intake") : element(stock, shift, number - 1);
        Expr change = new Expr.Binary(BinaryOperator.SUBTRACT, comes, element(stock, shift, number), span);
        boolean last = number == shift.elements.size() - 1;
        Expr kept = last ? new Expr.If(shift.given.value("accumulate"), comes, change, span) : change;
        Expr.Reference step = new Expr.Reference(Name.of(Builtins.OWN + STEP), List.of(), span);
        Expr rate = new Expr.Binary(BinaryOperator.DIVIDE, kept, step, span);
        return new Expr.If(shift.given.value("condition"), rate, new Expr.Literal(0, span), span);
    }
}
