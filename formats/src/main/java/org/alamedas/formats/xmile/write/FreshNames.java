package org.alamedas.formats.xmile.write;

import java.util.HashSet;
import java.util.Set;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;

/// Names that nothing in a model has yet; mutable, for one thread.
final class FreshNames {
    private final Set<Name> taken = new HashSet<>();

    FreshNames(Model model) {
        model.variables().forEach(variable -> taken.add(variable.name()));
        model.dimensions().forEach(dimension -> {
            taken.add(dimension.name());
            taken.addAll(dimension.elements());
        });
    }

    /// Returns a name like the one wished for, with a number where that is taken.
    Name fresh(String wish) {
        Name name = Name.of(wish);
        for (int number = 2; !taken.add(name); number++) {
            name = Name.of(wish + " " + number);
        }
        return name;
    }
}
