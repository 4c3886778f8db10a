package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The controls of a run, which are variables in Vensim and stand beside the variables in XMILE.
final class Controls {
    private static final Name START = Name.of("INITIAL TIME");
    private static final Name STOP = Name.of("FINAL TIME");
    private static final Name STEP = Name.of("TIME STEP");
    private static final Name SAVE = Name.of("SAVEPER");
    private static final Map<Name, Name> VALUES =
            Map.of(START, Name.of("STARTTIME"), STOP, Name.of("STOPTIME"), STEP, Name.of("DT"));

    private Controls() {}

    /// Puts the numbers of the controls beside the variables, and lets these follow them.
    static Model toXmile(Model model) {
        TimeSpec time = model.time();
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Name value = VALUES.get(variable.name());
            Expr own = value == null ? null : single(variable);
            variables.add(
                    own == null || value == null || !isNumber(own)
                            ? variable
                            : with(variable, name(unhidden(model, value), own)));
        }
        Expr save = time.saveEvery() == null ? null : number(model, time.saveEvery());
        boolean everyStep =
                save instanceof Expr.Reference reference && reference.name().equals(STEP);
        TimeSpec beside = new TimeSpec(
                number(model, time.start()),
                number(model, time.stop()),
                number(model, time.step()),
                everyStep || isSaveOfStep(model, save) ? null : save,
                time.method(),
                time.unit());
        return model.with(variables).withTime(beside);
    }

    /// The name of a control that means the control although a variable is called so, such as `dt`.
    private static Name unhidden(Model model, Name value) {
        return find(model, value) == null ? value : Name.of(Builtins.OWN_PREFIX + value.written());
    }

    private static boolean isSaveOfStep(Model model, @Nullable Expr save) {
        Variable variable = save instanceof Expr.Reference reference ? find(model, reference.name()) : null;
        return variable != null
                && single(variable) instanceof Expr.Reference step
                && step.name().equals(STEP);
    }

    /// The number that a control has, or its name where it is computed.
    private static Expr number(Model model, Expr control) {
        Variable variable = control instanceof Expr.Reference reference ? find(model, reference.name()) : null;
        Expr own = variable == null ? null : single(variable);
        return own != null && isNumber(own) ? own : control;
    }

    /// Lets the controls be the variables that a model has for them.
    static Model toVensim(Model model, Changes changes) {
        TimeSpec time = model.time();
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Expr control = control(time, variable.name());
            Expr own = control == null ? null : single(variable);
            Name value = VALUES.getOrDefault(variable.name(), variable.name());
            boolean follows =
                    own instanceof Expr.Reference reference && reference.name().equals(unhidden(model, value));
            if (follows && control != null) {
                variables.add(with(variable, control));
            } else {
                variables.add(variable);
                refuseOther(variable, control, own, changes);
            }
        }
        TimeSpec inside = new TimeSpec(
                name(model, START, time.start()),
                name(model, STOP, time.stop()),
                name(model, STEP, time.step()),
                find(model, SAVE) == null ? time.saveEvery() : name(SAVE, time.step()),
                time.method(),
                time.unit());
        return model.with(variables).withTime(inside);
    }

    private static void refuseOther(Variable variable, @Nullable Expr control, @Nullable Expr own, Changes changes) {
        boolean same = control == null
                || (own != null && isNumber(own) && Objects.equals(value(own), value(control)))
                || (control instanceof Expr.Reference reference
                        && reference.name().equals(variable.name()));
        if (!same) {
            changes.refuse(
                    variable.declaration().span(),
                    "\"" + variable.name() + "\" is the name of a control of the run in Vensim, and here it is another"
                            + " variable");
        }
    }

    private static @Nullable Expr control(TimeSpec time, Name name) {
        return name.equals(START)
                ? time.start()
                : name.equals(STOP) ? time.stop() : name.equals(STEP) ? time.step() : null;
    }

    private static Expr name(Model model, Name name, Expr otherwise) {
        return find(model, name) == null ? otherwise : name(name, otherwise);
    }

    private static Expr name(Name name, Expr place) {
        return new Expr.Reference(name, List.of(), place.span());
    }

    private static @Nullable Variable find(Model model, Name name) {
        return model.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Expr single(Variable variable) {
        return variable instanceof Variable.Auxiliary(var _, List<Equation> equations) && equations.size() == 1
                ? equations.getFirst().expression()
                : null;
    }

    private static Variable with(Variable variable, Expr value) {
        return new Variable.Auxiliary(variable.declaration(), List.of(Equation.of(value)));
    }

    private static boolean isNumber(Expr expr) {
        return value(expr) != null;
    }

    /// The value of a number, with a sign or as a fraction.
    private static @Nullable Double value(Expr expr) {
        return switch (expr) {
            case Expr.Literal literal -> literal.value();
            case Expr.Unary unary -> {
                Double inner = value(unary.operand());
                yield inner == null
                        ? null
                        : switch (unary.operator()) {
                            case PLUS -> inner;
                            case NEGATE -> Double.valueOf(-inner);
                            case NOT -> null;
                        };
            }
            case Expr.Binary binary -> {
                Double left = value(binary.left());
                Double right = value(binary.right());
                yield left != null && right != null && binary.operator() == BinaryOperator.DIVIDE
                        ? Double.valueOf(left / right)
                        : null;
            }
            case Expr.Text _, Expr.Reference _, Expr.Call _, Expr.If _, Expr.Lookup _ -> null;
        };
    }
}
