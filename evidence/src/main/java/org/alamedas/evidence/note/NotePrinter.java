package org.alamedas.evidence.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.claim.Finding;
import org.alamedas.evidence.claim.Judge;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Doubt;
import org.alamedas.evidence.condition.Evaluation;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.Interval;
import org.alamedas.evidence.condition.Reckoning;
import org.alamedas.evidence.condition.References;
import org.alamedas.evidence.condition.Standing;
import org.alamedas.evidence.condition.World;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;

/// Computes the figures of notes and prints them.
///
/// A figure that runs give is read off every draw of each theory; its value goes from the least to
/// the greatest of the theories' middles.
///
/// @param evidence what figures are made of
/// @param laboratory where runs come from
public record NotePrinter(Evidence evidence, Laboratory laboratory) {
    /// Prints a note.
    ///
    /// @param note the note
    /// @return the note; refused where a figure cannot be computed or something that its words rest
    ///     on does not hold
    public Outcome<PrintedNote> print(Note note) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<PrintedFigure> figures = new ArrayList<>();
        for (NoteFigure figure : note.figures()) {
            figure(figure, diagnostics).ifPresent(figures::add);
        }
        List<Finding> findings = new ArrayList<>();
        Judge judge = new Judge(evidence, laboratory);
        note.tests().stream().map(judge::find).forEach(finding -> {
            findings.add(finding);
            if (finding.standing() != Standing.HOLDS) {
                diagnostics.add(fault(
                        finding.test().condition().span(),
                        "found that \"" + finding.test().written()
                                + "\" does not hold, and words of the note rest on it"));
            }
        });
        if (!diagnostics.isEmpty()) {
            return new Outcome.Refused<>(diagnostics);
        }
        List<Bilingual> text = note.paragraphs().stream()
                .map(both -> new Bilingual(
                        filled(both.es(), figures, Bilingual::es), filled(both.en(), figures, Bilingual::en)))
                .toList();
        return new Outcome.Made<>(
                new PrintedNote(note, text, figures, findings, sources(figures, findings)), List.of());
    }

    private static Diagnostic fault(org.alamedas.model.source.Span span, String message) {
        return Diagnostic.error(DiagnosticCode.BAD_CLAIM, span, message);
    }

    private static List<String> sources(List<PrintedFigure> figures, List<Finding> findings) {
        Set<String> sources = new LinkedHashSet<>();
        figures.forEach(figure -> figure.data().forEach(datum -> sources.addAll(datum.sources())));
        findings.forEach(finding -> finding.data().forEach(datum -> sources.addAll(datum.sources())));
        return sources.stream().sorted().toList();
    }

    private static String filled(String text, List<PrintedFigure> figures, Function<Bilingual, String> language) {
        Map<String, String> words = new LinkedHashMap<>();
        for (PrintedFigure one : figures) {
            int decimals = one.figure().decimals();
            words.put(one.figure().id(), language.apply(one.text()));
            words.put(
                    one.figure().id() + ".low",
                    language.apply(Printing.number(one.band().low(), decimals)));
            words.put(
                    one.figure().id() + ".high",
                    language.apply(Printing.number(one.band().high(), decimals)));
        }
        return Blanks.fill(text, name -> Objects.requireNonNull(words.get(name), name));
    }

    private Optional<PrintedFigure> figure(NoteFigure figure, List<Diagnostic> diagnostics) {
        Experiment runs = figure.runs();
        Reckoning plain =
                runs == null ? Evaluation.of(figure.term(), evidence, World.NONE, false) : overTheories(figure, runs);
        Reckoning banded = runs == null ? Evaluation.of(figure.term(), evidence, World.NONE, true) : plain;
        for (Doubt doubt : plain.doubts()) {
            if (!(figure.doubtful() && doubt.kind() == Doubt.Kind.UNVERIFIED)) {
                diagnostics.add(fault(
                        figure.span(),
                        "found that the figure \"" + figure.id() + "\" cannot be computed: " + why(doubt)));
                return Optional.empty();
            }
        }
        if (plain.value().isEmpty() || banded.value().isEmpty()) {
            diagnostics.add(fault(figure.span(), "found that the figure \"" + figure.id() + "\" cannot be computed"));
            return Optional.empty();
        }
        Interval value = plain.value().get();
        return Optional.of(new PrintedFigure(
                figure,
                value,
                banded.value().get(),
                marked(figure, text(figure, value, plain.data()), plain),
                plain.data()));
    }

    private static String why(Doubt doubt) {
        return switch (doubt.kind()) {
            case MISSING -> "the record has nothing at " + doubt.what();
            case UNVERIFIED -> doubt.what() + " is not verified";
            case UNDEFINED -> "the band of " + doubt.what() + " holds zero";
            case NO_RUN -> "no run gives " + doubt.what();
        };
    }

    private static Bilingual text(NoteFigure figure, Interval value, List<Datum> data) {
        return switch (figure.form()) {
            case NUMBER -> Printing.range(value, figure.decimals());
            case YEAR -> Printing.year(value.low());
            case DATE ->
                ObservationDate.parse(data.getFirst().value().en())
                        .map(Printing::date)
                        .orElse(data.getFirst().value());
            case WORDS -> data.getFirst().value();
        };
    }

    private static Bilingual marked(NoteFigure figure, Bilingual text, Reckoning plain) {
        boolean weak = figure.doubtful() && plain.data().stream().anyMatch(datum -> datum.trust() == Trust.UNVERIFIED);
        return weak ? new Bilingual(text.es() + " (sin verificar)", text.en() + " (not verified)") : text;
    }

    private Reckoning overTheories(NoteFigure figure, Experiment runs) {
        List<Double> middles = new ArrayList<>();
        List<Datum> data = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (String theory : runs.theories().isEmpty() ? laboratory.theories() : runs.theories()) {
            List<Double> values = new ArrayList<>();
            for (World world : laboratory.worlds(theory, runs, References.modelled(figure.term()))) {
                Reckoning one = Evaluation.of(figure.term(), evidence, world, false);
                one.value().ifPresent(value -> values.add((value.low() + value.high()) / 2));
                if (data.isEmpty()) {
                    data.addAll(one.data());
                }
            }
            if (values.isEmpty()) {
                doubts.add(new Doubt(Doubt.Kind.NO_RUN, figure.written() + " under " + theory));
            } else {
                middles.add(middle(values));
            }
        }
        if (middles.isEmpty()) {
            doubts.add(new Doubt(Doubt.Kind.NO_RUN, figure.written()));
            return new Reckoning(Optional.empty(), data, doubts);
        }
        double low = middles.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = middles.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new Reckoning(Optional.of(new Interval(low, high)), data, doubts);
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
