package org.alamedas.engine.expand;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Works out the orders of chains, which must be known before a run: numbers, constants, sums and
/// products of such.
final class Orders {
    /// The longest chain.
    static final int LONGEST = 1000;

    private static final int MOST = 50;
    private static final int DEEPEST = 50;

    private final Map<Name, Variable> written;

    Orders(Map<Name, Variable> written) {
        this.written = written;
    }

    /// Returns the orders that an expression gives, one or, for the elements of an array, several.
    ///
    /// @return none if they are not known or not all whole numbers from 1 to [#LONGEST]
    SortedSet<Integer> of(Expr expr) {
        SortedSet<Integer> orders = new TreeSet<>();
        for (double value : values(expr, 0)) {
            if (!(value >= 1 && value <= LONGEST && value == Math.rint(value))) {
                return Collections.emptySortedSet();
            }
            orders.add((int) value);
        }
        return orders.size() > MOST ? Collections.emptySortedSet() : orders;
    }

    /// Returns the one number that an expression is worth whenever it is evaluated, or null if it is not known.
    @Nullable
    Double constant(Expr expr) {
        Set<Double> values = values(expr, 0);
        return values.size() == 1 ? values.iterator().next() : null;
    }

    private Set<Double> values(Expr expr, int depth) {
        if (depth > DEEPEST) {
            return Set.of();
        }
        return switch (expr) {
            case Expr.Literal literal -> Set.of(literal.value());
            case Expr.Reference reference -> named(reference, depth + 1);
            case Expr.Binary binary -> binary(binary, depth + 1);
            case Expr.Unary _, Expr.Text _, Expr.Call _, Expr.If _, Expr.Lookup _ -> Set.of();
        };
    }

    private Set<Double> named(Expr.Reference reference, int depth) {
        Set<Double> all = new HashSet<>();
        if (written.get(reference.name()) instanceof Variable.Auxiliary auxiliary) {
            for (Equation equation : auxiliary.equations()) {
                Set<Double> values = values(equation.expression(), depth);
                if (values.isEmpty() || all.size() > MOST) {
                    return Set.of();
                }
                all.addAll(values);
            }
        }
        return all;
    }

    private Set<Double> binary(Expr.Binary binary, int depth) {
        Set<Double> all = new HashSet<>();
        for (double left : values(binary.left(), depth)) {
            for (double right : values(binary.right(), depth)) {
                switch (binary.operator()) {
                    case ADD -> all.add(left + right);
                    case SUBTRACT -> all.add(left - right);
                    case MULTIPLY -> all.add(left * right);
                    case DIVIDE -> all.add(left / right);
                    case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL -> all.add(Double.NaN);
                    case GREATER, GREATER_OR_EQUAL, MODULO, POWER -> all.add(Double.NaN);
                }
            }
        }
        return all;
    }
}
