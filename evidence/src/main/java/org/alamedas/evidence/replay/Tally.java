package org.alamedas.evidence.replay;

import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;

/// Running sums over pairs of model and record, in the order of the points; mutable, for one fit.
final class Tally {
    private int count;
    private int inside;
    private int banded;
    private boolean positive = true;
    private double sumModel;
    private double sumRecord;
    private double sumModelSquared;
    private double sumRecordSquared;
    private double sumAbsolute;
    private double sumSquared;
    private double sumRelative;
    private double sumSquaredAfterFirst;
    private double sumChangeSquared;
    private double centredModel;
    private double centredRecord;
    private double centredProduct;
    private double previous;

    int count() {
        return count;
    }

    void add(double model, Observation figure) {
        double record = figure.value();
        double error = model - record;
        if (count > 0) {
            sumSquaredAfterFirst += error * error;
            sumChangeSquared += (record - previous) * (record - previous);
        }
        previous = record;
        centre(model, record);
        count++;
        sumModel += model;
        sumRecord += record;
        sumModelSquared += model * model;
        sumRecordSquared += record * record;
        sumAbsolute += Math.abs(error);
        sumSquared += error * error;
        positive &= record > 0;
        sumRelative += positive ? Math.abs(error) / record : 0;
        judge(model, figure);
    }

    private void judge(double model, Observation figure) {
        Band band = figure.band();
        if (band != null) {
            banded++;
            inside += band.holds(model) ? 1 : 0;
        }
    }

    /// Sums squares about the mean as it moves (Welford 1962): the difference of two large sums would
    /// lose every digit
    /// of a series that hardly varies.
    private void centre(double model, double record) {
        double fromModel = count == 0 ? 0 : model - sumModel / count;
        double fromRecord = count == 0 ? 0 : record - sumRecord / count;
        double share = count / (count + 1.0);
        centredModel += fromModel * fromModel * share;
        centredRecord += fromRecord * fromRecord * share;
        centredProduct += fromModel * fromRecord * share;
    }

    Fit fit(boolean ratio) {
        return new Fit(
                count,
                (sumModel - sumRecord) / count,
                sumAbsolute / count,
                Math.sqrt(sumSquared / count),
                ratio && positive ? 100 * sumRelative / count : null,
                inside,
                banded,
                inequality());
    }

    private Inequality inequality() {
        double meanSquare = sumSquared / count;
        double size = Math.sqrt(sumModelSquared / count) + Math.sqrt(sumRecordSquared / count);
        Double u1 = size == 0 ? null : Math.sqrt(meanSquare) / size;
        Double u2 = sumChangeSquared == 0 ? null : Math.sqrt(sumSquaredAfterFirst / sumChangeSquared);
        if (meanSquare == 0) {
            return new Inequality(u1, u2, null, null, null);
        }
        double spreadModel = Math.sqrt(centredModel / count);
        double spreadRecord = Math.sqrt(centredRecord / count);
        double bias = (sumModel - sumRecord) / count;
        double unequal = spreadModel - spreadRecord;
        // A perfect correlation leaves a last bit below zero.
        double apart = Math.max(0, 2 * (spreadModel * spreadRecord - centredProduct / count));
        return new Inequality(u1, u2, bias * bias / meanSquare, unequal * unequal / meanSquare, apart / meanSquare);
    }
}
