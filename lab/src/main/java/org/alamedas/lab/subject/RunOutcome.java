package org.alamedas.lab.subject;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// Something that may have happened in a run.
///
/// @param id its name
/// @param variable the variable that tells
/// @param above it has happened from the first moment at which the variable is above this
/// @param counted what is counted over runs, as in "{counted} in 3 of 40 runs"
/// @param happened the sentence where it has; `{date}` stands for the month
/// @param absent the sentence where it has not
/// @param lasting the variable that is above one half while what follows lasts
/// @param word what is written on that time
/// @param chance what makes it happen in a run by the model alone
public record RunOutcome(
        String id,
        Name variable,
        double above,
        Bilingual counted,
        Bilingual happened,
        Bilingual absent,
        Name lasting,
        Bilingual word,
        Chance chance) {

    /// What is set so that the model and not the record decides whether something happens.
    ///
    /// @param mode the constant that says how it comes about
    /// @param generated its value for the model's own choice
    /// @param drawn the constant that holds the unit exponential draw of the run
    public record Chance(Name mode, double generated, Name drawn) {}
}
