package org.alamedas.conformance;

import static org.alamedas.conformance.Texts.assertFirst;
import static org.alamedas.conformance.Texts.first;
import static org.alamedas.conformance.Texts.problems;
import static org.alamedas.conformance.Texts.run;
import static org.alamedas.conformance.Texts.vensim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alamedas.engine.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Vensim's functions of whole arrays. Expected values are worked out by hand from its Reference
/// Manual, section "Arrays, Vectors, and Subscripts".
final class VensimVectorsTest {
    private static final String FIVE = """
            d: e1, e2, e3, e4, e5 ~~|
            v[d] = 30, 10, 50, 10, 20 ~~|
            """;

    @Test
    void sortsPositionsFromZeroEitherWay() {
        RunResult run = run(vensim(FIVE + """
                up[d] = VECTOR SORT ORDER(v[d], 1) ~~|
                down[d] = VECTOR SORT ORDER(v[d], 0) ~~|
                back[d] = VECTOR SORT ORDER(v[d], -1) ~~|
                """));
        assertFirst(run, "up", "e1 e2 e3 e4 e5", 1, 3, 4, 0, 2);
        assertFirst(run, "down", "e1 e2 e3 e4 e5", 2, 0, 4, 1, 3);
        assertFirst(run, "back", "e1 e2 e3 e4 e5", 2, 0, 4, 1, 3);
    }

    @Test
    void ranksAndReordersElements() {
        RunResult run = run(vensim(FIVE + """
                rank[d] = VECTOR RANK(v[d], 1) ~~|
                order[d] = VECTOR SORT ORDER(v[d], 1) ~~|
                sorted[d] = VECTOR REORDER(v[d], order[d]) ~~|
                """));
        assertFirst(run, "rank", "e1 e2 e3 e4 e5", 4, 1, 5, 2, 3);
        assertFirst(run, "sorted", "e1 e2 e3 e4 e5", 10, 10, 20, 30, 50);
    }

    @Test
    void sortsExpressionsAlongTheLastDimension() {
        RunResult run = run(vensim("""
                r: r1, r2 ~~|
                c: c1, c2, c3 ~~|
                m[r,c] = 3,1,2; 4,6,5; ~~|
                order[r,c] = VECTOR SORT ORDER(Time - m[r,c], 1) ~~|
                flipped[c,r] = VECTOR SORT ORDER(-m[r,c], 1) ~~|
                """));
        assertFirst(run, "order", "r1,c1 r1,c2 r1,c3 r2,c1 r2,c2 r2,c3", 0, 2, 1, 1, 2, 0);
        assertFirst(run, "flipped", "c1,r1 c2,r1 c3,r1 c1,r2 c2,r2 c3,r2", 0, 2, 1, 1, 2, 0);
    }

    @Test
    void givesTheOrderToAnArrayOverAnotherDimension() {
        RunResult run = run(vensim(FIVE + """
                place: p1, p2, p3, p4, p5 ~~|
                named[place] = VECTOR SORT ORDER(v[d], 1) ~~|
                from first[place] = VECTOR SORT ORDER(v[e1], 1) ~~|
                part: e2, e3, e4 ~~|
                of part[part] = VECTOR SORT ORDER(v[part], 1) ~~|
                one = VECTOR RANK(v[e4], 1) ~~|
                """));
        assertFirst(run, "named", "p1 p2 p3 p4 p5", 1, 3, 4, 0, 2);
        assertFirst(run, "from first", "p1 p2 p3 p4 p5", 1, 3, 4, 0, 2);
        assertFirst(run, "of part", "e2 e3 e4", 0, 2, 1);
        assertThat(first(run, "one")).isEqualTo(1);
    }

    @Test
    void exceptionsAndSingleElementsSeeTheWholeArray() {
        RunResult run = run(vensim(FIVE + """
                rank[d] :EXCEPT: [e3] = VECTOR RANK(v[d], 1) ~~|
                rank[e3] = -1 ~~|
                """));
        assertFirst(run, "rank", "e1 e2 e3 e4 e5", 4, 1, -1, 2, 3);
    }

    /// A matrix times its inverse is the identity; [4 7; 2 6] has the inverse [0.6 -0.7; -0.2 0.4].
    @Test
    void invertsMatrices() {
        RunResult run = run(vensim("""
                i: i1, i2 ~~|
                k: k1, k2 ~~|
                m[i,k] = 4,7; 2,6; ~~|
                n[i,k] = INVERT MATRIX(m[i,k], 2) ~~|
                small[i,k] = INVERT MATRIX(m[i,k], 1) ~~|
                twice[i,k] = INVERT MATRIX(n[i,k] * 1, ELMCOUNT(i)) ~~|
                """));
        assertFirst(run, "n", "i1,k1 i1,k2 i2,k1 i2,k2", 0.6, -0.7, -0.2, 0.4);
        assertFirst(run, "small", "i1,k1 i1,k2 i2,k1 i2,k2", 0.25, 0, 0, 0);
        assertFirst(run, "twice", "i1,k1 i1,k2 i2,k1 i2,k2", 4, 7, 2, 6);
    }

    @Test
    void aMatrixWithoutAnInverseStopsTheRunAtItsCall() {
        var model = vensim("""
                i: i1, i2 ~~|
                k: k1, k2 ~~|
                m[i,k] = 1,2; 2,4; ~~|
                n[i,k] = INVERT MATRIX(m[i,k], 2) ~~|
                """);
        assertThatThrownBy(() -> run(model))
                .hasMessageContaining("n[i1,k1]")
                .hasMessageContaining("INVERT MATRIX(m[i,k], 2) with m[i1,k1] = 1, m[i1,k2] = 2");
    }

