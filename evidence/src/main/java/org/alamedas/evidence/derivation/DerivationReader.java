package org.alamedas.evidence.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Reads the table of derivations and derives every derived figure again.
public final class DerivationReader {
    private static final Layout LAYOUT =
            new Layout(List.of("series", "rule", "of", "factor", "tolerance", "text_es", "text_en"), List.of("series"));

    private DerivationReader() {}

    /// Reads derivations.
    ///
    /// @param text the table
    /// @param record the observed series
    /// @return the derivations; refused where a series with derived figures has none, or a figure does
    ///     not follow
    public static Outcome<List<Derivation>> read(SourceText text, ObservedRecord record) {
        return TableReader.read(text, LAYOUT, row -> derivation(row, record))
                .then(derivations -> checked(text, derivations, record));
    }

    private static Optional<Derivation> derivation(Fields row, ObservedRecord record) {
        String series = row.text("series");
        Rule rule = row.word("rule", Rule.class);
        List<String> of = row.idsOrNone("of");
        double factor = row.number("factor");
        double tolerance = row.number("tolerance");
        Bilingual text = row.bilingual("text");
        known(row, "series", series, record);
        of.forEach(id -> known(row, "of", id, record));
        int wanted = switch (rule) {
            case GROWTH, MEAN_OF_MONTHS, CHAIN -> 1;
            case DIFFERENCE -> 2;
            case OUTSIDE -> 0;
        };
        if (of.size() != wanted) {
            row.fault("of", "found " + of.size() + " series, expected " + wanted + " for this rule");
        }
        return row.made(() -> new Derivation(series, rule, of, factor, tolerance, text, row.span("series")));
    }

    private static void known(Fields row, String column, String id, ObservedRecord record) {
        if (record.find(id).isEmpty()) {
            row.fault(column, "found the series \"" + id + "\", which the record does not have");
        }
    }

    private static Outcome<List<Derivation>> checked(
            SourceText text, List<Derivation> derivations, ObservedRecord record) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        var known = derivations.stream().map(Derivation::series).collect(Collectors.toSet());
        for (ObservedSeries series : record.series().values()) {
            boolean derived = series.observations().stream().anyMatch(figure -> figure.trust() == Trust.DERIVED);
            if (derived && !known.contains(series.id())) {
                diagnostics.add(Diagnostic.error(
                        DiagnosticCode.BAD_RECORD,
                        text.start(),
                        "found no derivation of \"" + series.id() + "\", which has derived figures"));
            }
        }
        derivations.forEach(derivation -> Rederivation.check(derivation, record, diagnostics));
        return Outcome.of(derivations, diagnostics);
    }
}
