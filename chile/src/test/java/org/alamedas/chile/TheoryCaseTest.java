package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.Budget;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.FitProgress;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.FitTables;
import org.alamedas.evidence.fit.Fitting;
import org.alamedas.evidence.fit.Stamp;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

/// The case can be fitted, and the same seed gives the same bytes.
final class TheoryCaseTest {
    private static final TheoryCase CASE = made(Chile.theoryCase());
    private static final FitCase FIT = made(CASE.fitCase(new Engine(Execution.JVM)));
    private static final Budget LITTLE = new Budget(8, 1, 4);

    private static FitReport fit(int threads) {
        try (Fitting fitting = new Fitting(FIT, 1, LITTLE, threads)) {
            return fitting.fit(CASE.theories().getFirst(), Mode.GENERATED, FitProgress.NONE);
        }
    }

    @Test
    void givesTheSameBytesOnAnyNumberOfThreads() {
        List<FitTables.Table> one = FitTables.write(fit(1));
        assertThat(FitTables.write(fit(3))).isEqualTo(one);
    }

    @Test
    void readsBackWhatItWrites() {
        FitReport report = fit(2);
        Map<String, String> files = FitTables.write(report).stream()
                .collect(Collectors.toMap(FitTables.Table::name, FitTables.Table::text));
        Folder folder = path -> Optional.ofNullable(files.get(path)).map(text -> SourceText.of(path, text));
        FitReport back = made(FitTables.read(folder, report.theory(), report.mode()));
        assertThat(FitTables.write(back)).isEqualTo(FitTables.write(report));
    }

    @Test
    void fitsOfficialFiguresOnly() {
        long official = CASE.targets().stream()
                .filter(target -> target.trust().official())
                .filter(target ->
                        target.known() <= CASE.plan().stages().getFirst().until())
                .count();
        assertThat(fit(2).stages().getFirst().targets()).isEqualTo((int) official);
    }

    @Test
    void giveEveryTargetASourceOfTheBibliography() {
        assertThat(CASE.targets())
                .allSatisfy(target -> assertThat(target.sources())
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(
                                        CASE.study().record().bibliography().all())
                                .anyMatch(source -> source.id().equals(id))));
        assertThat(CASE.targets().stream().filter(target -> target.trust().official()))
                .hasSizeGreaterThan(50)
                .extracting(Target::series)
                .doesNotContain("attempt_chance");
    }

    @Test
    void knowsWhenResultsAreStale() {
        Theory first = CASE.theories().getFirst();
        Theory other = CASE.theories().getLast();
        Stamp stamp = Stamp.of(FIT, first, 1, LITTLE);
        assertThat(stamp.stale(Stamp.of(FIT, first, 2, Budget.FULL))).isEmpty();
        assertThat(stamp.stale(Stamp.of(FIT, other, 1, LITTLE))).containsExactly("theory");
        FitCase fewer =
                new FitCase(FIT.model(), FIT.annotations(), CASE.targets().subList(1, 9), CASE.plan());
        assertThat(stamp.stale(Stamp.of(fewer, first, 1, LITTLE))).containsExactly("data");
        assertThat(made(Stamp.read(SourceText.of("s", stamp.write("x").text()))))
                .isEqualTo(stamp);
    }
}
