package org.alamedas.engine.ensemble;

import java.util.List;
import org.alamedas.model.expr.Name;

/// Points that somebody wrote down.
///
/// @param parameters the parameters
/// @param rows one row a member, with a value for each parameter
public record PointTable(List<Name> parameters, List<List<Double>> rows) implements Points {
    /// Copies the lists and requires a value for each parameter.
    public PointTable {
        parameters = List.copyOf(parameters);
        rows = rows.stream().map(List::copyOf).toList();
        int width = parameters.size();
        for (List<Double> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException("a row has " + row.size() + " values for " + width + " parameters");
            }
        }
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public List<Double> point(long member) {
        return rows.get(Math.toIntExact(member));
    }
}
