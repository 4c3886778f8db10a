package org.alamedas.formats.dynamo;

import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.Statements;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Checks the time postscripts of names.
///
/// One that names another moment than the equation looks at is an error: the numbers would be other
/// ones. One that names the right moment in the wrong way (`.K` for `.JK`, or none) is a warning,
/// for what is meant is clear.
final class TimeCheck {
    private final Symbols symbols;
    private final Report report;

    TimeCheck(Symbols symbols, Report report) {
        this.symbols = symbols;
        this.report = report;
    }

    /// Checks the left side of an equation.
    void left(Item.Equation equation) {
        TimeScript wanted = wantedLeft(equation.type());
        TimeScript found = equation.script();
        if (found == wanted || found == TimeScript.FITTING) {
            return;
        }
        boolean past = found.isPast();
        String message = "the left side of " + article(equation.type()) + " equation is "
                + shown(equation.name(), wanted) + ", and this is " + shown(equation.name(), found);
        report.add(
                past
                        ? Diagnostic.error(DiagnosticCode.TIME_POSTSCRIPT, equation.nameSpan(), message)
                        : Diagnostic.warning(DiagnosticCode.TIME_POSTSCRIPT, equation.nameSpan(), message));
    }

    private static TimeScript wantedLeft(CardType type) {
        return switch (type) {
            case LEVEL, AUXILIARY, SUPPLEMENTARY -> TimeScript.K;
            case RATE -> TimeScript.KL;
            case INITIAL, CONSTANT, TABLE, BOXCAR, CONTINUATION, NOTE, TITLE, SPEC, PRINT, PLOT -> TimeScript.NONE;
            case SAVE, RUN, EDIT, MACRO, MEND, INTERNAL, FOR, NOISE, COMMAND -> TimeScript.NONE;
        };
    }

    /// Checks a name on the right side of an equation.
    void right(TimeScript.Scripted parts, Moment moment, Span span) {
        TimeScript found = parts.script();
        if (found == null) {
            report.add(Statements.unknownScript(parts, span));
            return;
        }
        CardType kind = symbols.kind(parts.base());
        boolean isTime = parts.base().equals(Controls.TIME);
        if (found == TimeScript.FITTING || (kind == null && !isTime)) {
            return;
        }
        TimeScript wanted = wanted(kind, isTime, moment);
        if (found != wanted) {
            tell(parts.base(), found, wanted, moment, span);
        }
    }

    private static TimeScript wanted(@Nullable CardType kind, boolean isTime, Moment moment) {
        boolean changes = isTime || kind == CardType.LEVEL || kind == CardType.RATE || kind == CardType.AUXILIARY;
        if (!changes || moment == Moment.START) {
            return TimeScript.NONE;
        }
        if (kind == CardType.RATE) {
            return TimeScript.JK;
        }
        return moment == Moment.PAST ? TimeScript.J : TimeScript.K;
    }

    private void tell(Name name, TimeScript found, TimeScript wanted, Moment moment, Span span) {
        if (wanted == TimeScript.NONE) {
            String why = moment == Moment.START
                    ? "an equation for an initial value has no times"
                    : "\"" + name + "\" is a constant and has no time";
            warn(span, why + ", and this is " + shown(name, found), "write " + name);
        } else if (found == TimeScript.NONE) {
            warn(span, "\"" + name + "\" changes, and no time of it is given", "write " + shown(name, wanted));
        } else if (isOtherMoment(found, wanted, moment)) {
            report.add(Diagnostic.error(
                            DiagnosticCode.TIME_POSTSCRIPT,
                            span,
                            shown(name, found) + " is not known yet, or no longer, where this equation is computed")
                    .hint("write " + shown(name, wanted)));
        } else {
            warn(
                    span,
                    "\"" + name + "\" is " + label(name) + ", whose time here is ." + wanted + " and not ." + found,
                    "write " + shown(name, wanted));
        }
    }

    private static boolean isOtherMoment(TimeScript found, TimeScript wanted, Moment moment) {
        if (wanted == TimeScript.JK) {
            return moment == Moment.PAST && !found.isPast();
        }
        return moment == Moment.PAST ? !found.isPast() : found == TimeScript.J;
    }

    private String label(Name name) {
        CardType kind = symbols.kind(name);
        return kind == CardType.LEVEL ? "a level" : kind == CardType.RATE ? "a rate" : "an auxiliary";
    }

    private void warn(Span span, String message, String hint) {
        report.add(Diagnostic.warning(DiagnosticCode.TIME_POSTSCRIPT, span, message)
                .hint(hint));
    }

    private static String article(CardType type) {
        return switch (type) {
            case LEVEL -> "a level";
            case RATE -> "a rate";
            case AUXILIARY -> "an auxiliary";
            case SUPPLEMENTARY -> "a supplementary";
            case INITIAL -> "an initial value's";
            case CONSTANT, TABLE, BOXCAR, CONTINUATION, NOTE, TITLE, SPEC, PRINT, PLOT, SAVE -> "an";
            case RUN, EDIT, MACRO, MEND, INTERNAL, FOR, NOISE, COMMAND -> "an";
        };
    }

    private static String shown(Name name, TimeScript script) {
        return script == TimeScript.NONE ? name.written() : name + "." + script;
    }
}
