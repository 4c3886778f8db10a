package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Puts the words of one language in place of those of another.
///
/// Names that the model gives to something of its own stay.
final class Words {
    private final Dialect from;
    private final Dialect to;
    private final Set<Name> own = new HashSet<>();
    private final Set<Name> callable = new HashSet<>();
    private final Changes changes;

    Words(Model model, Dialect to, Changes changes) {
        this.from = model.dialect();
        this.to = to;
        this.changes = changes;
        model.variables().forEach(variable -> own.add(variable.name()));
        model.variables().stream().filter(Variable::isCallable).forEach(variable -> callable.add(variable.name()));
        model.macros().forEach(macro -> callable.add(macro.name()));
        own.addAll(callable);
        model.dimensions().forEach(dimension -> {
            own.add(dimension.name());
            own.addAll(dimension.elements());
        });
    }

    /// Translates an expression.
    ///
    /// @param local further names that are not of the language, such as those of a macro
    Expr translate(Expr root, Set<Name> local) {
        Expr named = Rewriting.rename(root, reference -> {
            Builtin row = row(reference, own, local);
            return row == null || !row.isValue() ? reference : say(row, List.of(), reference.span(), reference);
        });
        return Rewriting.rewrite(named, call -> {
            Builtin row = row(call.function(), callable, local);
            return row == null ? call : say(row, call.arguments(), call.span(), call);
        });
    }

    private @Nullable Builtin row(Expr.Reference reference, Set<Name> hiding, Set<Name> local) {
        Name name = reference.name();
        boolean variable = !reference.subscripts().isEmpty() || hiding.contains(name) || local.contains(name);
        return variable ? null : Builtins.find(from, name);
    }

    private Expr say(Builtin row, List<Expr> arguments, Span span, Expr written) {
        Builtin same = same(row, arguments.size());
        Set<Name> hiding = arguments.isEmpty() ? own : callable;
        if (same != null && !hiding.contains(Name.of(same.nameIn(to)))) {
            return named(Name.of(same.nameIn(to)), arguments, span);
        }
        String pattern = Translations.find(row.id(), to, arguments.size());
        Expr filled = pattern == null ? null : PatternParser.fill(pattern, arguments, span);
        if (filled != null && !isMisread(filled, span)) {
            return filled;
        }
        if (row.meaning() instanceof Meaning.Folded && arguments.size() != 2) {
            return folded(row, arguments, span);
        }
        if (!row.arity().accepts(arguments.size())) {
            return written;
        }
        changes.warn(
                span,
                language(to) + " has no function like " + row.nameIn(from)
                        + ", which keeps its meaning under a name that other programs do not know");
        return named(Name.of(Builtins.OWN_PREFIX + row.id()), arguments, span);
    }

    /// Says whether a word of a translation is the name of something of the model; the arguments
    /// are not looked at, since they stand at other places.
    private boolean isMisread(Expr filled, Span span) {
        return References.in(filled).stream()
                .anyMatch(reference -> reference.span().equals(span) && own.contains(reference.name()));
    }

    /// Finds the row that the other language has for a meaning: the same one, or one that means the
    /// same.
    private @Nullable Builtin same(Builtin row, int arguments) {
        if (row.names().containsKey(to)
                && !row.names().getOrDefault(to, List.of()).isEmpty()) {
            return row;
        }
        for (Builtin other : Builtins.rows()) {
            boolean known = !other.names().getOrDefault(to, List.of()).isEmpty();
            boolean equal = !(row.meaning() instanceof Meaning.Unsupported)
                    && other.meaning().equals(row.meaning());
            if (known && equal && other.arity().accepts(arguments)) {
                return other;
            }
        }
        return null;
    }

    private static Expr named(Name name, List<Expr> arguments, Span span) {
        Expr.Reference reference = new Expr.Reference(name, List.of(), span);
        return arguments.isEmpty() ? reference : new Expr.Call(reference, arguments, span);
    }

    private Expr folded(Builtin row, List<Expr> arguments, Span span) {
        Expr total = arguments.getFirst();
        for (Expr next : arguments.subList(1, arguments.size())) {
            total = say(row, new ArrayList<>(List.of(total, next)), span, total);
        }
        return total;
    }

    static String language(Dialect dialect) {
        return switch (dialect) {
            case XMILE -> "XMILE";
            case VENSIM -> "Vensim";
            case DYNAMO -> "DYNAMO";
        };
    }
}
