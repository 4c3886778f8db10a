package org.alamedas.evidence.claim;

import org.alamedas.evidence.condition.Condition;
import org.alamedas.evidence.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// One condition of a claim.
///
/// @param role what it has to do with the claim
/// @param condition the condition
/// @param written the condition as the text has it
/// @param about the condition in words
/// @param runs the runs that it asks for; null where it asks for none
public record Test(
        Role role,
        Condition condition,
        String written,
        Bilingual about,
        @Nullable Experiment runs) {}
