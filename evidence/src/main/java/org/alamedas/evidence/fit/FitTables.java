package org.alamedas.evidence.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Writes what came of fits as tables, and reads it back.
///
/// A fit is four files, `THEORY.MODE.KIND.csv`, where the kind is `stages`, `scores`, `learned` or
/// `draws`. Numbers keep seven significant digits, in plain decimals.
public final class FitTables {
    private static final MathContext DIGITS = new MathContext(7);
    private static final Layout STAGES = new Layout(
            List.of("theory", "mode", "stage", "targets", "log_evidence", "rms", "discrepancy"), List.of("stage"));
    private static final Layout SCORES = new Layout(
            List.of(
                    "forecaster",
                    "mode",
                    "stage",
                    "series",
                    "date",
                    "official",
                    "crps",
                    "log_score",
                    "low",
                    "median",
                    "high",
                    "observed"),
            List.of("forecaster", "stage", "series", "date"));
    private static final Layout LEARNED =
            new Layout(List.of("theory", "mode", "parameter", "kind", "reduction", "mean", "sd"), List.of("parameter"));

    private FitTables() {}

    /// One file.
    ///
    /// @param name its name, without folder
    /// @param text what it holds, UTF-8 with LF
    public record Table(String name, String text) {}

    /// Whether an observation counts in official scores.
    private enum Answer {
        NO,
        YES
    }

    /// Writes a fit.
    ///
    /// @param report what came of it
    /// @return its files
    public static List<Table> write(FitReport report) {
        String stem = stem(report.theory(), report.mode());
        return List.of(
                new Table(stem + "stages.csv", table(STAGES, report.stages(), FitTables::stage)),
                new Table(stem + "scores.csv", table(SCORES, report.scores(), FitTables::score)),
                new Table(stem + "learned.csv", table(LEARNED, report.learned(), FitTables::learned)),
                new Table(stem + "draws.csv", draws(report.draws())));
    }

    /// Names the files of a fit.
    ///
    /// @param theory the id of the theory
    /// @param mode how events came about
    /// @return their names, without folder
    public static List<String> names(String theory, Mode mode) {
        return Stream.of("stages", "scores", "learned", "draws")
                .map(kind -> stem(theory, mode) + kind + ".csv")
                .toList();
    }

    private static String stem(String theory, Mode mode) {
        return theory + "." + Fields.slug(mode) + ".";
    }

