package org.alamedas.engine.interpret;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.run.SimulationException.Operand;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

/// Values that are not finite are reported where they are born, and let pass where that is asked for.
final class BirthTest {
    private static SimulationException fault(ModelBuilder model) {
        return catchThrowableOfType(SimulationException.class, () -> Runs.run(model));
    }

    private static ModelBuilder emptying() {
        return ModelBuilder.model("emptying")
                .time(0, 10, 1)
                .stock("people", num(3), List.of(), List.of("leaving"))
                .flow("leaving", num(1))
                .aux("doubled", times(num(2), ref("per head")))
                .aux("per head", plus(num(1), times(num(2), minus(over(ref("output"), ref("people")), num(1)))))
                .aux("output", num(0));
    }

    @Test
    void namesVariableMomentOperationAndOperands() {
        SimulationException fault = fault(emptying());
        assertThat(fault.birth().variable().written()).isEqualTo("per head");
        assertThat(fault.birth().time()).isEqualTo(3);
        assertThat(fault.birth().value()).isNaN();
        assertThat(fault.birth().operation().text()).isEqualTo("output / people");
        assertThat(fault.birth().operands()).containsExactly(new Operand("output", 0), new Operand("people", 0));
        Golden.check("interpret/not-finite.txt", DiagnosticRenderer.plain().render(fault.diagnostic()));
    }

    @Test
    void looksIntoPartsOfEquationsThatAreTooDeepForOnePiece() {
        Sketch sum = over(num(1), ref("zero"));
        for (int i = 0; i < 500; i++) {
            sum = plus(sum, ref("one"));
        }
        SimulationException fault = fault(ModelBuilder.model("deep")
                .aux("zero", num(0))
                .aux("one", num(1))
                .aux("x", sum));
        assertThat(fault.birth().variable().written()).isEqualTo("x");
        assertThat(fault.birth().operation().text()).isEqualTo("1 / zero");
        assertThat(fault.birth().operands()).containsExactly(new Operand("zero", 0));
    }

    @Test
    void looksIntoTheArgumentsOfFunctionsOfWholeArrays() {
        SimulationException fault = fault(ModelBuilder.model("arrays")
                .in(Dialect.VENSIM)
                .dimension("d", "a", "b", "c")
                .array("v", "d", minus(ref("d"), num(2)))
                .array("x", "d", call("VECTOR RANK", over(num(1), ref("v[d]")), num(1))));
        assertThat(fault).isNull();
        SimulationException spread = fault(ModelBuilder.model("arrays")
                .dimension("d", "a", "b", "c")
                .array("v", "d", minus(ref("d"), num(2)))
                .aux("x", call("STDDEV", over(num(1), ref("v[d]")))));
        assertThat(spread.birth().variable().written()).isEqualTo("x");
        assertThat(spread.birth().operation().text()).isEqualTo("1 / v[d]");
        assertThat(spread.birth().operands()).containsExactly(new Operand("v[b]", 0));
    }

    @Test
    void findsAnOverflowOfAStock() {
        SimulationException fault = fault(ModelBuilder.model("explosion")
                .time(0, 10_000, 1)
                .stock("s", num(1), List.of("growth"), List.of())
                .flow("growth", ref("s")));
        assertThat(fault).hasMessageStartingWith("\"s\" is infinite at time 1023");
    }

    @Test
    void findsAFaultInARate() {
        SimulationException fault =
                fault(ModelBuilder.model("rate").integral("s", call("LN", minus(num(2), ref("s"))), num(2)));
        assertThat(fault.birth().what()).isEqualTo("the rate of change of ");
        assertThat(fault.birth().value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void lookInTheBranchTaken() {
        SimulationException fault = fault(ModelBuilder.model("branch")
                .aux("x", choose(ref("TIME"), call("SQRT", minus(num(2), ref("TIME"))), over(num(1), num(1)))));
        assertThat(fault.birth().operation().text()).isEqualTo("SQRT(2 - TIME)");
        assertThat(fault.birth().time()).isEqualTo(3);
    }

    @Test
    void infinityThatIsAskedForPasses() {
        ModelBuilder model = ModelBuilder.model("limit")
                .aux("limit", ref("INF"))
                .aux("same", ref("limit"))
                .aux("x", call("MIN", ref("same"), num(3)));
        assertThat(Runs.series(model, "x")).containsOnly(3);
        SimulationException fault = fault(model.aux("gone", minus(ref("limit"), ref("same"))));
        assertThat(fault.birth().operation().text()).isEqualTo("limit - same");
    }

    @Test
    void everyValuePassesWhereThatIsAllowed() {
        RunResult result = Runs.compile(emptying().build())
                .run(new RunSpec(null, null, null, null, null, Map.of(), List.of(), true));
        assertThat(Runs.series(result, "doubled")[2]).isEqualTo(-2);
        assertThat(Runs.series(result, "doubled")[3]).isNaN();
    }
}
