package org.alamedas.engine.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.lanes.Vectors.Comparing;
import org.alamedas.engine.lanes.Vectors.Doubles;
import org.alamedas.engine.lanes.Vectors.Mask;
import org.alamedas.engine.math.PowerTable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Emits operations for as many elements as a vector holds; has the state of one loop.
///
/// The tree is walked recursively: its depth is bounded by the program.
final class ElementCode {
    private static final ClassDesc POWERS = ClassDesc.of(Powers.class.getName());
    private static final MethodTypeDesc REPAIR =
            MethodTypeDesc.of(ConstantDescs.CD_void, VectorApi.ARRAY, ConstantDescs.CD_int);

    private final Vectors v;
    private final VectorMath math;
    private final Program program;
    private final Frame frame;
    private final ElementNumbers numbers;
    private final Map<Integer, Doubles> same = new HashMap<>();
    private final Map<Integer, Doubles> beside = new HashMap<>();
    private final Map<Integer, VectorTable> shapes = new HashMap<>();
    private final Map<Integer, VectorTable.Loaded> tables = new HashMap<>();
    private final Map<Integer, Doubles> gathered = new HashMap<>();
    private @Nullable LaneTable intervals;

    /// The local variables of a loop.
    ///
    /// @param values the values of all slots
    /// @param table the numbers that the loop reads
    /// @param scratch where values are gathered
    /// @param index the element that the vector begins with
    record Frame(int values, int table, int scratch, int index) {}

    ElementCode(Vectors vectors, Program program, Frame frame, ElementNumbers numbers) {
        v = vectors;
        math = new VectorMath(vectors);
        this.program = program;
        this.frame = frame;
        this.numbers = numbers;
    }

    /// Emits, before the loop, what loads what is the same in all of it.
    void prepare(Op op, Loops loops) {
        op.operands().forEach(operand -> prepare(operand, loops));
        switch (op) {
            case Op.Constant constant -> v.number(constant.value());
            case Op.Load load -> {
                int[] slots = loops.numbers(load.address());
                if (Loops.areSame(slots)) {
                    same.computeIfAbsent(slots[0], this::broadcast);
                } else if (!Loops.areConsecutive(slots)) {
                    numbers.gather(slots);
                }
            }
            case Op.Binary(BinaryOperator operator, var _, var _, var _)
            when operator == BinaryOperator.POWER -> loadPowers();
            case Op.Call call when call.method() == Method.Of2.POWER -> loadPowers();
            case Op.TableRead read -> loadTable(loops.numbers(read.table())[0]);
            case Op.Counter _, Op.Unary _, Op.Binary _, Op.Select _, Op.Call _ -> {}
            case Op.LoadAt _, Op.Reduce _, Op.TableCall _, Op.Recall _, Op.Draw _ -> throw impossible(op);
        }
    }

    private static IllegalStateException impossible(Op op) {
        return new IllegalStateException(
                op.getClass().getSimpleName() + " is not computed for several elements at once");
    }

    private Doubles broadcast(int slot) {
        CodeBuilder code = v.code();
        int local = code.allocateLocal(TypeKind.DOUBLE);
        code.aload(frame.values()).loadConstant(slot).daload().dstore(local);
        return v.variable(local);
    }

    private void loadPowers() {
        if (intervals == null) {
            int columns = PowerTable.Column.values().length;
            intervals = LaneTable.load(v, frame.table(), numbers.powers(), columns, PowerTable.SIZE);
        }
    }

    private void loadTable(int number) {
        if (!tables.containsKey(number)) {
            var function = program.tables().get(number).function();
            VectorTable shape = VectorTable.of(function, v.length()).orElseThrow();
            shapes.put(number, shape);
            tables.put(number, shape.load(v, frame.table(), numbers.add(shape.numbers(function))));
        }
    }

    /// Takes note of what was computed: whoever reads it need not load it.
    ///
    /// @param first the slot of the first element
    void computed(int first, Doubles value) {
        beside.put(first, value);
    }

    /// Emits a value.
    Doubles value(Op op, Loops loops) {
        return switch (op) {
            case Op.Constant constant -> v.number(constant.value());
            case Op.Load load -> load(loops.numbers(load.address()));
            case Op.Counter counter -> count(loops.numbers(counter.number()));
            case Op.Unary unary -> unary(unary, loops);
            case Op.Binary binary -> binary(binary, loops);
            case Op.Select select -> {
                Mask where = condition(select.condition(), loops);
                Doubles whenTrue = value(select.whenTrue(), loops);
                yield v.blend(value(select.whenFalse(), loops), whenTrue, where);
            }
            case Op.Call call -> call(call, loops);
            case Op.TableRead read -> {
                int table = loops.numbers(read.table())[0];
                Doubles input = value(read.input(), loops);
                yield Objects.requireNonNull(shapes.get(table))
                        .read(v, Objects.requireNonNull(tables.get(table)), input);
            }
            case Op.LoadAt _, Op.Reduce _, Op.TableCall _, Op.Recall _, Op.Draw _ -> throw impossible(op);
        };
    }

    private Doubles load(int[] slots) {
        if (Loops.areSame(slots)) {
            return Objects.requireNonNull(same.get(slots[0]));
        }
        return Loops.areConsecutive(slots)
                ? beside.computeIfAbsent(slots[0], first -> load(frame.values(), first))
                : gathered.computeIfAbsent(numbers.gather(slots), first -> load(frame.scratch(), first));
    }

    private Doubles load(int array, int first) {
        return v.load(array, () -> at(first));
    }

