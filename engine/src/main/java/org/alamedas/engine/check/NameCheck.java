package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Says which names in equations stand for nothing, or for something else than they are used as.
///
/// A name that nothing has is said once, at its first place, with the number of the others.
final class NameCheck {
    private static final int SUGGESTED = 50;

    private final Scope scope;
    private final List<Diagnostic> problems;
    private Bindings bindings = new Bindings();
    private final Map<Name, List<Span>> unknownNames = new LinkedHashMap<>();
    private final Map<Name, List<Span>> unknownFunctions = new LinkedHashMap<>();

    NameCheck(Scope scope, List<Diagnostic> problems) {
        this.scope = scope;
        this.problems = problems;
    }

    void check(Expr root, Bindings bound) {
        bindings = bound;
        Expressions.visit(root, bound.parts(this::parts), this::checkNode);
    }

    /// Adds what is known only after every expression was checked.
    void finish() {
        unknownNames.forEach(this::unknownName);
        unknownFunctions.forEach(this::unknownFunction);
    }

    private List<Expr> parts(Expr expr) {
        if (expr instanceof Expr.Call call
                && scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)) {
            if (namesTable(row.meaning()) || row.meaning() instanceof Meaning.DataRead) {
                return Phase.ACTIVE.parts(expr, scope);
            } else if (row.meaning() instanceof Meaning.Unsupported) {
                return withoutTexts(call.arguments());
            }
        }
        return Expressions.parts(expr);
    }

    /// A text in a function that is refused is no fault of its own.
    private static List<Expr> withoutTexts(List<Expr> arguments) {
        return arguments.stream()
                .filter(argument -> !(argument instanceof Expr.Text))
                .toList();
    }

    private static boolean namesTable(Meaning meaning) {
        return meaning instanceof Meaning.TableRead || (meaning instanceof Meaning.Drawn drawn && drawn.density());
    }

    private void checkNode(Expr expr) {
        switch (expr) {
            case Expr.Literal _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> {}
            case Expr.Text text -> wrongKind(text.span(), "found text where a number is expected");
            case Expr.Reference reference -> checkReference(reference);
            case Expr.Call call -> checkCall(call);
        }
    }

    private void checkReference(Expr.Reference reference) {
        if (bindings.number(reference) != null) {
            return;
        }
        switch (scope.find(reference.name())) {
            case null -> note(unknownNames, reference);
            case Symbol.OfModel(Variable variable) -> checkValue(variable, reference);
            case Symbol.OfLanguage(Builtin row) -> {
                if (row.meaning() instanceof Meaning.Unsupported unsupported) {
                    unsupported(row, unsupported, reference.span());
                } else if (!row.isValue()) {
                    wrongArguments(reference.span(), reference.name(), row, 0);
                }
            }
        }
    }

    private void checkValue(Variable variable, Expr.Reference reference) {
        if (variable instanceof Variable.Lookup) {
            problems.add(Diagnostic.error(
                            DiagnosticCode.WRONG_KIND,
                            reference.span(),
                            "\"" + reference.name() + "\" is a graphical function, and no input is given")
                    .hint("write " + reference.name() + "(input)")
                    .relate(variable.declaration().span(), "defined here"));
        }
    }

    private void checkCall(Expr.Call call) {
        switch (scope.find(call.function().name())) {
            case null -> note(unknownFunctions, call.function());
            case Symbol.OfModel(Variable variable) -> checkGraphical(variable, call);
            case Symbol.OfLanguage(Builtin row) -> checkFunction(row, call);
        }
    }

    private void checkGraphical(Variable variable, Expr.Call call) {
        Name name = call.function().name();
        if (scope.table(name) == null && !(variable instanceof Variable.Lookup)) {
            problems.add(Diagnostic.error(
                            DiagnosticCode.WRONG_KIND,
                            call.function().span(),
                            "\"" + name + "\" is " + kind(variable) + ", and only a graphical function takes an input")
                    .hint("to multiply, write " + name + " * (...)")
                    .relate(variable.declaration().span(), "defined here"));
        } else if (call.arguments().size() != 1) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    call.span(),
                    "the graphical function \"" + name + "\" takes 1 argument, found "
                            + call.arguments().size()));
        }
    }

    private void checkFunction(Builtin row, Expr.Call call) {
        int count = call.arguments().size();
        if (row.meaning() instanceof Meaning.Unsupported unsupported) {
            unsupported(row, unsupported, call.span());
        } else if (!row.arity().accepts(count)) {
            wrongArguments(call.span(), call.function().name(), row, count);
        } else if (row.meaning() instanceof Meaning.Expanded) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.UNSUPPORTED,
                    call.span(),
                    call.function().name() + " has a stock, and there can be none in the time specification"));
        } else {
            checkFirst(row, call);
        }
    }

    /// Checks the first argument where it is a name rather than a value.
    private void checkFirst(Builtin row, Expr.Call call) {
        switch (row.meaning()) {
            case Meaning.TableRead _ -> checkTable(call.arguments().getFirst());
            case Meaning.DataRead _ -> checkData(call);
            case Meaning.SeriesMade _ ->
                problems.add(Diagnostic.error(
                                DiagnosticCode.WRONG_KIND,
                                call.span(),
                                call.function().name() + " makes data, and here a value is expected")
                        .hint("write it alone to the right of :=, with a data variable as its first argument"));
            case Meaning.Computed _, Meaning.Folded _, Meaning.Aggregated _, Meaning.Counted _, Meaning.Fixed _ -> {}
            case Meaning.Provided _, Meaning.Choice _, Meaning.AtStart _, Meaning.ActiveInitial _ -> {}
            case Meaning.Drawn drawn -> {
                if (drawn.density()) {
                    checkTable(call.arguments().getFirst());
                }
            }
            case Meaning.OverArrays _, Meaning.Offset _, Meaning.Transposed _ -> {}
            case Meaning.Expanded _, Meaning.Unsupported _, Meaning.Kept _, Meaning.Recalled _ -> {}
        }
    }

    private void checkData(Expr.Call call) {
        if (!(call.arguments().getFirst() instanceof Expr.Reference reference)) {
            wrongKind(call.arguments().getFirst().span(), "expected the name of a data variable");
            return;
        }
        Access access = bindings.access(reference);
        Variable variable = scope.variable(reference.name());
        if (variable == null) {
            note(unknownNames, reference);
        } else if (access != null && !access.indices().isEmpty()) {
            wrongKind(reference.span(), "the element of data must be named, and here its number is computed");
        } else if (!(variable instanceof Variable.Data || variable instanceof Variable.Lookup)) {
            problems.add(Diagnostic.warning(
                            DiagnosticCode.WRONG_KIND,
                            reference.span(),
                            "\"" + reference.name() + "\" is " + kind(variable) + " and no data variable, so "
                                    + call.function().name() + " gives the missing value")
                    .relate(variable.declaration().span(), "defined here"));
        }
    }

    private void unsupported(Builtin row, Meaning.Unsupported meaning, Span span) {
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.UNSUPPORTED, span, "the function " + row.nameIn(scope.dialect()) + " is not computed");
        problems.add(meaning.wayRound().isEmpty() ? problem : problem.hint(meaning.wayRound()));
    }

    private void checkTable(Expr table) {
        if (!(table instanceof Expr.Reference reference)) {
            wrongKind(table.span(), "expected the name of a graphical function");
        } else if (scope.find(reference.name()) == null) {
            note(unknownNames, reference);
        } else if (scope.table(reference.name()) == null) {
            wrongKind(table.span(), "\"" + reference.name() + "\" has no graphical function");
        }
    }

    private void wrongKind(Span span, String message) {
        problems.add(Diagnostic.error(DiagnosticCode.WRONG_KIND, span, message));
    }

    private void wrongArguments(Span span, Name name, Builtin row, int found) {
        problems.add(Diagnostic.error(
                        DiagnosticCode.WRONG_ARGUMENTS,
                        span,
                        shown(name, row) + " takes " + row.arity().describe() + ", found "
                                + (found == 0 ? "none" : found))
                .hint(row.nameIn(scope.dialect()) + " gives " + row.summary()));
    }

    /// A function that a variable hides is called by a name of the engine's own.
    private String shown(Name name, Builtin row) {
        return name.written().startsWith(Builtins.OWN) ? row.nameIn(scope.dialect()) : name.written();
    }

    private static void note(Map<Name, List<Span>> places, Expr.Reference reference) {
        places.computeIfAbsent(reference.name(), _ -> new ArrayList<>()).add(reference.span());
    }

    private void unknownName(Name name, List<Span> places) {
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME, places.getFirst(), "nothing in this model is called \"" + name + "\"");
        problems.add(withPlaces(suggest(problem, name, scope.names()), places));
    }

    private void unknownFunction(Name name, List<Span> places) {
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.UNKNOWN_FUNCTION,
                places.getFirst(),
                "there is no function or graphical function called \"" + name + "\"");
        for (Dialect dialect : Dialect.values()) {
            if (Builtins.find(dialect, name) != null) {
                problem = problem.hint(
                        "it is a function of " + label(dialect) + "; this is a model in " + label(scope.dialect()));
            }
        }
        Collection<Name> callable =
                scope.names().stream().filter(this::isCallable).toList();
        problems.add(withPlaces(suggest(problem, name, callable), places));
    }

    private boolean isCallable(Name name) {
        return switch (scope.find(name)) {
            case null -> false;
            case Symbol.OfModel _ -> scope.table(name) != null;
            case Symbol.OfLanguage(Builtin row) -> !row.isValue();
        };
    }

    private Diagnostic suggest(Diagnostic problem, Name name, Collection<Name> names) {
        if (problems.size() > SUGGESTED) {
            return problem;
        }
        return scope.didYouMean(name, names).map(problem::hint).orElse(problem);
    }

    private static Diagnostic withPlaces(Diagnostic problem, List<Span> places) {
        int more = places.size() - 1;
        return more == 0 ? problem : problem.hint("used in " + more + (more == 1 ? " more place" : " more places"));
    }

    static String kind(Variable variable) {
        return switch (variable) {
            case Variable.Stock _ -> "a stock";
            case Variable.Flow _ -> "a flow";
            case Variable.Auxiliary _ -> "an auxiliary";
            case Variable.Lookup _ -> "a graphical function";
            case Variable.Data _ -> "a data variable";
        };
    }

    private static String label(Dialect dialect) {
        return switch (dialect) {
            case XMILE -> "XMILE";
            case VENSIM -> "Vensim";
            case DYNAMO -> "DYNAMO";
        };
    }
}
