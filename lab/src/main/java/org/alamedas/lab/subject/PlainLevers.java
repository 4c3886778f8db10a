package org.alamedas.lab.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The levers of a model about which nothing is known but its equations: its constants that are
/// nothing but numbers, in the groups of the author. What says when the model starts and how it
/// steps is none.
final class PlainLevers {
    private static final int MAIN = 12;
    private static final int MOST_ELEMENTS = 200;
    private static final String OTHER = "other";

    /// A quantity of this name is between nothing and all.
    private static final Pattern SHARE = Pattern.compile("\\b(fraction|share|probability|proportion)\\b");

    /// A quantity of this name is on or off.
    private static final Pattern SWITCH = Pattern.compile("\\b(switch|flag|on off)\\b");

    private final CompiledModel model;
    private final Map<Name, Variable> variables = new HashMap<>();
    private final Map<Name, Region> regions = new HashMap<>();
    private final Set<Name> done = new HashSet<>();
    private final List<Lever> levers = new ArrayList<>();
    private int elements;

    PlainLevers(CompiledModel model) {
        this.model = model;
        model.model().variables().forEach(variable -> variables.put(variable.name(), variable));
        model.program()
                .regions()
                .forEach(region -> regions.put(region.variable().name(), region));
        done.addAll(controls(model.model().time()));
        for (Group group : model.model().groups()) {
            group.members().forEach(member -> add(member, group.name().canonical()));
        }
        model.model().variables().forEach(variable -> add(variable.name(), OTHER));
    }

    /// The first ones are in sight where none but elements of arrays are there.
    List<Lever> all() {
        if (levers.stream().anyMatch(Lever::main)) {
            return List.copyOf(levers);
        }
        return Stream.concat(
                        levers.stream().limit(MAIN).map(PlainLevers::inSight),
                        levers.stream().skip(MAIN))
                .toList();
    }

    private static Lever inSight(Lever lever) {
        return new Lever(
                lever.id(),
                lever.kind(),
                lever.group(),
                true,
                lever.handle(),
                lever.text(),
                lever.base(),
                lever.scale());
    }

    List<LeverGroup> groups() {
        List<LeverGroup> groups = new ArrayList<>();
        for (Group group : model.model().groups()) {
            groups.add(new LeverGroup(
                    group.name().canonical(),
                    PlainSubject.same(PlainSubject.readable(group.name().written()))));
        }
        groups.add(new LeverGroup(OTHER, PlainSubject.same("")));
        return groups;
    }

    /// The variables that the time specification reads.
    static Set<Name> controls(TimeSpec time) {
        Set<Name> names = new HashSet<>();
        Stream.of(time.start(), time.stop(), time.step(), time.saveEvery()).forEach(part -> {
            if (part instanceof Expr.Reference reference) {
                names.add(reference.name());
            }
        });
        return names;
    }

    private void add(Name name, String group) {
        Region region = regions.get(name);
        if (done.add(name) && region != null && isGiven(model, region)) {
            if (region.shape().isEmpty()) {
                add(region.variable(), literal(variables.get(name)), group, levers.size() - elements < MAIN);
            } else if (elements + region.size() <= MOST_ELEMENTS) {
                elements(region, group);
            }
        }
    }

    /// Says whether a variable is a constant whose equations are nothing but numbers.
    static boolean isGiven(CompiledModel model, Region region) {
        Name name = region.variable().name();
        return region.variable().kind() == Slot.Kind.CONSTANT
                && model.model().variables().stream()
                        .filter(variable -> variable.name().equals(name))
                        .allMatch(variable -> variable instanceof Variable.Auxiliary auxiliary
                                && auxiliary.equations().stream().allMatch(equation -> number(equation) != null));
    }

    /// One lever for each element of an array. Which equation is whose is the engine's to know, so
    /// the numbers are those of a run.
    private void elements(Region region, String group) {
        List<Name> names = Stream.iterate(0, offset -> offset < region.size(), offset -> offset + 1)
                .map(offset -> region.slot(offset).name())
                .toList();
        RunResult run;
        try {
            run = model.run(RunSpec.AS_MODELLED.recording(names));
        } catch (SimulationException | IllegalArgumentException _) {
            return;
        }
        for (int offset = 0; offset < region.size(); offset++) {
            add(region.slot(offset), run.value(run.column(names.get(offset)), 0), group, false);
            elements++;
        }
    }

    private void add(Slot slot, @Nullable Double value, String group, boolean main) {
        if (value == null || !Double.isFinite(value)) {
            return;
        }
        String name = PlainSubject.readable(slot.name().written());
        levers.add(new Lever(
                PlainSubject.identifier(slot.name().canonical()),
                Lever.Kind.DECISION,
                group,
                main,
                new Lever.Handle(slot.name(), null, null, null),
                new Lever.Text(
                        PlainSubject.same(name),
                        PlainSubject.same(slot.unit() == null ? "" : slot.unit()),
                        PlainSubject.same(slot.documentation()),
                        PlainSubject.same("")),
                value,
                scale(name, slot.range(), value)));
    }

    /// Reads the number of a constant whose equation is nothing but a number.
    static @Nullable Double literal(@Nullable Variable variable) {
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

    /// The range of the author, widened to hold the value; without one, what the name says, or from
    /// nothing to twice the value.
    static Lever.Scale scale(String name, @Nullable ValueRange range, double value) {
        if (range != null && Double.isFinite(range.low()) && Double.isFinite(range.high())) {
            return between(Math.min(range.low(), value), Math.max(range.high(), value));
        }
        String said = name.toLowerCase(Locale.ROOT);
        boolean unit = value >= 0 && value <= 1;
        if (unit && SWITCH.matcher(said).find()) {
            return new Lever.Scale(0, 1, 1, null);
        }
        if (unit && SHARE.matcher(said).find()) {
            return between(0, 1);
        }
        return between(Math.min(0, 2 * value), Math.max(0, 2 * value));
    }

    private static Lever.Scale between(double low, double high) {
        double end = low < high ? high : low + 1;
        return new Lever.Scale(low, end, niceStep((end - low) / 100), null);
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
}
