package org.alamedas.cli.command.theory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alamedas.evidence.fit.FitTables;
import org.alamedas.evidence.fit.PlantedTruth;

/// Writes trials with a planted truth as a table.
public final class PlantedTable {
    /// The name of the file.
    public static final String NAME = "planted.csv";

    private PlantedTable() {}

    /// Writes trials.
    ///
    /// @param trials the trials
    /// @return a row for each theory in each trial: the logarithm of the density that it gave to
    ///     the data of the last
    ///     stage, and to all data
    public static FitTables.Table write(List<PlantedTruth.Trial> trials) {
        String rows = trials.stream()
                .flatMap(trial -> trial.evidence().entrySet().stream().map(entry -> row(trial, entry)))
                .collect(Collectors.joining());
        return new FitTables.Table(NAME, "truth,replicate,theory,evidence,total\n" + rows);
    }

    private static String row(PlantedTruth.Trial trial, Map.Entry<String, Double> entry) {
        return trial.truth() + "," + trial.replicate() + "," + entry.getKey() + ","
                + Columns.number(entry.getValue(), 3) + ","
                + Columns.number(trial.total().getOrDefault(entry.getKey(), Double.NaN), 3) + "\n";
    }
}