    @Test
    void mapsElementsByTheirDistance() {
        RunResult run = run(vensim(FIVE + """
                task: dig, build, test ~~|
                skill: brawn, brain ~~|
                task skill[task] = 0, 1, 1 ~~|
                level[skill] = 7, 9 ~~|
                needed[task] = VECTOR ELM MAP(level[brawn], task skill[task]) ~~|
                before[d] = IF THEN ELSE(d = 1, 0, VECTOR ELM MAP(v[d], -1)) ~~|
                same[d] = VECTOR ELM MAP(v[e1], d - 1) ~~|
                w[task,skill] = 1,2; 3,4; 5,6; ~~|
                turned[skill,task] = VECTOR ELM MAP(w[dig,brawn], (task-1)*ELMCOUNT(skill) + skill-1) ~~|
                outside = VECTOR ELM MAP(v[e5], 1) ~~|
                """));
        assertFirst(run, "needed", "dig build test", 7, 9, 9);
        assertFirst(run, "before", "e1 e2 e3 e4 e5", 0, 30, 10, 50, 10);
        assertFirst(run, "same", "e1 e2 e3 e4 e5", 30, 10, 50, 10, 20);
        assertFirst(run, "turned", "brawn,dig brain,dig brawn,test brain,test", 1, 2, 5, 6);
        assertThat(first(run, "outside")).isEqualTo(-0x1p109);
    }

    @Test
    void anElementMayFollowFromTheOneBeforeIt() {
        RunResult run = run(vensim("""
                stage: (s1-s4) ~~|
                x[stage] = IF THEN ELSE(stage = 1, 5, VECTOR ELM MAP(y[stage], -1)) ~~|
                y[stage] = INTEG(x[stage], stage) ~~|
                """));
        assertFirst(run, "x", "s1 s2 s3 s4", 5, 1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 47",
        "1, 462",
        "2, 14",
        "3, 33",
        "4, 23.5",
        "5, 22674816",
        "6, 18",
        "7, 77",
        "8, 7",
        "9, 11",
        "10, 9"
    })
    void selectsElementsByEachAction(int action, double expected) {
        RunResult run = run(vensim("""
                d: e1, e2, e3 ~~|
                r: r1, r2 ~~|
                chosen[r,d] = 0,2,3; 0,0,0; ~~|
                v[d] = 5, 7, 11 ~~|
                x[r] = VECTOR SELECT(chosen[r,d!], v[d!], -1, %d, 0) ~~|
                """.replace("%d", Integer.toString(action))));
        assertFirst(run, "x", "r1 r2", expected, -1);
    }

    @Test
    void refusesTooFewOrTooManySelectedElements() {
        String model = """
                d: e1, e2, e3 ~~|
                none[d] = 0 ~~|
                two[d] = 0, 1, 1 ~~|
                """;
        assertThatThrownBy(() -> run(vensim(model + "x = VECTOR SELECT(none[d!], two[d!], 0, 0, 1) ~~|")))
                .hasMessageContaining("VECTOR SELECT");
        assertThatThrownBy(() -> run(vensim(model + "x = VECTOR SELECT(two[d!], two[d!], 0, 0, 2) ~~|")))
                .hasMessageContaining("VECTOR SELECT");
        assertThat(first(run(vensim(model + "x = VECTOR SELECT(two[d!], two[d!], 0, 0, 1) ~~|")), "x"))
                .isEqualTo(2);
    }

    /// The lines through (0, 0), (1, 1) and (2, 4).
    @ParameterizedTest
    @CsvSource({
        "1.5, 0, 2.5", "3, 0, 4", "2, 1, 3", "1.5, 2, 1", "3, 3, 7", "1.5, 4, 4",
        "2.5, 5, 1.5", "1, 6, 2", "5, 6, 0", "3, 7, 8.5", "7, 8, 3", "5, 9, 3"
    })
    void readsAnArrayAsAGraphicalFunction(double x, int mode, double expected) {
        RunResult run = run(vensim("""
                r: r1, r2 ~~|
                s: s1, s2, s3 ~~|
                v[r,s] = 0,1,4; 0,2,8; ~~|
                y[r] = VECTOR LOOKUP(v[r,s1], X, 0, 2, MODE) ~~|
                """.replace("X", Double.toString(x)).replace("MODE", Integer.toString(mode))));
        assertThat(first(run, "y[r1]")).isEqualTo(expected);
    }

    @Test
    void saysWhichArrayDoesNotFit() {
        assertThat(problems(vensim(FIVE + "x = VECTOR SORT ORDER(v[d], 1) ~~|")))
                .contains("gives a value for each element of \"d\"", "goes through no dimension of 5 elements");
        assertThat(problems(vensim(FIVE + "x[d] = VECTOR SORT ORDER(Time, 1) ~~|")))
                .contains("takes an array of at least 1 dimension here, found no array");
        assertThat(problems(vensim(FIVE + """
                three: t1, t2, t3 ~~|
                w[three] = 1, 2, 3 ~~|
                x[d] = VECTOR REORDER(v[d], w[three]) ~~|""")))
                .contains("goes through 3 elements of \"w\", expected 5, as many as \"d\" has");
        assertThat(problems(vensim(FIVE + "x[d] = VECTOR SORT ORDER(v[e9], 1) ~~|")))
                .contains("\"d\" has the elements e1, e2, e3, e4, e5, not \"e9\"");
    }
}
