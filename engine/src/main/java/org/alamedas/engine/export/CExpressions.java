package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;

/// Turns operations into expressions of C, and remembers what they need.
///
/// A reduction, and an element whose number is computed, take lines before the expression that they
/// are part of; evaluating them whether or not they are needed changes nothing.
final class CExpressions {
    private static final String INDENT = "    ";

    private final CNames names;
    private final String lane;
    private final Set<CLibrary> needs = EnumSet.of(CLibrary.BASE, CLibrary.RUN);
    private final Map<List<Integer>, String> offsets = new LinkedHashMap<>();
    private int temporaries;

    /// @param lane what comes behind a slot: which of several runs it is one of, or nothing
    CExpressions(CNames names, String lane) {
        this.names = names;
        this.lane = lane;
    }

    /// Returns the pieces of the library that were needed so far.
    Set<CLibrary> needs() {
        return needs;
    }

    /// Returns the lists of offsets that were needed so far, with their names.
    Map<List<Integer>, String> offsets() {
        return offsets;
    }

    /// Writes the loop over runs side by side around a body.
    static List<String> lanes(List<String> body) {
        List<String> lines = new ArrayList<>();
        lines.add("for (int k = 0; k < LANES; k++) {");
        body.forEach(line -> lines.add(INDENT + line));
        lines.add("}");
        return lines;
    }

