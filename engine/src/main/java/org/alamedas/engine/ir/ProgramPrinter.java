package org.alamedas.engine.ir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alamedas.model.print.NumberPrinter;

/// Prints a program, one line a slot, an assignment or a rate.
///
/// A slot is printed as `s` and its number; every operation inside another stands in parentheses, so
/// that the order of
/// evaluation is plain.
public final class ProgramPrinter {
    private final Program program;
    private final StringBuilder out = new StringBuilder();

    private ProgramPrinter(Program program) {
        this.program = program;
    }

    /// Prints a program.
    ///
    /// @param program the program
    /// @return lines of text, each with its line end
    public static String print(Program program) {
        return new ProgramPrinter(program).print();
    }

    private String print() {
        line("program " + program.name());
        section("slots");
        for (int i = 0; i < program.slots().size(); i++) {
            line("  s" + i + " " + slot(program.slots().get(i)));
        }
        section("tables");
        for (int i = 0; i < program.tables().size(); i++) {
            line("  t" + i + " " + program.tables().get(i).function());
        }
        section("constants");
        program.constants().forEach(this::assignment);
        section("initials");
        program.initials().forEach(this::assignment);
        section("flows");
        program.flows().forEach(this::assignment);
        section("rates");
        program.rates().forEach(this::rate);
        section("pipes");
        program.pipes().forEach(pipe -> line("  s" + pipe.flow() + " from " + pipe.from() + " to " + pipe.to()));
        return out.toString();
    }

    private void section(String title) {
        line(title);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String slot(Slot slot) {
        String unit = slot.unit() == null ? "" : " [" + slot.unit() + "]";
        return slot.kind().name().toLowerCase(Locale.ROOT) + " " + slot.name() + unit + " at "
                + slot.span().fileAndLine();
    }

    private void assignment(Assignment assignment) {
        line("  s" + assignment.slot() + " = " + print(assignment.value()));
    }

    private void rate(Rate rate) {
        line("  d s" + rate.stock() + (rate.nonNegative() ? " at least 0" : "") + " = " + print(rate.value()));
    }

    /// Prints one operation.
    ///
    /// @param op the operation
    /// @return one line, without a line end
    public static String print(Op op) {
        return switch (op) {
            case Op.Constant constant -> NumberPrinter.print(constant.value());
            case Op.Load load -> "s" + load.slot();
            case Op.Unary unary -> unary.operator().symbol() + " " + inner(unary.operand());
            case Op.Binary binary ->
                inner(binary.left()) + " " + binary.operator().symbol() + " " + inner(binary.right());
            case Op.Select select ->
                "if " + inner(select.condition()) + " then " + inner(select.whenTrue()) + " else "
                        + inner(select.whenFalse());
            case Op.Call call -> call.name() + list(call.arguments());
            case Op.TableRead read -> "t" + read.table() + "(" + print(read.input()) + ")";
        };
    }

    private static String list(List<Op> arguments) {
        return arguments.stream().map(ProgramPrinter::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String inner(Op op) {
        return switch (op) {
            case Op.Constant _, Op.Load _, Op.Call _, Op.TableRead _ -> print(op);
            case Op.Unary _, Op.Binary _, Op.Select _ -> "(" + print(op) + ")";
        };
    }
}
