package org.alamedas.engine;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// Arrays: what subscripts mean, and that they stay loops. Expected values are worked out by hand.
class ArraysTest {
    private static ModelBuilder model() {
        return ModelBuilder.model("arrays")
                .time(0, 1, 1)
                .dimension("City", "Arica", "Lota", "Ovalle")
                .dimension("Age", "young", "old");
    }

    /// A number for each element: 10 for Arica young, 11 for Arica old, 20, 21, 30, 31.
    private static ModelBuilder people() {
        return model().array("people", "City,Age", plus(times(num(10), ref("City")), plus(ref("Age"), num(-1))));
    }

    private static double first(ModelBuilder model, String name) {
        return Runs.series(model, name)[0];
    }

    @Test
    void aDimensionIsTheNumberOfTheElement() {
        assertThat(first(people(), "people[Lota,old]")).isEqualTo(21);
    }

    @Test
    void subscriptsFollowTheDimensionsOfTheEquation() {
        ModelBuilder model = people().array("swapped", "Age,City", ref("people[City,Age]"));
        assertThat(first(model, "swapped[old,Ovalle]")).isEqualTo(31);
    }

    @Test
    void anArrayWithoutSubscriptsFollowsItsDimensions() {
        ModelBuilder model = people().array("double", "City,Age", times(num(2), ref("people")));
        assertThat(first(model, "double[Ovalle,young]")).isEqualTo(60);
    }

    @Test
    void elementsAreNamedOrNumbered() {
        ModelBuilder model = people().aux("named", ref("people[Lota,old]")).aux("numbered", ref("people[2,2]"));
        assertThat(first(model, "named")).isEqualTo(21);
        assertThat(first(model, "numbered")).isEqualTo(21);
    }

    @Test
    void aLowerRankIsRepeated() {
        ModelBuilder model =
                model().array("weight", "City", ref("City")).array("wide", "City,Age", ref("weight[City]"));
        assertThat(first(model, "wide[Ovalle,young]")).isEqualTo(3);
    }

    @Test
    void sumsGoThroughWildcards() {
        ModelBuilder model = people().array("of city", "City", call("SUM", ref("people[City,*]")))
                .aux("of all", call("SUM", ref("people")))
                .aux("of two", call("SUM", ref("people[1:2,old]")));
        assertThat(first(model, "of city[Lota]")).isEqualTo(41);
        assertThat(first(model, "of all")).isEqualTo(123);
        assertThat(first(model, "of two")).isEqualTo(32);
    }

    @Test
    void twoArraysInOneSumGoTogether() {
        ModelBuilder model =
                model().array("a", "City", ref("City")).aux("squares", call("SUM", times(ref("a[*]"), ref("a[*]"))));
        assertThat(first(model, "squares")).isEqualTo(14);
    }

    @Test
    void otherAggregatesGoThroughAnArray() {
        ModelBuilder model = people().aux("least", call("MIN", ref("people")))
                .aux("most", call("MAX", ref("people[*,young]")))
                .aux("average", call("MEAN", ref("people[*,young]")))
                .aux("product", call("PROD", ref("people[Arica,*]")))
                .aux("count", call("SIZE", ref("people")))
                .aux("cities", call("SIZE", ref("City")));
        assertThat(first(model, "least")).isEqualTo(10);
        assertThat(first(model, "most")).isEqualTo(30);
        assertThat(first(model, "average")).isEqualTo(20);
        assertThat(first(model, "product")).isEqualTo(110);
        assertThat(first(model, "count")).isEqualTo(6);
        assertThat(first(model, "cities")).isEqualTo(3);
    }

    @Test
    void aComputedSubscriptChoosesAnElementAndIsZeroOutside() {
        ModelBuilder model = people().aux("which", num(3))
                .aux("chosen", ref("people[which,old]"))
                .aux("outside", ref("people[(which+1),old]"));
        assertThat(first(model, "chosen")).isEqualTo(31);
        assertThat(first(model, "outside")).isZero();
    }

    @Test
    void elementsThatDependOnOneAnotherArePutInOrder() {
        ModelBuilder model = model().elements(
                        "chain",
                        "City",
                        "Ovalle",
                        plus(ref("chain[Lota]"), num(1)),
                        "Lota",
                        plus(ref("chain[Arica]"), num(1)),
                        "Arica",
                        num(5))
                .array("running", "City", call("MAX", num(0), ref("running[City]")));
        assertThat(Runs.show(Runs.problems(model))).contains("running[Arica] -> running[Arica]");
        ModelBuilder sound = model().elements(
                        "chain",
                        "City",
                        "Ovalle",
                        plus(ref("chain[Lota]"), num(1)),
                        "Lota",
                        plus(ref("chain[Arica]"), num(1)),
                        "Arica",
                        num(5));
        assertThat(first(sound, "chain[Ovalle]")).isEqualTo(7);
    }

