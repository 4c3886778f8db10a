package org.alamedas.cli.command.replay;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.output.Sparkline;
import org.alamedas.evidence.replay.ReplayPoint;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.alamedas.evidence.replay.YearRange;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;

/// Model and record of one series as two lines of characters, one character a year or a few years, on
/// one scale.
///
/// The months of a year are averaged; of several days in a year the last counts. A gap is NaN inside
/// this class only.
final class YearLine {
    /// A scale is logarithmic where the largest value is this many times the smallest.
    private static final double WIDE = 50;

    private final YearRange window;
    private final int perCharacter;
    private final double[] model;
    private final double[] record;
    private final Trust[] trust;
    private final boolean logarithmic;
    private final double low;
    private final double high;

    YearLine(ReplayedSeries series, YearRange window, int widest) {
        this.window = window;
        this.perCharacter = Math.ceilDiv(window.years(), widest);
        int length = Math.ceilDiv(window.years(), perCharacter);
        double[] models = gaps(window.years());
        double[] records = gaps(window.years());
        this.trust = new Trust[length];
        for (ReplayPoint point : series.points()) {
            place(point, models, records);
        }
        this.model = squeezed(models, length);
        this.record = squeezed(records, length);
        double[] all = DoubleStream.concat(Arrays.stream(model), Arrays.stream(record))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        this.low = Arrays.stream(all).min().orElse(0);
        this.high = Arrays.stream(all).max().orElse(0);
        this.logarithmic = low > 0 && high / low >= WIDE;
    }

    private static double[] gaps(int length) {
        double[] gaps = new double[length];
        Arrays.fill(gaps, Double.NaN);
        return gaps;
    }

    private void place(ReplayPoint point, double[] models, double[] records) {
        int year = point.date().year() - window.from();
        int share = share(point.date());
        Double value = point.model();
        if (value != null) {
            models[year] = blended(models[year], value, share);
        }
        Observation figure = point.record();
        if (figure != null) {
            records[year] = blended(records[year], figure.value(), share);
            int at = year / perCharacter;
            trust[at] = trust[at] == null || figure.trust().compareTo(trust[at]) < 0 ? figure.trust() : trust[at];
        }
    }

    private static int share(ObservationDate date) {
        return switch (date) {
            case ObservationDate.Year year -> 1;
            case ObservationDate.Month month -> month.month();
            case ObservationDate.Day day -> 1;
        };
    }

    /// Takes one more value into a mean, as the `share`-th of its year.
    private static double blended(double before, double value, int share) {
        return Double.isNaN(before) ? value : before + (value - before) / share;
    }

    private double[] squeezed(double[] years, int length) {
        double[] squeezed = new double[length];
        for (int i = 0; i < length; i++) {
            int end = Math.min((i + 1) * perCharacter, years.length);
            squeezed[i] = Arrays.stream(years, i * perCharacter, end)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
        return squeezed;
    }

    int length() {
        return model.length;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    boolean logarithmic() {
        return logarithmic;
    }

    String model(Page page) {
        return draw(page, model);
    }

    String record(Page page) {
        return draw(page, record);
    }

    private String draw(Page page, double[] values) {
        Sparkline sparkline = page.sparkline(scaled(low), scaled(high));
        return sparkline.draw(Arrays.stream(values).map(this::scaled).toArray());
    }

    private double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    /// Marks how far the record may be relied on at each character.
    String marks() {
        StringBuilder marks = new StringBuilder();
        for (Trust one : trust) {
            marks.append(one == null ? " " : mark(one));
        }
        return marks.toString();
    }

    static String mark(Trust trust) {
        return switch (trust) {
            case VERIFIED, DERIVED -> "●";
            case CODED -> "◐";
            case UNVERIFIED -> "○";
        };
    }

    /// Labels the axis: the first year whole, every tenth one after it by two digits.
    String axis() {
        StringBuilder axis = new StringBuilder(Integer.toString(window.from()));
        for (int year = window.from() + 1; year <= window.to(); year++) {
            int at = Math.min((year - window.from()) / perCharacter, model.length - 2);
            if (year % 10 == 0 && at > axis.length()) {
                axis.append(" ".repeat(at - axis.length()))
                        .append(Integer.toString(year).substring(2));
            }
        }
        return axis.toString();
    }
}
