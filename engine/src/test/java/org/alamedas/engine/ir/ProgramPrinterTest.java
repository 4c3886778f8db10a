package org.alamedas.engine.ir;

import static org.alamedas.engine.Sketch.binary;
import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.choose;
import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.negate;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.table;
import static org.alamedas.engine.Sketch.times;

import java.util.List;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

final class ProgramPrinterTest {
    @Test
    void printsEveryPhaseAndEveryOperation() {
        GraphicalFunction points =
                GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1}, new double[] {1, 2.5});
        ModelBuilder model = ModelBuilder.model("tank")
                .time(num(0), ref("horizon"), over(num(1), num(8)))
                .saveEvery(num(1))
                .aux("horizon", num(10))
                .aux("area", times(num(2), ref("DT")))
                .nonNegative("tank", times(ref("level at start"), ref("area")), List.of("inflow"), List.of("outflow"))
                .aux("level at start", num(0.5), num(4))
                .uniflow("inflow", call("STEP", num(2), num(3)))
                .flow("outflow", times(ref("level"), table(points, ref("level"))))
                .aux("level", over(ref("tank"), ref("area")))
                .aux("first level", call("INIT", ref("level")))
                .aux("fall", negate(minus(ref("first level"), ref("level"))))
                .aux(
                        "alarm",
                        choose(
                                binary(BinaryOperator.LESS, ref("level"), num(0.1)),
                                call("MAX", num(1), ref("fall"), ref("TIME")),
                                num(0)))
                .integral("energy", ref("fall"), num(0))
                .lookup("curve", points)
                .aux("read", call("curve", ref("TIME")))
                .aux("power", binary(BinaryOperator.POWER, ref("level"), num(2)))
                .aux("before", call("PREVIOUS", ref("level"), num(3)))
                .aux("later", call("DELAY", ref("inflow"), ref("area"), num(0)));
        Golden.check(
                "ir/tank.txt", ProgramPrinter.print(Runs.compile(model.build()).program()));
    }
}
