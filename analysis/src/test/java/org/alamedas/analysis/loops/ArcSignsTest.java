package org.alamedas.analysis.loops;

import static org.alamedas.analysis.Models.aux;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.analysis.Models;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArcSignsTest {
    private static final Model MODEL = Models.read(
            "<stock name=\"people\"><eqn>100</eqn><inflow>births</inflow><outflow>deaths</outflow></stock>",
            "<flow name=\"births\"><eqn>0.2 * people</eqn></flow>",
            "<flow name=\"deaths\"><eqn>people / lifetime</eqn></flow>",
            aux("crowding", "people / 1000"),
            aux("lifetime", "20 - 10 * crowding"),
            aux("bent", "(people - 180) ^ 2"),
            aux("off", "IF TIME &gt; 100 THEN people ELSE 1"),
            aux("lagging", "SMTH1(people, 3)"));
    private static final ArcSigns SIGNS =
            new ArcSigns(MODEL, Models.compiled(MODEL).run(RunSpec.AS_MODELLED));

    /// The signs follow from the equations: more lifetime, fewer deaths; 180 people are reached and passed.
    @ParameterizedTest
    @CsvSource({
        "births, people, POSITIVE",
        "deaths, people, NEGATIVE",
        "people, births, POSITIVE",
        "lifetime, deaths, NEGATIVE",
        "crowding, lifetime, NEGATIVE",
        "people, bent, MIXED",
        "people, off, IDLE",
        "people, lagging, POSITIVE"
    })
    void tellsTheSignOfAnArc(String from, String to, Sign sign) {
        assertThat(SIGNS.of(Name.of(from), Name.of(to))).isEqualTo(sign);
    }

    @Test
    void tellsThePolarityOfEachLoop() {
        LoopSearch.Result found = LoopSearch.of(DependencyGraph.of(MODEL), new LoopSearch.Bounds(100, 100, 100_000));
        assertThat(found.loops()).hasSize(3);
        assertThat(found.loops().stream().map(SIGNS::polarity))
                .containsExactly(Sign.POSITIVE, Sign.NEGATIVE, Sign.NEGATIVE);
        assertThat(found.loops().getLast().variables())
                .containsExactlyElementsOf(
                        List.of(Name.of("people"), Name.of("crowding"), Name.of("lifetime"), Name.of("deaths")));
    }
}