    @Test
    void stocksAndFlowsAreArrays() {
        ModelBuilder model =
                model().array("rate", "City", times(num(2), ref("City"))).arrayStock("held", "City", num(1), "rate");
        assertThat(Runs.series(model, "held[Ovalle]")).containsExactly(1, 7);
    }

    @Test
    void valuesAreHeldFromTheStartForEachElement() {
        ModelBuilder model = model().array("moving", "City", plus(ref("City"), ref("TIME")))
                .array("held", "City", call("INIT", ref("moving[City]")));
        assertThat(Runs.series(model, "held[Lota]")).containsExactly(2, 2);
    }

    @Test
    void wholeArraysAndElementsAreGivenValues() {
        ModelBuilder model = people().aux("total", call("SUM", ref("people")));
        CompiledModel compiled = Runs.compile(model.build());
        RunResult whole = compiled.run(RunSpec.AS_MODELLED.with(Name.of("people"), 1));
        assertThat(Runs.series(whole, "total")[0]).isEqualTo(6);
        RunResult one = compiled.run(RunSpec.AS_MODELLED.with(Name.of("people[Arica, young]"), 0));
        assertThat(Runs.series(one, "total")[0]).isEqualTo(113);
        RunResult recorded = compiled.run(RunSpec.AS_MODELLED.recording(List.of(Name.of("people[3,2]"))));
        assertThat(recorded.columns())
                .extracting(column -> column.name().written())
                .containsExactly("people[Ovalle,old]");
    }

    @Test
    void arraysStayLoops() {
        ModelBuilder model = people().array("of city", "City", call("SUM", ref("people[City,*]")));
        assertThat(ProgramPrinter.print(Runs.compile(model.build()).program()))
                .contains("s6..s11 constant people[3][2] at")
                .contains("for i0<3 i1<2: s(6 + 2 i0 + i1) = (10 * (1 + i0)) + ((1 + i1) + -1)")
                .contains("for i0<3: s(12 + i0) = sum(for i1<2: s(6 + 2 i0 + i1))");
    }

    @Test
    void functionsOfWholeArraysAreComputedOnceForAllElements() {
        ModelBuilder model = people().in(Dialect.VENSIM)
                .array("ordered", "City,Age", call("VECTOR SORT ORDER", ref("people[City,Age]"), num(1)))
                .array("size", "City", ref("City"))
                .array("raised", "City,Age", call("VECTOR SORT ORDER", times(num(2), ref("size[City]")), ref("Age")));
        assertThat(ProgramPrinter.print(Runs.compile(model.build()).program()))
                .contains("for i0<3: s(28 + 2 i0) x 2 = sort_order(s(6 + 2 i0) x 2, s27)")
                .contains("for i0<3 i1<2: s(12 + 2 i0 + i1) = s(28 + 2 i0 + i1)")
                .contains("for i0<2: s(39 + 3 i0) x 3 = sort_order(s34 x 3, s(37 + i0))")
                .contains("for i0<3 i1<2: s(21 + 2 i0 + i1) = s(39 + 3 i1 + i0)");
    }

    @Test
    void subscriptsThatDoNotFitAreRefused() {
        assertThat(message(people().aux("x", ref("people[Arica]")))).contains("has 2 dimensions, found 1 subscript");
        assertThat(message(people().aux("x", ref("people[Arika,old]"))))
                .contains("\"City\" has the elements Arica, Lota, Ovalle, not \"Arika\"", "did you mean arica");
        assertThat(message(people().aux("x", ref("people[Arica,*]")))).contains("use a function such as SUM");
        assertThat(message(people().aux("x", ref("people[4,1]")))).contains("not \"4\"");
        assertThat(message(people().aux("x", ref("people[City,old]")))).contains("does not go through");
        assertThat(message(people().aux("x", ref("people")))).contains("is an array over \"City\"");
        assertThat(message(model().elements("part", "City", "Lota", num(1))))
                .contains("part[Arica], part[Ovalle] have no equation");
        assertThat(message(model().elements("part", "Age", "old", num(1), "young", num(1), "old", num(2))))
                .contains("have two equations");
    }

    @Test
    void tooManyElementsAreRefused() {
        String[] many = new String[3000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "e" + i;
        }
        ModelBuilder model = ModelBuilder.model("huge").dimension("D", many).array("x", "D,D,D,D", num(1));
        assertThat(message(model)).contains("beyond 4194304 elements");
    }

    @Test
    void argumentsOfTooManyElementsAreRefused() {
        String[] many = new String[2000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "e" + i;
        }
        ModelBuilder model = ModelBuilder.model("huge")
                .dimension("D", many)
                .dimension("E", many)
                .array("v", "D", num(1))
                .array("w", "E", num(1))
                .array("x", "D,E", call("STDDEV", times(ref("v[*]"), ref("w[E]"))));
        assertThat(message(model)).contains("STDDEV goes through more than 4194304 elements");
    }

    private static String message(ModelBuilder model) {
        List<Diagnostic> problems = Runs.problems(model);
        return Runs.show(problems);
    }
}
