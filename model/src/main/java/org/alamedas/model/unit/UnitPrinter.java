package org.alamedas.model.unit;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.expr.Name;
import org.alamedas.model.unit.Unit.Factor;

/// Prints a unit in the canonical notation.
final class UnitPrinter {
    private UnitPrinter() {}

    static String print(Unit unit) {
        if (unit.isDimensionless()) {
            return "dimensionless";
        }
        List<Factor> above =
                unit.factors().stream().filter(f -> f.exponent().signum() > 0).toList();
        List<Factor> below = unit.factors().stream()
                .filter(f -> f.exponent().signum() < 0)
                .map(f -> new Factor(f.base(), f.exponent().negated()))
                .toList();
        String numerator = above.isEmpty() ? "1" : product(above);
        if (below.isEmpty()) {
            return numerator;
        }
        return numerator + "/" + (below.size() == 1 ? product(below) : "(" + product(below) + ")");
    }

    private static String product(List<Factor> factors) {
        return factors.stream().map(UnitPrinter::factor).collect(Collectors.joining("*"));
    }

    private static String factor(Factor factor) {
        Rational exponent = factor.exponent();
        String base = base(factor.base());
        if (exponent.equals(Rational.ONE)) {
            return base;
        }
        return base + "^" + (exponent.isWhole() ? exponent.toString() : "(" + exponent + ")");
    }

    private static String base(Name name) {
        String plain = name.written().strip().replace(' ', '_');
        return UnitLexer.isPlainName(plain) ? plain : '"' + name.written() + '"';
    }
}
