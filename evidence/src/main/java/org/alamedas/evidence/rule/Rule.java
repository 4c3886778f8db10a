package org.alamedas.evidence.rule;

import org.alamedas.evidence.annotation.Basis;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// One rule.
///
/// @param id its name
/// @param act what somebody may want to do
/// @param actor who
/// @param condition what it takes; absent where nothing in a model decides
/// @param met how the act stands where the condition is met
/// @param otherwise how it stands where it is not
/// @param law the rule in words, with its place in the law
/// @param basis what the rule rests on here
public record Rule(
        String id,
        Bilingual act,
        Bilingual actor,
        @Nullable Condition condition,
        Standing met,
        Standing otherwise,
        Bilingual law,
        Basis basis) {

    /// What an act takes: a variable of at least some size.
    ///
    /// @param variable a variable of the model
    /// @param least the smallest value that is enough
    public record Condition(Name variable, double least) {}

    /// Tells how the act stands.
    ///
    /// @param value the value of the condition's variable; of no account where there is no condition
    /// @return its standing
    public Standing at(double value) {
        return condition == null || value >= condition.least() ? met : otherwise;
    }
}
