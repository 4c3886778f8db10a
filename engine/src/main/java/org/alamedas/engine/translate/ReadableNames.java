package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// Gives the variables of a DYNAMO model, whose names have a few letters, the names that its notes
/// give them.
///
/// A variable gets the first sentence of what is said of it, without what stands in parentheses, if
/// that is short, made of words, and said of no other. Its old name stays at the head of its
/// documentation.
final class ReadableNames {
    private static final int LONGEST = 48;
    private static final int FEWEST = 3;
    private static final Pattern END = Pattern.compile("[.;:(\\n]| - ");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}' ]*");

    private ReadableNames() {}

    /// Renames the variables of a model.
    static Model give(Model model) {
        Map<Name, Name> names = new HashMap<>();
        Map<Name, Integer> wishes = new HashMap<>();
        Set<Name> taken = new HashSet<>();
        for (Variable variable : model.variables()) {
            taken.add(variable.name());
            wishes.merge(wish(variable.declaration()), 1, Integer::sum);
        }
        model.dimensions().forEach(dimension -> {
            taken.add(dimension.name());
            taken.addAll(dimension.elements());
        });
        for (Variable variable : model.variables()) {
            Name wish = wish(variable.declaration());
            if (wishes.getOrDefault(wish, 0) == 1 && !taken.contains(wish) && isFree(wish)) {
                names.put(variable.name(), wish);
            }
        }
        return new Renaming(names).of(documented(model, names));
    }

    private static boolean isFree(Name wish) {
        for (Dialect dialect : Dialect.values()) {
            if (Builtins.find(dialect, wish) != null) {
                return false;
            }
        }
        return !wish.written().isEmpty();
    }

    /// What a variable could be called; empty if nothing is said of it that is a name.
    private static Name wish(Declaration declaration) {
        String said = END.split(declaration.documentation(), 2)[0]
                .replace('-', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        int comma = said.indexOf(',');
        if (comma >= 0) {
            // What stands before a comma is a name only if it is more than a word such as "The same".
            said = said.substring(0, comma).split(" ").length >= FEWEST ? said.substring(0, comma) : "";
        }
        boolean capitals = said.equals(said.toUpperCase(Locale.ROOT));
        String text =
                capitals && !said.isEmpty() ? said.charAt(0) + said.substring(1).toLowerCase(Locale.ROOT) : said;
        return Name.of(text.length() <= LONGEST && WORDS.matcher(text).matches() ? text : "");
    }

    private static Model documented(Model model, Map<Name, Name> names) {
        List<Variable> variables = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Declaration old = variable.declaration();
            Declaration own = new Declaration(
                    old.name(),
                    old.dimensions(),
                    old.unit(),
                    old.name() + ": " + old.documentation(),
                    old.range(),
                    old.span());
            variables.add(names.containsKey(old.name()) ? Edits.declared(variable, own) : variable);
        }
        return model.with(variables);
    }
}
