package org.alamedas.engine.check.units;

import static org.alamedas.engine.Sketch.num;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Sketch;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Checker;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Related;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// A small model with units; each unit has a source of its own, which sorts after that of the
/// equations.
final class UnitModel {
    private static final GraphicalFunction POINTS =
            GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1}, new double[] {0, 1});

    private final ModelBuilder lines = ModelBuilder.model("test");
    private final Map<String, String> declared = new HashMap<>();
    private final Map<String, String> documentation = new HashMap<>();
    private final List<UnitDefinition> units = new ArrayList<>();
    private String time = "year";
    private boolean reversed;

    static UnitModel model() {
        return new UnitModel();
    }

    static Sketch bin(Sketch left, String symbol, Sketch right) {
        BinaryOperator operator = Stream.of(BinaryOperator.values())
                .filter(o -> o.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
        return Sketch.binary(operator, left, right);
    }

    static Sketch not(Sketch operand) {
        return Sketch.unary(UnaryOperator.NOT, operand);
    }

    static Sketch graph(Sketch input) {
        return Sketch.table(POINTS, input);
    }

    UnitModel time(String unit) {
        time = unit;
        return this;
    }

    UnitModel document(String name, String text) {
        documentation.put(name, text);
        return this;
    }

    UnitModel define(String name, String expression, String... aliases) {
        units.add(new UnitDefinition(name, List.of(aliases), unit(expression)));
        return this;
    }

    UnitModel aux(String name, String unit, Sketch equation) {
        return aux(name, unit, equation, null);
    }

    UnitModel aux(String name, String unit, Sketch equation, @Nullable Sketch initial) {
        declared.put(name, unit);
        lines.aux(name, equation, initial);
        return this;
    }

    /// A constant, which takes on its unit.
    UnitModel given(String name, String unit) {
        return aux(name, unit, num(5));
    }

    UnitModel flow(String name, String unit, Sketch equation) {
        declared.put(name, unit);
        lines.flow(name, equation);
        return this;
    }

    UnitModel stock(String name, String unit, Sketch initial, List<String> in, List<String> out) {
        declared.put(name, unit);
        lines.stock(name, initial, in, out);
        return this;
    }

    /// A stock whose net rate is an expression.
    UnitModel level(String name, String unit, Sketch rate) {
        declared.put(name, unit);
        lines.integral(name, rate, num(1));
        return this;
    }

    UnitModel lookup(String name, String unit) {
        declared.put(name, unit);
        lines.lookup(name, POINTS);
        return this;
    }

    UnitModel reversed() {
        reversed = true;
        return this;
    }

    CheckedModel checked() {
        return switch (Checker.check(build())) {
            case Outcome.Made<CheckedModel>(CheckedModel model, List<Diagnostic> _) -> model;
            case Outcome.Refused<CheckedModel>(List<Diagnostic> why) -> throw new AssertionError(why);
        };
    }

    List<Diagnostic> diagnostics() {
        return UnitChecker.check(checked()).diagnostics();
    }

    List<String> messages() {
        return diagnostics().stream().map(Diagnostic::message).toList();
    }

    /// Prints each diagnostic on one line: its place, message, related places and hints.
    List<String> said() {
        return diagnostics().stream().map(UnitModel::print).toList();
    }

    private static String print(Diagnostic d) {
        StringBuilder out = new StringBuilder();
        out.append(d.severity()).append(' ').append(d.code().slug());
        out.append(" at \"").append(d.span().text()).append("\": ").append(d.message());
        for (Related related : d.related()) {
            out.append(" | ").append(related.span().text()).append(": ").append(related.message());
        }
        d.hints().forEach(hint -> out.append(" | = ").append(hint));
        return out.toString();
    }

    Model build() {
        Model plain = lines.build();
        List<Variable> variables =
                new ArrayList<>(plain.variables().stream().map(this::withUnit).toList());
        if (reversed) {
            java.util.Collections.reverse(variables);
        }
        TimeSpec spec = plain.time();
        return new Model(
                plain.name(),
                plain.dialect(),
                plain.source(),
                "",
                new TimeSpec(spec.start(), spec.stop(), spec.step(), null, spec.method(), unit(time)),
                List.of(),
                variables,
                List.of(),
                units);
    }

    private Variable withUnit(Variable variable) {
        return switch (variable) {
            case Variable.Stock(var declaration, var initial, var change, boolean nonNegative) ->
                new Variable.Stock(withUnit(declaration), initial, change, nonNegative);
            case Variable.Flow(var declaration, var equations, boolean uniflow) ->
                new Variable.Flow(withUnit(declaration), equations, uniflow);
            case Variable.Auxiliary(var declaration, var equations) ->
                new Variable.Auxiliary(withUnit(declaration), equations);
            case Variable.Data(var declaration, var equations, var interpolation, var observed) ->
                new Variable.Data(withUnit(declaration), equations, interpolation, observed);
            case Variable.Lookup(var declaration, var tables) -> new Variable.Lookup(withUnit(declaration), tables);
        };
    }

    private Declaration withUnit(Declaration plain) {
        Name name = plain.name();
        return new Declaration(
                name,
                List.of(),
                unit(declared.getOrDefault(name.written(), "")),
                documentation.getOrDefault(name.written(), ""),
                null,
                plain.span());
    }

    private static @Nullable UnitText unit(String written) {
        SourceText source = SourceText.of("units.txt", written);
        return written.isEmpty() ? null : new UnitText(written, source.span(0, written.length()));
    }
}
