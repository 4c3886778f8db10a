package org.alamedas.formats.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alamedas.model.definition.TimeSeries;

/// Where a model's data comes from besides its own file.
///
/// @param folder where the files are that it names
/// @param sets the series that its user hands it, for data variables without an equation
public record DataSources(DataFolder folder, List<DataSet> sets) {
    /// Copies the list.
    public DataSources {
        sets = List.copyOf(sets);
    }

    /// Returns the sources of a model that lies in no folder and is handed nothing.
    ///
    /// @return sources without files
    public static DataSources none() {
        return new DataSources(DataFolder.none(), List.of());
    }

    /// Returns these sources with another folder.
    ///
    /// @param other where the files are that the model names
    /// @return a copy
    public DataSources in(DataFolder other) {
        return new DataSources(other, sets);
    }

    /// Finds what the user handed over for a variable.
    ///
    /// @param variable its name, with its elements in square brackets where it has dimensions
    /// @return the series of the last set that has it
    public Optional<TimeSeries> series(String variable) {
        for (DataSet set : sets.reversed()) {
            Optional<TimeSeries> series = set.series(variable);
            if (series.isPresent()) {
                return series;
            }
        }
        return Optional.empty();
    }

    /// Returns the names of the variables that the user handed over, for suggestions.
    ///
    /// @return the names of all sets
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        sets.forEach(set -> names.addAll(set.variables()));
        return names;
    }
}
