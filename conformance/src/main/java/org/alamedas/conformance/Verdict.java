package org.alamedas.conformance;

import java.util.Locale;
import org.alamedas.model.diagnostic.Diagnostic;

/// What came of a case.
public sealed interface Verdict {
    /// Returns what a list of expected verdicts calls it.
    ///
    /// @return such as `pass` or `refused missing-equation`
    default String word() {
        return switch (this) {
            case Passed passed -> "pass";
            case Refused refused -> "refused " + refused.why.code().slug();
            case Differed differed -> "differs";
            case Misses misses -> "misses";
            case Unrelated unrelated -> "unrelated";
            case Ran ran -> "ran";
            case Stopped stopped -> "stopped";
            case Late late -> "late";
            case Unreadable unreadable -> "unreadable";
            case Faulty faulty -> "fault";
        };
    }

    /// Returns one line for people, in English.
    ///
    /// @return the line
    default String line() {
        return switch (this) {
            case Passed(int columns, int drawn, int rows, Standard by) ->
                "pass: " + columns + " columns, " + rows + " rows" + by.remark() + chance(drawn);
            case Refused(Diagnostic why) ->
                "refused at line " + why.span().position().line() + ": " + why.message();
            case Differed(String variable, double time, double published, double ours) ->
                String.format(
                        Locale.ROOT, "differs: %s at time %s is %s, published as %s", variable, time, ours, published);
            case Misses(double time) -> "differs: there is no row at time " + time;
            case Unrelated() -> "differs: no published column names a variable of the model";
            case Ran(int rows) -> "ran: " + rows + " rows, no published output";
            case Stopped(Diagnostic why) -> "stopped: " + why.message();
            case Late(int seconds) -> "late: not done after " + seconds + " s";
            case Unreadable(String what) -> "unreadable: " + what;
            case Faulty(String what) -> "fault of the program: " + what;
        };
    }

    private static String chance(int drawn) {
        return drawn == 0 ? "" : "; " + drawn + " hang on random numbers";
    }

    /// What the agreement of a case was held to.
    enum Standard {
        /// The rule alone.
        RULE,
        /// In one column at least, the decimals that were printed.
        PRINTED_DECIMALS,
        /// The coarser figure that the notes of the case state.
        STATED_FIGURE,
        /// The rule, with every operation rounded to single precision.
        SINGLE_PRECISION;

        String remark() {
            return switch (this) {
                case RULE -> "";
                case PRINTED_DECIMALS -> ", to the decimals printed";
                case STATED_FIGURE -> ", to the figure that the case's notes state";
                case SINGLE_PRECISION -> ", in single precision, in which the output was computed";
            };
        }
    }

    /// Every column that names a variable agrees in every row.
    ///
    /// @param columns how many columns were compared
    /// @param drawn how many columns hang on random numbers, and were not
    /// @param rows how many rows
    /// @param by what they were held to
    record Passed(int columns, int drawn, int rows, Standard by) implements Verdict {}

    /// The model was refused.
    ///
    /// @param why the first reason
    record Refused(Diagnostic why) implements Verdict {}

    /// A value does not agree.
    ///
    /// @param variable of which column
    /// @param time of which row
    /// @param published the value in the published output
    /// @param ours the value computed
    record Differed(String variable, double time, double published, double ours) implements Verdict {}

    /// A saved time of the published output is not one of ours.
    ///
    /// @param time the time
    record Misses(double time) implements Verdict {}

    /// No column of the published output names a variable of the model.
    record Unrelated() implements Verdict {}

    /// The model ran to its end, and there is nothing to compare it with.
    ///
    /// @param rows how many rows it recorded
    record Ran(int rows) implements Verdict {}

    /// The run ended early.
    ///
    /// @param why what stopped it
    record Stopped(Diagnostic why) implements Verdict {}

    /// The case was given up because it took too long.
    ///
    /// @param seconds how long it was given
    record Late(int seconds) implements Verdict {}

    /// The model or its published output cannot be read.
    ///
    /// @param what which and why
    record Unreadable(String what) implements Verdict {}

    /// The program failed in a way that is no answer to any model.
    ///
    /// @param what the fault
    record Faulty(String what) implements Verdict {}
}
