package org.alamedas.engine.check.units;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.negate;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.check.units.UnitModel.bin;
import static org.alamedas.engine.check.units.UnitModel.graph;
import static org.alamedas.engine.check.units.UnitModel.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.Sketch;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// Each rule with a model that obeys it and one that breaks it; expected units follow from the
/// algebra by hand.
final class UnitCheckerTest {
    /// Constants of several units to write equations with.
    private static UnitModel quantities() {
        return UnitModel.model()
                .given("income", "billion_escudos/year")
                .given("saving", "billion_escudos")
                .given("spending", "billion escudos per year")
                .given("share", "dmnl")
                .given("people", "people")
                .given("delay", "years")
                .given("area", "km^2");
    }

    private static List<String> messages(String unit, Sketch equation) {
        return quantities().aux("result", unit, equation).messages();
    }

    @Test
    void namesTheTwoPartsThatDisagreeWithTheirPlaces() {
        assertThat(quantities()
                        .aux("result", "billion_escudos/year", bin(ref("income"), "+", ref("saving")))
                        .said())
                .containsExactly("WARNING unit-mismatch at \"saving\": "
                        + "income is billion_escudos/year but saving is billion_escudos"
                        + " | income: this is billion_escudos/year"
                        + " | = they differ by 1/year: is a division by a time missing?");
    }

    @Test
    void namesTheVariableAndItsEquationWhereTheyDisagree() {
        assertThat(quantities()
                        .aux("result", "people", bin(ref("people"), "/", ref("delay")))
                        .said())
                .containsExactly("WARNING unit-mismatch at \"people / delay\": "
                        + "result is people but its equation is people/year"
                        + " | people: declared here"
                        + " | = they differ by year: is a multiplication by a time missing?");
    }

    @Test
    void letsSumsAndDifferencesOfOneUnitPass() {
        assertThat(messages("billion_escudos/yr", bin(ref("income"), "-", ref("spending"))))
                .isEmpty();
        assertThat(messages("billion_escudos", bin(bin(ref("income"), "*", ref("delay")), "+", ref("saving"))))
                .isEmpty();
    }

    @Test
    void takesANumberForDimensionlessExceptZero() {
        assertThat(messages("people", bin(ref("people"), "+", num(0)))).isEmpty();
        assertThat(messages("dimensionless", bin(num(1), "-", ref("share")))).isEmpty();
        assertThat(messages("people", bin(num(2.5), "*", ref("people")))).isEmpty();
        assertThat(quantities()
                        .aux("result", "people", bin(ref("people"), "+", num(3)))
                        .said())
                .containsExactly("WARNING unit-mismatch at \"3\": people is people but 3 is dimensionless"
                        + " | people: this is people"
                        + " | = a number in an equation is dimensionless: make it a constant with a unit");
    }

    @Test
    void letsAnEquationOfNumbersTakeItsVariablesUnit() {
        assertThat(messages("km", num(7))).isEmpty();
        assertThat(messages("km", negate(bin(num(7), "/", num(2))))).isEmpty();
        assertThat(messages("km", choose(bin(ref("people"), ">", num(0)), num(7), num(8))))
                .isEmpty();
        assertThat(messages("km", call("STEP", num(7), num(8)))).isEmpty();
    }

    @Test
    void comparesLikeWithLike() {
        assertThat(messages("dmnl", bin(ref("income"), ">=", ref("spending")))).isEmpty();
        assertThat(messages("dmnl", bin(ref("income"), "<", num(0)))).isEmpty();
        assertThat(messages("dmnl", bin(ref("income"), "<", ref("saving"))))
                .containsExactly("income is billion_escudos/year but saving is billion_escudos");
        assertThat(messages("people", bin(ref("income"), "=", ref("spending"))))
                .containsExactly("result is people but its equation is dimensionless");
    }

    @Test
    void letsConnectivesTakeAnything() {
        assertThat(messages("dmnl", bin(ref("people"), "AND", not(ref("income")))))
                .isEmpty();
        assertThat(messages("dmnl", bin(ref("people"), "OR", ref("share")))).isEmpty();
    }

    @Test
    void wantsOneUnitOfTheBranchesOfAChoice() {
        Sketch condition = bin(ref("share"), ">", num(1));
        assertThat(messages("people", choose(ref("area"), ref("people"), num(0))))
                .isEmpty();
        assertThat(messages("people", choose(condition, ref("people"), ref("area"))))
                .containsExactly("people is people but area is km^2");
        assertThat(messages("km^2", choose(condition, ref("people"), ref("people"))))
                .containsExactly("result is km^2 but its equation is people");
    }

    @Test
    void wantsOneUnitOfTheArgumentsOfMinAndMax() {
        assertThat(messages("people", call("MAX", num(0), ref("people")))).isEmpty();
        assertThat(messages("km", call("MIN", ref("people"), ref("area"))))
                .containsExactly("people is people but area is km^2");
        assertThat(messages("people", call("MAX", num(1), ref("people"))))
                .containsExactly("people is people but 1 is dimensionless");
        assertThat(messages("km^2", call("MAX", ref("people"), num(0))))
                .containsExactly("result is km^2 but its equation is people");
    }

