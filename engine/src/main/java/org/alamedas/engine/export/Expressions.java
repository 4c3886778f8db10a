package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;

/// Turns operations into expressions of another language, and remembers what they need.
///
/// A reduction, and an element whose number is computed, take lines before the expression that they
/// are part of; evaluating them whether or not they are needed changes nothing.
final class Expressions {
    private static final String INDENT = "    ";

    private static final int LOOSE = 0;
    private static final int CHOICE = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    private static final int PREFIX = 4;
    private static final int ATOM = 5;

    private final Names names;
    private final Language language;
    private final Map<List<Integer>, String> offsets = new LinkedHashMap<>();
    private int temporaries;
    private boolean strange;

    Expressions(Names names, Language language) {
        this.names = names;
        this.language = language;
    }

    /// Says whether an author wrote infinity, or something that is not a number.
    boolean strange() {
        return strange;
    }

    /// Returns the lists of offsets that were needed so far, with their names.
    Map<List<Integer>, String> offsets() {
        return offsets;
    }

    /// Writes nested loops around a body.
    ///
    /// @param first the number of the outermost
    static List<String> loops(int first, List<Integer> sizes, List<String> body) {
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

    /// Writes the number of the slot at an address.
    String place(Address address) {
        return address(names.slot(address.base()), address);
    }

    String slot(Address address) {
        return language.slot(place(address));
    }

    String slotAt(String place) {
        return language.slot(place);
    }

    private String table(Address address) {
        return address(Integer.toString(address.base()), address);
    }

    private String offsets(List<Integer> list) {
        return offsets.computeIfAbsent(list, _ -> language.offsets() + offsets.size());
    }

    private String temporary(String prefix) {
        return prefix + temporaries++;
    }

    /// Writes the value of an operation.
    ///
    /// @param before where lines go that must come before it
    String value(Op op, List<String> before) {
        return switch (op) {
            case Op.Constant constant -> {
                strange |= !Double.isFinite(constant.value());
                yield language.number(constant.value());
            }
            case Op.Load load -> slot(load.address());
            case Op.LoadAt at -> pick(at, before);
            case Op.Counter counter ->
                "(double) (" + address(Integer.toString(counter.number().base()), counter.number()) + ")";
            case Op.Reduce reduce -> reduce(reduce, before);
            case Op.Unary unary -> unary(unary, before);
            case Op.Binary binary -> binary(binary, before);
            case Op.Select select ->
                condition(select.condition(), before) + " ? " + inner(select.whenTrue(), SUM, before) + " : "
                        + inner(select.whenFalse(), CHOICE, before);
            case Op.Call call -> call(call, before);
            case Op.TableRead read -> language.read(table(read.table()), value(read.input(), before));
            case Op.TableCall call ->
                language.ask(call.method(), table(call.table()), values(call.arguments(), before));
            case Op.Recall recall ->
                language.recall(recall.part(), place(recall.memory()), values(recall.arguments(), before));
            case Op.Draw draw -> draw(draw, before);
        };
    }

    List<String> values(List<Op> ops, List<String> before) {
        return ops.stream().map(op -> value(op, before)).toList();
    }

    private String draw(Op.Draw draw, List<String> before) {
        Address element = draw.stream().element();
        Address density = draw.density();
        String seed = value(draw.seed(), before);
        return language.draw(
                draw,
                new Language.Chance(table(element), density == null ? "" : table(density), seed),
                values(draw.arguments(), before));
    }

    /// Writes an operation as a part of another, in brackets where it binds less tightly than it must.
    private String inner(Op op, int least, List<String> before) {
        return bracketed(op, value(op, before), least);
    }

    private static String bracketed(Op op, String value, int least) {
        return binding(op) < least ? "(" + value + ")" : value;
    }

    /// Says how tightly an operation binds as it is written.
    private static int binding(Op op) {
        return switch (op) {
            case Op.Load _, Op.LoadAt _, Op.Reduce _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> ATOM;
            case Op.Constant constant -> Double.compare(constant.value(), 0) < 0 ? LOOSE : ATOM;
            case Op.Call call ->
                call.method() == Method.Of1.SAME ? binding(call.arguments().getFirst()) : ATOM;
            case Op.Counter _ -> LOOSE;
            case Op.Select _ -> CHOICE;
            case Op.Unary unary ->
                switch (unary.operator()) {
                    case PLUS -> binding(unary.operand());
                    case NEGATE -> PREFIX;
                    case NOT -> LOOSE;
                };
            case Op.Binary binary -> binding(binary.operator());
        };
    }

    private static int binding(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case MODULO, POWER -> ATOM;
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> LOOSE;
        };
    }

