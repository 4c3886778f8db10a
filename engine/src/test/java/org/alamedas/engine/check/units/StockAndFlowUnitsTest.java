package org.alamedas.engine.check.units;

import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.check.units.UnitModel.bin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.Sketch;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

/// Flows against their stocks, units that are worked out, and explanations.
final class StockAndFlowUnitsTest {
    private static UnitModel population(String birthsUnit, Sketch births) {
        return UnitModel.model()
                .given("fertility", "1/year")
                .given("first_people", "people")
                .stock("population", "people", ref("first_people"), List.of("births"), List.of())
                .flow("births", birthsUnit, births);
    }

    private static Sketch growth() {
        return bin(ref("population"), "*", ref("fertility"));
    }

    @Test
    void wantsAFlowInItsStocksUnitPerTime() {
        assertThat(population("people/year", growth()).messages()).isEmpty();
        assertThat(population("people per yr", num(7)).messages()).isEmpty();
    }

    @Test
    void saysOnceThatAFlowIsDeclaredInItsStocksUnit() {
        assertThat(population("people", growth()).said())
                .containsExactly("WARNING unit-mismatch at \"people\": births is people"
                        + " but a flow of population is people/year | population: the stock"
                        + " | = they differ by 1/year: is a division by a time missing?");
    }

    @Test
    void saysOnceThatAFlowIsWrongForTheStocksAtBothItsEnds() {
        UnitModel model = UnitModel.model()
                .stock("source", "people", num(5), List.of(), List.of("moving"))
                .stock("sink", "people", num(5), List.of("moving"), List.of())
                .flow("moving", "km/year", num(5));
        assertThat(model.messages()).containsExactly("moving is km/year but a flow of source is people/year");
    }

    @Test
    void saysBothThatAFlowIsWrongAndThatItsEquationIs() {
        assertThat(population("people", bin(ref("fertility"), "*", ref("fertility")))
                        .messages())
                .containsExactly(
                        "births is people but its equation is 1/year^2",
                        "births is people but a flow of population is people/year");
    }

    @Test
    void wantsAnInitialValueInTheStocksUnit() {
        UnitModel model = UnitModel.model()
                .given("money", "escudos")
                .stock("population", "people", ref("money"), List.of(), List.of());
        assertThat(model.messages()).containsExactly("population is people but its initial value is escudos");
        assertThat(UnitModel.model()
                        .stock("population", "people", num(9), List.of(), List.of())
                        .messages())
                .isEmpty();
    }

    @Test
    void wantsANetRateInTheStocksUnitPerTime() {
        UnitModel good = UnitModel.model().given("rate", "people/year").level("population", "people", ref("rate"));
        UnitModel bad = UnitModel.model().given("rate", "people").level("population", "people", ref("rate"));
        assertThat(good.messages()).isEmpty();
        assertThat(bad.messages()).containsExactly("population changes by people/year but its net flow is people");
    }

    private static UnitModel undeclared() {
        return UnitModel.model()
                .given("total", "people")
                .given("period", "year")
                .aux("rate", "", bin(ref("total"), "/", ref("period")))
                .stock("level", "", num(1), List.of("inflow"), List.of("outflow"))
                .flow("inflow", "", ref("rate"))
                .flow("outflow", "", num(3))
                .aux("check", "people", ref("level"))
                .aux("bad", "people", ref("outflow"));
    }

    @Test
    void worksOutUnitsFromEquationsStocksAndFlows() {
        assertThat(undeclared().messages())
                .containsExactly("4 of 8 variables have no unit", "bad is people but its equation is people/year");
    }

    @Test
    void saysTheSameWhateverTheOrderOfVariables() {
        assertThat(undeclared().reversed().said()).isEqualTo(undeclared().said());
    }

    @Test
    void notesOnceHowManyVariablesHaveNoUnit() {
        UnitModel model = UnitModel.model().given("a", "people");
        for (int i = 0; i < 7; i++) {
            model.given("x" + i, "");
        }
        assertThat(model.said())
                .containsExactly("NOTE missing-unit at \"x0\": 7 of 8 variables have no unit"
                        + " | = the first are x0, x1, x2, x3, x4");
        assertThat(UnitModel.model().given("a", "people").aux("b", "", ref("a")).said())
                .containsExactly("NOTE missing-unit at \"b\": 1 of 2 variables has no unit"
                        + " | = without a unit: b | = worked out from equations and flows: 1");
    }

    @Test
    void isSilentOnAModelWithoutUnits() {
        UnitModel model = UnitModel.model()
                .time("")
                .given("a", "")
                .stock("s", "", num(2), List.of("f"), List.of())
                .flow("f", "", bin(ref("TIME"), "+", bin(ref("a"), "*", num(3))));
        assertThat(model.messages()).isEmpty();
    }

