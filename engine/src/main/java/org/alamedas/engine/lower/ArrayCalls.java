package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alamedas.engine.check.Access;
import org.alamedas.engine.check.ArrayCall;
import org.alamedas.engine.check.Axis;
import org.alamedas.engine.check.Bindings;
import org.alamedas.engine.check.Expressions;
import org.alamedas.engine.check.Position;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.Span;

/// Lowers a call of a function of whole arrays: its arguments and its result are runs of slots, filled
/// before the equation in which it stands.
///
/// Each is computed once for all places of those loops that it does not follow. An argument that already
/// lies side by side is read where it is.
final class ArrayCalls {
    private final ExpressionLowering expressions;
    private final Layout layout;

    ArrayCalls(ExpressionLowering expressions, Layout layout) {
        this.expressions = expressions;
        this.layout = layout;
    }

    Op lower(ArrayCall call, Span span, Place place) {
        BitSet followed = new BitSet();
        call.arguments().forEach(argument -> followed.or(followed(argument, place)));
        Loops kept = place.loops().keeping(followed);
        List<Statement.Run> inputs = new ArrayList<>();
        for (ArrayCall.Argument argument : call.arguments()) {
            inputs.add(input(argument, place, kept));
        }
        Loops filled = kept.inside(call.result());
        Region region = layout.part(filled, span);
        Statement.Run output = run(region, kept, filled);
        place.before().add(new Statement.Apply(kept.sizes(), call.method(), inputs, output, span));
        return new Op.Load(chosen(call, region, kept, place.loops()), span);
    }

    private static BitSet followed(ArrayCall.Argument argument, Place place) {
        BitSet followed = new BitSet();
        Bindings bindings = place.definition().bindings();
        Expressions.visit(
                argument.expression(), bindings.parts(Expressions::parts), part -> follow(part, bindings, followed));
        return followed;
    }

    private static void follow(Expr part, Bindings bindings, BitSet followed) {
        switch (part) {
            case Expr.Reference reference -> {
                Access access = bindings.access(reference);
                Position number = bindings.number(reference);
                (access == null ? List.<Position>of() : access.positions()).forEach(at -> follow(at, followed));
                if (number != null) {
                    follow(number, followed);
                }
            }
            case Expr.Call call -> follow(call.function(), bindings, followed);
            case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> {}
        }
    }

    private static void follow(Position position, BitSet followed) {
        switch (position) {
            case Position.Along(int axis, int _) -> followed.set(axis);
            case Position.Through(int axis, List<Integer> _) -> followed.set(axis);
            case Position.Fixed _, Position.Computed _ -> {}
        }
    }

    private Statement.Run input(ArrayCall.Argument argument, Place place, Loops kept) {
        Loops own = place.loops().keeping(followed(argument, place));
        Loops inner = own.inside(argument.axes());
        Op value = expressions.lower(argument.expression(), place.within(inner));
        int length = inner.count() / own.count();
        if (value instanceof Op.Load(Address address, Span _) && isSideBySide(address, own, inner)) {
            return new Statement.Run(renumbered(address, own, kept), length);
        }
        Region region = layout.part(inner, value.span());
        Address start = inner.place(region.base());
        place.before().add(new Statement.Assign(inner.sizes(), start, value));
        return new Statement.Run(renumbered(start, own, kept), length);
    }

    /// Leaves away the loops inside, and gives those around the numbers that they have there.
    private static Address renumbered(Address address, Loops own, Loops kept) {
        List<Address.Term> terms = new ArrayList<>();
        for (Address.Term term : address.terms()) {
            if (loop(term) < own.sizes().size()) {
                int there = kept.numbers().get(own.numbers().indexOf(loop(term)));
                terms.add(
                        switch (term) {
                            case Address.Term.Stride stride -> new Address.Term.Stride(there, stride.stride());
                            case Address.Term.Offsets offsets -> new Address.Term.Offsets(there, offsets.offsets());
                        });
            }
        }
        return new Address(address.base(), terms);
    }

    private static int loop(Address.Term term) {
        return switch (term) {
            case Address.Term.Stride stride -> stride.axis();
            case Address.Term.Offsets offsets -> offsets.axis();
        };
    }

    /// Says whether the inner loops alone go through slots one after another, each once.
    private static boolean isSideBySide(Address address, Loops outer, Loops inner) {
        List<Address.Term> terms = address.terms().stream()
                .filter(term -> loop(term) >= outer.sizes().size())
                .toList();
        List<Address.Term> wanted = inner.place(0).terms().stream()
                .filter(term -> loop(term) >= outer.sizes().size())
                .toList();
        return terms.equals(wanted);
    }

    private static Statement.Run run(Region region, Loops outer, Loops inner) {
        List<Address.Term> terms =
                inner.place(0).terms().subList(0, outer.sizes().size());
        return new Statement.Run(new Address(region.base(), terms), inner.count() / outer.count());
    }

    /// Finds the element of the result that the place of the equation stands for.
    private static Address chosen(ArrayCall call, Region region, Loops kept, Loops loops) {
        List<Integer> dimensions = call.result().stream().map(Axis::size).toList();
        Address own = loops.address(region.base(), dimensions, call.positions());
        List<Address.Term> terms = new ArrayList<>();
        int stride = dimensions.stream().reduce(1, (a, b) -> a * b);
        for (int axis = kept.axes().size() - 1; axis >= 0; axis--) {
            if (kept.numbers().get(axis) >= 0) {
                terms.addFirst(new Address.Term.Stride(loops.numbers().get(axis), stride));
                stride *= kept.axes().get(axis).size();
            }
        }
        terms.addAll(own.terms());
        return new Address(own.base(), terms);
    }
}
