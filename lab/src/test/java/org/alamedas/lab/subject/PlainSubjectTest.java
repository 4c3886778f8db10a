package org.alamedas.lab.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.lab.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainSubjectTest {
    private final Subject tank = Models.tank();

    @Test
    void makesLeversOfConstantsThatAreNumbers() {
        assertThat(tank.levers()).extracting(Lever::id).containsExactly("tap", "slope");
        assertThat(tank.levers()).extracting(Lever::base).containsExactly(2.0, -3.0);
    }

    @Test
    void offersTheRangeOfTheAuthorWidenedToTheValueOrTwiceTheValue() {
        assertThat(tank.levers().getFirst().scale()).isEqualTo(new Lever.Scale(0, 4, 0.02, null));
        assertThat(tank.levers().getLast().scale()).isEqualTo(new Lever.Scale(-3, 4, 0.05, null));
    }

    @Test
    void chartsStocksBeforeFlowsBeforeTheRest() {
        assertThat(tank.charts()).extracting(Chart::id).startsWith("water", "filling", "draining");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0.99,0.5", "7,5", "0.003,0.002", "45,20", "0.1,0.1"})
    void stepsByOneTwoOrFive(double distance, double step) {
        assertThat(PlainSubject.niceStep(distance)).isCloseTo(step, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void readsTheCaseOfChile() {
        Subject chile = Models.made(CaseSubject.chile());
        assertThat(chile.charts()).filteredOn(Chart::main).hasSize(6);
        assertThat(chile.marks())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(chile.study().orElseThrow().events())
                        .anySatisfy(event -> assertThat(event.id()).isEqualTo(mark.event())));
        assertThat(chile.modes())
                .extracting(mode -> mode.variable().canonical())
                .contains("coup_mode");
        assertThat(chile.outcomes())
                .allSatisfy(outcome ->
                        assertThat(chile.model().find(outcome.variable())).isNotNull());
    }
}
