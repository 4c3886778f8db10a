package org.alamedas.evidence.replay;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Points for tests.
final class Points {
    private Points() {}

    static Observation figure(int year, double value, @Nullable Band band, Trust trust) {
        return new Observation(
                new ObservationDate.Year(year),
                value,
                band,
                List.of("ine"),
                trust,
                "note",
                SourceText.of("t", "").start());
    }

    /// Points of consecutive years, without bands.
    static List<ReplayPoint> of(List<Double> model, List<Double> record) {
        List<ReplayPoint> points = new ArrayList<>();
        for (int i = 0; i < model.size(); i++) {
            points.add(new ReplayPoint(
                    new ObservationDate.Year(1971 + i),
                    model.get(i),
                    figure(1971 + i, record.get(i), null, Trust.VERIFIED)));
        }
        return points;
    }
}
