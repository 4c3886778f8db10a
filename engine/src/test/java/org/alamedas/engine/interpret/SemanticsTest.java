package org.alamedas.engine.interpret;

import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.negate;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.alamedas.engine.Sketch.unary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each operation gives; the expected values are those of the table in the description of
/// `engine.ir`.
final class SemanticsTest {
    private static double value(Sketch equation) {
        return Runs.series(ModelBuilder.model("one").aux("x", equation), "x")[0];
    }

    @ParameterizedTest
    @CsvSource({
        "OR, 0, 0, 0",
        "OR, 0, -2, 1",
        "AND, 2, 3, 1",
        "AND, 2, 0, 0",
        "EQUAL, 2, 2, 1",
        "EQUAL, 2, 3, 0",
        "NOT_EQUAL, 2, 3, 1",
        "LESS, 2, 2, 0",
        "LESS_OR_EQUAL, 2, 2, 1",
        "GREATER, 3, 2, 1",
        "GREATER_OR_EQUAL, 1, 2, 0",
        "ADD, 1, 2, 3",
        "SUBTRACT, 1, 2, -1",
        "MULTIPLY, 3, 4, 12",
        "DIVIDE, 1, 4, 0.25",
        "MODULO, 10, 3, 1",
        "MODULO, -10, 3, 2",
        "MODULO, 10, -3, -2",
        "MODULO, -10, -3, -1",
        "MODULO, -9, 3, 0",
        "POWER, 2, 10, 1024",
        "POWER, 4, -0.5, 0.5"
    })
    void operatorsOfTwo(BinaryOperator operator, double a, double b, double expected) {
        assertThat(value(binary(operator, num(a), num(b)))).isEqualTo(expected);
    }

    @Test
    void operatorsOfOne() {
        assertThat(value(unary(UnaryOperator.NOT, num(0)))).isEqualTo(1);
        assertThat(value(unary(UnaryOperator.NOT, num(-3)))).isZero();
        assertThat(value(unary(UnaryOperator.PLUS, num(3)))).isEqualTo(3);
        assertThat(value(negate(binary(BinaryOperator.POWER, num(2), num(2))))).isEqualTo(-4);
    }

    @Test
    void theBranchNotTakenDoesNoHarm() {
        assertThat(value(choose(num(0), over(num(1), num(0)), num(7)))).isEqualTo(7);
        assertThat(value(choose(num(0.5), num(8), call("LN", num(-1))))).isEqualTo(8);
    }

    @Test
    void minimumAndMaximumOfOneIsThatOne() {
        assertThat(value(call("MAX", num(3)))).isEqualTo(3);
        assertThat(value(call("MIN", num(3), num(1), num(2)))).isEqualTo(1);
    }

    @Test
    void leftOutArgumentsHaveTheirDefaults() {
        assertThat(value(call("SAFEDIV", num(1), num(0)))).isZero();
        assertThat(value(call("SAFEDIV", num(1), num(0), num(9)))).isEqualTo(9);
    }

    @Test
    void timesOfTheRunAreValues() {
        ModelBuilder model = ModelBuilder.model("times")
                .time(2, 4, 0.5)
                .aux("now", ref("TIME"))
                .aux("step", times(num(1), ref("DT")))
                .aux("from", ref("STARTTIME"))
                .aux("to", ref("STOPTIME"));
        assertThat(Runs.series(model, "now")).containsExactly(2, 2.5, 3, 3.5, 4);
        assertThat(Runs.series(model, "step")).containsOnly(0.5);
        assertThat(Runs.series(model, "from")).containsOnly(2);
        assertThat(Runs.series(model, "to")).containsOnly(4);
    }

    @Test
    void initialValuesAreHeldAndMayHoldOneAnother() {
        ModelBuilder model = ModelBuilder.model("held")
                .time(3, 6, 1)
                .aux("first", call("INIT", ref("TIME")))
                .aux("nested", call("INIT", times(num(2), call("INIT", ref("later")))))
                .aux("later", times(ref("TIME"), ref("TIME")));
        assertThat(Runs.series(model, "first")).containsOnly(3);
        assertThat(Runs.series(model, "nested")).containsOnly(18);
    }

    @Test
    void activeInitialBreaksACircleOfInitialValues() {
        // As in the community's test active_initial: the stock starts from the initial side, the flow runs on the
        // active one.
        ModelBuilder model = ModelBuilder.model("active")
                .in(Dialect.VENSIM)
                .time(0, 2, 1)
                .integral("stock", ref("capacity"), ref("capacity"))
                .aux("capacity", call("ACTIVE INITIAL", times(ref("stock"), num(2)), num(100)));
        assertThat(Runs.series(model, "stock")).containsExactly(100, 300, 900);
        assertThat(Runs.series(model, "capacity")).containsExactly(200, 600, 1800);
    }

    @Test
    void anInitialEquationHoldsAtTheStartOnly() {
        ModelBuilder model = ModelBuilder.model("initial equation")
                .time(0, 1, 1)
                .stock("s", ref("a"), List.of(), List.of())
                .aux("a", times(ref("s"), num(3)), num(5));
        assertThat(Runs.series(model, "s")).containsExactly(5, 5);
        assertThat(Runs.series(model, "a")).containsExactly(15, 15);
    }

    @Test
    void initialValuesMayDependOnOneAnother() {
        // As in the community's test chained_initialization.
        ModelBuilder model = ModelBuilder.model("chained")
                .stock("b", Sketch.plus(ref("a"), Sketch.plus(ref("c"), ref("d"))), List.of(), List.of())
                .stock("c", num(5), List.of(), List.of())
                .stock("a", num(3), List.of(), List.of())
                .stock("d", num(7), List.of(), List.of());
        assertThat(Runs.series(model, "b")[0]).isEqualTo(15);
    }
}
