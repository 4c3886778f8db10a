package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Trials with a planted truth as a table, and how often each theory was preferred.
///
/// @param trials the trials, in the order in which they were done
public record PlantedTable(List<PlantedTruth.Trial> trials) {
    /// The name of the file.
    public static final String NAME = "planted.csv";

    /// What its stamp is called in place of a theory.
    public static final String STAMP = "planted";

    private static final Layout LAYOUT = new Layout(
            List.of("replicate", "truth", "theory", "evidence", "total", "crps"),
            List.of("replicate", "truth", "theory"));

    /// Copies the list.
    public PlantedTable {
        trials = List.copyOf(trials);
    }

    /// Adds a trial.
    ///
    /// @param trial the trial
    /// @return a table with one more
    public PlantedTable with(PlantedTruth.Trial trial) {
        List<PlantedTruth.Trial> more = new ArrayList<>(trials);
        more.add(trial);
        return new PlantedTable(more);
    }

    /// Lists the theories that made records.
    ///
    /// @return their ids, in the order of the table
    public List<String> theories() {
        return trials.stream().map(PlantedTruth.Trial::truth).distinct().toList();
    }

    /// Counts how often a theory was preferred when another one, or itself, was true.
    ///
    /// @param truth the id of the theory that made the records
    /// @param preferred the id of the theory that was preferred
    /// @param measure by what
    /// @return a number of records
    public long count(String truth, String preferred, PlantedTruth.Measure measure) {
        return trials.stream()
                .filter(trial -> trial.truth().equals(truth))
                .filter(trial -> trial.preferred(measure).equals(preferred))
                .count();
    }

    /// Counts how often the true theory was preferred.
    ///
    /// @param measure by what
    /// @return a number of records, of `trials().size()`
    public long right(PlantedTruth.Measure measure) {
        return trials.stream()
                .filter(trial -> trial.preferred(measure).equals(trial.truth()))
                .count();
    }

    /// Returns how often luck alone would prefer the true theory.
    ///
    /// @return an expected number of records
    public double chance() {
        return trials.stream().mapToDouble(trial -> 1.0 / trial.fared().size()).sum();
    }

    /// Returns the mean place of the true theory, which uses more of each trial than who came first.
    ///
    /// @param measure by what
    /// @return 1 at best; not a number where there are no trials
    public double place(PlantedTruth.Measure measure) {
        return trials.stream()
                .mapToLong(trial -> trial.place(measure))
                .average()
                .orElse(Double.NaN);
    }

    /// Returns the mean place that luck alone would give the true theory.
    ///
    /// @return half of one more than the number of theories
    public double placeByChance() {
        return trials.stream()
                .mapToDouble(trial -> (trial.fared().size() + 1) / 2.0)
                .average()
                .orElse(Double.NaN);
    }

    /// Returns by how much a mean place as found would differ from that of luck, had luck alone made it.
    ///
    /// @return one standard deviation
    public double placeSpread() {
        double variance = trials.stream()
                .mapToDouble(
                        trial -> (trial.fared().size() * (double) trial.fared().size() - 1) / 12)
                .sum();
        return PortableMath.sqrt(variance) / Math.max(1, trials.size());
    }

    /// Writes the trials.
    ///
    /// @return a row for each theory in each trial
    public FitTables.Table write() {
        StringBuilder text = new StringBuilder(String.join(",", LAYOUT.columns())).append('\n');
        for (PlantedTruth.Trial trial : trials) {
            trial.fared()
                    .forEach((theory, fared) -> text.append(String.join(
                                    ",",
                                    Integer.toString(trial.replicate()),
                                    trial.truth(),
                                    theory,
                                    FitTables.number(fared.evidence()),
                                    FitTables.number(fared.total()),
                                    FitTables.number(fared.crps())))
                            .append('\n'));
        }
        return new FitTables.Table(NAME, text.toString());
    }

    /// Reads trials.
    ///
    /// @param folder where the table is
    /// @return the trials, none where there is no table; refused with all faults if it has any
    public static Outcome<PlantedTable> read(Folder folder) {
        Optional<SourceText> text = folder.find(NAME);
        return text.isEmpty()
                ? new Outcome.Made<>(new PlantedTable(List.of()), List.of())
                : TableReader.read(text.get(), LAYOUT, PlantedTable::row)
                        .then(rows -> new Outcome.Made<>(of(rows), List.of()));
    }

    /// One row of the table.
    private record Row(int replicate, String truth, String theory, PlantedTruth.Fared fared) {}

    private static Optional<Row> row(Fields fields) {
        Row row = new Row(
                fields.integer("replicate"),
                fields.id("truth"),
                fields.id("theory"),
                new PlantedTruth.Fared(fields.number("evidence"), fields.number("total"), fields.number("crps")));
        return fields.made(() -> row);
    }

    private static PlantedTable of(List<Row> rows) {
        Map<String, PlantedTruth.Trial> trials = new LinkedHashMap<>();
        for (Row row : rows) {
            trials.merge(
                    row.replicate() + " " + row.truth(),
                    new PlantedTruth.Trial(row.truth(), row.replicate(), Map.of(row.theory(), row.fared())),
                    (a, b) -> {
                        Map<String, PlantedTruth.Fared> all = new LinkedHashMap<>(a.fared());
                        all.putAll(b.fared());
                        return new PlantedTruth.Trial(a.truth(), a.replicate(), all);
                    });
        }
        return new PlantedTable(List.copyOf(trials.values()));
    }
}
