package org.alamedas.evidence.fit;

import java.util.Arrays;
import java.util.List;
import org.alamedas.evidence.annotation.Mode;

/// What came of fitting one theory in one mode.
///
/// @param theory its id
/// @param mode how events came about
/// @param stages how well it fits, stage by stage
/// @param scores how well it predicts what comes after each stage but the last
/// @param learned what the data teach about each free number
/// @param draws points of its posterior given all data
public record FitReport(
        String theory,
        Mode mode,
        List<StageFit> stages,
        List<TargetScore> scores,
        List<Learned> learned,
        PosteriorDraws draws) {
    private static final double LIKELY_NOISE = 0.95;

    /// Copies the lists.
    public FitReport {
        stages = List.copyOf(stages);
        scores = List.copyOf(scores);
        learned = List.copyOf(learned);
    }

    /// Returns the effective number of identified parameters: the shares of prior variance that are
    /// gone, summed over links and shared parameters that lose more than nineteen in twenty
    /// placebos do, less what as many placebos would lose in the same way.
    ///
    /// @return about 0 if the data teach nothing; may be a little below
    public double identified() {
        double most = mostOfPlacebos();
        double[] noise = placebos();
        double lost = learned.stream()
                .filter(one -> one.kind().inModel() && one.reduction() > most)
                .mapToDouble(Learned::reduction)
                .sum();
        double chance = Arrays.stream(noise).filter(one -> one > most).sum();
        return lost - (noise.length == 0 ? 0 : chance * free() / noise.length);
    }

    /// Counts the parameters that the fit was free to move.
    ///
    /// @return links and shared parameters
    public long free() {
        return learned.stream().filter(one -> one.kind().inModel()).count();
    }

    /// Lists the links that the data cannot move: their prior loses no more than nineteen in twenty
    /// placebos lose by chance.
    ///
    /// @return in the order of the theory
    public List<Learned> unmoved() {
        double most = mostOfPlacebos();
        return learned.stream()
                .filter(one -> one.kind() == FreeParameter.Kind.LINK && one.reduction() <= most)
                .toList();
    }

    private double mostOfPlacebos() {
        double[] noise = placebos();
        return noise.length == 0 ? 0 : noise[(int) (LIKELY_NOISE * (noise.length - 1))];
    }

    private double[] placebos() {
        return learned.stream()
                .filter(one -> one.kind() == FreeParameter.Kind.PLACEBO)
                .mapToDouble(Learned::reduction)
                .sorted()
                .toArray();
    }
}
