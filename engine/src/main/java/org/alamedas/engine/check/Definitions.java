package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// Everything in a model that has a value, numbered; complete once the checker has built it.
final class Definitions {
    private final List<Definition> all = new ArrayList<>();
    private final Map<Name, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Expr.Call, Integer> held = new IdentityHashMap<>();

    void add(Definition definition) {
        switch (definition) {
            case Definition.Control _ -> {}
            case Definition.Computed computed -> numbers.put(computed.variable().name(), all.size());
            case Definition.Level level -> numbers.put(level.variable().name(), all.size());
            case Definition.Held held -> this.held.put(held.call(), all.size());
        }
        all.add(definition);
    }

    List<Definition> all() {
        return Collections.unmodifiableList(all);
    }

    Definition get(int number) {
        return all.get(number);
    }

    int size() {
        return all.size();
    }

    /// Returns the number of a variable, -1 if it has none.
    int number(Name name) {
        return numbers.getOrDefault(name, -1);
    }

    /// Returns the number of what a call holds from the start, -1 if it holds nothing.
    int held(Expr.Call call) {
        return held.getOrDefault(call, -1);
    }
}
