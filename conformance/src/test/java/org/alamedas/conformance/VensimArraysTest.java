package org.alamedas.conformance;

import static org.alamedas.conformance.Texts.assertFirst;
import static org.alamedas.conformance.Texts.first;
import static org.alamedas.conformance.Texts.problems;
import static org.alamedas.conformance.Texts.run;
import static org.alamedas.conformance.Texts.vensim;
import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.engine.run.RunResult;
import org.junit.jupiter.api.Test;

/// Subscripts of Vensim, by its Reference Manual, chapter "Subscripts". Expected values are worked out by
/// hand.
final class VensimArraysTest {
    private static final String M = """
            row: r1, r2, r3 ~~|
            col: c1, c2 ~~|
            m[row,col] = 11,12; 21,22; 31,32; ~~|
            """;

    @Test
    void sumsGoThroughAnyMarkedSubscripts() {
        RunResult run = run(vensim(M + """
                all = SUM(m[row!,col!]) ~~|
                of row[row] = SUM(m[row,col!]) ~~|
                of col[col] = SUM(m[row!,col] * m[row!,c1]) ~~|
                nested = SUM(of row[row!] * SUM(m[r1,col!])) ~~|
                inner[row] = SUM(m[row,col!] * VMAX(m[row!,col!])) ~~|
                product = PROD(m[row!,c1]) ~~|
                least[col] = VMIN(m[row!,col]) ~~|
                most = VMAX(m[row!,col!]) ~~|
                count = SUM(IF THEN ELSE(m[row!,col!] > 20, 1, 0)) ~~|
                lower: r2, r3 ~~|
                part = SUM(m[lower!,c2]) ~~|
                """));
        assertThat(first(run, "all")).isEqualTo(129);
        assertFirst(run, "of row", "r1 r2 r3", 23, 43, 63);
        assertFirst(run, "of col", "c1 c2", 11 * 11 + 21 * 21 + 31 * 31, 12 * 11 + 22 * 21 + 32 * 31);
        assertThat(first(run, "nested")).isEqualTo(129 * 23);
        assertFirst(run, "inner", "r1 r2 r3", 23 * 32, 43 * 32, 63 * 32);
        assertThat(first(run, "product")).isEqualTo(11 * 21 * 31);
        assertFirst(run, "least", "c1 c2", 11, 12);
        assertThat(first(run, "most")).isEqualTo(32);
        assertThat(first(run, "count")).isEqualTo(4);
        assertThat(first(run, "part")).isEqualTo(54);
    }

    @Test
    void exceptionsMayBeSeveralAndOverRanges() {
        RunResult run = run(vensim(M + """
                lower: r2, r3 ~~|
                x[row,col] :EXCEPT: [r1,c1], [lower,c2] = 1 ~~|
                x[r1,c1] = 2 ~~|
                x[lower,c2] = m[lower,c2] ~~|
                y[row] :EXCEPT: [lower] = 5 ~~|
                y[lower] = 6 ~~|
                """));
        assertFirst(run, "x", "r1,c1 r1,c2 r2,c1 r2,c2 r3,c1 r3,c2", 2, 1, 1, 22, 1, 32);
        assertFirst(run, "y", "r1 r2 r3", 5, 6, 6);
    }

    @Test
    void mappingsAreInOrderExplicitOrToSubranges() {
        RunResult run = run(vensim(M + """
                team: t1, t2, t3 -> row ~~|
                pair: p1, p2 -> (row: low, r1) ~~|
                low: r2, r3 ~~|
                size[team] = 1, 2, 3 ~~|
                load[pair] = 10, 20 ~~|
                x[row] = size[team] ~~|
                y[row] = load[pair] ~~|
                """));
        assertFirst(run, "x", "r1 r2 r3", 1, 2, 3);
        assertFirst(run, "y", "r1 r2 r3", 20, 10, 10);
    }

    @Test
    void aliasesAndNumericRangesAreRanges() {
        RunResult run = run(vensim(M + """
                twin <-> row ~~|
                age: (a1-a4) ~~|
                older: (a2-a4) ~~|
                w[row,twin] = row * 10 + twin ~~|
                w diagonal[row] = w[row,row] ~~|
                v[age] = age ~~|
                s[a1] = 100 ~~|
                s[older] = v[older] ~~|
                before[older] = VECTOR ELM MAP(v[older], -1) ~~|
                """));
        assertThat(first(run, "w[r2,r3]")).isEqualTo(23);
        assertFirst(run, "w diagonal", "r1 r2 r3", 11, 22, 33);
        assertFirst(run, "s", "a1 a2 a3 a4", 100, 2, 3, 4);
        assertFirst(run, "before", "a2 a3 a4", 1, 2, 3);
    }

