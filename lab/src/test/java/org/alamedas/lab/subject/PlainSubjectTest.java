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

    private static final String REGIONS = """
            Region: north, south, east, west, centre ~~|
            Island: big, small ~~|
            Stock[Region] = INTEG(growth fraction * Stock[Region], start[Region]) ~ people ~|
            Boats[Island] = INTEG(bought, 0) ~~|
            bought = IF THEN ELSE(policy switch = 1, Time, 0) ~~|
            start[Region] = 1, 2, 3, 4, 5 ~ people ~|
            growth fraction = 0.8 ~~|
            policy switch = 0 ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 4 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    private final Subject regions = PlainSubject.of("regions", Models.compileVensim(REGIONS));

    @Test
    void drawsTheElementsOfAnArrayTogether() {
        assertThat(regions.charts()).extracting(Chart::id).containsExactly("stock", "stock.2", "boats", "bought");
        assertThat(regions.charts()).extracting(Chart::main).containsExactly(true, false, true, true);
        assertThat(regions.charts().getFirst().label().en()).isEqualTo("Stock north … west");
        assertThat(regions.charts().getFirst().lines())
                .extracting(
                        line -> line.variable().written() + "=" + line.label().es())
                .containsExactly("Stock[north]=north", "Stock[south]=south", "Stock[east]=east", "Stock[west]=west");
    }

    @Test
    void givesEachElementOfAnArrayItsLeverAndNoneToTheClock() {
        assertThat(regions.levers())
                .extracting(lever -> lever.id() + "=" + lever.base())
                .containsExactly(
                        "start.north=1.0",
                        "start.south=2.0",
                        "start.east=3.0",
                        "start.west=4.0",
                        "start.centre=5.0",
                        "growth_fraction=0.8",
                        "policy_switch=0.0");
        assertThat(regions.levers()).filteredOn(Lever::main).hasSize(2);
    }

    @Test
    void knowsSharesAndSwitchesByTheirNames() {
        assertThat(regions.levers().get(5).scale()).isEqualTo(new Lever.Scale(0, 1, 0.01, null));
        assertThat(regions.levers().get(6).scale()).isEqualTo(new Lever.Scale(0, 1, 1, null));
    }

    @Test
    void chartsWhatIsComputedOnceWhereNothingVaries() {
        Subject still = PlainSubject.of("still", Models.compileVensim("""
                a = 2 ~~|
                b = a * 3 ~~|
                INITIAL TIME = 0 ~~|
                FINAL TIME = 4 ~~|
                TIME STEP = 1 ~~|
                SAVEPER = TIME STEP ~~|
                """));
        assertThat(still.charts()).extracting(Chart::id).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0.99,0.5", "7,5", "0.003,0.002", "45,20", "0.1,0.1"})
    void stepsByOneTwoOrFive(double distance, double step) {
        assertThat(PlainLevers.niceStep(distance)).isCloseTo(step, org.assertj.core.data.Offset.offset(1e-12));
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