    /// Leaves on the stack where the vector stands in what begins at some place.
    void at(int first) {
        v.code().iload(frame.index()).loadConstant(first).iadd();
    }

    private Doubles count(int[] counted) {
        if (Loops.areSame(counted)) {
            return v.number(counted[0]);
        }
        double[] all = java.util.Arrays.stream(counted).asDoubleStream().toArray();
        return load(frame.table(), numbers.add(all));
    }

    private Doubles unary(Op.Unary unary, Loops loops) {
        return switch (unary.operator()) {
            case PLUS -> value(unary.operand(), loops);
            case NEGATE -> v.one("NEG", value(unary.operand(), loops));
            case NOT -> truth(condition(unary, loops));
        };
    }

    private Doubles binary(Op.Binary binary, Loops loops) {
        return switch (binary.operator()) {
            case ADD -> v.add(value(binary.left(), loops), value(binary.right(), loops));
            case SUBTRACT -> v.subtract(value(binary.left(), loops), value(binary.right(), loops));
            case MULTIPLY -> v.multiply(value(binary.left(), loops), value(binary.right(), loops));
            case DIVIDE -> v.divide(value(binary.left(), loops), value(binary.right(), loops));
            case POWER -> power(value(binary.left(), loops), value(binary.right(), loops));
            case MODULO -> throw impossible(binary);
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                truth(condition(binary, loops));
        };
    }

    private Doubles truth(Mask mask) {
        return v.blend(v.number(0), v.number(1), mask);
    }

    /// Emits where something is true; what is not a number is.
    private Mask condition(Op op, Loops loops) {
        return switch (op) {
            case Op.Binary binary -> condition(binary, loops);
            case Op.Unary(UnaryOperator operator, Op operand, var _)
            when operator == UnaryOperator.NOT -> v.not(condition(operand, loops));
            case Op.Constant _, Op.Load _, Op.LoadAt _, Op.Counter _, Op.Reduce _, Op.Unary _ -> isTrue(op, loops);
            case Op.Select _, Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> isTrue(op, loops);
        };
    }

    private Mask isTrue(Op op, Loops loops) {
        return v.compare(Comparing.NE, value(op, loops), v.number(0));
    }

    private Mask condition(Op.Binary binary, Loops loops) {
        return switch (binary.operator()) {
            case AND -> v.and(condition(binary.left(), loops), condition(binary.right(), loops));
            case OR -> v.or(condition(binary.left(), loops), condition(binary.right(), loops));
            case EQUAL -> compare(Comparing.EQ, binary, loops);
            case NOT_EQUAL -> compare(Comparing.NE, binary, loops);
            case LESS -> compare(Comparing.LT, binary, loops);
            case LESS_OR_EQUAL -> compare(Comparing.LE, binary, loops);
            case GREATER -> compare(Comparing.GT, binary, loops);
            case GREATER_OR_EQUAL -> compare(Comparing.GE, binary, loops);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> isTrue(binary, loops);
        };
    }

    private Mask compare(Comparing how, Op.Binary binary, Loops loops) {
        return v.compare(how, value(binary.left(), loops), value(binary.right(), loops));
    }

    private Doubles call(Op.Call call, Loops loops) {
        List<Doubles> given = call.arguments().stream()
                .map(argument -> value(argument, loops))
                .toList();
        Doubles a = given.getFirst();
        Doubles b = given.getLast();
        return switch (call.method()) {
            case Method.Of1.SAME -> a;
            case Method.Of1.ABS -> v.one("ABS", a);
            case Method.Of1.SQRT -> v.one("SQRT", a);
            case Method.Of1.EXP -> math.exp(a);
            case Method.Of1.LN -> math.ln(a);
            case Method.Of2.MIN -> v.two("MIN", a, b);
            case Method.Of2.MAX -> v.two("MAX", a, b);
            case Method.Of2.POWER -> power(a, b);
            case Method _ -> throw impossible(call);
        };
    }

    /// Vectors that hold more than what is plain, and zeros, are computed number by number.
    private Doubles power(Doubles x, Doubles y) {
        CodeBuilder code = v.code();
        VectorMath.Powers powers = math.power(x, y, Objects.requireNonNull(intervals));
        Doubles power = powers.value();
        Label plain = code.newLabel();
        Mask isPlain = powers.plain();
        // a number made behind a jump would be missing where it is not jumped
        Doubles zero = v.number(0);
        v.allTrue(isPlain);
        code.ifne(plain);
        Label rare = code.newLabel();
        Mask isZero = math.isPowerOfZero(x, y);
        v.allTrue(v.or(isPlain, isZero));
        code.ifeq(rare);
        // the power of a negative zero may be one
        v.allTrue(v.isAtLeast(v.bits(x), 0));
        code.ifeq(rare);
        Doubles zeros = v.blend(power, zero, isZero);
        code.aload(zeros.local()).astore(power.local()).goto_(plain);
        code.labelBinding(rare);
        int room = code.allocateLocal(TypeKind.REFERENCE);
        code.loadConstant(Registers.ROOM).newarray(TypeKind.DOUBLE).astore(room);
        v.store(x, room, code::iconst_0);
        v.store(y, room, () -> code.loadConstant(v.length()));
        code.aload(room).loadConstant(v.length()).invokestatic(POWERS, "repair", REPAIR);
        Doubles repaired = v.load(room, code::iconst_0);
        code.aload(repaired.local()).astore(power.local());
        code.labelBinding(plain);
        return power;
    }
}
