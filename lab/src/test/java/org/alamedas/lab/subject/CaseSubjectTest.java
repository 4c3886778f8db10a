package org.alamedas.lab.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.chile.Cases;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.lab.Models;
import org.junit.jupiter.api.Test;

/// What laboratories of cases are made of; what is expected stands in the tables of each case.
final class CaseSubjectTest {
    private static Subject laboratory(String name) {
        return Models.made(Cases.find(name).orElseThrow().then(CaseSubject::of));
    }

    @Test
    void makesALaboratoryOfEachCaseByItsFiles() {
        Subject peru = laboratory("peru");
        assertThat(peru.title()).isEqualTo(new Bilingual("Perú, 1985-1990", "Peru, 1985-1990"));
        assertThat(peru.windows()).containsExactly(new YearWindow("short", 1985, 1989));
        assertThat(peru.charts().stream().filter(Chart::main).map(Chart::id))
                .containsExactly("gdp", "consumer_prices", "real_wage", "net_reserves", "borrowing", "government_vote");
        assertThat(peru.levers().stream().filter(lever -> lever.kind() == Lever.Kind.DECISION))
                .hasSize(12);
        assertThat(peru.theories()).hasSize(8);
        assertThat(laboratory("chile").windows())
                .containsExactly(new YearWindow("short", 1970, 1976), new YearWindow("long", 1970, 1990));
    }

    @Test
    void saysInBothLanguagesWhereRangesComeFrom() {
        for (String name : Cases.names()) {
            assertThat(laboratory(name).levers())
                    .filteredOn(lever -> lever.kind() == Lever.Kind.DECISION)
                    .allSatisfy(lever -> assertThat(lever.text().source().es())
                            .doesNotStartWith("Judgement")
                            .doesNotStartWith("Range")
                            .doesNotStartWith("The range"));
        }
    }
}
