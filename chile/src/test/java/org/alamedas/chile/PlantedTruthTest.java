package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.evidence.fit.Budget;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.Fitting;
import org.alamedas.evidence.fit.PlantedTable;
import org.alamedas.evidence.fit.PlantedTruth;
import org.alamedas.evidence.fit.Stage;
import org.alamedas.evidence.table.Folder;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

/// Records made by theories, and how often each is recognised.
final class PlantedTruthTest {
    private static final TheoryCase CASE = made(Chile.theoryCase());
    private static final FitCase FIT = made(CASE.fitCase(new Engine(Execution.JVM)));
    private static final Budget LITTLE = new Budget(8, 1, 0);

    /// Keeps trials, and stops after some. Mutable: the trials.
    private static final class Keeper implements PlantedTruth.Progress {
        private final int most;
        private final List<PlantedTruth.Trial> trials = new ArrayList<>();

        Keeper(int most) {
            this.most = most;
        }

        @Override
        public boolean goOn(Stage stage, double share) {
            return trials.size() < most;
        }

        @Override
        public void begin(int done, int all) {}

        @Override
        public void keep(PlantedTruth.Trial trial) {
            trials.add(trial);
        }
    }

    private static Keeper plant(List<PlantedTruth.Trial> known, int most) {
        Keeper keeper = new Keeper(most);
        try (Fitting fitting = new Fitting(FIT, 1, LITTLE, 1)) {
            new PlantedTruth(fitting, CASE.theories().subList(0, 2), LITTLE, 5).run(1, known, keeper);
        } catch (CancellationException _) {
            assertThat(keeper.trials).hasSize(most);
        }
        return keeper;
    }

    @Test
    void goesOnWhereItWasStopped() {
        List<PlantedTruth.Trial> whole = plant(List.of(), 9).trials;
        assertThat(whole).hasSize(2);
        assertThat(whole.getFirst().fared()).hasSize(2);
        List<PlantedTruth.Trial> first = plant(List.of(), 1).trials;
        List<PlantedTruth.Trial> rest = plant(first, 9).trials;
        assertThat(first).containsExactly(whole.get(0));
        assertThat(rest).containsExactly(whole.get(1));
    }

    private static PlantedTruth.Trial trial(String truth, int replicate, double one, double two) {
        Map<String, PlantedTruth.Fared> fared = new LinkedHashMap<>();
        fared.put("one", new PlantedTruth.Fared(one, 1, 0.5));
        fared.put("two", new PlantedTruth.Fared(two, 2, 0.25));
        return new PlantedTruth.Trial(truth, replicate, fared);
    }

    /// By prediction two of three are right; by all data and by the score, where two is always
    /// ahead, one of three.
    @Test
    void countsHowOftenTheTrueOneIsPreferred() {
        PlantedTable table =
                new PlantedTable(List.of(trial("one", 0, -1, -2), trial("two", 0, -1, -2), trial("one", 1, -3, -4)));
        assertThat(table.right(PlantedTruth.Measure.PREDICTION)).isEqualTo(2);
        assertThat(table.right(PlantedTruth.Measure.ALL_DATA)).isEqualTo(1);
        assertThat(table.right(PlantedTruth.Measure.CRPS)).isEqualTo(1);
        assertThat(table.count("two", "one", PlantedTruth.Measure.PREDICTION)).isEqualTo(1);
        assertThat(table.chance()).isEqualTo(1.5);
    }

    /// By prediction the true ones come first, second and first; of two, luck gives 1.5 with a variance of 1/4
    /// each.
    @Test
    void givesTheMeanPlaceOfTheTrueOne() {
        PlantedTable table =
                new PlantedTable(List.of(trial("one", 0, -1, -2), trial("two", 0, -1, -2), trial("one", 1, -3, -4)));
        assertThat(table.place(PlantedTruth.Measure.PREDICTION)).isEqualTo(4 / 3.0);
        assertThat(table.place(PlantedTruth.Measure.CRPS)).isEqualTo(5 / 3.0);
        assertThat(table.placeByChance()).isEqualTo(1.5);
        assertThat(table.placeSpread()).isCloseTo(Math.sqrt(1 / 12.0), within(1e-15));
    }

    @Test
    void readsBackWhatItWrites() {
        PlantedTable table = new PlantedTable(List.of(trial("one", 0, -1.25, -2), trial("two", 0, -1, -2)));
        Folder folder = path -> path.equals(PlantedTable.NAME)
                ? Optional.of(SourceText.of(path, table.write().text()))
                : Optional.empty();
        assertThat(made(PlantedTable.read(folder))).isEqualTo(table);
        assertThat(made(PlantedTable.read(_ -> Optional.empty())).trials()).isEmpty();
    }

    @Test
    void refusesTrialsWithoutAnyTheory() {
        PlantedTruth.Trial empty = new PlantedTruth.Trial("one", 0, Map.of());
        assertThatThrownBy(() -> empty.preferred(PlantedTruth.Measure.CRPS)).isInstanceOf(RuntimeException.class);
    }
}
