package org.alamedas.evidence.lever;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Puts levers into a model.
///
/// The variable of a lever becomes `IF pulled AND TIME >= from AND TIME < until THEN changed ELSE path`;
/// its equation moves to a variable of its own, the historical path. While no lever is pulled every
/// number of a run is, to the bit, that of the model as it was.
public final class LeverInstallation {
    /// No model reaches these moments.
    private static final double ALWAYS = 1e9;

    private final Span place;

    private LeverInstallation(Span place) {
        this.place = place;
    }

    /// Returns the variable that holds what a variable was before levers changed it.
    ///
    /// @param variable the variable of a lever
    /// @return the name of its historical path
    public static Name historicalPath(Name variable) {
        return Name.of("historical_path_of_" + variable.written());
    }

    /// Puts levers into a model.
    ///
    /// @param model the model
    /// @param levers the levers, each of a scalar auxiliary of the model
    /// @return the model with four more constants for each lever and one more variable for each variable
    ///     that a lever changes
    /// @throws IllegalArgumentException if the variable of a lever is no scalar auxiliary with one equation
    public static Model install(Model model, Collection<Lever> levers) {
        LeverInstallation installation = new LeverInstallation(model.source().start());
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : model.variables()) {
            List<Lever> own = levers.stream()
                    .filter(lever -> lever.variable().equals(variable.name()))
                    .toList();
            if (own.isEmpty()) {
                variables.add(variable);
            } else {
                installation.install(variable, own, variables);
            }
        }
        return model.with(variables);
    }

    private void install(Variable variable, List<Lever> levers, List<Variable> variables) {
        Declaration declaration = variable.declaration();
        Expr expression = expression(variable);
        Name path = historicalPath(variable.name());
        variables.add(auxiliary(path, declaration.unit(), expression));
        Expr value = reference(path);
        for (Lever lever : levers) {
            variables.add(auxiliary(lever.pulled(), null, literal(0)));
            variables.add(auxiliary(lever.value(), null, literal(lever.neutral())));
            variables.add(
                    auxiliary(lever.from(), null, literal(or(lever.window().from(), -ALWAYS))));
            variables.add(
                    auxiliary(lever.until(), null, literal(or(lever.window().until(), ALWAYS))));
            value = new Expr.If(inForce(lever), changed(lever, value), value, place);
        }
        variables.add(new Variable.Auxiliary(declaration, List.of(Equation.of(value))));
    }

    private static Expr expression(Variable variable) {
        if (variable instanceof Variable.Auxiliary auxiliary
                && auxiliary.equations().size() == 1
                && auxiliary.declaration().dimensions().isEmpty()) {
            return auxiliary.equations().getFirst().expression();
        }
        throw new IllegalArgumentException(
                "a lever needs a scalar auxiliary with one equation, and \"" + variable.name() + "\" is none");
    }

    private Expr inForce(Lever lever) {
        Expr time = reference(Name.of("TIME"));
        Expr begun = binary(BinaryOperator.GREATER_OR_EQUAL, time, reference(lever.from()));
        Expr notOver = binary(BinaryOperator.LESS, time, reference(lever.until()));
        Expr pulled = binary(BinaryOperator.GREATER, reference(lever.pulled()), literal(0));
        return binary(BinaryOperator.AND, pulled, binary(BinaryOperator.AND, begun, notOver));
    }

    private Expr changed(Lever lever, Expr path) {
        Expr value = reference(lever.value());
        return switch (lever.change()) {
            case REPLACE -> value;
            case MULTIPLY -> binary(BinaryOperator.MULTIPLY, path, value);
            case ADD -> binary(BinaryOperator.ADD, path, value);
        };
    }

    private Variable auxiliary(Name name, @Nullable UnitText unit, Expr expression) {
        return new Variable.Auxiliary(
                new Declaration(name, List.of(), unit, "", null, place), List.of(Equation.of(expression)));
    }

    private Expr binary(BinaryOperator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, place);
    }

    private Expr reference(Name name) {
        return new Expr.Reference(name, List.of(), place);
    }

    private Expr literal(double value) {
        return new Expr.Literal(value, place);
    }

    private static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
