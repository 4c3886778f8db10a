package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a case says of itself.
final class CaseAboutTest {
    private static final String NAMES = "key,value\nid,x\nname_es,Equis\nname_en,Ex\n";

    @Test
    void saysOfChileWhatJavaNeedNotKnow() {
        CaseAbout about = switch (CaseFiles.chile()) {
            case Outcome.Made<CaseFiles> made -> made.value().about();
            case Outcome.Refused<CaseFiles> refused -> throw new AssertionError(refused.diagnostics());
        };
        assertThat(about.years()).isEqualTo(new CaseAbout.Years(1970, 1990));
        assertThat(about.testsUntil()).isEqualTo(1974);
        assertThat(about.moments()).containsExactly(1971.5, 1973.0, 1973.5);
        assertThat(Cases.names()).startsWith("chile");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour,red | found the key \"colour\", expected one of: id, name_es",
                "from,soon | found \"soon\", expected a decimal number",
                "moments,1971;soon | found \"soon\", expected decimal years joined by semicolons",
                "from,1970 | found neither model nor core, expected one of them",
                "core,chile | found a core without start and stop",
            })
    void refusesWhatItDoesNotKnow(String row, String said) {
        Outcome<CaseAbout> outcome = CaseAbout.read(SourceText.of("case.csv", NAMES + row + "\n"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.diagnostics())
                .anySatisfy(found -> assertThat(found.message()).contains(said));
    }

    @Test
    void refusesACoreThatIsNoCase() {
        String text = NAMES + "core,atlantis\nstart,1985\nstop,1991\n";
        Outcome<CaseFiles> outcome = CaseFiles.of(path -> java.util.Optional.of(SourceText.of(path, text)));
        assertThat(outcome.diagnostics())
                .anySatisfy(found -> assertThat(found.message())
                        .contains("found a core that is no case with a model of its own, expected one of: chile"));
    }
}