    private static <T> String table(Layout layout, List<T> rows, Function<T, List<String>> row) {
        return Stream.concat(Stream.of(layout.columns()), rows.stream().map(row))
                .map(fields -> String.join(",", fields) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> stage(StageFit fit) {
        return List.of(
                fit.theory(),
                Fields.slug(fit.mode()),
                fit.stage(),
                Integer.toString(fit.targets()),
                number(fit.logEvidence()),
                number(fit.rms()),
                number(fit.discrepancy()));
    }

    private static List<String> score(TargetScore score) {
        return List.of(
                score.forecaster(),
                Fields.slug(score.mode()),
                score.stage(),
                score.series(),
                score.date(),
                score.official() ? "yes" : "no",
                number(score.crps()),
                number(score.logScore()),
                number(score.low()),
                number(score.median()),
                number(score.high()),
                number(score.observed()));
    }

    private static List<String> learned(Learned one) {
        return List.of(
                one.theory(),
                Fields.slug(one.mode()),
                one.parameter().written(),
                Fields.slug(one.kind()),
                number(one.reduction()),
                number(one.mean()),
                number(one.sd()));
    }

    private static String draws(PosteriorDraws draws) {
        String header = draws.parameters().stream().map(Name::written).collect(Collectors.joining(","));
        String rows = draws.rows().stream()
                .map(row -> row.stream().map(FitTables::number).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
        return "draw," + header + "\n" + numbered(rows);
    }

    private static String numbered(String rows) {
        List<String> lines = rows.lines().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i).append(',').append(lines.get(i)).append('\n');
        }
        return text.toString();
    }

    /// Prints a number.
    ///
    /// @param value finite; what is not counts as the farthest number that is written
    /// @return plain decimals of seven significant digits
    static String number(double value) {
        double finite = Math.clamp(Double.isNaN(value) ? -1e30 : value, -1e30, 1e30);
        BigDecimal rounded = new BigDecimal(finite).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// Reads a fit.
    ///
    /// @param folder where its files are
    /// @param theory the id of the theory
    /// @param mode how events came about
    /// @return the fit; refused with the faults of the first file that has any or is not there
    public static Outcome<FitReport> read(Folder folder, String theory, Mode mode) {
        String stem = stem(theory, mode);
        return rows(folder, stem + "stages.csv", STAGES, FitTables::stage)
                .then(stages -> rows(folder, stem + "scores.csv", SCORES, FitTables::score)
                        .then(scores -> rows(folder, stem + "learned.csv", LEARNED, FitTables::learned)
                                .then(learned -> draws(folder, stem + "draws.csv", theory, mode)
                                        .then(draws -> new Outcome.Made<>(
                                                new FitReport(theory, mode, stages, scores, learned, draws),
                                                List.of())))));
    }

    /// Reads the draws of a fit alone.
    ///
    /// @param folder where its files are
    /// @param theory the id of the theory
    /// @param mode how events came about
    /// @return the draws; refused with the faults of their file
    public static Outcome<PosteriorDraws> readDraws(Folder folder, String theory, Mode mode) {
        return draws(folder, stem(theory, mode) + "draws.csv", theory, mode);
    }

    private static <T> Outcome<List<T>> rows(
            Folder folder, String name, Layout layout, Function<Fields, Optional<T>> make) {
        return folder.text(name).then(text -> TableReader.read(text, layout, make));
    }

    private static Optional<StageFit> stage(Fields row) {
        StageFit fit = new StageFit(
                row.id("theory"),
                row.word("mode", Mode.class),
                row.id("stage"),
                row.integer("targets"),
                row.number("log_evidence"),
                row.number("rms"),
                row.number("discrepancy"));
        return row.made(() -> fit);
    }

    private static Optional<TargetScore> score(Fields row) {
        TargetScore score = new TargetScore(
                row.id("forecaster"),
                row.word("mode", Mode.class),
                row.id("stage"),
                row.id("series"),
                row.text("date"),
                row.word("official", Answer.class) == Answer.YES,
                row.number("crps"),
                row.number("log_score"),
                row.number("low"),
                row.number("median"),
                row.number("high"),
                row.number("observed"));
        return row.made(() -> score);
    }

    private static Optional<Learned> learned(Fields row) {
        Learned one = new Learned(
                row.id("theory"),
                row.word("mode", Mode.class),
                Name.of(row.text("parameter")),
                row.word("kind", FreeParameter.Kind.class),
                row.number("reduction"),
                row.number("mean"),
                row.number("sd"));
        return row.made(() -> one);
    }

    private static Outcome<PosteriorDraws> draws(Folder folder, String name, String theory, Mode mode) {
        return folder.text(name).then(text -> {
            List<String> header = List.of(header(text).split(",", -1));
            List<Name> names = header.stream().skip(1).map(Name::of).toList();
            return TableReader.read(text, new Layout(header, List.of("draw")), row -> draw(row, names))
                    .then(rows -> new Outcome.Made<>(new PosteriorDraws(theory, mode, names, rows), none()));
        });
    }

    private static List<Diagnostic> none() {
        return List.of();
    }

    private static String header(SourceText text) {
        String first = text.line(1).strip();
        return first.startsWith("draw") ? first : "draw";
    }

    private static Optional<List<Double>> draw(Fields row, List<Name> names) {
        List<Double> values = new ArrayList<>();
        names.forEach(name -> values.add(row.number(name.written())));
        return row.made(() -> values);
    }
}
