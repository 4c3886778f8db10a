package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;

/// Translates a model into another language, bit for bit.
public final class Translator {
    private static final Name SELF = Name.of("SELF");
    private static final Name ACTIVE_INITIAL = Name.of("ACTIVE INITIAL");

    private final Dialect to;
    private final Changes changes = new Changes();

    private Translator(Dialect to) {
        this.to = to;
    }

    /// Translates a model.
    ///
    /// @param written a model that can be compiled
    /// @param to the language of the result
    /// @return the model in that language, which gives the same results, with notes on what is said
    ///     otherwise and warnings
    ///     of what other programs do not understand; or what cannot be said
    public static Outcome<Model> translate(Model written, Dialect to) {
        Model model = ObservedTables.write(written);
        if (model.dialect() == to) {
            boolean same = model.variables().equals(written.variables());
            return new Outcome.Made<>(same ? written : Tables.write(model, to), List.of());
        }
        Translator translator = new Translator(to);
        Model made = switch (to) {
            case XMILE -> translator.toXmile(model);
            case VENSIM -> translator.toVensim(model);
            case DYNAMO -> throw new IllegalArgumentException("models are not translated into DYNAMO");
        };
        return Outcome.of(made, translator.changes.found());
    }

    /// Gives the variables of a model in DYNAMO, whose names have a few letters, the names that its
    /// notes give them.
    ///
    /// @param model any model
    /// @return the same model with readable names, each old one at the head of the documentation;
    ///     the model itself if it is
    ///     in another language
    public static Model readable(Model model) {
        return model.dialect() == Dialect.DYNAMO ? ReadableNames.give(model) : model;
    }

    private Model toXmile(Model written) {
        Model model = Outputs.split(written, changes);
        Dimensions dimensions = new Dimensions(model);
        Elements elements = new Elements(dimensions, changes);
        Marks marks = new Marks(dimensions);
        Model told = model.dialect() == Dialect.VENSIM ? Controls.toXmile(model) : model;
        told = equations(
                told,
                (owner, equation) -> elements.write(owner, beside(equation)).stream()
                        .map(each -> Edits.rewrite(each, expr -> marks.write(expr, Elements.axes(owner, each))))
                        .toList());
        told = new Gaps(dimensions, changes).close(told);
        told = words(Tables.write(withDimensions(told, dimensions.added()), Dialect.XMILE));
        return NaturalFlows.find(told).with(Dialect.XMILE);
    }

    private Model toVensim(Model model) {
        Dimensions dimensions = new Dimensions(model);
        Aggregates aggregates = new Aggregates(model.dialect(), dimensions);
        Model told = equations(
                model,
                (owner, equation) -> List.of(targets(
                        aggregates,
                        owner,
                        Edits.rewrite(
                                equation,
                                expr -> aggregates.write(
                                        itself(model, owner, expr), Elements.axes(owner, equation))))));
        told = words(Controls.toVensim(Tables.write(told, Dialect.VENSIM), changes));
        return withDimensions(told, dimensions.added()).with(Dialect.VENSIM);
    }

    private static Equation targets(Aggregates aggregates, Declaration owner, Equation equation) {
        return new Equation(
                aggregates.target(owner.name(), equation.target()),
                equation.exceptions().stream()
                        .map(exception -> aggregates.target(owner.name(), exception))
                        .toList(),
                equation.expression(),
                equation.initial(),
                equation.span());
    }

    /// Puts the name of a variable in the place of SELF, which only XMILE knows.
    private static Expr itself(Model model, Declaration owner, Expr expr) {
        boolean other = model.dialect() != Dialect.XMILE
                || model.variables().stream()
                        .anyMatch(variable -> variable.name().equals(SELF));
        return other
                ? expr
                : Rewriting.rename(
                        expr,
                        reference -> reference.name().equals(SELF)
                                ? new Expr.Reference(owner.name(), reference.subscripts(), reference.span())
                                : reference);
    }

    private static Model withDimensions(Model model, List<Dimension> added) {
        List<Dimension> all = new ArrayList<>(model.dimensions());
        all.addAll(added);
        return model.withDimensions(all);
    }

    private interface Change extends BiFunction<Declaration, Equation, List<Equation>> {}

    private static Model equations(Model model, Change change) {
        return model.with(model.variables().stream()
                .map(variable -> Edits.replace(variable, change))
                .toList());
    }

    /// Vensim's function for another initial value becomes the initial equation.
    private static Equation beside(Equation equation) {
        return equation.initial() == null
                        && equation.expression() instanceof Expr.Call(Expr.Reference function, List<Expr> sides, var _)
                        && function.name().equals(ACTIVE_INITIAL)
                        && sides.size() == 2
                ? new Equation(equation.target(), equation.exceptions(), sides.get(0), sides.get(1), equation.span())
                : equation;
    }

    private Model words(Model model) {
        Words words = new Words(model, to, changes);
        UnaryOperator<Expr> change = expr -> words.translate(expr, Set.of());
        Model told = equations(model, (owner, equation) -> List.of(Edits.rewrite(equation, change)));
        List<Macro> macros =
                model.macros().stream().map(macro -> words(macro, words)).toList();
        return told.withMacros(macros)
                .withTime(Edits.rewrite(model.time(), change))
                .withRealityChecks(model.realityChecks().stream()
                        .map(check -> check(check, change))
                        .toList());
    }

    private static RealityCheck check(RealityCheck check, UnaryOperator<Expr> change) {
        return switch (check) {
            case RealityCheck.Constraint(Declaration own, Expr condition, Expr consequence) ->
                new RealityCheck.Constraint(own, change.apply(condition), change.apply(consequence));
            case RealityCheck.TestInput(Declaration own, Expr input) ->
                new RealityCheck.TestInput(own, change.apply(input));
        };
    }

    private Macro words(Macro macro, Words words) {
        Set<Name> local = new HashSet<>();
        macro.inputs().forEach(input -> local.add(input.name()));
        macro.variables().forEach(variable -> local.add(variable.name()));
        List<Variable> variables = macro.variables().stream()
                .map(variable -> Edits.replace(
                        variable,
                        (owner, equation) -> List.of(Edits.rewrite(
                                to == Dialect.XMILE ? beside(equation) : equation,
                                expr -> words.translate(expr, local)))))
                .toList();
        if (to != Dialect.XMILE && macro.time() != null) {
            changes.refuse(
                    macro.span(),
                    "a macro that runs by itself is known to XMILE only, and \"" + macro.name() + "\" does");
        }
        return new Macro(
                macro.name(),
                macro.inputs(),
                macro.outputs(),
                variables,
                macro.documentation(),
                macro.time(),
                macro.span());
    }
}
