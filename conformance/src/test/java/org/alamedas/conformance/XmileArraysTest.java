package org.alamedas.conformance;

import static org.alamedas.conformance.Texts.assertFirst;
import static org.alamedas.conformance.Texts.first;
import static org.alamedas.conformance.Texts.problems;
import static org.alamedas.conformance.Texts.run;
import static org.alamedas.conformance.Texts.xmile;
import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.engine.run.RunResult;
import org.junit.jupiter.api.Test;

/// Arrays of XMILE 1.0, sections 3.7 and 4.5.2, and of Stella. Expected values are worked out by hand
/// from the array `m`, whose element in row r and column c is 10 r + c.
final class XmileArraysTest {
    private static final String DIMENSIONS = """
            <dim name="Row"><elem name="north"/><elem name="mid"/><elem name="south"/></dim>
            <dim name="Col" size="4"/>
            """;
    private static final String M = array("m", "Row Col", "10 * Row + Col");

    private static String array(String name, String dimensions, String equation) {
        StringBuilder out = new StringBuilder("<aux name=\"" + name + "\"><dimensions>");
        for (String dimension : dimensions.split(" ", -1)) {
            out.append("<dim name=\"").append(dimension).append("\"/>");
        }
        return out.append("</dimensions><eqn>")
                .append(equation)
                .append("</eqn></aux>\n")
                .toString();
    }

    private static String scalar(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn></aux>\n";
    }

    private static RunResult of(String... variables) {
        return run(xmile(DIMENSIONS, M + String.join("", variables)));
    }

    @Test
    void elementsAreNamedNumberedOrComputed() {
        RunResult run = of(
                scalar("named", "m[south, 4]"),
                scalar("numbered", "m[3, 4]"),
                scalar("computed", "m[1 + 1, 2 * 2]"),
                scalar("by variable", "m[which, which]"),
                scalar("which", "2"),
                scalar("outside", "m[which + 9, 1]"));
        assertThat(first(run, "named")).isEqualTo(34);
        assertThat(first(run, "numbered")).isEqualTo(34);
        assertThat(first(run, "computed")).isEqualTo(24);
        assertThat(first(run, "by variable")).isEqualTo(22);
        assertThat(first(run, "outside")).isZero();
    }

    /// Stella Architect, "Specialized Array Manipulation": an element with its dimension is its number.
    @Test
    void elementsAreNumbersWithTheirDimension() {
        RunResult run = of(
                scalar("number", "Row.mid"),
                scalar("subscript", "m[Row.south, 4]"),
                array("before", "Row", "IF Row.south > Row THEN 1 ELSE 0"));
        assertThat(first(run, "number")).isEqualTo(2);
        assertThat(first(run, "subscript")).isEqualTo(34);
        assertThat(first(run, "before[mid]")).isEqualTo(1);
        assertThat(first(run, "before[south]")).isZero();
    }

    @Test
    void slicesAreAddedUpAveragedAndCounted() {
        RunResult run = of(
                scalar("all", "SUM(m[*, *])"),
                scalar("whole", "SUM(m)"),
                scalar("in row", "SUM(m[mid, *])"),
                scalar("range", "SUM(m[1:2, 3])"),
                scalar("names", "SUM(m[north:mid, 3:4])"),
                scalar("average", "MEAN(m[*, 1])"),
                scalar("product", "PROD(m[1:2, 1])"),
                scalar("least", "MIN(m[2:3, *])"),
                scalar("most", "MAX(m[*, 2:3])"),
                scalar("how many", "SIZE(m[*, 2:3])"),
                scalar("one", "SUM(m[2:2, 3:3])"),
                scalar("expression", "SUM(m[*, 1] * 2 + 1)"));
        assertThat(first(run, "all")).isEqualTo(270);
        assertThat(first(run, "whole")).isEqualTo(270);
        assertThat(first(run, "in row")).isEqualTo(90);
        assertThat(first(run, "range")).isEqualTo(36);
        assertThat(first(run, "names")).isEqualTo(13 + 14 + 23 + 24);
        assertThat(first(run, "average")).isEqualTo(21);
        assertThat(first(run, "product")).isEqualTo(231);
        assertThat(first(run, "least")).isEqualTo(21);
        assertThat(first(run, "most")).isEqualTo(33);
        assertThat(first(run, "how many")).isEqualTo(6);
        assertThat(first(run, "one")).isEqualTo(23);
        assertThat(first(run, "expression")).isEqualTo(129);
    }

    @Test
    void slicesMayBeginAtAnElementOfTheEquation() {
        RunResult run = of(
                array("running", "Row", "SUM(m[1:Row, 1])"),
                array("left", "Row", "SUM(m[Row:south, 1])"),
                array("two", "Col", "SUM(m[1, 1:Col])"));
        assertFirst(run, "running", "north mid south", 11, 32, 63);
        assertFirst(run, "left", "north mid south", 63, 52, 31);
        assertFirst(run, "two", "1 2 3 4", 11, 23, 36, 50);
    }

    @Test
    void dimensionsAreSubscriptsInAnyOrder() {
        RunResult run = of(
                array("same", "Row Col", "m"),
                array("turned", "Col Row", "m[Row, Col]"),
                array("primed", "Col Row", "m'"),
                array("of row", "Row", "SUM(m[Row, *])"),
                array("of column", "Col", "SUM(m[*, Col])"),
                array("before", "Row Col", "IF Col = 1 THEN 0 ELSE m[Row, Col - 1]"),
                array("next", "Row", "m[Row + 1, 1]"));
        assertThat(first(run, "same[mid,3]")).isEqualTo(23);
        assertThat(first(run, "turned[3,mid]")).isEqualTo(23);
        assertThat(first(run, "primed[3,mid]")).isEqualTo(23);
        assertFirst(run, "of row", "north mid south", 50, 90, 130);
        assertFirst(run, "of column", "1 2 3 4", 63, 66, 69, 72);
        assertThat(first(run, "before[mid,1]")).isZero();
        assertThat(first(run, "before[mid,3]")).isEqualTo(22);
        assertFirst(run, "next", "north mid south", 21, 31, 0);
    }

