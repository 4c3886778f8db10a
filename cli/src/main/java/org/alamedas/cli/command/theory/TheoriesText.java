package org.alamedas.cli.command.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.NaiveForecasts;
import org.alamedas.evidence.fit.PlantedTable;
import org.alamedas.evidence.fit.Scoreboard;
import org.alamedas.evidence.fit.Stage;
import org.alamedas.evidence.fit.StageFit;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.Theory;

/// Writes the table of theories: how well each fits, and how well each predicts.
public final class TheoriesText {
    private static final int NARROW = 6;

    private final Console console;
    private final Results results;

    private TheoriesText(Console console, Results results) {
        this.console = console;
        this.results = results;
    }

    /// Writes the table.
    ///
    /// @param console where
    /// @param results what came of the fits
    public static void write(Console console, Results results) {
        new TheoriesText(console, results).write();
    }

    /// Picks the text in the language of a person.
    ///
    /// @param console whose language
    /// @param text in both languages
    /// @return one of them
    static String in(Console console, Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }

    private void write() {
        console.line(console.text("theories.title", results.about().theories().size()));
        for (Theory theory : results.about().theories()) {
            console.line("  " + theory.id() + ": " + in(console, theory.name())
                    + (results.reports().containsKey(theory.id()) ? "" : " " + console.text("theories.not-fitted")));
        }
        if (results.fitted().isEmpty()) {
            console.line(console.text("theories.none"));
            return;
        }
        stale();
        for (Stage stage : results.about().plan().stages()) {
            if (!results.about().plan().stages().getLast().equals(stage)) {
                stage(stage);
            }
        }
        learned();
        PlantedTable planted = Planting.read(results.about().results());
        if (!planted.trials().isEmpty()) {
            console.line("");
            PlantedText.summary(console, planted);
        }
        console.line("");
        Columns.wrapped(console.text("theories.legend"), console.appearance().columns())
                .forEach(console::line);
    }

    private void stale() {
        results.stale().forEach((theory, parts) -> {
            if (!parts.isEmpty()) {
                String words = parts.stream()
                        .map(part -> console.text("theories.part." + part))
                        .collect(Collectors.joining(", "));
                console.line(console.text("theories.stale", theory, words));
            }
        });
    }

    private void stage(Stage stage) {
        console.line("");
        Stage last = results.about().plan().stages().getLast();
        console.line(console.text("theories.stage", in(console, stage.label()), in(console, last.label())));
        for (Mode mode : Results.MODES) {
            console.line("");
            Bilingual words = results.about().plan().words().get(mode);
            String usual = console.text("theories.mode." + mode.name().toLowerCase(java.util.Locale.ROOT));
            console.line(words == null ? usual : in(console, words));
            summary(mode, stage);
            if (stage.equals(results.stage())) {
                console.line("");
                series(mode, stage);
            }
        }
    }

    private void summary(Mode mode, Stage stage) {
        Columns table = new Columns();
        table.row(List.of(
                "",
                console.text("theories.crps"),
                console.text("theories.log"),
                console.text("theories.in-band"),
                console.text("theories.n"),
                console.text("theories.unverified"),
                console.text("theories.rms"),
                console.text("theories.discrepancy")));
        Set<String> common = common(mode, stage);
        for (String forecaster : results.forecasters()) {
            Scoreboard official = Scoreboard.of(results.scores(forecaster, mode, stage), true);
            Scoreboard other = Scoreboard.of(results.scores(forecaster, mode, stage), false);
            List<String> row = new ArrayList<>(List.of(
                    label(forecaster),
                    Columns.number(official.crps(), 2),
                    Columns.number(official.logScore(), 2),
                    Columns.number(100 * official.inside(), 0) + " %",
                    Integer.toString(official.targets()),
                    Columns.number(other.crps(), 2)));
            results.fitted().stream()
                    .filter(theory -> theory.id().equals(forecaster))
                    .forEach(theory -> row.addAll(fit(results.report(theory, mode), stage)));
            table.row(row);
        }
        table.write(console);
        String best = results.forecasters().stream()
                .min(Comparator.comparingDouble(one ->
                        Scoreboard.of(results.scores(one, mode, stage), true).crps(common)))
                .orElseThrow();
        console.line("  " + console.text("theories.best", label(best), common.size()));
    }