    private String pick(Op.LoadAt at, List<String> before) {
        List<String> inside = new ArrayList<>();
        StringBuilder where = new StringBuilder(address(names.slot(at.address().base()), at.address()));
        for (Op.Index index : at.indices()) {
            String number = temporary("n");
            before.add("double " + number + " = " + value(index.number(), before) + ";");
            inside.add(number + " >= 1 && " + number + " < " + language.number(index.size() + 1.0));
            where.append(" + ((int) ").append(number).append(" - 1) * ").append(index.stride());
        }
        String value = temporary("e");
        before.add("double " + value + " = " + String.join(" && ", inside) + " ? " + language.slot(where.toString())
                + " : " + language.number(at.outside()) + ";");
        return value;
    }

    private String reduce(Op.Reduce reduce, List<String> before) {
        String total = temporary("t");
        List<String> body = new ArrayList<>();
        String next = value(reduce.body(), body);
        body.add(total + " = "
                + switch (reduce.aggregate()) {
                    case SUM, MEAN -> total + " + " + bracketed(reduce.body(), next, SUM + 1);
                    case PRODUCT -> total + " * " + bracketed(reduce.body(), next, PRODUCT + 1);
                    case MINIMUM -> language.call(Method.Of2.MIN, List.of(total, next));
                    case MAXIMUM -> language.call(Method.Of2.MAX, List.of(total, next));
                }
                + ";");
        before.add("double " + total + " = " + neutral(reduce.aggregate()) + ";");
        before.addAll(loops(reduce.first(), reduce.loops(), body));
        int count = reduce.loops().stream().reduce(1, (a, b) -> a * b);
        return reduce.aggregate() == Aggregate.MEAN ? "(" + total + " / " + language.number(count) + ")" : total;
    }

    /// What changes no number at all: the sum of 0 and -0 is 0, so that sums start from -0.
    private String neutral(Aggregate aggregate) {
        return language.number(
                switch (aggregate) {
                    case SUM, MEAN -> -0.0;
                    case PRODUCT -> 1;
                    case MINIMUM -> Double.POSITIVE_INFINITY;
                    case MAXIMUM -> Double.NEGATIVE_INFINITY;
                });
    }

    private String unary(Op.Unary unary, List<String> before) {
        return switch (unary.operator()) {
            case PLUS -> value(unary.operand(), before);
            case NEGATE -> "-" + inner(unary.operand(), ATOM, before);
            case NOT -> language.truth(condition(unary, before));
        };
    }

    private String binary(Op.Binary binary, List<String> before) {
        return switch (binary.operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
                inner(binary.left(), binding(binary.operator()), before) + " "
                        + binary.operator().symbol() + " "
                        + inner(binary.right(), binding(binary.operator()) + 1, before);
            case MODULO -> language.floored(values(operands(binary), before));
            case POWER -> language.call(Method.Of2.POWER, values(operands(binary), before));
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                language.truth(condition(binary, before));
        };
    }

    private static List<Op> operands(Op.Binary binary) {
        return List.of(binary.left(), binary.right());
    }

    private String call(Op.Call call, List<String> before) {
        return call.method() == Method.Of1.SAME
                ? value(call.arguments().getFirst(), before)
                : language.call(call.method(), values(call.arguments(), before));
    }

    /// Writes a condition, as an expression whose value is true or false.
    private String condition(Op op, List<String> before) {
        if (op instanceof Op.Unary not && not.operator() == UnaryOperator.NOT) {
            return "!(" + condition(not.operand(), before) + ")";
        }
        String comparison = op instanceof Op.Binary binary ? comparison(binary.operator()) : "";
        if (op instanceof Op.Binary binary && !comparison.isEmpty()) {
            return joins(binary.operator())
                    ? joined(binary.left(), binary.operator(), before) + " " + comparison + " "
                            + joined(binary.right(), binary.operator(), before)
                    : inner(binary.left(), SUM, before) + " " + comparison + " " + inner(binary.right(), SUM, before);
        }
        return inner(op, SUM, before) + " != 0";
    }

    private static boolean joins(BinaryOperator operator) {
        return operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    }

    private String joined(Op op, BinaryOperator by, List<String> before) {
        boolean mixed = op instanceof Op.Binary binary && joins(binary.operator()) && binary.operator() != by;
        return mixed ? "(" + condition(op, before) + ")" : condition(op, before);
    }

    /// Returns the operator of both languages; empty where there is none that compares or joins.
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
