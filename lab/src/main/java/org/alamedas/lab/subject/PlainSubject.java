package org.alamedas.lab.subject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ir.Slot;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The laboratory of a model about which nothing is known but its equations: its constants are the
/// levers, its stocks the charts.
public final class PlainSubject {
    private static final int MAIN_LEVERS = 12;
    private static final int MAIN_CHARTS = 6;
    private static final int MOST_CHARTS = 400;
    private static final String OTHER = "other";

    private final CompiledModel model;
    private final Set<Name> grouped = new HashSet<>();

    private PlainSubject(CompiledModel model) {
        this.model = model;
    }

    /// Makes a laboratory of a model.
    ///
    /// @param id its name in links
    /// @param model the model
    /// @return the laboratory
    public static Subject of(String id, CompiledModel model) {
        return new PlainSubject(model).make(id);
    }

    private Subject make(String id) {
        List<LeverGroup> groups = new ArrayList<>();
        List<Lever> levers = new ArrayList<>();
        for (Group group : model.model().groups()) {
            groups.add(new LeverGroup(
                    group.name().canonical(), same(readable(group.name().written()))));
            group.members().forEach(member -> {
                if (grouped.add(member)) {
                    lever(member, group.name().canonical(), levers.size()).ifPresent(levers::add);
                }
            });
        }
        groups.add(new LeverGroup(OTHER, same("")));
        for (Variable variable : model.model().variables()) {
            if (!grouped.contains(variable.name())) {
                lever(variable.name(), OTHER, levers.size()).ifPresent(levers::add);
            }
        }
        String title = readable(model.model().name().written());
        return new Subject(
                id,
                same(title),
                model,
                groups,
                levers,
                List.of(),
                charts(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    private Optional<Lever> lever(Name name, String group, int before) {
        Slot slot = model.find(name);
        Double value = model.model().variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(PlainSubject::literal)
                .orElse(null);
        if (slot == null || slot.kind() != Slot.Kind.CONSTANT || value == null || !Double.isFinite(value)) {
            return Optional.empty();
        }
        String unit = slot.unit() == null ? "" : slot.unit();
        return Optional.of(new Lever(
                name.canonical(),
                Lever.Kind.DECISION,
                group,
                before < MAIN_LEVERS,
                new Lever.Handle(slot.name(), null, null, null),
                new Lever.Text(same(readable(name.written())), same(unit), same(slot.documentation()), same("")),
                value,
                scale(slot.range(), value)));
    }

    /// Reads the number of a constant whose equation is nothing but a number.
    static @Nullable Double literal(Variable variable) {
        return variable instanceof Variable.Auxiliary auxiliary
                        && auxiliary.equations().size() == 1
                        && auxiliary.declaration().dimensions().isEmpty()
                ? number(auxiliary.equations().getFirst())
                : null;
    }

    // A conditional of a primitive and null would unbox the null.
    private static @Nullable Double number(Equation equation) {
        return switch (equation.expression()) {
            case Expr.Literal literal -> literal.value();
            case Expr.Unary(UnaryOperator operator, Expr.Literal literal, Span _) ->
                operator == UnaryOperator.NEGATE ? Double.valueOf(-literal.value()) : null;
            case Expr.Text _, Expr.Reference _, Expr.Call _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ ->
                null;
        };
    }

    /// The range of the author, widened to hold the value; without one, from nothing to twice the
    /// value.
    static Lever.Scale scale(@Nullable ValueRange range, double value) {
        double low = Math.min(0, 2 * value);
        double high = Math.max(0, 2 * value);
        if (range != null && Double.isFinite(range.low()) && Double.isFinite(range.high())) {
            low = Math.min(range.low(), value);
            high = Math.max(range.high(), value);
        }
        if (!(low < high)) {
            high = low + 1;
        }
        return new Lever.Scale(low, high, niceStep((high - low) / 100), null);
    }

    /// The largest of 1, 2 and 5 times a power of ten that is not above a distance.
    static double niceStep(double distance) {
        double power = 1;
        while (power > distance) {
            power /= 10;
        }
        while (power * 10 <= distance) {
            power *= 10;
        }
        if (5 * power <= distance) {
            return 5 * power;
        }
        return 2 * power <= distance ? 2 * power : power;
    }

    private List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        for (Slot.Kind kind : List.of(Slot.Kind.STOCK, Slot.Kind.FLOW, Slot.Kind.AUXILIARY)) {
            for (Slot slot : model.variables()) {
                if (slot.kind() == kind && charts.size() < MOST_CHARTS) {
                    charts.add(chart(slot, charts.size() < MAIN_CHARTS));
                }
            }
        }
        return charts;
    }

    private static Chart chart(Slot slot, boolean main) {
        Bilingual label = same(readable(slot.name().written()));
        return new Chart(
                slot.name().canonical(),
                label,
                same(slot.unit() == null ? "" : slot.unit()),
                List.of(new Chart.Line(slot.name(), label)),
                main,
                false,
                Optional.empty());
    }

    private static String readable(String name) {
        return name.replace('_', ' ').replaceAll("\\s+", " ").strip();
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
