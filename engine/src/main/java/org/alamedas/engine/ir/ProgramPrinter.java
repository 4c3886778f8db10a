package org.alamedas.engine.ir;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alamedas.model.print.NumberPrinter;

/// Prints a program, one line a slot, an assignment or a rate.
///
/// A slot is printed as `s` and its number; every operation inside another stands in parentheses,
/// so that the order of
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
        program.regions().forEach(region -> line("  s" + region.base() + range(region) + " " + slot(region)));
        section("tables");
        for (int i = 0; i < program.tables().size(); i++) {
            line("  t" + i + " " + program.tables().get(i).function());
        }
        section("constants");
        program.constants().forEach(this::statement);
        section("initials");
        program.initials().forEach(this::statement);
        section("flows");
        program.flows().forEach(this::statement);
        section("rates");
        program.rates().forEach(this::rate);
        section("pipes");
        program.pipes().forEach(pipe -> line("  s" + pipe.flow() + " from " + pipe.from() + " to " + pipe.to()));
        section("holds");
        program.memory().holds().forEach(this::statement);
        section("starts");
        program.memory().starts().forEach(start -> feed("after " + start.after() + ": ", start.feed()));
        section("feeds");
        program.memory().feeds().forEach(feed -> feed("", feed));
        return out.toString();
    }

    private void feed(String when, Feed feed) {
        line("  " + when + loops(0, feed.loops()) + slot(feed.memory()) + " "
                + feed.device().name().toLowerCase(Locale.ROOT) + list(feed.values()));
    }

    private void section(String title) {
        line(title);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String range(Region region) {
        return region.size() == 1 ? "" : "..s" + (region.base() + region.size() - 1);
    }

    private static String slot(Region region) {
        Slot slot = region.variable();
        String unit = slot.unit() == null ? "" : " [" + slot.unit() + "]";
        String shape =
                region.shape().stream().map(names -> "[" + names.size() + "]").collect(Collectors.joining());
        return slot.kind().name().toLowerCase(Locale.ROOT) + " " + slot.name() + shape + unit + " at "
                + slot.span().fileAndLine();
    }

    private void statement(Statement statement) {
        line("  " + loops(0, statement.loops())
                + switch (statement) {
                    case Statement.Assign assign -> slot(assign.target()) + " = " + print(assign.value());
                    case Statement.Apply apply ->
                        run(apply.output()) + " = "
                                + apply.method().name().toLowerCase(Locale.ROOT)
                                + apply.inputs().stream()
                                        .map(ProgramPrinter::run)
                                        .collect(Collectors.joining(", ", "(", ")"));
                });
    }

    private static String run(Statement.Run run) {
        return slot(run.start()) + (run.length() == 1 ? "" : " x " + run.length());
    }

    private void rate(Rate rate) {
        line("  " + loops(0, rate.loops()) + "d " + slot(rate.stock()) + (rate.nonNegative() ? " at least 0" : "")
                + " = " + print(rate.value()));
    }

    private static String loops(int first, List<Integer> sizes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            out.append('i').append(first + i).append('<').append(sizes.get(i)).append(' ');
        }
        return out.isEmpty() ? "" : "for " + out.toString().strip() + ": ";
    }

    private static String slot(Address address) {
        return address.isFixed() ? "s" + address.base() : "s(" + sum(address) + ")";
    }

    private static String table(Address address) {
        return address.isFixed() ? "t" + address.base() : "t[" + sum(address) + "]";
    }

    private static String sum(Address address) {
        StringBuilder out = new StringBuilder().append(address.base());
        for (Address.Term term : address.terms()) {
            out.append(" + ")
                    .append(
                            switch (term) {
                                case Address.Term.Stride(int axis, int stride) ->
                                    stride == 1 ? "i" + axis : stride + " i" + axis;
                                case Address.Term.Offsets(int axis, List<Integer> offsets) -> offsets + "i" + axis;
                            });
        }
        return out.toString();
    }

    /// Prints one operation.
    ///
    /// @param op the operation
    /// @return one line, without a line end
    public static String print(Op op) {
        return switch (op) {
            case Op.Constant constant -> NumberPrinter.print(constant.value());
            case Op.Load load -> slot(load.address());
            case Op.LoadAt at ->
                slot(at.address())
                        + indices(at.indices())
                        + (at.outside() == 0 ? "" : " or " + NumberPrinter.print(at.outside()));
            case Op.Counter counter -> "(" + sum(counter.number()) + ")";
            case Op.Reduce reduce ->
                reduce.aggregate().name().toLowerCase(Locale.ROOT) + "(" + loops(reduce.first(), reduce.loops())
                        + print(reduce.body()) + ")";
            case Op.Unary unary -> unary.operator().symbol() + " " + inner(unary.operand());
            case Op.Binary binary ->
                inner(binary.left()) + " " + binary.operator().symbol() + " " + inner(binary.right());
            case Op.Select select ->
                "if " + inner(select.condition()) + " then " + inner(select.whenTrue()) + " else "
                        + inner(select.whenFalse());
            case Op.Call call -> call.name() + list(call.arguments());
            case Op.TableRead read -> table(read.table()) + "(" + print(read.input()) + ")";
            case Op.TableCall call ->
                table(call.table()) + "." + call.method().name().toLowerCase(Locale.ROOT) + list(call.arguments());
            case Op.Recall recall ->
                recall.part().name().toLowerCase(Locale.ROOT) + " of " + slot(recall.memory())
                        + list(recall.arguments());
            case Op.Draw draw -> draw(draw);
        };
    }

    private static String draw(Op.Draw draw) {
        Op.Stream stream = draw.stream();
        String of = draw.density() == null ? "" : " of " + table(draw.density());
        return "draw " + draw.distribution() + of + " from "
                + HexFormat.of().toHexDigits(stream.variable()) + "/" + sum(stream.element()) + "/" + stream.call()
                + " seed " + inner(draw.seed()) + list(draw.arguments());
    }

    private static String indices(List<Op.Index> indices) {
        return indices.stream()
                .map(index -> index.stride() + " * " + inner(index.number()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(List<Op> arguments) {
        return arguments.stream().map(ProgramPrinter::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String inner(Op op) {
        return switch (op) {
            case Op.Constant _, Op.Load _, Op.Call _, Op.TableRead _, Op.TableCall _ -> print(op);
            case Op.LoadAt _, Op.Counter _, Op.Reduce _, Op.Recall _ -> print(op);
            case Op.Draw _ -> "(" + print(op) + ")";
            case Op.Unary _, Op.Binary _, Op.Select _ -> "(" + print(op) + ")";
        };
    }
}
