package org.alamedas.model.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Container;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Prints how a stock keeps its material apart.
final class ContainerPrinter {
    private ContainerPrinter() {}

    /// Prints a container on one line.
    static String print(Variable.Change.Kept kept) {
        List<String> parts = new ArrayList<>();
        switch (kept.container()) {
            case Container.Conveyor conveyor -> conveyor(conveyor, parts);
            case Container.Queue(var overflows) -> {
                parts.add("queue");
                overflows.forEach(flow -> parts.add("overflow " + NamePrinter.print(flow)));
            }
            case Container.Oven oven -> oven(oven, parts);
        }
        if (!kept.contents().isEmpty()) {
            parts.add(
                    "holds " + kept.contents().stream().map(ExprPrinter::print).collect(Collectors.joining(" then ")));
        }
        return String.join(", ", parts);
    }

    private static void conveyor(Container.Conveyor conveyor, List<String> parts) {
        parts.add("conveyor over " + ExprPrinter.print(conveyor.transit()));
        add("at most", conveyor.capacity(), parts);
        add("taking at most", conveyor.limit(), parts);
        add("sampled when", conveyor.sample(), parts);
        add("arrested when", conveyor.arrest(), parts);
        if (conveyor.options().discrete()) {
            parts.add("discrete");
        }
        if (conveyor.options().exponential()) {
            parts.add("leaking exponentially");
        }
        intake(conveyor.options().intake(), parts);
        for (Container.Leak leak : conveyor.leaks()) {
            parts.add("leak " + NamePrinter.print(leak.flow()) + " from " + NumberPrinter.print(leak.from()) + " to "
                    + NumberPrinter.print(leak.to()) + (leak.whole() ? " in whole units" : ""));
        }
    }

    private static void oven(Container.Oven oven, List<String> parts) {
        parts.add("oven for " + ExprPrinter.print(oven.cooking()));
        add("at most", oven.capacity(), parts);
        add("filled for", oven.filling(), parts);
        add("cleaned for", oven.cleaning(), parts);
        add("arrested when", oven.arrest(), parts);
        intake(oven.intake(), parts);
    }

    private static void intake(Container.Intake intake, List<String> parts) {
        if (!intake.single()) {
            parts.add("several batches at a time");
        }
        if (intake.intact()) {
            parts.add("whole batches only");
        }
    }

    private static void add(String word, @Nullable Expr expr, List<String> parts) {
        if (expr != null) {
            parts.add(word + " " + ExprPrinter.print(expr));
        }
    }
}
