package org.alamedas.engine.reality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;

/// The test inputs of a model: changes of it that have names.
public final class TestInputs {
    private final Map<Name, RealityCheck.TestInput> byName = new LinkedHashMap<>();

    TestInputs(Model model) {
        for (RealityCheck check : model.realityChecks()) {
            switch (check) {
                case RealityCheck.TestInput input ->
                    byName.putIfAbsent(input.declaration().name(), input);
                case RealityCheck.Constraint _ -> {}
            }
        }
    }

    /// Returns the names of the test inputs of a model.
    ///
    /// @param model the model
    /// @return in the order of the file
    public static List<Name> of(Model model) {
        return List.copyOf(new TestInputs(model).byName.keySet());
    }

    /// Says whether a variable of a model with test inputs was made for them and is none of the author's.
    ///
    /// @param variable its name
    /// @return true if results need not show it
    public static boolean isHidden(Name variable) {
        return Scene.isHidden(variable);
    }

    /// Makes a model in which test inputs are active, for every element where they run over dimensions.
    ///
    /// @param model the model as written
    /// @param names the test inputs, each the name of one
    /// @return the model with other equations for what they change; it has no reality checks
    /// @throws IllegalArgumentException if the model has no test input of a name
    public static Outcome<Model> activate(Model model, List<Name> names) {
        TestInputs inputs = new TestInputs(model);
        Scene scene = new Scene(model, new BaseRun(model));
        List<Diagnostic> faults = new ArrayList<>();
        for (Name name : names) {
            RealityCheck.TestInput input = inputs.byName.get(name);
            if (input == null) {
                throw new IllegalArgumentException("the model has no test input \"" + name + "\"");
            }
            try {
                for (Formula.Fact fact : facts(input, Bound.NOTHING)) {
                    scene.suppose(fact);
                }
            } catch (Untestable e) {
                faults.add(Diagnostic.error(
                        DiagnosticCode.UNSUPPORTED, input.declaration().span(), e.reason()));
            }
        }
        return Outcome.of(scene.altered(model.time()), faults);
    }

    /// Puts the changes of test inputs in the place of their names; any other name is true where it is not 0.
    ///
    /// @param bound the elements that dimensions stand for
    Formula resolve(Formula formula, Bound bound) throws Untestable {
        return switch (formula) {
            case Formula.Fact(Expr left, var relation, Expr right) ->
                new Formula.Fact(bound.in(left), relation, bound.in(right));
            case Formula.All(List<Formula> parts) -> new Formula.All(resolve(parts, bound));
            case Formula.Any(List<Formula> parts) -> new Formula.Any(resolve(parts, bound));
            case Formula.Named(Expr.Reference name) -> {
                RealityCheck.TestInput input = byName.get(name.name());
                yield input == null
                        ? Formula.notZero(bound.in(name))
                        : new Formula.All(List.copyOf(facts(input, elements(input, name, bound))));
            }
        };
    }

    private List<Formula> resolve(List<Formula> parts, Bound bound) throws Untestable {
        List<Formula> resolved = new ArrayList<>();
        for (Formula part : parts) {
            resolved.add(resolve(part, bound));
        }
        return resolved;
    }

    /// Says whether a formula names a test input.
    boolean isIn(Formula formula) {
        return switch (formula) {
            case Formula.Fact _ -> false;
            case Formula.All(List<Formula> parts) -> parts.stream().anyMatch(this::isIn);
            case Formula.Any(List<Formula> parts) -> parts.stream().anyMatch(this::isIn);
            case Formula.Named(Expr.Reference name) -> byName.containsKey(name.name());
        };
    }

    private static Bound elements(RealityCheck.TestInput input, Expr.Reference name, Bound bound) {
        Map<Name, Name> elements = new HashMap<>();
        List<Name> declared = input.declaration().dimensions();
        for (int i = 0; i < Math.min(declared.size(), name.subscripts().size()); i++) {
            if (name.subscripts().get(i) instanceof Subscript.Named named) {
                elements.put(declared.get(i), bound.elements().getOrDefault(named.name(), named.name()));
            }
        }
        return new Bound(elements);
    }

    private static List<Formula.Fact> facts(RealityCheck.TestInput input, Bound bound) throws Untestable {
        List<List<Formula>> ways = Formula.ways(Formula.of(input.change(), false), 2);
        List<Formula.Fact> facts = new ArrayList<>();
        for (Formula part : ways.getFirst()) {
            if (ways.size() > 1 || !(part instanceof Formula.Fact fact)) {
                throw new Untestable("the test input \"" + input.declaration().name()
                        + "\" is no equation of a variable, nor several joined by :AND:");
            }
            facts.add(new Formula.Fact(bound.in(fact.left()), fact.relation(), bound.in(fact.right())));
        }
        return facts;
    }
}
