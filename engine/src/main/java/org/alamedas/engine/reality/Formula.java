package org.alamedas.engine.reality;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.UnaryOperator;

/// A logical expression in which only comparisons and names are left below "and" and "or".
sealed interface Formula {
    /// True if every part is; always true without parts.
    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /// True if any part is.
    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// A comparison.
    record Fact(Expr left, BinaryOperator relation, Expr right) implements Formula {
        /// Returns the same comparison read from its other side.
        Fact turned() {
            Expr first = right;
            Expr second = left;
            return new Fact(first, mirrored(relation), second);
        }
    }

    /// The name of a test input, or of a variable that is true where it is not 0.
    record Named(Expr.Reference name) implements Formula {}

    /// Reads an expression; negations end at the comparisons, which they turn round.
    ///
    /// @param negated whether its opposite is meant
    static Formula of(Expr expr, boolean negated) {
        return switch (expr) {
            case Expr.Binary binary -> of(binary, negated);
            case Expr.Unary unary when unary.operator() == UnaryOperator.NOT -> of(unary.operand(), !negated);
            case Expr.Reference reference when !negated -> new Named(reference);
            case Expr.Reference _, Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Call _, Expr.If _, Expr.Lookup _ ->
                negated ? new Fact(expr, BinaryOperator.EQUAL, new Expr.Literal(0, expr.span())) : notZero(expr);
        };
    }

    /// Returns the fact that an expression is true.
    static Fact notZero(Expr expr) {
        return new Fact(expr, BinaryOperator.NOT_EQUAL, new Expr.Literal(0, expr.span()));
    }

    private static Formula of(Expr.Binary binary, boolean negated) {
        if (binary.operator().isComparison()) {
            return new Fact(binary.left(), negated ? opposite(binary.operator()) : binary.operator(), binary.right());
        }
        List<Formula> parts = new ArrayList<>();
        return switch (binary.operator()) {
            case AND, OR -> {
                parts.add(of(binary.left(), negated));
                parts.add(of(binary.right(), negated));
                boolean all = (binary.operator() == BinaryOperator.AND) != negated;
                yield all ? new All(parts) : new Any(parts);
            }
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER ->
                negated ? new Fact(binary, BinaryOperator.EQUAL, new Expr.Literal(0, binary.span())) : notZero(binary);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                throw new IllegalStateException(binary.operator() + " is a comparison");
        };
    }

    /// Returns the relation that holds from the other side.
    private static BinaryOperator mirrored(BinaryOperator relation) {
        return switch (relation) {
            case LESS -> BinaryOperator.GREATER;
            case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case GREATER -> BinaryOperator.LESS;
            case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, AND, OR -> relation;
        };
    }

    /// Returns the relation that holds where another does not.
    private static BinaryOperator opposite(BinaryOperator relation) {
        return switch (relation) {
            case EQUAL -> BinaryOperator.NOT_EQUAL;
            case NOT_EQUAL -> BinaryOperator.EQUAL;
            case LESS -> BinaryOperator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> BinaryOperator.GREATER;
            case GREATER -> BinaryOperator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> BinaryOperator.LESS;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, AND, OR ->
                throw new IllegalStateException(relation + " is no comparison");
        };
    }

    /// Returns the ways in which a formula can be true, each a list of facts and names that are then true together.
    ///
    /// @param most how many are returned at most
    static List<List<Formula>> ways(Formula formula, int most) {
        return switch (formula) {
            case Fact fact -> List.of(List.of(fact));
            case Named named -> List.of(List.of(named));
            case Any any ->
                any.parts().stream()
                        .flatMap(part -> ways(part, most).stream())
                        .limit(most)
                        .toList();
            case All all -> {
                List<List<Formula>> ways = List.of(List.of());
                for (Formula part : all.parts()) {
                    ways = joined(ways, ways(part, most), most);
                }
                yield ways;
            }
        };
    }

    private static List<List<Formula>> joined(List<List<Formula>> first, List<List<Formula>> second, int most) {
        List<List<Formula>> all = new ArrayList<>();
        for (List<Formula> one : first) {
            for (List<Formula> other : second) {
                if (all.size() < most) {
                    List<Formula> both = new ArrayList<>(one);
                    both.addAll(other);
                    all.add(both);
                }
            }
        }
        return all;
    }
}
