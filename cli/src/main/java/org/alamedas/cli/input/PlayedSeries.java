package org.alamedas.cli.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.cli.terminal.Console;
import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// What a player decided over time: a series of the data with the name of a gaming variable goes before its equation.
///
/// A decision holds until the next one; before the first, the first does (Vensim Reference Manual, "GAME").
public final class PlayedSeries {
    private static final Name TIME = Name.of("TIME");

    private PlayedSeries() {}

    /// Puts the decisions that the data holds into a model, and says how many gaming variables have none.
    ///
    /// @param console where to speak
    /// @param model the model
    /// @param data the data that was handed over
    /// @return the model with its decisions
    public static Outcome<Model> play(Console console, Model model, DataSources data) {
        Set<Name> waiting = new HashSet<>(Gaming.variables(model));
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : model.variables()) {
            boolean played = waiting.contains(variable.name())
                    && variable.declaration().dimensions().isEmpty();
            TimeSeries series = played ? data.series(variable.name().written()).orElse(null) : null;
            variables.add(series == null ? variable : played(variable, series));
            if (series != null) {
                waiting.remove(variable.name());
            }
        }
        if (!waiting.isEmpty()) {
            String first = Gaming.variables(model).stream()
                    .filter(waiting::contains)
                    .findFirst()
                    .orElseThrow()
                    .written();
            console.note(console.text("run.gaming", waiting.size(), first));
        }
        return new Outcome.Made<>(model.with(variables), List.of());
    }

    private static Variable played(Variable variable, TimeSeries series) {
        Span span = variable.declaration().span();
        Expr now = new Expr.Reference(TIME, List.of(), span);
        Expr decided = new Expr.Lookup(series.function(Interpolation.HOLD_BACKWARD), now, span);
        return new Variable.Auxiliary(variable.declaration(), List.of(Equation.of(decided)));
    }
}
