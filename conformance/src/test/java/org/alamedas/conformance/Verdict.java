package org.alamedas.conformance;

import java.util.Locale;
import org.alamedas.model.diagnostic.Diagnostic;

/// What came of a case.
sealed interface Verdict {
    /// Returns what a list of expected verdicts calls it.
    default String word() {
        return switch (this) {
            case Passed passed -> "pass";
            case Refused refused -> "refused " + refused.why.code().slug();
            case Differed differed -> "differs";
            case Stopped stopped -> "stopped";
        };
    }

    /// Returns one line for people.
    default String line() {
        return switch (this) {
            case Passed(int columns, int rows) -> "pass: " + columns + " columns, " + rows + " rows";
            case Refused(Diagnostic why) ->
                "refused at line " + why.span().position().line() + ": " + why.message();
            case Differed(String what) -> "differs: " + what;
            case Stopped(String why) -> "stopped: " + why.lines().findFirst().orElse("");
        };
    }

    /// Every column that names a variable agrees in every row.
    record Passed(int columns, int rows) implements Verdict {}

    /// The model was refused, and this is the first reason.
    record Refused(Diagnostic why) implements Verdict {}

    /// A value, a row or all of the columns do not agree.
    record Differed(String what) implements Verdict {
        static Differed value(String variable, double time, double published, double ours) {
            return new Differed(String.format(
                    Locale.ROOT, "%s at time %s is %s, published as %s", variable, time, ours, published));
        }
    }

    /// The run ended early.
    record Stopped(String why) implements Verdict {}
}
