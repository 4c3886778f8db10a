package org.alamedas.engine.check.units;

import java.util.Optional;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.Span;
import org.alamedas.model.unit.Unit;

/// Says what does not agree, naming both parts, their units and their places.
final class Wording {
    private static final int LONGEST = 48;
    private static final String NUMBER = "a number in an equation is dimensionless: make it a constant with a unit";

    private final Reconciliation reconciliation;

    /// Makes the wording for one model.
    ///
    /// @param time its unit of time
    Wording(Inference time) {
        this.reconciliation = new Reconciliation(time);
    }

    /// Two parts that must have one unit, and do not.
    Diagnostic operands(Expr left, Inference first, Expr right, Inference second) {
        Diagnostic warning = mismatch(
                        right.span(),
                        excerpt(left) + " is " + print(first) + " but " + excerpt(right) + " is " + print(second))
                .relate(left.span(), "this is " + print(first));
        if (left instanceof Expr.Literal || right instanceof Expr.Literal) {
            return warning.hint(NUMBER);
        }
        return hinted(warning, reconciliation.hint(second, first));
    }

    Diagnostic argument(String function, Expr argument, Unit found, Unit expected) {
        String wanted = expected.isDimensionless() ? "a dimensionless number" : "a quantity in " + expected;
        Diagnostic warning =
                mismatch(argument.span(), function + " takes " + wanted + " but " + excerpt(argument) + " is " + found);
        if (argument instanceof Expr.Literal) {
            return warning.hint(NUMBER);
        }
        return expected.isDimensionless()
                ? warning.hint("divide it by a reference value in " + found)
                : hinted(warning, reconciliation.hint(new Inference.Known(found), new Inference.Known(expected)));
    }

    Diagnostic exponent(Expr exponent, Inference found) {
        return mismatch(
                        exponent.span(),
                        "an exponent is dimensionless but " + excerpt(exponent) + " is " + print(found))
                .hint("divide it by a reference value in " + print(found));
    }

    Diagnostic base(Expr.Binary power, Inference base) {
        return mismatch(
                        power.left().span(),
                        excerpt(power.left()) + " is " + print(base) + " but is raised to " + excerpt(power.right())
                                + ", which is not a simple number")
                .relate(power.right().span(), "the exponent")
                .hint("divide it by a reference value in " + print(base));
    }

    /// A variable whose equation has another unit than it declares.
    ///
    /// @param what which of its equations, such as `its initial value`
    Diagnostic equation(Declaration declaration, Inference declared, Expr equation, String what, Inference found) {
        String message = declaration.name() + " is " + print(declared) + " but " + what + " is " + print(found);
        Diagnostic warning = declaredHere(mismatch(equation.span(), message), declaration);
        return hinted(warning, reconciliation.hint(found, declared));
    }

    /// A stock whose rate of change has another unit than its own per time.
    Diagnostic rate(Declaration stock, Inference expected, Expr rate, Inference found) {
        String message = stock.name() + " changes by " + print(expected) + " but its net flow is " + print(found);
        Diagnostic warning = declaredHere(mismatch(rate.span(), message), stock);
        return hinted(warning, reconciliation.hint(found, expected));
    }

    private static Diagnostic declaredHere(Diagnostic warning, Declaration declaration) {
        UnitText unit = declaration.unit();
        return unit == null ? warning : warning.relate(unit.span(), "declared here");
    }

    Diagnostic flow(Declaration flow, Inference found, Declaration stock, Inference expected) {
        UnitText unit = flow.unit();
        Diagnostic warning = mismatch(
                unit == null ? flow.span() : unit.span(),
                flow.name() + " is " + print(found) + " but a flow of " + stock.name() + " is " + print(expected));
        return hinted(warning.relate(stock.span(), "the stock"), reconciliation.hint(found, expected));
    }

    private static Diagnostic mismatch(Span span, String message) {
        return Diagnostic.warning(DiagnosticCode.UNIT_MISMATCH, span, message);
    }

    private static Diagnostic hinted(Diagnostic warning, Optional<String> hint) {
        return hint.map(warning::hint).orElse(warning);
    }

    static String print(Inference unit) {
        return switch (unit) {
            case Inference.Known(Unit known) -> known.toString();
            case Inference.Free _ -> "of any unit";
        };
    }

    private static String excerpt(Expr expr) {
        String text = expr.span().text().strip().replaceAll("\\s+", " ");
        if (text.length() <= LONGEST) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(LONGEST - 4)) ? LONGEST - 4 : LONGEST - 3;
        return text.substring(0, cut).strip() + "...";
    }
}
