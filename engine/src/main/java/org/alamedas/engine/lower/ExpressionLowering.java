package org.alamedas.engine.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.check.Access;
import org.alamedas.engine.check.ArrayCall;
import org.alamedas.engine.check.Axis;
import org.alamedas.engine.check.Bindings;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.check.Expressions;
import org.alamedas.engine.check.Phase;
import org.alamedas.engine.check.Position;
import org.alamedas.engine.check.Symbol;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.vector.Points;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Lowers expressions to operations, without recursion: a chain of 20,000 additions is a tree
/// 20,000 deep.
///
/// A tree that would pass [Program#DEPTH_LIMIT] is cut: its deepest part becomes an assignment of
/// its own. Evaluating a
/// part beforehand changes no value, as operations have no effects.
final class ExpressionLowering {
    private final CheckedModel checked;
    private final Layout layout;
    private final List<Table> tables;
    private final Draws draws;
    private final Map<List<GraphicalFunction>, Integer> tableNumbers = new HashMap<>();
    private final IdentityHashMap<Op, Integer> depths = new IdentityHashMap<>();
    private final ArrayCalls arrays;

    ExpressionLowering(CheckedModel checked, Layout layout, List<Table> tables) {
        this.checked = checked;
        this.layout = layout;
        this.tables = tables;
        arrays = new ArrayCalls(this, layout);
        this.draws = new Draws(layout);
    }

    /// Lowers an expression.
    ///
    /// @param definition the equation that it is part of
    /// @param phase when it is evaluated
    /// @param before where to put what has to be computed before it because its tree is too deep
    Op lower(Definition definition, Expr root, Phase phase, List<Statement> before) {
        return lower(
                root, new Place(definition, phase, Loops.of(definition.extent().axes()), before));
    }

    /// Lowers what is handed to a memory.
    ///
    /// @param call a call that is [kept][Meaning.Kept]
    List<Op> arguments(Definition definition, Expr.Call call, Phase phase, List<Statement> before) {
        return call.arguments().stream()
                .map(argument -> lower(definition, argument, phase, before))
                .toList();
    }

