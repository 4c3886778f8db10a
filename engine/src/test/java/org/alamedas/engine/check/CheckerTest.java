package org.alamedas.engine.check;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.chain;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.text;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

/// Each thing that can be wrong with a model, as its reader sees it.
final class CheckerTest {
    private static final GraphicalFunction POINTS =
            GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1}, new double[] {0, 1});

    private static ModelBuilder model() {
        return ModelBuilder.model("wrong");
    }

    private static void golden(String name, ModelBuilder model) {
        Golden.check("check/" + name + ".txt", new DiagnosticRenderer(false, 20).render(Runs.problems(model)));
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        golden(
                "unknown-name",
                model().aux("capital", num(3))
                        .aux("output", times(ref("captial"), num(2)))
                        .aux("more", plus(ref("captial"), ref("TIEM"))));
    }

    @Test
    void saysInWhichLanguageAFunctionExists() {
        golden(
                "unknown-function",
                model().aux("a", call("FIFZE", num(1), num(2), num(0))).aux("b", call("SQRTT", num(1))));
    }

    @Test
    void countsArguments() {
        golden(
                "wrong-arguments",
                model().aux("a", call("EXP", num(1), num(2)))
                        .aux("b", ref("SQRT"))
                        .aux("c", call("PULSE", num(1)))
                        .aux("d", call("MAX")));
    }

    @Test
    void knowsWhatANameIsFor() {
        golden(
                "wrong-kind",
                model().lookup("curve", POINTS)
                        .aux("a", ref("curve"))
                        .aux("b", call("a", num(1)))
                        .aux("c", call("LOOKUP", ref("a"), num(1)))
                        .aux("d", text("words"))
                        .aux("e", call("curve", num(1), num(2)))
                        .stock("s", num(0), List.of("s"), List.of("curve")));
    }

    @Test
    void namesBothPlacesOfADuplicate() {
        golden("duplicate-name", model().aux("real wage", num(1)).aux("Real_Wage", num(2)));
    }

    @Test
    void saysWhatHasNoEquation() {
        golden(
                "missing-equation",
                model().line(out -> new Variable.Auxiliary(ModelBuilder.declare(out, "a"), List.of()))
                        .line(out -> new Variable.Stock(
                                ModelBuilder.declare(out, "s"),
                                List.of(),
                                new Variable.Change.Flows(List.of(), List.of()),
                                false))
                        .line(out -> new Variable.Lookup(ModelBuilder.declare(out, "l"), List.of())));
    }

    @Test
    void printsTheWholeCircle() {
        golden(
                "circular-definition",
                model().aux("price", times(ref("demand"), num(2)))
                        .aux("demand", plus(ref("income"), num(1)))
                        .aux("income", plus(ref("wage"), ref("price")))
                        .aux("wage", num(1))
                        .aux("alone", plus(ref("alone"), num(1))));
    }

    @Test
    void findsACircleOfInitialValues() {
        golden(
                "circular-initial",
                model().stock("s", ref("half"), List.of(), List.of()).aux("half", times(ref("s"), num(2))));
    }

    @Test
    void acceptsACircleThroughAStock() {
        assertThat(Runs.problems(model().stock("s", num(1), List.of("f"), List.of())
                        .flow("f", ref("g"))
                        .aux("g", ref("s"))))
                .isEmpty();
    }

    @Test
    void saysWhichFlowsChangeNothing() {
        golden(
                "flow-without-stock",
                model().flow("idle", num(1))
                        .aux("a", num(1))
                        .stock("s", num(1), List.of("a"), List.of("outflwo"))
                        .flow("outflow", num(1)));
    }

    @Test
    void refusesWhatIsNotComputed() {
        golden("unsupported", model().in(Dialect.VENSIM).aux("y", call("SIMULTANEOUS", num(0), num(1))));
    }

    @Test
    void refusesTimesThatMakeNoRun() {
        golden("bad-time-step", model().time(0, 10, 0).aux("a", num(1)));
        golden("bad-time-order", model().time(10, 0, 1).aux("a", num(1)));
        golden("bad-time-start", model().time(ref("s"), num(10), num(1)).stock("s", num(1), List.of(), List.of()));
        golden("bad-time-steps", model().time(num(0), num(1e12), num(1)).aux("a", num(1)));
    }

    @Test
    void saysWhereAConstantIsNotANumber() {
        golden(
                "not-finite-constant",
                model().aux("a", Sketch.over(num(0), ref("b"))).aux("b", num(0)));
    }

    @Test
    void reportsEveryErrorAtOnceInTheOrderOfTheFile() {
        List<Diagnostic> problems = Runs.problems(model().aux("a", ref("nobody"))
                .aux("b", call("EXP"))
                .aux("c", ref("c"))
                .aux("a", num(1)));
        assertThat(problems)
                .extracting(Diagnostic::code)
                .containsExactly(
                        DiagnosticCode.UNKNOWN_NAME,
                        DiagnosticCode.WRONG_ARGUMENTS,
                        DiagnosticCode.CIRCULAR_DEFINITION,
                        DiagnosticCode.DUPLICATE_NAME);
    }

    @Test
    void aVariableOfTheModelGoesBeforeANameOfTheLanguage() {
        assertThat(Runs.series(model().aux("PI", num(3)).aux("x", ref("pi")), "x"))
                .containsOnly(3);
    }

    @Test
    void theSameWordMeansWhatItsLanguageSays() {
        ModelBuilder vensim = model().in(Dialect.VENSIM).aux("x", call("PULSE", num(2), num(3)));
        ModelBuilder xmile = model().time(0, 10, 0.5).aux("x", call("PULSE", num(2), num(3)));
        ModelBuilder dynamo =
                model().in(Dialect.DYNAMO).time(0, 10, 0.5).aux("x", call("PULSE", num(2), num(3), num(0)));
        assertThat(Runs.series(vensim, "x")).containsExactly(0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(Runs.series(xmile, "x")[6]).isEqualTo(4);
        assertThat(Runs.series(dynamo, "x")[6]).isEqualTo(2);
    }

    @Test
    void neitherALongChainNorALongCircleExhaustsTheStack() {
        assertThat(Runs.series(model().aux("one", num(1)).aux("sum", chain(20_000, ref("one"), ref("one"))), "sum"))
                .containsOnly(20_001);
        ModelBuilder circle = model();
        for (int i = 0; i < 20_000; i++) {
            circle.aux("v" + i, ref("v" + (i + 1) % 20_000));
        }
        assertThat(Runs.problems(circle)).hasSize(1);
    }
}