    /// The series of which every forecaster says something.
    private Set<String> common(Mode mode, Stage stage) {
        Set<String> common =
                new LinkedHashSet<>(Scoreboard.of(results.scores(NaiveForecasts.LAST_VALUE, mode, stage), true)
                        .series()
                        .keySet());
        for (String forecaster : results.forecasters()) {
            common.retainAll(Scoreboard.of(results.scores(forecaster, mode, stage), true)
                    .series()
                    .keySet());
        }
        return common;
    }

    private static List<String> fit(FitReport report, Stage stage) {
        return report.stages().stream()
                .filter(fit -> fit.stage().equals(stage.id()))
                .findFirst()
                .map((StageFit fit) -> List.of(Columns.number(fit.rms(), 2), Columns.number(fit.discrepancy(), 2)))
                .orElse(List.of());
    }

    private void series(Mode mode, Stage stage) {
        for (boolean official : List.of(true, false)) {
            Columns table = new Columns();
            List<String> header = new ArrayList<>();
            header.add(console.text(official ? "theories.series" : "theories.series-unverified"));
            results.forecasters().forEach(id -> header.add(Columns.cut(label(id), NARROW)));
            header.add(console.text("theories.best-short"));
            table.row(header);
            Set<String> names = new LinkedHashSet<>();
            Map<String, Scoreboard> boards = results.forecasters().stream()
                    .collect(Collectors.toMap(
                            id -> id,
                            id -> Scoreboard.of(results.scores(id, mode, stage), official),
                            (a, _) -> a,
                            java.util.LinkedHashMap::new));
            boards.values().forEach(board -> names.addAll(board.series().keySet()));
            for (String name : names) {
                List<String> row = new ArrayList<>(List.of(Columns.cut(name, 24)));
                boards.values()
                        .forEach(board -> row.add(Columns.number(board.series().getOrDefault(name, Double.NaN), 2)));
                row.add(best(boards, name));
                table.row(row);
            }
            table.write(console);
            if (official) {
                naive(boards, names);
            }
            console.line("");
        }
    }

    private void naive(Map<String, Scoreboard> boards, Set<String> names) {
        Set<String> naive = Set.of(
                Columns.cut(label(NaiveForecasts.LAST_VALUE), NARROW),
                Columns.cut(label(NaiveForecasts.CONSTANT_GROWTH), NARROW));
        String won = names.stream()
                .filter(name -> naive.contains(best(boards, name)))
                .collect(Collectors.joining(", "));
        console.line(
                "  " + console.text("theories.naive-wins", won.isEmpty() ? console.text("theories.no-series") : won));
    }

    private String best(Map<String, Scoreboard> boards, String series) {
        return boards.entrySet().stream()
                .filter(board -> board.getValue().series().containsKey(series))
                .min(Comparator.comparingDouble(
                        board -> board.getValue().series().getOrDefault(series, Double.NaN)))
                .map(board -> Columns.cut(label(board.getKey()), NARROW))
                .orElse("-");
    }

    private String label(String forecaster) {
        boolean naive =
                forecaster.equals(NaiveForecasts.LAST_VALUE) || forecaster.equals(NaiveForecasts.CONSTANT_GROWTH);
        return naive ? console.text("theories." + forecaster.replace('_', '-')) : forecaster;
    }

    private void learned() {
        console.line("");
        console.line(console.text("theories.learned"));
        Columns table = new Columns();
        table.row(List.of(
                "",
                console.text("theories.identified-recorded"),
                console.text("theories.identified-generated"),
                console.text("theories.free"),
                console.text("theories.unmoved")));
        for (Theory theory : results.fitted()) {
            FitReport generated = results.report(theory, Mode.GENERATED);
            table.row(List.of(
                    theory.id(),
                    Columns.number(results.report(theory, Mode.RECORDED).identified(), 1),
                    Columns.number(generated.identified(), 1),
                    Long.toString(generated.free()),
                    Integer.toString(generated.unmoved().size())));
        }
        table.write(console);
    }
}
