package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.Budget;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.FitProgress;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.Fitting;
import org.alamedas.evidence.fit.Learned;
import org.alamedas.evidence.fit.ScoringPlan;
import org.alamedas.evidence.fit.Stage;
import org.alamedas.evidence.measurement.Reading;
import org.alamedas.evidence.measurement.Scope;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Prior;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;

/// The sampler against a posterior that is known.
///
/// Two parameters with normal priors, a linear model and normal errors: for each size of the
/// discrepancy, one more parameter with a log-normal prior, posterior and evidence are those of
/// linear regression. Over the discrepancy they are summed on a grid of its normal score.
final class ClosedPosteriorTest {
    private static final double[] PRIOR_MEAN = {1, -0.5};
    private static final double[] PRIOR_SD = {2, 1};

    /// Rows of the model: the sum and the first parameter alone. One stage sees the first row, the next one both.
    private static final double[][] ROWS = {{1, 1}, {1, 0}};
    private static final double[] SEEN = {3, 0.2};
    private static final double[] ERROR = {0.25, 0.6};

    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>v</vendor><product version="1">p</product></header>
              <sim_specs method="Euler" time_units="year">
                <start>1971</start><stop>1973</stop><dt>0.5</dt>
              </sim_specs>
              <model><variables>
                <aux name="a"><eqn>0</eqn></aux>
                <aux name="b"><eqn>0</eqn></aux>
                <aux name="total"><eqn>a + b</eqn></aux>
                <aux name="hazard"><eqn>0</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private static final SourceText NOWHERE = SourceText.of("test", "");
    private static final Span SPAN = new Span(NOWHERE, 0, 0);
    private static final Bilingual WORDS = new Bilingual("x", "y");

    private static Target target(String variable, int row, int year) {
        double half = 1.6448536269514722 * ERROR[row];
        return new Target(
                variable,
                Name.of(variable),
                Reading.AT,
                new ObservationDate.Day(LocalDate.of(year, 12, 31)),
                null,
                SEEN[row],
                new Band(SEEN[row] - half, SEEN[row] + half),
                Trust.VERIFIED,
                Scope.EVERY,
                List.of("test"),
                "",
                SPAN);
    }

    private static LinkPrior prior(int dial, String name) {
        return new LinkPrior(Name.of(name), new Prior.Normal(PRIOR_MEAN[dial], PRIOR_SD[dial]), List.of("test"), SPAN);
    }

    private static Map<Name, LinkPrior> links() {
        Map<Name, LinkPrior> links = new LinkedHashMap<>();
        links.put(Name.of("a"), prior(0, "a"));
        links.put(Name.of("b"), prior(1, "b"));
        return links;
    }

    private static FitReport fit(long seed) {
        CompiledModel model = made(ModelFiles.read(SourceText.of("linear.xmile", MODEL))
                .then(read -> new Engine(Execution.JVM).compile(read)));
        ScoringPlan plan = new ScoringPlan(
                List.of(new Stage("one", WORDS, 1972), new Stage("two", WORDS, 1973)),
                1973,
                Name.of("hazard"),
                Map.of());
        FitCase about = new FitCase(
                model,
                new Annotations(List.of(), List.of(), List.of()),
                List.of(target("total", 0, 1971), target("a", 1, 1972)),
                plan);
        Theory theory = new Theory("linear", WORDS, WORDS, false, Map.of(), links(), Map.of(), List.of(), SPAN);
        try (Fitting fitting = new Fitting(about, seed, new Budget(1000, 4, 0), 1)) {
            return fitting.fit(theory, Mode.RECORDED, FitProgress.NONE);
        }
    }

    /// Means, variances and covariance of the two parameters, and the logarithm of the evidence.
    private record Exact(List<Double> mean, List<Double> variance, double covariance, double evidence) {
        /// After some of the rows, with the discrepancy summed over a grid.
        static Exact after(int rows) {
            double weights = 0;
            double[] mean = new double[2];
            double[][] second = new double[2][2];
            double step = 0.01;
            for (double z = -6; z <= 6; z += step) {
                double s = 1.5 * Math.exp(0.5 * z);
                Gauss gauss = new Gauss();
                double log = -0.5 * z * z - 0.5 * Math.log(2 * Math.PI);
                for (int row = 0; row < rows; row++) {
                    log += gauss.see(ROWS[row], SEEN[row], s * s * ERROR[row] * ERROR[row]);
                }
                double weight = step * Math.exp(log);
                weights += weight;
                for (int i = 0; i < 2; i++) {
                    mean[i] += weight * gauss.mean[i];
                    for (int j = 0; j < 2; j++) {
                        second[i][j] += weight * (gauss.cov[i][j] + gauss.mean[i] * gauss.mean[j]);
                    }
                }
            }
            mean[0] /= weights;
            mean[1] /= weights;
            return new Exact(
                    List.of(mean[0], mean[1]),
                    List.of(second[0][0] / weights - mean[0] * mean[0], second[1][1] / weights - mean[1] * mean[1]),
                    second[0][1] / weights - mean[0] * mean[1],
                    Math.log(weights));
        }
    }