    @Test
    void raisesUnitsToSimpleNumbersOnly() {
        assertThat(messages("people^2", bin(ref("people"), "^", num(2)))).isEmpty();
        assertThat(messages("1/people", bin(ref("people"), "^", negate(num(1)))))
                .isEmpty();
        assertThat(messages("km", bin(ref("area"), "^", num(0.5)))).isEmpty();
        assertThat(messages("km", bin(ref("area"), "^", bin(num(1), "/", num(2)))))
                .isEmpty();
        assertThat(messages("dmnl", bin(ref("share"), "^", ref("share")))).isEmpty();
        assertThat(messages("dmnl", bin(ref("share"), "^", ref("people"))))
                .containsExactly("an exponent is dimensionless but people is people");
        assertThat(messages("people", bin(ref("people"), "^", ref("share"))))
                .containsExactly("people is people but is raised to share, which is not a simple number");
        assertThat(messages("people", bin(ref("people"), "^", num(2))))
                .containsExactly("result is people but its equation is people^2");
    }

    @Test
    void followsTheRulesOfFunctions() {
        assertThat(messages("km", call("SQRT", ref("area")))).isEmpty();
        assertThat(messages("people", call("ABS", ref("people")))).isEmpty();
        assertThat(messages("dmnl", call("EXP", negate(ref("share"))))).isEmpty();
        assertThat(messages("dmnl", bin(call("PI"), "*", ref("share")))).isEmpty();
        assertThat(messages("people", call("INIT", ref("people")))).isEmpty();
        assertThat(messages("km^2", call("SQRT", ref("area"))))
                .containsExactly("result is km^2 but its equation is km");
        assertThat(messages("people", call("INIT", ref("area"))))
                .containsExactly("result is people but its equation is km^2");
    }

    @Test
    void namesTheFunctionThatWantsAnotherUnit() {
        assertThat(quantities().aux("result", "dmnl", call("EXP", ref("delay"))).said())
                .containsExactly(
                        "WARNING unit-mismatch at \"delay\": EXP takes a dimensionless number but delay is year"
                                + " | = divide it by a reference value in year");
        assertThat(quantities()
                        .aux("result", "people", call("STEP", ref("people"), ref("area")))
                        .said())
                .containsExactly("WARNING unit-mismatch at \"area\": STEP takes a quantity in year but area is km^2");
    }

    @Test
    void raisesNoFalseAlarmOnTime() {
        assertThat(messages("years", bin(ref("TIME"), "-", ref("STARTTIME")))).isEmpty();
        assertThat(messages("yr", bin(ref("STOPTIME"), "+", ref("DT")))).isEmpty();
        assertThat(messages("dmnl", bin(ref("TIME"), ">", ref("delay")))).isEmpty();
        assertThat(messages("dmnl", bin(ref("TIME"), ">", num(1973)))).isEmpty();
        assertThat(messages("dmnl", bin(num(1973), "<=", ref("TIME")))).isEmpty();
        assertThat(messages("people", call("STEP", ref("people"), num(1973)))).isEmpty();
        assertThat(messages("people/year", bin(ref("people"), "/", ref("DT")))).isEmpty();
        assertThat(messages("year", bin(ref("TIME"), "+", ref("people"))))
                .containsExactly("TIME is year but people is people");
    }

    @Test
    void readsTheUnitOfTimeInTheModelsWords() {
        UnitModel model = UnitModel.model()
                .time("Annum")
                .define("annum", "", "yr")
                .aux("age", "years", bin(ref("TIME"), "-", ref("STARTTIME")));
        assertThat(model.messages()).isEmpty();
    }

    @Test
    void letsAGraphicalFunctionTakeAnyInputAndGiveItsVariablesUnit() {
        assertThat(messages("people", graph(ref("area")))).isEmpty();
        UnitModel model = quantities()
                .lookup("effect", "dmnl")
                .aux("good", "people", bin(ref("people"), "*", call("effect", ref("area"))))
                .aux("bad", "km^2", call("effect", ref("area")));
        assertThat(model.messages()).containsExactly("bad is km^2 but its equation is dimensionless");
    }

    @Test
    void saysOneDisagreementOnce() {
        Sketch wrong = bin(ref("people"), "+", ref("area"));
        assertThat(messages("dmnl", bin(wrong, "*", ref("income"))))
                .containsExactly("people is people but area is km^2");
        UnitModel model =
                quantities().aux("first", "", wrong).aux("second", "km", bin(ref("first"), "+", ref("income")));
        assertThat(model.messages())
                .containsExactly(
                        "1 of 9 variables has no unit",
                        "people is people but area is km^2",
                        "second is km but its equation is billion_escudos/year");
    }

    @Test
    void takesAnUnreadableUnitForAHole() {
        UnitModel model = quantities()
                .given("odd", "people//year")
                .aux("result", "people", bin(ref("odd"), "+", ref("area")))
                .aux("other", "people", bin(ref("odd"), "*", ref("area")))
                .aux("bad", "people", ref("area"));
        assertThat(model.messages())
                .containsExactly(
                        "result is people but its equation is km^2",
                        "bad is people but its equation is km^2",
                        "the unit \"people//year\" has \"/\" where a unit name was expected");
    }

    @Test
    void resolvesTheUnitsThatTheModelDefines() {
        UnitModel model = UnitModel.model()
                .define("density", "people/km^2")
                .define("hectare", "", "ha")
                .given("people", "persons")
                .given("area", "square km")
                .aux("crowding", "density", bin(ref("people"), "/", ref("area")))
                .aux("bad", "density", bin(ref("people"), "/", ref("crowding")));
        assertThat(model.messages()).containsExactly("bad is people/km^2 but its equation is km^2");
    }

    @Test
    void reportsTheUnitsThatItKnows() {
        UnitAnalysis analysis = UnitChecker.check(quantities()
                .aux("rate", "", bin(ref("people"), "/", ref("delay")))
                .checked());
        assertThat(analysis.units().get(Name.of("rate"))).hasToString("people/year");
        assertThat(analysis.units().get(Name.of("Spending"))).hasToString("billion_escudos/year");
    }
}
