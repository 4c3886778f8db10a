package org.alamedas.engine.run;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A run met a value that is not a number or infinite, or would have to keep too much.
///
/// Of a value, it tells where the value was born: the first variable, moment and operation whose operands were
/// still in order.
@SuppressWarnings("serial") // never serialised: a span holds the whole source
public final class SimulationException extends RuntimeException {
    private static final int LONGEST = 200;

    private final @Nullable Birth birth;
    private final @Nullable Diagnostic other;

    /// Where a value that is not a number or infinite came from.
    ///
    /// @param variable the variable whose equation gave it
    /// @param what what was computed: empty for the variable's equation, or words such as `the rate of
    ///     change of `
    /// @param time the moment; not a number where a constant is at fault, which has none
    /// @param value not a number or infinite
    /// @param operation the operation that gave it
    /// @param operands the values that the operation read
    public record Birth(Name variable, String what, double time, double value, Span operation, List<Operand> operands) {
        /// Copies the operands.
        public Birth {
            operands = List.copyOf(operands);
        }
    }

    /// A variable and its value at the moment.
    ///
    /// @param name the variable as results show it
    /// @param value its value
    public record Operand(String name, double value) {
        @Override
        public String toString() {
            return name + " = " + NumberPrinter.print(value);
        }
    }

    /// Makes the exception.
    ///
    /// @param birth where the value came from
    public SimulationException(Birth birth) {
        super(sentence(birth) + " at " + birth.operation().fileAndLine() + ": " + reason(birth));
        this.birth = birth;
        this.other = null;
    }

    /// Makes the exception of a run that cannot go on although every value is in order.
    ///
    /// @param why what keeps it from going on
    public SimulationException(Diagnostic why) {
        super(why.message() + " at " + why.span().fileAndLine());
        this.birth = null;
        this.other = why;
    }

    private static String sentence(Birth birth) {
        String when =
                Double.isNaN(birth.time()) ? " among the constants" : " at time " + NumberPrinter.print(birth.time());
        return birth.what() + "\"" + birth.variable() + "\" " + became(birth.value()) + when;
    }

    private static String became(double value) {
        if (Double.isNaN(value)) {
            return "is not a number";
        }
        return value > 0 ? "is infinite" : "is infinitely negative";
    }

    private static String reason(Birth birth) {
        String text = birth.operation().text().replaceAll("\\s+", " ");
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        String operands = birth.operands().stream().map(Operand::toString).collect(Collectors.joining(", "));
        return operands.isEmpty() ? shown : shown + " with " + operands;
    }

    /// Returns where the value came from.
    ///
    /// @return variable, moment, operation and operands
    /// @throws IllegalStateException if it is not about a value
    public Birth birth() {
        if (birth == null) {
            throw new IllegalStateException("no value: " + getMessage());
        }
        return birth;
    }

    /// Returns the fault in the form of every other message about a model.
    ///
    /// @return an error at the operation
    public Diagnostic diagnostic() {
        return diagnostic(Severity.ERROR);
    }

    /// Returns the fault in the form of every other message about a model.
    ///
    /// @param severity how much it matters
    /// @return a diagnostic at the operation
    public Diagnostic diagnostic(Severity severity) {
        if (other != null) {
            return new Diagnostic(
                    other.code(), severity, other.span(), other.message(), other.hints(), other.related());
        }
        Birth value = birth();
        return new Diagnostic(
                DiagnosticCode.NOT_FINITE,
                severity,
                value.operation(),
                sentence(value),
                List.of(reason(value)),
                List.of());
    }
}
