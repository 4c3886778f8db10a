package org.alamedas.cli.input;

import java.util.List;
import org.alamedas.chile.Chile;
import org.alamedas.evidence.lever.LeverInstallation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;

/// The constants of levers, such as `lever_dialogue_value`, which the built-in case has as soon as one
/// of them is given a value.
public final class LeverConstants {
    private static final String CASE = "chile";
    private static final String PREFIX = "lever_";

    private LeverConstants() {}

    /// Adds the levers to the case where a value is given to one.
    ///
    /// @param argument the model as the command line names it
    /// @param model the model
    /// @param values each `NAME=VALUE`
    /// @return the model with levers that nobody pulls, or as it was
    public static Outcome<Model> install(String argument, Model model, List<String> values) {
        boolean wanted = CASE.equals(argument) && values.stream().anyMatch(value -> value.startsWith(PREFIX));
        if (!wanted) {
            return new Outcome.Made<>(model, List.of());
        }
        return Chile.read()
                .then(Chile::levers)
                .then(levers -> new Outcome.Made<>(
                        LeverInstallation.install(model, levers.all().values()), List.of()));
    }
}
