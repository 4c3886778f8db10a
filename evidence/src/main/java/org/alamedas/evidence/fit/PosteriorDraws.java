package org.alamedas.evidence.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.model.expr.Name;

/// Points of the posterior of a theory given all data of the plan, to run the model with.
///
/// Draw `i` of one theory and draw `i` of another need not have anything in common; the same draw
/// under two policies makes a pair.
///
/// @param theory the id of the theory
/// @param mode how events came about in the fit
/// @param parameters the parameters of the model that the draws give, denied links included
/// @param rows one row a draw, with a value for each parameter; all draws count alike
public record PosteriorDraws(String theory, Mode mode, List<Name> parameters, List<List<Double>> rows) {
    /// Copies the lists and requires a value for each parameter.
    public PosteriorDraws {
        parameters = List.copyOf(parameters);
        rows = rows.stream().map(List::copyOf).toList();
        int width = parameters.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("each draw needs " + width + " values");
        }
    }

    /// Returns what a run is given.
    ///
    /// @param draw its number, from 0
    /// @return the values, by parameter
    public Map<Name, Double> values(int draw) {
        Map<Name, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.put(parameters.get(i), rows.get(draw).get(i));
        }
        return values;
    }

    /// Returns the first draws.
    ///
    /// @param count how many, at least 1
    /// @return a copy with at most as many
    public PosteriorDraws first(int count) {
        return new PosteriorDraws(theory, mode, parameters, rows.subList(0, Math.min(count, rows.size())));
    }
}