    /// A normal belief about the two parameters, and how an observation changes it. Mutable.
    private static final class Gauss {
        private final double[] mean = PRIOR_MEAN.clone();
        private final double[][] cov = {{PRIOR_SD[0] * PRIOR_SD[0], 0}, {0, PRIOR_SD[1] * PRIOR_SD[1]}};

        /// Takes in `row . parameters = seen` with an error; returns the logarithm of its density.
        double see(double[] row, double seen, double error) {
            double[] gain = {cov[0][0] * row[0] + cov[0][1] * row[1], cov[1][0] * row[0] + cov[1][1] * row[1]};
            double spread = row[0] * gain[0] + row[1] * gain[1] + error;
            double off = seen - row[0] * mean[0] - row[1] * mean[1];
            for (int i = 0; i < 2; i++) {
                mean[i] += gain[i] * off / spread;
            }
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    cov[i][j] -= gain[i] * gain[j] / spread;
                }
            }
            return -0.5 * (off * off / spread + Math.log(2 * Math.PI * spread));
        }
    }

    private static Learned learned(FitReport report, String name) {
        return report.learned().stream()
                .filter(one -> one.parameter().equals(Name.of(name)))
                .findFirst()
                .orElseThrow();
    }

    /// With a thousand points a mean is off by a thirtieth of its standard deviation, a standard
    /// deviation by a fiftieth of itself, and the logarithm of the evidence by some hundredths; the bounds are
    /// three to four times that.
    @Test
    void givesPosteriorAndEvidenceOfALinearModel() {
        FitReport report = fit(1);
        Exact one = Exact.after(1);
        for (int i = 0; i < 2; i++) {
            Learned found = learned(report, i == 0 ? "a" : "b");
            double sd = Math.sqrt(one.variance().get(i));
            assertThat(found.mean()).isCloseTo(one.mean().get(i), within(0.12 * sd));
            assertThat(found.sd()).isCloseTo(sd, within(0.08 * sd));
        }
        assertThat(report.stages().get(0).logEvidence()).isCloseTo(one.evidence(), within(0.15));
        double both = Exact.after(2).evidence();
        assertThat(report.stages().get(0).logEvidence() + report.stages().get(1).logEvidence())
                .isCloseTo(both, within(0.2));
    }

    /// Forty draws of the last posterior: their correlation has a standard error of `(1 - r^2) / sqrt(39)`, and
    /// their means one of the standard deviation over the root of forty.
    @Test
    void drawsFromTheJointPosterior() {
        List<List<Double>> rows = fit(2).draws().rows();
        Exact two = Exact.after(2);
        double[] mean = new double[2];
        double[][] second = new double[2][2];
        for (List<Double> row : rows) {
            for (int i = 0; i < 2; i++) {
                mean[i] += row.get(i) / rows.size();
                for (int j = 0; j < 2; j++) {
                    second[i][j] += row.get(i) * row.get(j) / rows.size();
                }
            }
        }
        double covariance = second[0][1] - mean[0] * mean[1];
        double found = covariance / Math.sqrt((second[0][0] - mean[0] * mean[0]) * (second[1][1] - mean[1] * mean[1]));
        double exact = two.covariance()
                / Math.sqrt(two.variance().get(0) * two.variance().get(1));
        assertThat(exact).isLessThan(-0.5);
        assertThat(found).isCloseTo(exact, within(3 * (1 - exact * exact) / Math.sqrt(39)));
        for (int i = 0; i < 2; i++) {
            assertThat(mean[i])
                    .isCloseTo(
                            two.mean().get(i),
                            within(3 * Math.sqrt(two.variance().get(i) / 40)));
        }
    }
}
