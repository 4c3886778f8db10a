package org.alamedas.conformance;

import static org.alamedas.conformance.Texts.first;
import static org.alamedas.conformance.Texts.problems;
import static org.alamedas.conformance.Texts.run;
import static org.alamedas.conformance.Texts.vensim;
import static org.alamedas.conformance.Texts.xmile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the languages ask of graphical functions besides their outputs.
final class TableFunctionsTest {
    private static final double NOTHING = -0x1p109;

    /// The examples of Vensim's Reference Manual for each function, and what its text says of inputs
    /// outside and of points.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOOKUP FORWARD(look, -1)      | 1
            LOOKUP FORWARD(look, 1.5)     | 2
            LOOKUP FORWARD(look, 1)       | 1
            LOOKUP FORWARD(look, 2.5)     | 2
            LOOKUP BACKWARD(look, -1)     | 1
            LOOKUP BACKWARD(look, 1.5)    | 1
            LOOKUP BACKWARD(look, 2.5)    | 2
            LOOKUP EXTRAPOLATE(look, -1)  | 1
            LOOKUP EXTRAPOLATE(look, 1.5) | 1.5
            LOOKUP EXTRAPOLATE(look, 4)   | 4
            LOOKUP AREA(look, 0, 1)       | 1
            LOOKUP AREA(look, 2, 4)       | 4
            LOOKUP AREA(look, .5, 2.5)    | 3
            LOOKUP AREA(look, 1, 0)       | -1
            LOOKUP AREA(look, -2, 0)      | 2
            LOOKUP INVERT(back, 0.5)      | 0.5
            LOOKUP INVERT(back, 1.5)      | 2
            LOOKUP INVERT(hill, 1)        | 0.5
            LOOKUP SLOPE(look, 0.5, 0)    | 0
            LOOKUP SLOPE(look, 1.5, 0)    | 1
            LOOKUP SLOPE(look, 1, 0)      | 0.5
            LOOKUP SLOPE(look, 3, 0)      | 0
            LOOKUP SLOPE(look, 3, 1)      | 1
            """)
    void answersAsTheManualSays(String call, double expected) {
        assertThat(value(call)).isEqualTo(expected);
    }

    @Test
    void givesVensimsNumberForNothing() {
        assertThat(value("LOOKUP INVERT(back, -1)")).isEqualTo(NOTHING);
        assertThat(value("LOOKUP INVERT(back, 2.1)")).isEqualTo(NOTHING);
        assertThat(value("LOOKUP SLOPE(look, 3, -1)")).isEqualTo(NOTHING);
        assertThat(value("LOOKUP SLOPE(jump, 1, 0)")).isEqualTo(NOTHING);
    }

    private static double value(String call) {
        return first(run(vensim("""
                        look((0,1),(1,1),(2,2)) ~~|
                        back((0,0),(1,1),(3,2)) ~~|
                        hill((0,0),(1,2),(2,0)) ~~|
                        jump((0,0),(1,0),(1,2),(2,3)) ~~|
                        x = CALL ~~|
                        """.replace("CALL", call))), "x");
    }

    @Test
    void asksGraphicalFunctionsWithSubscripts() {
        var run = run(vensim("""
                d: e1, e2 ~~|
                look[e1]((0,0),(1,1)) ~~|
                look[e2]((0,0),(1,3)) ~~|
                x[d] = LOOKUP EXTRAPOLATE(look[d], 2) ~~|
                """));
        assertThat(first(run, "x[e1]")).isEqualTo(2);
        assertThat(first(run, "x[e2]")).isEqualTo(6);
    }

    @Test
    void wantsTheNameOfAGraphicalFunction() {
        assertThat(problems(vensim("y = 1 ~~|\nx = LOOKUP FORWARD(y, 1) ~~|")))
                .contains("\"y\" has no graphical function");
    }

    /// Stella's definitions: the area leaves out what is beyond the points, its bounds are in any order,
    /// and an inverse out of range is that of an end point.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOOKUP(look, 1.5)        | 1.5
            LOOKUPINV(look, 1.5)     | 1.5
            LOOKUPINV(look, 0)       | 0
            LOOKUPINV(look, 9)       | 2
            LOOKUPAREA(look)         | 2.5
            LOOKUPAREA(look, 1)      | 1
            LOOKUPAREA(look, 9, 1)   | 1.5
            LOOKUPAREA(look, 1, 9)   | 1.5
            """)
    void answersAsStellaSays(String call, double expected) {
        var run = run(xmile("", """
                <gf name="look"><xscale min="0" max="2"/><ypts>1,1,2</ypts></gf>
                <aux name="x"><eqn>CALL</eqn></aux>
                """.replace("CALL", call)));
        assertThat(first(run, "x")).isCloseTo(expected, within(1e-15));
    }

    /// RANK of 6, 2, 8, 5 is the example of Stella's help; the mean of 2, 4, 4, 4, 5, 5, 7, 9 is 5, their
    /// mean square distance from it 4.
    @Test
    void ranksAndMeasuresTheSpreadOfArrays() {
        var run = run(xmile("""
                <dim name="D"><elem name="a"/><elem name="b"/><elem name="c"/><elem name="d"/></dim>
                <dim name="E" size="8"/><dim name="R" size="2"/>
                """, """
                <aux name="v"><dimensions><dim name="D"/></dimensions>
                <element subscript="a"><eqn>6</eqn></element><element subscript="b"><eqn>2</eqn></element>
                <element subscript="c"><eqn>8</eqn></element><element subscript="d"><eqn>5</eqn></element></aux>
                <aux name="second"><eqn>RANK(v, 2)</eqn></aux>
                <aux name="least"><eqn>v[RANK(v, 1)]</eqn></aux>
                <aux name="w"><dimensions><dim name="R"/><dim name="D"/></dimensions><eqn>v[D] * (3 - 2 * R)</eqn></aux>
                <aux name="of row"><dimensions><dim name="R"/></dimensions><eqn>RANK(w[R,*], 1)</eqn></aux>
                <aux name="ties"><eqn>RANK(same, 2, v)</eqn></aux>
                <aux name="same"><dimensions><dim name="D"/></dimensions><eqn>1</eqn></aux>
                <aux name="u"><dimensions><dim name="E"/></dimensions>
                <eqn>IF E = 1 THEN 2 ELSE IF E &lt; 5 THEN 4 ELSE IF E &lt; 7 THEN 5 ELSE 2 * E - 7</eqn></aux>
                <aux name="spread"><eqn>STDDEV(u)</eqn></aux>
                """));
        assertThat(first(run, "second")).isEqualTo(4);
        assertThat(first(run, "least")).isEqualTo(2);
        assertThat(first(run, "of row[1]")).isEqualTo(2);
        assertThat(first(run, "of row[2]")).isEqualTo(3);
        assertThat(first(run, "ties")).isEqualTo(4);
        assertThat(first(run, "spread")).isEqualTo(2);
    }
}
