package org.alamedas.cli.command.theory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.cli.input.CaseOptions;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.evidence.fit.Budget;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.FitTables;
import org.alamedas.evidence.fit.Fitting;
import org.alamedas.evidence.fit.PlantedTable;
import org.alamedas.evidence.fit.PlantedTruth;
import org.alamedas.evidence.fit.Stage;
import org.alamedas.evidence.fit.Stamp;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.diagnostic.Outcome;

/// Lets theories make records and fits all to each, keeping every trial as soon as it is done.
public final class Planting {
    private Planting() {}

    /// What is asked for.
    ///
    /// @param replicates how many records each theory makes
    /// @param seed the seed of the first replicate
    /// @param budget how much work each fit may do
    /// @param folder where trials are kept
    public record Plan(int replicates, long seed, Budget budget, Path folder) {
        Budget each() {
            return new Budget(budget.points(), budget.moves(), 0);
        }
    }

    /// Does the trials that are not there already, made of the same model, data, theories, seed and
    /// budget.
    ///
    /// @param fitting what fits
    /// @param about the case
    /// @param theories the theories, without references
    /// @param plan what is asked for
    /// @param meter who watches
    /// @throws IOException if a trial cannot be kept
    public static void run(Fitting fitting, FitCase about, List<Theory> theories, Plan plan, FitMeter meter)
            throws IOException {
        Stamp stamp = Stamp.of(about, theories, plan.seed(), plan.each());
        Folder folder = CaseOptions.folder(plan.folder());
        boolean same = stampIn(folder).filter(stamp::equals).isPresent();
        if (!same) {
            Files.deleteIfExists(plan.folder().resolve(PlantedTable.NAME));
            write(plan.folder(), stamp.write(PlantedTable.STAMP));
        }
        Keeper keeper = new Keeper(plan.folder(), meter, read(folder));
        try {
            new PlantedTruth(fitting, theories, plan.each(), plan.seed())
                    .run(plan.replicates(), keeper.table.trials(), keeper);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Reads what a table of trials was made of.
    ///
    /// @param folder where it is
    /// @return the stamp; empty where there are no trials
    public static java.util.Optional<Stamp> stampIn(Folder folder) {
        return folder.find(PlantedTable.STAMP + ".stamp.csv").flatMap(text -> switch (Stamp.read(text)) {
            case Outcome.Made<Stamp> made -> java.util.Optional.of(made.value());
            case Outcome.Refused<Stamp> refused -> java.util.Optional.empty();
        });
    }

    /// Reads trials.
    ///
    /// @param folder where they are
    /// @return the trials; none where there is no table, or one at fault
    public static PlantedTable read(Folder folder) {
        return switch (PlantedTable.read(folder)) {
            case Outcome.Made<PlantedTable> made -> made.value();
            case Outcome.Refused<PlantedTable> refused -> new PlantedTable(List.of());
        };
    }

    private static void write(Path folder, FitTables.Table table) throws IOException {
        WholeFile.write(folder.resolve(table.name()), out -> out.write(table.text()));
    }

    /// Keeps trials. Mutable: the table so far.
    private static final class Keeper implements PlantedTruth.Progress {
        private final Path folder;
        private final FitMeter meter;
        private PlantedTable table;

        Keeper(Path folder, FitMeter meter, PlantedTable table) {
            this.folder = folder;
            this.meter = meter;
            this.table = table;
        }

        @Override
        public boolean goOn(Stage stage, double share) {
            return meter.goOn(stage, share);
        }

        @Override
        public void begin(int done, int all) {
            meter.planted(done, all);
        }

        @Override
        public void keep(PlantedTruth.Trial trial) {
            table = table.with(trial);
            try {
                write(folder, table.write());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
