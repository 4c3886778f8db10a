package org.alamedas.engine.optimise;

import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.Sketch;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// What each pass leaves of a program; the expected operations are worked out by hand.
final class OptimiserTest {
    private static Program program(ModelBuilder model) {
        return Runs.compile(model.build()).program();
    }

    private static ModelBuilder model() {
        return ModelBuilder.model("m")
                .aux("rate", num(3))
                .stock("stock", num(1), List.of("in"), List.of())
                .flow("in", ref("stock"));
    }

    private static int slot(Program program, String variable) {
        return program.regions().stream()
                .filter(region -> region.variable().name().equals(Name.of(variable)))
                .findFirst()
                .orElseThrow()
                .base();
    }

    /// Prints the flow that computes a variable, with names for the slots of the others.
    private static String flow(Program program, String variable) {
        Statement.Assign statement = program.flows().stream()
                .map(Statement.Assign.class::cast)
                .filter(flow -> flow.target().base() == slot(program, variable))
                .findFirst()
                .orElseThrow();
        String text = ProgramPrinter.print(statement.value());
        for (String name : List.of("stock", "rate")) {
            text = text.replaceAll("\\bs" + slot(program, name) + "\\b", name);
        }
        return text;
    }

    private static String folded(Sketch equation) {
        return flow(Folding.apply(program(model().aux("x", equation))), "x");
    }

    @Test
    void foldingComputesConstants() {
        assertThat(folded(times(ref("stock"), plus(num(1), num(2))))).isEqualTo("stock * 3");
        assertThat(folded(plus(ref("stock"), call("MAX", num(1), num(5))))).isEqualTo("stock + 5");
        assertThat(folded(choose(binary(BinaryOperator.LESS, num(1), num(2)), ref("stock"), num(7))))
                .isEqualTo("stock");
    }

    @Test
    void foldingLeavesOutWhatChangesNothing() {
        assertThat(folded(times(num(1), ref("stock")))).isEqualTo("stock");
        assertThat(folded(over(ref("stock"), num(1)))).isEqualTo("stock");
        assertThat(folded(over(ref("stock"), num(8)))).isEqualTo("stock * 0.125");
        assertThat(folded(over(ref("stock"), num(10)))).isEqualTo("stock / 10");
    }

    @Test
    void foldingLeavesAdditionsOfZeroAlone() {
        // -0 + 0 is 0.
        assertThat(folded(plus(ref("stock"), num(0)))).isEqualTo("stock + 0");
    }

    @Test
    void foldingLeavesWhatIsNotFiniteToTheRun() {
        assertThat(folded(plus(ref("stock"), over(num(1), num(0))))).isEqualTo("stock + (1 / 0)");
    }

    @Test
    void hoistingComputesOnceWhatDoesNotChange() {
        Program before = program(model().aux("x", times(ref("stock"), call("EXP", times(ref("rate"), num(2))))));
        Program after = Hoisting.apply(before);
        assertThat(flow(after, "x")).isEqualTo("stock * s" + before.size());
        assertThat(after.initials()).hasSize(before.initials().size() + 1);
        Statement.Assign last = (Statement.Assign) after.initials().getLast();
        assertThat(ProgramPrinter.print(last.value())).isEqualTo("EXP(s" + slot(before, "rate") + " * 2)");
    }

    @Test
    void hoistingMovesWholeEquations() {
        Program before = program(model().aux("x", times(call("INIT", ref("stock")), ref("rate"))));
        Program after = Hoisting.apply(before);
        assertThat(after.flows()).hasSize(before.flows().size() - 1);
        assertThat(after.initials().getLast().slots()).containsExactly(slot(before, "x"));
    }

    @Test
    void sharingComputesOnceWhatEquationsHaveInCommon() {
        Sketch root = call("SQRT", ref("stock"));
        Program before = program(model().aux("x", plus(root, num(1))).aux("y", times(root, root)));
        Program after = Sharing.apply(before);
        String part = "s" + before.size();
        assertThat(flow(after, "x")).isEqualTo(part + " + 1");
        assertThat(flow(after, "y")).isEqualTo(part + " * " + part);
        assertThat(after.flows()).hasSize(before.flows().size() + 1);
    }

    @Test
    void liftingComputesOnceWhatIsTheSameForAllElements() {
        Program before = program(model().dimension("d", "a", "b", "c")
                .array("x", "d", times(ref("stock"), ref("d")))
                .array("share", "d", over(ref("x"), call("SUM", ref("x[*]"))))
                .array("again", "d", plus(call("EXP", ref("x")), call("SUM", ref("x[*]"))))
                .aux("spread", call("SUM", over(ref("x[*]"), call("SUM", ref("x[*]"))))));
        Program after = Lifting.apply(before);
        String part = "s" + before.size();
        assertThat(flow(after, "share")).endsWith(" / " + part);
        assertThat(flow(after, "again")).endsWith(" + " + part);
        assertThat(flow(after, "spread")).contains(" / " + part);
        assertThat(after.flows()).hasSize(before.flows().size() + 1);
    }

    @Test
    void choosingTakesTheBranchOfTheRun() {
        Program before = program(model().aux("x", choose(ref("rate"), ref("stock"), num(7))));
        assertThat(flow(Choosing.apply(before, _ -> 1), "x")).isEqualTo("stock");
        assertThat(flow(Choosing.apply(before, _ -> 0), "x")).isEqualTo("7");
    }

    @Test
    void droppingLeavesOutWhatNobodyNeeds() {
        Program before = program(model().aux("x", times(ref("stock"), num(2))).aux("y", times(ref("x"), num(2))));
        assertThat(Dropping.apply(before, Set.of()).flows()).hasSize(1);
        assertThat(Dropping.apply(before, Set.of(slot(before, "x"))).flows()).hasSize(2);
        assertThat(Dropping.apply(before, Set.of(slot(before, "y"))).flows()).hasSize(3);
    }
}