    @Test
    void aSquareIsTransposedByItsPlaces() {
        RunResult run = run(xmile(
                "<dim name=\"S\" size=\"2\"/>",
                """
                <aux name="square"><dimensions><dim name="S"/><dim name="S"/></dimensions><eqn>1, 2, 3, 4</eqn></aux>
                """ + array("turned", "S S", "square'") + scalar("total", "SUM(square' * square)")));
        assertFirst(run, "turned", "1,1 1,2 2,1 2,2", 1, 3, 2, 4);
        assertThat(first(run, "total")).isEqualTo(1 + 6 + 6 + 16);
        assertThat(problems(xmile(DIMENSIONS, M + array("y", "Col Row", "m[Row, Col]'"))))
                .contains("only an array without subscripts can be transposed");
    }

    @Test
    void elementsHaveEquationsOfTheirOwnBesideOneForAll() {
        RunResult run = of("""
                <aux name="own"><dimensions><dim name="Row"/></dimensions>
                <element subscript="north"><eqn>1</eqn></element>
                <element subscript="mid"><eqn>own[north] + 1</eqn></element>
                <element subscript="south"><eqn>own[mid] + m[south, 1]</eqn></element></aux>
                <aux name="pair"><dimensions><dim name="Row"/><dim name="Col"/></dimensions>
                <eqn>7</eqn>
                <element subscript="mid, 2"><eqn>8</eqn></element></aux>
                """);
        assertFirst(run, "own", "north mid south", 1, 2, 33);
        assertThat(first(run, "pair[mid,2]")).isEqualTo(8);
        assertThat(first(run, "pair[mid,3]")).isEqualTo(7);
    }

    @Test
    void stocksFlowsAndDelaysAreArrays() {
        RunResult run = of("""
                <stock name="s"><dimensions><dim name="Row"/></dimensions><eqn>Row</eqn><inflow>f</inflow></stock>
                <flow name="f"><dimensions><dim name="Row"/></dimensions><eqn>10 * Row</eqn></flow>
                """, array("late", "Row", "SMTH1(s[Row], 2)"), array("past", "Row", "PREVIOUS(s, 0)"));
        assertThat(run.values(run.column(org.alamedas.model.expr.Name.of("s[south]"))))
                .containsExactly(3, 33, 63);
        assertThat(run.values(run.column(org.alamedas.model.expr.Name.of("late[south]"))))
                .containsExactly(3, 3, 18);
        assertThat(run.values(run.column(org.alamedas.model.expr.Name.of("past[south]"))))
                .containsExactly(0, 3, 33);
    }

    @Test
    void aFunctionInsideAnotherGoesThroughItsOwnElements() {
        RunResult run = of(
                scalar("weighted", "SUM(m[*, 1] * MAX(m[*, 1]))"),
                scalar("whole", "SUM(m * MAX(m))"),
                array("order", "Row", "RANK(m[*, 1], Row) + SIZE(Row)"),
                array("spread", "Row", "STDDEV(m[Row, 1:2])"));
        assertThat(first(run, "weighted")).isEqualTo(63 * 31);
        assertThat(first(run, "whole")).isEqualTo(270 * 34);
        assertFirst(run, "order", "north mid south", 4, 5, 6);
        assertFirst(run, "spread", "north mid south", 0.5, 0.5, 0.5);
    }

    @Test
    void computedRangesAreForSumsAndTheirLike() {
        RunResult run = of(
                array("average", "Col", "MEAN(m[1, 1:Col])"),
                array("least", "Col", "MIN(m[1, Col:4])"),
                array("nothing", "Col", "SUM(m[1, Col + 1:Col])"));
        assertFirst(run, "average", "1 2 3 4", 11, 11.5, 12, 12.5);
        assertFirst(run, "least", "1 2 3 4", 11, 12, 13, 14);
        assertFirst(run, "nothing", "1 2 3 4", 0, 0, 0, 0);
        assertThat(problems(xmile(DIMENSIONS, M + array("x", "Col", "STDDEV(m[1, 1:Col])"))))
                .contains("goes through ranges whose ends are numbers or elements only");
        assertThat(problems(xmile(DIMENSIONS, M + array("x", "Col", "SIZE(m[1, 1:Col])"))))
                .contains("goes through ranges whose ends are numbers or elements only");
    }

    @Test
    void aNameMayBeBothAnElementAndAVariable() {
        RunResult run = of(scalar("north", "99"), scalar("x", "m[north, 1] + north"));
        assertThat(first(run, "x")).isEqualTo(110);
    }

    @Test
    void saysWhatIsOutside() {
        assertThat(problems(xmile(DIMENSIONS, M + scalar("x", "m[4, 1]")))).contains("not \"4\"");
        assertThat(problems(xmile(DIMENSIONS, M + scalar("x", "SUM(m[2:5, 1])"))))
                .contains("not \"2:5\"");
        assertThat(problems(xmile(DIMENSIONS, M + scalar("x", "m[*, 1]")))).contains("stands for several elements");
        assertThat(problems(xmile(DIMENSIONS, M + scalar("x", "m")))).contains("is an array over \"Row\"");
        assertThat(problems(xmile(DIMENSIONS, M + array("y", "Row", "m'[Row]"))))
                .contains("error");
    }
}