    /// Writes nested loops around a body.
    ///
    /// @param first the number of the outermost
    List<String> loops(int first, List<Integer> sizes, List<String> body) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            String at = "i" + (first + i);
            lines.add(INDENT.repeat(i) + "for (int " + at + " = 0; " + at + " < " + sizes.get(i) + "; " + at + "++) {");
        }
        body.forEach(line -> lines.add(INDENT.repeat(sizes.size()) + line));
        for (int i = sizes.size() - 1; i >= 0; i--) {
            lines.add(INDENT.repeat(i) + "}");
        }
        return lines;
    }

    /// Writes the number of a slot or table.
    ///
    /// @param base what stands for the number where every loop stands at 0
    String address(String base, Address address) {
        StringBuilder out = new StringBuilder(base);
        for (Address.Term term : address.terms()) {
            out.append(" + ")
                    .append(
                            switch (term) {
                                case Address.Term.Stride(int axis, int stride) ->
                                    stride == 1 ? "i" + axis : stride + " * i" + axis;
                                case Address.Term.Offsets(int axis, List<Integer> list) ->
                                    offsets(list) + "[i" + axis + "]";
                            });
        }
        return out.toString();
    }

    String slot(Address address) {
        return "s[" + address(names.slot(address.base()), address) + "]" + lane;
    }

    private String offsets(List<Integer> list) {
        return offsets.computeIfAbsent(list, _ -> "offsets_" + offsets.size());
    }

    private String temporary(String prefix) {
        return prefix + temporaries++;
    }

    /// Writes the value of an operation.
    ///
    /// @param before where lines go that must come before it
    String value(Op op, List<String> before) {
        return switch (op) {
            case Op.Constant constant -> number(constant.value());
            case Op.Load load -> slot(load.address());
            case Op.LoadAt at -> pick(at, before);
            case Op.Counter counter ->
                "(double) (" + address(Integer.toString(counter.number().base()), counter.number()) + ")";
            case Op.Reduce reduce -> reduce(reduce, before);
            case Op.Unary unary -> unary(unary, before);
            case Op.Binary binary -> binary(binary, before);
            case Op.Select select ->
                condition(select.condition(), before) + " ? " + inner(select.whenTrue(), before) + " : "
                        + inner(select.whenFalse(), before);
            case Op.Call call -> call(call, before);
            case Op.TableRead read ->
                "read_table(&tables[" + address(Integer.toString(read.table().base()), read.table()) + "], "
                        + value(read.input(), before) + ")";
            case Op.TableCall _, Op.Recall _, Op.Draw _ -> throw new IllegalStateException("not exported: " + op);
        };
    }

    private String inner(Op op, List<String> before) {
        String value = value(op, before);
        return switch (op) {
            case Op.Load _, Op.LoadAt _, Op.Reduce _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> value;
            case Op.Constant constant -> value.startsWith("-") ? "(" + value + ")" : value;
            case Op.Call call -> call.method() == Method.Of1.SAME ? "(" + value + ")" : value;
            case Op.Unary _, Op.Binary _, Op.Select _, Op.Counter _ -> "(" + value + ")";
        };
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NAN";
        }
        return Double.isInfinite(value) ? value > 0 ? "INFINITY" : "-INFINITY" : Double.toString(value);
    }

    private String pick(Op.LoadAt at, List<String> before) {
        List<String> inside = new ArrayList<>();
        StringBuilder where = new StringBuilder(address(names.slot(at.address().base()), at.address()));
        for (Op.Index index : at.indices()) {
            String number = temporary("n");
            before.add("double " + number + " = " + value(index.number(), before) + ";");
            inside.add(number + " >= 1 && " + number + " < " + number(index.size() + 1.0));
            where.append(" + ((int) ").append(number).append(" - 1) * ").append(index.stride());
        }
        String value = temporary("e");
        before.add("double " + value + " = " + String.join(" && ", inside) + " ? s[" + where + "]" + lane + " : "
                + number(at.outside()) + ";");
        return value;
    }

    private String reduce(Op.Reduce reduce, List<String> before) {
        String total = temporary("t");
        List<String> body = new ArrayList<>();
        String next = value(reduce.body(), body);
        body.add(total + " = "
                + switch (reduce.aggregate()) {
                    case SUM, MEAN -> total + " + (" + next + ")";
                    case PRODUCT -> total + " * (" + next + ")";
                    case MINIMUM -> "minimum(" + total + ", " + next + ")";
                    case MAXIMUM -> "maximum(" + total + ", " + next + ")";
                }
                + ";");
        before.add("double " + total + " = " + neutral(reduce.aggregate()) + ";");
        before.addAll(loops(reduce.first(), reduce.loops(), body));
        int count = reduce.loops().stream().reduce(1, (a, b) -> a * b);
        return reduce.aggregate() == Aggregate.MEAN ? "(" + total + " / " + number(count) + ")" : total;
    }

    /// What changes no number at all: the sum of 0 and -0 is 0, so that sums start from -0.
    private static String neutral(Aggregate aggregate) {
        return switch (aggregate) {
            case SUM, MEAN -> "-0.0";
            case PRODUCT -> "1.0";
            case MINIMUM -> "INFINITY";
            case MAXIMUM -> "-INFINITY";
        };
    }

    private String unary(Op.Unary unary, List<String> before) {
        return switch (unary.operator()) {
            case PLUS -> value(unary.operand(), before);
            case NEGATE -> "-" + inner(unary.operand(), before);
            case NOT -> "(double) (" + condition(unary, before) + ")";
        };
    }

    private String binary(Op.Binary binary, List<String> before) {
        return switch (binary.operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
                inner(binary.left(), before) + " " + binary.operator().symbol() + " " + inner(binary.right(), before);
            case MODULO -> call(new CMethods.Function("f_floored", CLibrary.FUNCTIONS), operands(binary), before);
            case POWER -> call(new CMethods.Function("m_pow", CLibrary.POWER), operands(binary), before);
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                "(double) (" + condition(binary, before) + ")";
        };
    }

    private static List<Op> operands(Op.Binary binary) {
        return List.of(binary.left(), binary.right());
    }

    private String call(Op.Call call, List<String> before) {
        return call.method() == Method.Of1.SAME
                ? value(call.arguments().getFirst(), before)
                : call(CMethods.of(call.method()), call.arguments(), before);
    }

    private String call(CMethods.Function function, List<Op> arguments, List<String> before) {
        needs.addAll(function.piece().withNeeds());
        return function.name()
                + arguments.stream()
                        .map(argument -> value(argument, before))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /// Writes a condition, as an expression whose value is an `int`.
    private String condition(Op op, List<String> before) {
        if (op instanceof Op.Unary not && not.operator() == UnaryOperator.NOT) {
            return "!(" + condition(not.operand(), before) + ")";
        }
        String comparison = op instanceof Op.Binary binary ? comparison(binary.operator()) : "";
        if (op instanceof Op.Binary binary && !comparison.isEmpty()) {
            boolean joins = binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR;
            return joins
                    ? "(" + condition(binary.left(), before) + ") " + comparison + " ("
                            + condition(binary.right(), before) + ")"
                    : inner(binary.left(), before) + " " + comparison + " " + inner(binary.right(), before);
        }
        return inner(op, before) + " != 0";
    }

    /// Returns the operator of C; empty where there is none that compares or joins.
    private static String comparison(BinaryOperator operator) {
        return switch (operator) {
            case OR -> "||";
            case AND -> "&&";
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> "";
        };
    }
}
