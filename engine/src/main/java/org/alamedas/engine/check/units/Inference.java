package org.alamedas.engine.check.units;

import java.util.function.Supplier;
import org.alamedas.model.unit.Rational;
import org.alamedas.model.unit.Unit;

/// What is known about the unit of an expression.
sealed interface Inference {
    /// A unit that is known.
    record Known(Unit unit) implements Inference {}

    /// Nothing is known, or everything fits: it agrees with every unit.
    record Free() implements Inference {}

    static Inference free() {
        return new Free();
    }

    static Inference dimensionless() {
        return new Known(Unit.DIMENSIONLESS);
    }

    default Inference times(Inference other) {
        return this instanceof Known(Unit a) && other instanceof Known(Unit b) ? known(() -> a.times(b)) : free();
    }

    default Inference over(Inference other) {
        return this instanceof Known(Unit a) && other instanceof Known(Unit b) ? known(() -> a.dividedBy(b)) : free();
    }

    default Inference power(Rational exponent) {
        return this instanceof Known(Unit a) ? known(() -> a.power(exponent)) : free();
    }

    /// Says whether it is the unit of pure numbers, or may be.
    default boolean mayBeDimensionless() {
        return switch (this) {
            case Known(Unit unit) -> unit.isDimensionless();
            case Free _ -> true;
        };
    }

    /// Says whether the two cannot be the same unit.
    default boolean differsFrom(Inference other) {
        return this instanceof Known(Unit a) && other instanceof Known(Unit b) && !a.equals(b);
    }

    /// Keeps what is known of two expressions that should have one unit; nothing where they differ.
    default Inference merge(Inference other) {
        return switch (this) {
            case Free _ -> other;
            case Known _ -> differsFrom(other) ? free() : this;
        };
    }

    /// A chain of products can raise an exponent beyond the limit of units; nothing is known of it
    /// then.
    private static Inference known(Supplier<Unit> computation) {
        try {
            return new Known(computation.get());
        } catch (ArithmeticException beyondLimit) {
            return free();
        }
    }
}