    /// Returns the device that keeps what a call hands over.
    ///
    /// @return the device; null if it is another expression
    @Nullable
    Device device(@Nullable Expr expr) {
        return expr instanceof Expr.Call call
                        && checked.scope().find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)
                        && row.meaning() instanceof Meaning.Kept(Device device)
                ? device
                : null;
    }

    Op lower(Expr root, Place place) {
        layout.count(place.loops());
        Function<Expr, List<Expr>> parts = parts(place);
        Deque<Op> done = new ArrayDeque<>();
        for (Expr expr : Expressions.postorder(root, parts)) {
            int count = parts.apply(expr).size();
            List<Op> operands = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                operands.addFirst(done.pop());
            }
            done.push(shallow(node(expr, operands, place), place));
        }
        return done.pop();
    }

    /// An argument that is gone through is lowered by itself, inside more loops.
    private Function<Expr, List<Expr>> parts(Place place) {
        Bindings bindings = place.definition().bindings();
        Function<Expr, List<Expr>> all = bindings.parts(part -> place.phase().parts(part, checked.scope()));
        return expr -> {
            if (expr instanceof Expr.Call call) {
                boolean alone = bindings.aggregate(call) != null || bindings.array(call) != null;
                boolean offset = bindings.offset(call) != null;
                return alone ? List.of() : offset ? call.arguments().subList(1, 2) : all.apply(expr);
            }
            return all.apply(expr);
        };
    }

    private Op shallow(Op op, Place place) {
        int depth = 1
                + op.operands().stream()
                        .mapToInt(part -> depths.getOrDefault(part, 1))
                        .max()
                        .orElse(0);
        if (depth < Program.DEPTH_LIMIT) {
            depths.put(op, depth);
            return op;
        }
        Region part = layout.part(place.loops(), op.span());
        Address address = place.loops().place(part.base());
        place.before().add(new Statement.Assign(place.loops().sizes(), address, op));
        return new Op.Load(address, op.span());
    }

    private Op node(Expr expr, List<Op> operands, Place place) {
        return switch (expr) {
            case Expr.Literal literal -> new Op.Constant(literal.value(), literal.span());
            case Expr.Text text -> throw new IllegalStateException("text passed the checker: " + text);
            case Expr.Reference reference -> named(reference, operands, place);
            case Expr.Unary unary ->
                unary.operator() == UnaryOperator.PLUS
                        ? operands.getFirst()
                        : new Op.Unary(unary.operator(), operands.getFirst(), unary.span());
            case Expr.Binary binary ->
                new Op.Binary(binary.operator(), operands.get(0), operands.get(1), binary.span());
            case Expr.If choice -> new Op.Select(operands.get(0), operands.get(1), operands.get(2), choice.span());
            case Expr.Lookup lookup ->
                new Op.TableRead(Address.of(table(List.of(lookup.table()))), operands.getFirst(), lookup.span());
            case Expr.Call call -> call(call, operands, place);
        };
    }

    private Op named(Expr.Reference reference, List<Op> operands, Place place) {
        Bindings bindings = place.definition().bindings();
        Position number = bindings.number(reference);
        if (number != null) {
            return number(number, reference.span(), place.loops());
        }
        Access access = bindings.access(reference);
        if (access != null) {
            return load(access, operands, reference.span(), place.loops());
        }
        return switch (checked.scope().find(reference.name())) {
            case Symbol.OfLanguage(Builtin row) ->
                row.meaning() instanceof Meaning.Drawn drawn
                        ? draws.lower(drawn, reference, List.of(), null, place.definition(), place.loops())
                        : function(row, List.of(), reference.span());
            case Symbol.OfModel _ -> throw new IllegalStateException("not bound: " + reference.name());
            case null -> throw new IllegalStateException("a name passed the checker: " + reference.name());
        };
    }

    private static Op number(Position position, Span span, Loops loops) {
        Address number = loops.address(1, List.of(1), List.of(position));
        return number.isFixed() ? new Op.Constant(number.base(), span) : new Op.Counter(number, span);
    }

    private Op load(Access access, List<Op> operands, Span span, Loops loops) {
        Region region = layout.of(access.variable());
        List<Integer> dimensions = Layout.dimensions(region);
        Address address = loops.address(region.base(), dimensions, access.positions());
        return operands.isEmpty()
                ? new Op.Load(address, span)
                : new Op.LoadAt(address, Loops.indices(operands, dimensions, access.positions()), 0, span);
    }

    private Op call(Expr.Call call, List<Op> operands, Place place) {
        Name name = call.function().name();
        Bindings bindings = place.definition().bindings();
        Integer count = bindings.count(call);
        List<Axis> aggregated = bindings.aggregate(call);
        ArrayCall array = bindings.array(call);
        if (count != null) {
            return new Op.Constant(count, call.span());
        }
        if (array != null) {
            return arrays.lower(array, call.span(), place);
        }
        return switch (checked.scope().find(name)) {
            case null -> throw new IllegalStateException("a function passed the checker: " + name);
            case Symbol.OfModel _ -> read(call.function(), operands.getFirst(), call.span(), place);
            case Symbol.OfLanguage(Builtin row) ->
                switch (row.meaning()) {
                    case Meaning.AtStart _ -> held(call, place);
                    case Meaning.TableRead(TableMethod method, List<Double> defaults) -> {
                        Expr.Reference table = (Expr.Reference) call.arguments().getFirst();
                        List<Op> all = withDefaults(operands, method.size(), defaults, call.span());
                        yield method == TableMethod.READ
                                ? read(table, all.getFirst(), call.span(), place)
                                : new Op.TableCall(method, table(table, place), all, call.span());
                    }
                    case Meaning.Offset _ -> offset(call, operands.getFirst(), place);
                    case Meaning.Transposed _ -> operands.getFirst();
                    case Meaning.DataRead(TableMethod method) -> survey(method, call, operands, place);
                    case Meaning.Aggregated(Aggregate over)
                    when aggregated != null -> reduce(over, call, aggregated, place);
                    case Meaning.Folded(Method.Of2 _, Aggregate over)
                    when aggregated != null -> reduce(over, call, aggregated, place);
                    case Meaning.Folded folded -> folded(row, folded, operands, place);
                    case Meaning.Aggregated(Aggregate over)
                    when over == Aggregate.MEAN && !operands.isEmpty() -> mean(operands, place);
                    case Meaning.Computed _, Meaning.Fixed _, Meaning.Provided _, Meaning.Choice _ ->
                        function(row, operands, call.span());
                    case Meaning.ActiveInitial _, Meaning.Expanded _, Meaning.Unsupported _ ->
                        function(row, operands, call.span());
                    case Meaning.Aggregated _, Meaning.Counted _, Meaning.OverArrays _ ->
                        function(row, operands, call.span());
                    case Meaning.Recalled recalled -> recall(recalled, operands, call.span());
                    case Meaning.Kept _, Meaning.SeriesMade _ -> function(row, operands, call.span());
                    case Meaning.Drawn drawn ->
                        draws.lower(
                                drawn, call, operands, density(drawn, call, place), place.definition(), place.loops());
                };
        };
    }

    private static Op recall(Meaning.Recalled recalled, List<Op> operands, Span span) {
        if (operands.getFirst() instanceof Op.Load memory) {
            return new Op.Recall(recalled.part(), memory.address(), operands.subList(1, operands.size()), span);
        }
        throw new IllegalStateException("no memory: " + operands.getFirst());
    }

    private Op held(Expr.Call call, Place place) {
        Definition held = checked.definitions().get(checked.held(place.definition(), call));
        Region region = layout.of(held);
        Address address = place.loops()
                .address(region.base(), Layout.dimensions(region), held.extent().positions());
        return new Op.Load(address, call.span());
    }

    private Op reduce(Aggregate over, Expr.Call call, List<Axis> axes, Place place) {
        Loops inner = place.loops().inside(axes);
        Place inside = place.within(inner);
        Op body = lower(call.arguments().getFirst(), inside);
        Op counts = bounds(call, inside);
        if (counts == null) {
            return reduce(over, call.span(), body, place.loops(), inner);
        }
        Op outside = new Op.Constant(over.ofNothing(), call.span());
        Op part = shallow(new Op.Select(counts, body, outside, call.span()), inside);
        Op total = reduce(over == Aggregate.MEAN ? Aggregate.SUM : over, call.span(), part, place.loops(), inner);
        return over == Aggregate.MEAN
                ? new Op.Binary(
                        BinaryOperator.DIVIDE,
                        total,
                        reduce(Aggregate.SUM, call.span(), counts, place.loops(), inner),
                        call.span())
                : total;
    }

    private static Op reduce(Aggregate over, Span span, Op body, Loops outer, Loops inner) {
        int first = outer.sizes().size();
        List<Integer> sizes = inner.sizes().subList(first, inner.sizes().size());
        return sizes.isEmpty() ? body : new Op.Reduce(over, first, sizes, body, span);
    }

    /// Says which elements of ranges with computed bounds count: 1 for those that do.
    private @Nullable Op bounds(Expr.Call call, Place inside) {
        Op all = null;
        for (Bindings.Bound bound : inside.definition().bindings().bounds(call)) {
            Op number = number(new Position.Along(bound.axis(), 0), call.span(), inside.loops());
            Op from = new Op.Binary(BinaryOperator.GREATER_OR_EQUAL, number, lower(bound.from(), inside), call.span());
            Op to = new Op.Binary(BinaryOperator.LESS_OR_EQUAL, number, lower(bound.to(), inside), call.span());
            Op both = new Op.Binary(BinaryOperator.AND, from, to, call.span());
            all = all == null ? both : new Op.Binary(BinaryOperator.AND, all, both, call.span());
        }
        return all == null ? null : shallow(all, inside);
    }

    private static Op function(Builtin row, List<Op> operands, Span span) {
        return switch (row.meaning()) {
            case Meaning.Computed computed -> computed(row, computed, operands, span);
            case Meaning.Fixed fixed -> new Op.Constant(fixed.value(), span);
            case Meaning.Provided provided -> new Op.Load(provided.value().number(), span);
            case Meaning.Choice _ -> new Op.Select(operands.get(0), operands.get(1), operands.get(2), span);
            case Meaning.ActiveInitial _ -> operands.getFirst();
            case Meaning.AtStart _, Meaning.Folded _, Meaning.TableRead _, Meaning.DataRead _ ->
                throw new IllegalStateException(row + " stands without arguments");
            case Meaning.Aggregated _,
                    Meaning.Counted _,
                    Meaning.OverArrays _,
                    Meaning.Offset _,
                    Meaning.Drawn _,
                    Meaning.Transposed _ -> throw new IllegalStateException(row + " is not bound");
            case Meaning.Expanded _, Meaning.Unsupported _, Meaning.Kept _, Meaning.Recalled _, Meaning.SeriesMade _ ->
                throw new IllegalStateException(row + " passed the checker");
        };
    }

    private static Op computed(Builtin row, Meaning.Computed meaning, List<Op> operands, Span span) {
        List<Op> arguments = withDefaults(operands, row.arity().most(), meaning.defaults(), span);
        for (SystemValue value : meaning.reads()) {
            arguments.add(new Op.Load(value.number(), span));
        }
        return new Op.Call(row.id(), meaning.method(), arguments, span);
    }

    private Op mean(List<Op> operands, Place place) {
        Op total = operands.getFirst();
        for (Op operand : operands.subList(1, operands.size())) {
            Span span = total.span().to(operand.span());
            total = shallow(new Op.Binary(BinaryOperator.ADD, total, operand, span), place);
        }
        Op count = new Op.Constant(operands.size(), total.span());
        return shallow(new Op.Binary(BinaryOperator.DIVIDE, total, count, total.span()), place);
    }

    private @Nullable Address density(Meaning.Drawn drawn, Expr.Call call, Place place) {
        return drawn.density() ? table((Expr.Reference) call.arguments().getFirst(), place) : null;
    }

    private Op folded(Builtin row, Meaning.Folded meaning, List<Op> operands, Place place) {
        Op total = operands.getFirst();
        for (Op operand : operands.subList(1, operands.size())) {
            Span span = total.span().to(operand.span());
            total = shallow(new Op.Call(row.id(), meaning.method(), List.of(total, operand), span), place);
        }
        return total;
    }

    private static List<Op> withDefaults(List<Op> operands, int size, List<Double> defaults, Span span) {
        List<Op> arguments = new ArrayList<>(operands);
        int missing = size - operands.size();
        for (double value : defaults.subList(defaults.size() - missing, defaults.size())) {
            arguments.add(new Op.Constant(value, span));
        }
        return arguments;
    }

    /// Counts on through all elements of an array, in row-major order.
    private Op offset(Expr.Call call, Op offset, Place place) {
        Access from = place.definition().bindings().offset(call);
        if (from == null) {
            throw new IllegalStateException("not bound: " + call.function().name());
        }
        Region region = layout.of(from.variable());
        Address number = place.loops().address(1, Layout.dimensions(region), from.positions());
        Span span = call.span();
        Op first = number.isFixed() ? new Op.Constant(number.base(), span) : new Op.Counter(number, span);
        Op sum = shallow(new Op.Binary(BinaryOperator.ADD, first, offset, span), place);
        return new Op.LoadAt(
                Address.of(region.base()), List.of(new Op.Index(sum, region.size(), 1)), Points.NOTHING, span);
    }

    private Op read(Expr.Reference function, Op input, Span span, Place place) {
        return new Op.TableRead(table(function, place), input, span);
    }

    private Address table(Expr.Reference function, Place place) {
        List<GraphicalFunction> points = checked.tables(function.name());
        if (points.isEmpty()) {
            throw new IllegalStateException("a graphical function passed the checker: " + function.name());
        }
        return tables(points, function, place);
    }

    /// What is no data has no points, and whatever is asked of it is missing.
    private Op survey(TableMethod method, Expr.Call call, List<Op> operands, Place place) {
        Expr.Reference data = (Expr.Reference) call.arguments().getFirst();
        List<GraphicalFunction> points = checked.points(data.name());
        List<Op> numbers = operands.isEmpty() ? List.of(new Op.Constant(0, call.span())) : operands;
        return points.isEmpty()
                ? new Op.Constant(Points.NOTHING, call.span())
                : new Op.TableCall(method, tables(points, data, place), numbers, call.span());
    }

    private Address tables(List<GraphicalFunction> functions, Expr.Reference named, Place place) {
        Access access = place.definition().bindings().access(named);
        if (access == null) {
            throw new IllegalStateException("not bound: " + named.name());
        }
        int first = table(functions);
        if (functions.size() == 1) {
            return Address.of(first);
        }
        List<Integer> dimensions =
                checked.shapes().of(named.name()).stream().map(Axis::size).toList();
        return place.loops().address(first, dimensions, access.positions());
    }

    /// Finds the tables of a graphical function, side by side, and makes them if there are none
    /// yet.
    private int table(List<GraphicalFunction> functions) {
        return tableNumbers.computeIfAbsent(functions, added -> {
            int first = tables.size();
            added.forEach(function -> tables.add(Table.of(function)));
            return first;
        });
    }
}
