package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.evidence.derivation.Derivation;
import org.alamedas.evidence.derivation.DerivationReader;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Trust;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Derived figures follow from the figures that they are derived from.
final class DerivationTest {
    private static final CaseStudy CHILE = read();

    private static CaseStudy read() {
        return switch (Chile.read()) {
            case Outcome.Made<CaseStudy> made -> made.value();
            case Outcome.Refused<CaseStudy> refused ->
                throw new AssertionError(refused.diagnostics().toString());
        };
    }

    private static Outcome<List<Derivation>> derive(String from, String to) {
        SourceText text = Chile.find("record/derivations.csv").orElseThrow();
        assertThat(text.text()).contains(from);
        return DerivationReader.read(
                SourceText.of("derivations.csv", text.text().replace(from, to)), CHILE.record());
    }

    @Test
    void derivesEveryDerivedSeriesAgain() {
        assertThat(derive("series", "series")).isInstanceOf(Outcome.Made.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fiscal_spending;fiscal_revenue | fiscal_revenue;fiscal_spending | but the derivation of fiscal_deficit gives
        copper_price,0.0453592 | copper_price,0.0453 | but the derivation of copper_price_annual gives
        money_m1_growth,growth,money_m1, | money_m1_growth,growth,money_m1_hfs, | but the derivation of money_m1_growth gives
        real_wage_index_uchile,chain,real_wage_growth_uchile,100 | real_wage_index_junta,outside,,1 | found no derivation of
        """)
    void refusesADerivationThatDoesNotGiveTheFigures(String from, String to, String message) {
        Outcome<List<Derivation>> outcome = derive(from, to);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.diagnostics())
                .anySatisfy(one -> assertThat(one.message()).contains(message));
    }

    /// What calibrates and scores is official; `decidesNothingByWhatIsNotVerified` of `LedgerTest` holds the verdicts.
    @Test
    void marksEveryFigureThatWasNotVerified() {
        assertThat(CHILE.record().series().values())
                .flatMap(ObservedSeries::observations)
                .filteredOn(figure -> figure.trust() == Trust.UNVERIFIED)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.trust().official()).isFalse());
    }
}
