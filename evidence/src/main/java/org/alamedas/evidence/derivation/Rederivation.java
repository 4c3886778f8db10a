package org.alamedas.evidence.derivation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Trust;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.print.NumberPrinter;

/// Computes derived figures again and compares.
final class Rederivation {
    private static final int MONTHS = 12;
    private final Derivation derivation;
    private final ObservedRecord record;

    private Rederivation(Derivation derivation, ObservedRecord record) {
        this.derivation = derivation;
        this.record = record;
    }

    static void check(Derivation derivation, ObservedRecord record, List<Diagnostic> diagnostics) {
        Rederivation again = new Rederivation(derivation, record);
        for (Observation figure : again.series(derivation.series()).observations()) {
            if (figure.trust() != Trust.DERIVED) {
                continue;
            }
            OptionalDouble computed = again.compute(figure.date());
            if (computed.isPresent() && Math.abs(computed.getAsDouble() - figure.value()) > derivation.tolerance()) {
                diagnostics.add(Diagnostic.error(
                        DiagnosticCode.BAD_RECORD,
                        figure.span(),
                        "found " + NumberPrinter.print(figure.value()) + ", but the derivation of "
                                + derivation.series() + " gives " + NumberPrinter.print(computed.getAsDouble())));
            }
        }
    }

    private ObservedSeries series(String id) {
        return Objects.requireNonNull(record.series().get(id), id);
    }

    private OptionalDouble compute(ObservationDate date) {
        return switch (derivation.rule()) {
            case GROWTH -> growth(date);
            case DIFFERENCE -> difference(date);
            case MEAN_OF_MONTHS -> months(date);
            case CHAIN -> chain(date);
            case OUTSIDE -> OptionalDouble.empty();
        };
    }

    private OptionalDouble at(int which, int year) {
        return series(derivation.of().get(which)).observations().stream()
                .filter(figure -> figure.date().year() == year)
                .mapToDouble(Observation::value)
                .findFirst();
    }

    private OptionalDouble growth(ObservationDate date) {
        OptionalDouble now = at(0, date.year());
        OptionalDouble before = at(0, date.year() - 1);
        return now.isEmpty() || before.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(derivation.factor() * (now.getAsDouble() / before.getAsDouble() - 1));
    }

    private OptionalDouble difference(ObservationDate date) {
        OptionalDouble first = at(0, date.year());
        OptionalDouble second = at(1, date.year());
        return first.isEmpty() || second.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(derivation.factor() * (first.getAsDouble() - second.getAsDouble()));
    }

    private OptionalDouble months(ObservationDate date) {
        double[] values = series(derivation.of().getFirst()).observations().stream()
                .filter(figure -> figure.date().year() == date.year())
                .mapToDouble(Observation::value)
                .toArray();
        if (values.length != MONTHS) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return OptionalDouble.of(derivation.factor() * sum / MONTHS);
    }

    private OptionalDouble chain(ObservationDate date) {
        int first = series(derivation.series()).observations().getFirst().date().year();
        double level = derivation.factor();
        for (int year = first + 1; year <= date.year(); year++) {
            OptionalDouble rise = at(0, year);
            if (rise.isEmpty()) {
                return OptionalDouble.empty();
            }
            level *= 1 + rise.getAsDouble() / 100;
        }
        return OptionalDouble.of(level);
    }
}
