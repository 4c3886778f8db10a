package org.alamedas.engine.run;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// A run met a value that is not a number or infinite.
///
/// It tells where the value was born: the first variable, moment and operation whose operands were
/// still in order.
@SuppressWarnings("serial") // never serialised: a span holds the whole source
public final class SimulationException extends RuntimeException {
    private static final int LONGEST = 200;

    private final Birth birth;

    /// Where a value that is not a number or infinite came from.
    ///
    /// @param variable the variable whose equation gave it
    /// @param what what was computed: empty for the variable's equation, or words such as `the rate of
    ///     change of `
    /// @param time the moment
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
            return name + " = " + value;
        }
    }

    /// Makes the exception.
    ///
    /// @param birth where the value came from
    public SimulationException(Birth birth) {
        super(sentence(birth) + " at " + birth.operation().fileAndLine() + ": " + reason(birth));
        this.birth = birth;
    }

    private static String sentence(Birth birth) {
        String became = Double.isNaN(birth.value())
                ? "is not a number"
                : birth.value() > 0 ? "is infinite" : "is infinitely negative";
        return birth.what() + "\"" + birth.variable() + "\" " + became + " at time " + birth.time();
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
    public Birth birth() {
        return birth;
    }

    /// Returns the fault in the form of every other message about a model.
    ///
    /// @return an error at the operation
    public Diagnostic diagnostic() {
        return Diagnostic.error(DiagnosticCode.NOT_FINITE, birth.operation(), sentence(birth))
                .hint(reason(birth));
    }
}
