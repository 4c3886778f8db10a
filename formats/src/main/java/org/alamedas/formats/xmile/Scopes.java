package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// What names mean at each place of a model with modules (XMILE 1.0, sections 3.2.2.3 and 3.7.4).
///
/// A name is first one of the model where it is written, or of a module in it where it is qualified. A name that begins
/// with a dot is one of the whole. A qualified name that is neither is looked for outwards, since files name variables
/// from the whole too.
final class Scopes {
    private static final List<String> LIBRARIES = List.of("std.", "isee.");

    private final Map<Name, Variable> defined = new HashMap<>();
    private final Map<Name, Placed> places = new HashMap<>();
    private final Map<String, Placed> byPath = new HashMap<>();

    Scopes(List<Placed> places) {
        for (Placed place : places) {
            byPath.putIfAbsent(place.path(), place);
            for (Variable variable : place.part().variables()) {
                if (defined.putIfAbsent(place.inside(variable.name()), variable) == null) {
                    this.places.put(place.inside(variable.name()), place);
                }
            }
        }
    }

    /// Returns the variable of a name in the whole.
    @Nullable
    Variable variable(Name whole) {
        return defined.get(whole);
    }

    /// Returns where a variable of the whole stands, or null if there is none of that name.
    @Nullable
    Placed place(Name whole) {
        return places.get(whole);
    }

    /// Counts the dimensions that two places have from the modules that lead to both.
    int shared(Placed one, Placed other) {
        String path = one.path();
        while (path != null && !(other.path().equals(path) || other.path().startsWith(path + "."))) {
            path = outer(path);
        }
        Placed both = byPath.get(path == null ? "" : path);
        return both == null ? 0 : both.axes().size();
    }

    /// Returns what a name written at a place is called in the whole, or null if no variable is called so.
    @Nullable
    Name find(Placed place, Name name) {
        String written = name.written();
        if (written.startsWith(".")) {
            return known(Name.of(written.substring(1)));
        }
        Name own = known(place.inside(name));
        if (own != null || written.indexOf('.') < 0) {
            return own;
        }
        for (String outer = outer(place.path()); outer != null; outer = outer(outer)) {
            Name found = known(Name.of(outer.isEmpty() ? written : outer + "." + written));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Returns the name without the prefix of a library of functions, such as `std.`.
    static Name plain(Name name) {
        String written = name.written();
        for (String library : LIBRARIES) {
            if (written.toLowerCase(Locale.ROOT).startsWith(library)) {
                return Name.of(written.substring(library.length()));
            }
        }
        return name;
    }

    /// Returns the names of the variables at a place, as they are called there.
    List<String> names(Placed place) {
        List<String> names = new ArrayList<>();
        place.part().variables().forEach(variable -> names.add(variable.name().written()));
        return names;
    }

    private @Nullable Name known(Name whole) {
        Variable variable = defined.get(whole);
        return variable == null ? null : whole;
    }

    private static @Nullable String outer(String path) {
        if (path.isEmpty()) {
            return null;
        }
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
