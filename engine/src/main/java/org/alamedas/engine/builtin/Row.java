package org.alamedas.engine.builtin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Name;

/// A row of the function table while it is being written: a cursor that ends in a [Builtin].
final class Row {
    private final String id;
    private final Map<Dialect, List<Name>> names = new EnumMap<>(Dialect.class);
    private final List<SystemValue> reads = new ArrayList<>();
    private final List<Double> defaults = new ArrayList<>();
    private Arity arity = new Arity(0, 0);
    private String units = "-> ?";
    private String summary = "";
    private String citation = "";

    private Row(String id) {
        this.id = id;
    }

    static Row of(String id) {
        return new Row(id);
    }

    Row xmile(String... spellings) {
        return in(Dialect.XMILE, spellings);
    }

    Row vensim(String... spellings) {
        return in(Dialect.VENSIM, spellings);
    }

    Row dynamo(String... spellings) {
        return in(Dialect.DYNAMO, spellings);
    }

    /// Names the row by its id in every language.
    Row everywhere() {
        return xmile(id).vensim(id).dynamo(id);
    }

    private Row in(Dialect dialect, String... spellings) {
        List<Name> list = names.computeIfAbsent(dialect, _ -> new ArrayList<>());
        for (String spelling : spellings) {
            list.add(Name.of(spelling));
        }
        return this;
    }

    Row takes(int count) {
        return takes(count, count);
    }

    Row takes(int least, int most) {
        arity = new Arity(least, most);
        return this;
    }

    Row otherwise(double value) {
        defaults.add(value);
        return this;
    }

    Row reads(SystemValue... values) {
        reads.addAll(List.of(values));
        return this;
    }

    Row units(String rule) {
        units = rule;
        return this;
    }

    Row says(String text) {
        summary = text;
        return this;
    }

    Row cites(String text) {
        citation = text;
        return this;
    }

    Builtin of1(DoubleUnaryOperator method) {
        return computed(new Method.Of1(method));
    }

    Builtin of2(DoubleBinaryOperator method) {
        return computed(new Method.Of2(method));
    }

    Builtin of3(Method.Ternary method) {
        return computed(new Method.Of3(method));
    }

    Builtin of4(Method.Quaternary method) {
        return computed(new Method.Of4(method));
    }

    Builtin of5(Method.Quinary method) {
        return computed(new Method.Of5(method));
    }

    Builtin of6(Method.Senary method) {
        return computed(new Method.Of6(method));
    }

    private Builtin computed(Method method) {
        int given = arity.most() + reads.size();
        if (given != method.size() || arity.most() - arity.least() != defaults.size()) {
            throw new IllegalStateException(id + " has a method of " + method.size() + " doubles for " + given);
        }
        return means(new Meaning.Computed(method, defaults, reads));
    }

    Builtin means(Meaning meaning) {
        return new Builtin(id, names, arity, meaning, UnitRule.of(units), summary, citation);
    }
}
