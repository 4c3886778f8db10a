package org.alamedas.formats.xmile.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.model.definition.Container;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ExprPrinter;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;

/// Writes conveyors, queues and ovens, and what the flows that leave them say of it.
final class Containers {
    private final Xml xml;
    private final Map<Name, Container.Leak> leaks = new HashMap<>();
    private final Set<Name> overflows = new HashSet<>();

    Containers(Xml xml, Model model) {
        this.xml = xml;
        Stream.concat(model.variables().stream(), model.macros().stream().flatMap(macro -> macro.variables().stream()))
                .forEach(this::find);
    }

    private void find(Variable variable) {
        if (variable instanceof Variable.Stock stock && stock.change() instanceof Variable.Change.Kept kept) {
            switch (kept.container()) {
                case Container.Conveyor conveyor -> conveyor.leaks().forEach(leak -> leaks.put(leak.flow(), leak));
                case Container.Queue queue -> overflows.addAll(queue.overflows());
                case Container.Oven _ -> {}
            }
        }
    }

    /// Returns the attributes of a flow that leaks within a stretch of its conveyor.
    String[] attributes(Name flow) {
        Container.Leak leak = leaks.get(flow);
        return leak == null
                ? new String[0]
                : new String[] {
                    "leak_start", NumberPrinter.print(leak.from()), "leak_end", NumberPrinter.print(leak.to())
                };
    }

    /// Writes what a flow does for the container that it leaves.
    void flow(Name flow) {
        Container.Leak leak = leaks.get(flow);
        if (leak != null) {
            xml.empty("leak");
        }
        if (leak != null && leak.whole()) {
            xml.empty("leak_integers");
        }
        if (overflows.contains(flow)) {
            xml.empty("overflow");
        }
    }

    /// Writes an initial value that is a list; nothing where it is none.
    void contents(List<Expr> parts) {
        if (!parts.isEmpty()) {
            xml.text("eqn", parts.stream().map(ExprPrinter::print).collect(Collectors.joining(", ")));
        }
    }

    void container(Container container) {
        switch (container) {
            case Container.Conveyor conveyor -> conveyor(conveyor);
            case Container.Queue _ -> xml.empty("queue");
            case Container.Oven oven -> oven(oven);
        }
    }

    private void conveyor(Container.Conveyor conveyor) {
        Container.Options options = conveyor.options();
        xml.open(
                "conveyor",
                "discrete",
                Boolean.toString(options.discrete()),
                "exponential_leak",
                Boolean.toString(options.exponential()),
                "one_at_a_time",
                Boolean.toString(options.intake().single()),
                "batch_integrity",
                Boolean.toString(options.intake().intact()));
        part("len", conveyor.transit());
        part("capacity", conveyor.capacity());
        part("in_limit", conveyor.limit());
        part("sample", conveyor.sample());
        part("arrest", conveyor.arrest());
        xml.close();
    }

    private void oven(Container.Oven oven) {
        xml.open(
                "oven",
                "one_at_a_time",
                Boolean.toString(oven.intake().single()),
                "batch_integrity",
                Boolean.toString(oven.intake().intact()));
        part("len", oven.cooking());
        part("capacity", oven.capacity());
        part("fill_time", oven.filling());
        part("clean_time", oven.cleaning());
        part("arrest", oven.arrest());
        xml.close();
    }

    private void part(String name, @Nullable Expr value) {
        if (value != null) {
            xml.text(name, ExprPrinter.print(value));
        }
    }
}
