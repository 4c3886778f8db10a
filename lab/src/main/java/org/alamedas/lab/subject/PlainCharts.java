package org.alamedas.lab.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// The charts of a model about which nothing is known but its equations: of stocks, then of flows,
/// then of the rest; where nothing varies, of what is computed once; where nothing is computed, of what there is.
///
/// An array has a line for each element, so many to a chart as can be told apart. The first charts
/// of so many variables are the main ones.
final class PlainCharts {
    private static final int MAIN = 6;
    private static final int LINES = 4;
    private static final int MOST_LINES = 400;

    private final CompiledModel model;
    private final Set<Name> controls;
    private final List<Chart> charts = new ArrayList<>();
    private int variables;
    private int lines;

    PlainCharts(CompiledModel model) {
        this.model = model;
        controls = PlainLevers.controls(model.model().time());
    }

    List<Chart> all() {
        for (Slot.Kind kind : List.of(Slot.Kind.STOCK, Slot.Kind.FLOW, Slot.Kind.AUXILIARY)) {
            add(kind, _ -> true);
        }
        if (charts.isEmpty()) {
            add(Slot.Kind.CONSTANT, region -> !PlainLevers.isGiven(model, region));
        }
        if (charts.isEmpty()) {
            add(Slot.Kind.CONSTANT, _ -> true);
        }
        return List.copyOf(charts);
    }

    private void add(Slot.Kind kind, Predicate<Region> wanted) {
        for (Region region : model.program().regions()) {
            if (region.variable().kind() == kind
                    && !controls.contains(region.variable().name())
                    && wanted.test(region)
                    && lines < MOST_LINES) {
                add(region);
            }
        }
    }

    private void add(Region region) {
        variables++;
        int size = Math.min(region.size(), MOST_LINES - lines);
        for (int first = 0; first < size; first += LINES) {
            charts.add(chart(region, first, Math.min(first + LINES, region.size())));
        }
        lines += size;
    }

    private Chart chart(Region region, int first, int end) {
        Slot variable = region.variable();
        String name = PlainSubject.readable(variable.name().written());
        List<Chart.Line> drawn = new ArrayList<>();
        for (int offset = first; offset < end; offset++) {
            drawn.add(new Chart.Line(region.slot(offset).name(), PlainSubject.same(element(region, offset))));
        }
        boolean whole = end - first == region.size();
        String which =
                whole ? "" : " " + element(region, first) + (end - first > 1 ? " … " + element(region, end - 1) : "");
        String id = PlainSubject.identifier(variable.name().canonical());
        return new Chart(
                first == 0 ? id : id + "." + (first / LINES + 1),
                PlainSubject.same(name + which),
                unit(variable),
                drawn,
                first == 0 && variables <= MAIN,
                false,
                Optional.empty());
    }

    private static Bilingual unit(Slot slot) {
        return PlainSubject.same(slot.unit() == null ? "" : slot.unit());
    }

    /// What stands in the brackets of an element's name; of a variable without elements, its name.
    private static String element(Region region, int offset) {
        String written = region.slot(offset).name().written();
        int open = region.shape().isEmpty() ? -1 : written.lastIndexOf('[');
        return PlainSubject.readable(open < 0 ? written : written.substring(open + 1, written.length() - 1));
    }
}
