package org.alamedas.model.unit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alamedas.model.expr.Name;

/// A product of base units, each raised to an exponent; the empty product is dimensionless.
///
/// Two units are equal if they have the same base units with the same exponents, however they were
/// written.
///
/// @param factors sorted by base unit; none twice, none with the exponent 0
public record Unit(List<Factor> factors) {
    /// The unit of pure numbers: the empty product.
    public static final Unit DIMENSIONLESS = new Unit(List.of());

    /// One base unit with its exponent.
    ///
    /// @param base the base unit
    /// @param exponent its exponent
    public record Factor(Name base, Rational exponent) {}

    /// Sorts the factors, joins those of one base unit, and drops those with the exponent 0.
    public Unit {
        Map<Name, Rational> joined = new TreeMap<>();
        for (Factor factor : factors) {
            joined.merge(factor.base, factor.exponent, Rational::plus);
        }
        factors = joined.entrySet().stream()
                .filter(e -> e.getValue().signum() != 0)
                .map(e -> new Factor(e.getKey(), e.getValue()))
                .toList();
    }

    /// Makes a base unit.
    ///
    /// @param base its name
    /// @return the unit
    public static Unit of(Name base) {
        return new Unit(List.of(new Factor(base, Rational.ONE)));
    }

    /// Makes a base unit.
    ///
    /// @param base its name as written
    /// @return the unit
    public static Unit of(String base) {
        return of(Name.of(base));
    }

    /// Says whether this is the unit of pure numbers.
    ///
    /// @return true if there is no factor
    public boolean isDimensionless() {
        return factors.isEmpty();
    }

    /// Multiplies.
    ///
    /// @param other the other unit
    /// @return the product
    /// @throws ArithmeticException if an exponent goes beyond the limit of [Rational]
    public Unit times(Unit other) {
        return new Unit(java.util.stream.Stream.concat(factors.stream(), other.factors.stream())
                .toList());
    }

    /// Divides.
    ///
    /// @param other the divisor
    /// @return the quotient
    /// @throws ArithmeticException if an exponent goes beyond the limit of [Rational]
    public Unit dividedBy(Unit other) {
        return times(other.inverse());
    }

    /// Returns the unit of 1 divided by a quantity of this unit.
    ///
    /// @return the unit with the sign of every exponent turned
    public Unit inverse() {
        return power(Rational.of(-1));
    }

    /// Raises to a power.
    ///
    /// @param exponent the exponent
    /// @return the power; dimensionless if the exponent is 0
    /// @throws ArithmeticException if an exponent goes beyond the limit of [Rational]
    public Unit power(Rational exponent) {
        return new Unit(factors.stream()
                .map(f -> new Factor(f.base, f.exponent.times(exponent)))
                .toList());
    }

    /// Takes a root.
    ///
    /// @param degree 2 for the square root; not 0
    /// @return the unit whose power by `degree` is this one
    /// @throws ArithmeticException if the degree is 0 or an exponent goes beyond the limit of [Rational]
    public Unit root(int degree) {
        return power(new Rational(1, degree));
    }

    /// Returns the canonical notation, which [UnitParser] reads back as this unit.
    ///
    /// @return such as `people^2/(km*year)`, `1/year` or `dimensionless`
    @Override
    public String toString() {
        return UnitPrinter.print(this);
    }
}