    @Test
    void elementsAreComparedByTheirNumbers() {
        RunResult run = run(vensim(M + """
                x[row] = IF THEN ELSE(row = r2, 1, 0) ~~|
                y[row,col] = IF THEN ELSE(row > 1 :AND: col = c2, m[row,col], 0) ~~|
                z = ELMCOUNT(row) + r3 ~~|
                """));
        assertFirst(run, "x", "r1 r2 r3", 0, 1, 0);
        assertFirst(run, "y", "r1,c2 r2,c1 r2,c2", 0, 0, 22);
        assertThat(first(run, "z")).isEqualTo(6);
    }

    @Test
    void anArrayMayLeaveOutElements() {
        var model = vensim(M + """
                x[r1] = 1 ~~|
                x[r3] = 3 ~~|
                y = x[r1] + x[r3] ~~|
                """);
        assertThat(first(run(model), "y")).isEqualTo(4);
    }

    @Test
    void dimensionsAreSummedTogetherAcrossArrays() {
        RunResult run = run(vensim(M + """
                dep: d1, d2 ~~|
                low: r2, r3 ~~|
                b[d1,row,col] = 1,2; 3,4; 5,6; ~~|
                b[d2,row,col] = TABBED ARRAY(
                7\t8
                9\t10
                11\t12
                ) ~~|
                c[row] = SUM(m[row,col!] * b[dep!,row,col!]) ~~|
                late[dep,low] = DELAY FIXED(b[dep,low,c1], 1, 0) ~~|
                """));
        assertFirst(run, "c", "r1 r2 r3", 11 * 8 + 12 * 10, 21 * 12 + 22 * 14, 31 * 16 + 32 * 18);
        assertThat(run.values(run.column(org.alamedas.model.expr.Name.of("late[d2,r3]"))))
                .containsExactly(0, 11, 11);
    }

    @Test
    void nothingIsANumberThatCanBeAskedFor() {
        RunResult run = run(vensim("""
                x = :NA: ~~|
                y = IF THEN ELSE(x = :NA:, 1, 2) ~~|
                """));
        assertThat(first(run, "x")).isEqualTo(-0x1p109);
        assertThat(first(run, "y")).isEqualTo(1);
    }

    @Test
    void tabbedArraysHaveRowsAndColumns() {
        RunResult run = run(vensim(M + """
                x[row,col] = TABBED ARRAY(
                1\t2
                3\t4
                5\t6
                ) ~~|
                """));
        assertFirst(run, "x", "r1,c1 r1,c2 r2,c1 r2,c2 r3,c1 r3,c2", 1, 2, 3, 4, 5, 6);
    }

    @Test
    void tabsOfATabbedArrayMayBeWrittenAsABackslashAndAT() {
        RunResult run = run(vensim(M + """
                x[row,col] = TABBED ARRAY(
                \\t1\\t2
                \\t3\\t4
                \\t5\\t6) ~~|
                """));
        assertFirst(run, "x", "r1,c1 r1,c2 r2,c1 r2,c2 r3,c1 r3,c2", 1, 2, 3, 4, 5, 6);
    }

    @Test
    void stocksOverSubrangesPassOn() {
        RunResult run = run(vensim("""
                age: young, middle, old ~~|
                later: middle, old ~~|
                earlier: young, middle -> later ~~|
                people[young] = INTEG(0 - aging[young], 8) ~~|
                people[middle] = INTEG(aging[young] - aging[middle], 4) ~~|
                people[old] = INTEG(aging[middle], 0) ~~|
                aging[earlier] = people[earlier] / 2 ~~|
                got[later] = aging[earlier] ~~|
                """));
        assertFirst(run, "got", "middle old", 4, 2);
    }

    @Test
    void saysWhichSubscriptDoesNotFit() {
        assertThat(problems(vensim(M + "x[row] = m[row,c9] ~~|")))
                .contains("\"col\" has the elements c1, c2, not \"c9\"");
        assertThat(problems(vensim(M + "x[row] = m[row,col] ~~|"))).contains("does not go through");
        assertThat(problems(vensim(M + "low: r2, r3 ~~|\nx[row] = IF THEN ELSE(row = low, 1, 0) ~~|")))
                .contains("\"low\" is a dimension that the equation does not go through");
        assertThat(problems(vensim(M + "x = SUM(m[row!]) ~~|"))).contains("has 2 dimensions, found 1 subscript");
    }
}
