package org.alamedas.cli.input;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.reality.TestInputs;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;

/// The test inputs that the command line makes active.
public final class TestInputNames {
    private TestInputNames() {}

    /// Makes test inputs of a model active, and says how many reality checks a run leaves out.
    ///
    /// @param console where to speak
    /// @param command where the names stand
    /// @param argument what the command line calls the model
    /// @param model the model as written
    /// @param names the test inputs
    /// @return the model with their changes, or which of them it does not have
    public static Outcome<Model> activate(
            Console console, CommandText command, String argument, Model model, List<String> names) {
        long checks = count(model);
        if (checks > 0) {
            console.note(console.text("reality.waiting", checks, argument));
        }
        if (names.isEmpty()) {
            return new Outcome.Made<>(model, List.of());
        }
        List<Name> known = TestInputs.of(model);
        List<Diagnostic> problems = new ArrayList<>();
        for (String name : names) {
            if (!known.contains(Name.of(name))) {
                problems.add(unknown(console, command, name, known));
            }
        }
        return problems.isEmpty()
                ? TestInputs.activate(model, names.stream().map(Name::of).toList())
                : new Outcome.Refused<>(problems);
    }

    /// Returns how many statements about behaviour a model makes.
    ///
    /// @param model the model
    /// @return the number of its constraints; test inputs are none
    public static long count(Model model) {
        return model.realityChecks().stream()
                .filter(check -> check instanceof RealityCheck.Constraint)
                .count();
    }

    /// Returns the variables of a model that its author knows.
    ///
    /// @param model the model, perhaps with test inputs active
    /// @return their names in order
    public static List<Name> shown(CompiledModel model) {
        return model.model().variables().stream()
                .map(variable -> variable.name())
                .filter(name -> !TestInputs.isHidden(name) && model.find(name) != null)
                .toList();
    }

    private static Diagnostic unknown(Console console, CommandText command, String name, List<Name> known) {
        Diagnostic unknown = Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME, command.find(name), console.text("run.no-test-input", name));
        List<String> names = known.stream().map(Name::written).toList();
        return Suggestion.nearest(name, names)
                .map(near -> unknown.hint(console.text("did-you-mean", near)))
                .orElse(names.isEmpty() ? unknown : unknown.hint(String.join(", ", names)));
    }
}