    @Test
    void saysThatItCannotCheckFlowsWithoutAUnitOfTime() {
        UnitModel model = population("people", growth()).time("");
        assertThat(model.messages())
                .containsExactly(
                        "the model gives no unit of time, so its flows are not held against their stocks",
                        "births is people but its equation is people/year");
    }

    @Test
    void turnsAnExplainedWarningIntoANoteThatQuotesTheExplanation() {
        String text = "Born alive in a year.\nUnits: the register counts a year as one step.\nSource: register";
        assertThat(population("people", num(3)).document("births", text).said())
                .containsExactly("NOTE unit-mismatch at \"people\": births is people"
                        + " but a flow of population is people/year | population: the stock"
                        + " | = they differ by 1/year: is a division by a time missing?"
                        + " | = explained in the model: the register counts a year as one step.");
    }

    @Test
    void letsTheExplanationOfAStockCoverItsFlows() {
        assertThat(population("people", num(3))
                        .document("population", "Units: a step is a year")
                        .said())
                .singleElement()
                .asString()
                .startsWith("NOTE")
                .endsWith("explained in the model: a step is a year");
        assertThat(population("people", num(3))
                        .document("births", "Units: mine")
                        .document("population", "Units: its")
                        .said())
                .singleElement()
                .asString()
                .endsWith("explained in the model: mine");
    }

    @Test
    void findsExplanationsAtTheStartOfALineOrSentence() {
        for (String text : List.of("Units: why", "Births. Units: why", "Nacidos. Unidades: why", "x\n  Units: why")) {
            assertThat(population("people", num(3)).document("births", text).said())
                    .as(text)
                    .allSatisfy(line -> assertThat(line).startsWith("NOTE").endsWith("explained in the model: why"));
        }
        for (String text : List.of("In Units: no", "Units:", "units: no", "")) {
            assertThat(population("people", num(3)).document("births", text).said())
                    .as(text)
                    .allSatisfy(line -> assertThat(line).startsWith("WARNING"));
        }
    }

    @Test
    void suggestsWhatWouldReconcileTwoUnits() {
        assertThat(hints("widget", "widgets"))
                .containsExactly("if widget and widgets are one unit, define one as an alias of the other");
        assertThat(hints("percent", "dmnl")).containsExactly("multiply by a constant of 100 percent");
        assertThat(hints("dmnl", "percent")).containsExactly("divide by a constant of 100 percent");
        assertThat(hints("month", "year")).containsExactly("a factor in month/year would reconcile them");
        assertThat(hints("people/year", "people"))
                .containsExactly("they differ by 1/year: is a division by a time missing?");
        assertThat(hints("people*year", "people"))
                .containsExactly("they differ by year: is a multiplication by a time missing?");
        assertThat(hints("people/(km*ha)", "escudos*m")).isEmpty();
        assertThat(hints("people", "escudos^2")).isEmpty();
    }

    private static List<String> hints(String declared, String found) {
        UnitModel model = UnitModel.model().given("x", found).aux("y", declared, ref("x"));
        return model.diagnostics().getFirst().hints();
    }

    @Test
    void goesThroughAnEquationOfAnyDepth() {
        UnitModel model = UnitModel.model()
                .given("a", "people")
                .aux("b", "people", Sketch.chain(20_000, ref("a"), ref("a")))
                .aux("c", "km", Sketch.chain(20_000, ref("a"), num(0)));
        assertThat(model.messages()).containsExactly("c is km but its equation is people");
    }

    @Test
    void checksTheEquationThatHoldsAtTheStart() {
        UnitModel model = UnitModel.model().given("a", "people").aux("b", "km", num(1), ref("a"));
        assertThat(model.messages()).containsExactly("b is km but its equation at the start is people");
    }

    @Test
    void showsBothPlaces() {
        UnitModel model = UnitModel.model()
                .given("income", "billion_escudos/year")
                .given("saving", "billion_escudos")
                .aux("change in wealth", "billion_escudos/year", bin(ref("income"), "+", ref("saving")))
                .aux("free", "", bin(ref("saving"), "*", num(2)))
                .aux("bad", "escudos", bin(ref("free"), "^", num(2)))
                .given("prices", "index (1970 = 1)")
                .stock("people", "people", ref("saving"), List.of("births"), List.of())
                .flow("births", "people", ref("income"))
                .document("births", "Born alive.\nUnits: the register counts months.");
        Golden.check("check/units.txt", DiagnosticRenderer.plain().render(model.diagnostics()));
    }
}
