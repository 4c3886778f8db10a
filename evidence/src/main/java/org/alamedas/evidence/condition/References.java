package org.alamedas.evidence.condition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Looks whether everything that a condition names is there.
public final class References {
    private final Evidence evidence;
    private final Predicate<Name> variables;
    private final List<Diagnostic> diagnostics;

    private References(Evidence evidence, Predicate<Name> variables, List<Diagnostic> diagnostics) {
        this.evidence = evidence;
        this.variables = variables;
        this.diagnostics = diagnostics;
    }

    /// Looks at a condition.
    ///
    /// A figure that a series lacks is no fault: the condition cannot be decided then.
    ///
    /// @param condition the condition
    /// @param evidence what there is
    /// @param variables says whether a run has a variable
    /// @param diagnostics told of a series, event, category, fact or variable that is not known
    public static void check(
            Condition condition, Evidence evidence, Predicate<Name> variables, List<Diagnostic> diagnostics) {
        References references = new References(evidence, variables, diagnostics);
        switch (condition) {
            case Condition.Compared(Term left, var _, Term right, var _) -> {
                references.term(left);
                references.term(right);
            }
            case Condition.Answered(String fact, var _, var _, Span span) ->
                references.known("fact", fact, evidence.factIds(), span);
        }
    }

    /// Looks at a term.
    ///
    /// @param term the term
    /// @param evidence what there is
    /// @param variables says whether a run has a variable
    /// @param diagnostics told of what is not known
    public static void check(Term term, Evidence evidence, Predicate<Name> variables, List<Diagnostic> diagnostics) {
        new References(evidence, variables, diagnostics).term(term);
    }

    /// Finds the variables of runs that a condition reads.
    ///
    /// @param condition the condition
    /// @return their names
    public static Set<Name> modelled(Condition condition) {
        Set<Name> names = new LinkedHashSet<>();
        switch (condition) {
            case Condition.Compared(Term left, var _, Term right, var _) -> {
                names.addAll(modelled(left));
                names.addAll(modelled(right));
            }
            case Condition.Answered _ -> {}
        }
        return names;
    }

    /// Finds the variables of runs that a term reads.
    ///
    /// @param term the term
    /// @return their names
    public static Set<Name> modelled(Term term) {
        Set<Name> names = new LinkedHashSet<>();
        switch (term) {
            case Term.Modelled(Name variable, var _, var _, var _) -> names.add(variable);
            case Term.Joined(var _, Term left, Term right, var _) -> {
                names.addAll(modelled(left));
                names.addAll(modelled(right));
            }
            case Term.Plain _,
                    Term.Date _,
                    Term.Figure _,
                    Term.Over _,
                    Term.Moment _,
                    Term.Days _,
                    Term.Tally _,
                    Term.Stated _,
                    Term.Named _ -> {}
        }
        return names;
    }

    private void term(Term term) {
        switch (term) {
            case Term.Plain _, Term.Date _ -> {}
            case Term.Figure(String series, var _, Span span) -> series(series, span);
            case Term.Over(var _, String series, var _, var _, Span span) -> series(series, span);
            case Term.Moment(String event, Span span) -> known("event", event, evidence.eventIds(), span);
            case Term.Days(String from, String to, Span span) -> {
                known("event", from, evidence.eventIds(), span);
                known("event", to, evidence.eventIds(), span);
            }
            case Term.Tally(String category, var _, var _, Span span) ->
                known("category of events", category, evidence.categories(), span);
            case Term.Stated(String fact, Span span) -> known("fact", fact, evidence.factIds(), span);
            case Term.Modelled(Name variable, var _, var _, Span span) -> {
                if (!variables.test(variable)) {
                    fault(span, "found the variable \"" + variable + "\", which the model does not have");
                }
            }
            case Term.Named(String function, List<String> words, Span span) -> {
                if (!evidence.quantities().has(function, words)) {
                    fault(span, "found no " + function + " of " + String.join(", ", words));
                }
            }
            case Term.Joined(var _, Term left, Term right, var _) -> {
                term(left);
                term(right);
            }
        }
    }

    private void series(String id, Span span) {
        known("series", id, evidence.record().series().keySet(), span);
    }

    private void known(String kind, String id, Collection<String> ids, Span span) {
        if (!ids.contains(id)) {
            fault(
                    span,
                    "found the " + kind + " \"" + id + "\", which the record does not have"
                            + Suggestion.nearest(id, ids)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
    }

    private void fault(Span span, String message) {
        diagnostics.add(Diagnostic.error(DiagnosticCode.BAD_CLAIM, span, message));
    }
}
