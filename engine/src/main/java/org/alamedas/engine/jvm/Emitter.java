package org.alamedas.engine.jvm;

import static org.alamedas.engine.jvm.Generated.DOUBLES;
import static org.alamedas.engine.jvm.Generated.INTS;
import static org.alamedas.engine.jvm.Generated.MATH;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Distribution;
import org.alamedas.model.expr.UnaryOperator;

/// Emits the bytecode of operations into one method.
///
/// An operation leaves its value on the stack. The tree is walked recursively: its depth is bounded
/// by the program.
final class Emitter {
    private static final ClassDesc FUNCTIONS = ClassDesc.of(Functions.class.getName());
    private static final ClassDesc PORTABLE = ClassDesc.of(PortableMath.class.getName());

    private static final ClassDesc ARRAY_METHOD = ClassDesc.of(ArrayMethod.class.getName());
    private static final ClassDesc CALLS = ClassDesc.of(Calls.class.getName());
    private static final MethodTypeDesc APPLY =
            MethodTypeDesc.of(ConstantDescs.CD_void, ARRAY_METHOD, DOUBLES, INTS, INTS);
    private static final ClassDesc DISTRIBUTION = ClassDesc.of(Distribution.class.getName());
    private static final MethodTypeDesc DRAW = MethodTypeDesc.of(
            ConstantDescs.CD_double,
            DISTRIBUTION,
            DOUBLES,
            ConstantDescs.CD_long,
            INTS,
            ConstantDescs.CD_double,
            DOUBLES);
    private static final int STREAM = 3;
    private static final ClassDesc PART = ClassDesc.of(Device.class.getName()).nested("Part");
    private static final MethodTypeDesc RECALL =
            MethodTypeDesc.of(ConstantDescs.CD_double, PART, DOUBLES, ConstantDescs.CD_int, DOUBLES);

    private final CodeBuilder code;
    private final ClassDesc self;
    private final Frame frame;
    private final Pool pool;
    private final Outlines outlines;
    private final TableCode tables;
    private final Extremes extremes;

    Emitter(CodeBuilder code, ClassDesc self, Frame frame, Pool pool, Outlines outlines) {
        this.code = code;
        this.self = self;
        this.frame = frame;
        this.pool = pool;
        this.outlines = outlines;
        tables = new TableCode(code, self, pool, this);
        extremes = new Extremes(code, this);
    }

    /// Leaves the value of an operation on the stack.
    void value(Op op) {
        Optional<Outlines.Part> part = outlines.find(op);
        if (part.isPresent()) {
            outlined(part.get());
        } else {
            inline(op);
        }
    }

    /// Emits the operation in this method, even where it has one of its own.
    void inline(Op op) {
        switch (op) {
            case Op.Constant constant -> number(constant.value());
            case Op.Load load -> load(load.address());
            case Op.LoadAt at -> pick(at);
            case Op.Counter counter -> {
                address(counter.number());
                code.i2d();
            }
            case Op.Reduce reduce -> reduce(reduce);
            case Op.Unary unary -> unary(unary);
            case Op.Binary binary -> binary(binary);
            case Op.Select select -> select(select);
            case Op.Call call -> call(call);
            case Op.TableRead read -> tables.read(read);
            case Op.TableCall call -> tables.ask(call);
            case Op.Draw draw -> draw(draw);
            case Op.Recall recall -> recall(recall);
        }
    }

    private void outlined(Outlines.Part part) {
        code.aload(0);
        code.aload(frame.values());
        part.loops().forEach(loop -> code.iload(counter(loop)));
        code.invokevirtual(self, part.name(), part.type());
    }

    void number(double value) {
        // Not code.loadConstant(double) alone: -0.0 and NaN must keep their bits.
        if (Double.doubleToRawLongBits(value) == 0 || value == 1) {
            code.loadConstant(value);
        } else {
            code.ldc(code.constantPool().doubleEntry(value));
        }
    }

    private void load(Address address) {
        Integer local = address.isFixed() ? frame.scalars().get(address.base()) : null;
        if (local != null) {
            code.dload(local);
        } else {
            code.aload(frame.values());
            address(address);
            code.daload();
        }
    }

    /// Stores what the given code leaves on the stack.
    void store(Address target, Runnable value) {
        Integer local = target.isFixed() ? frame.scalars().get(target.base()) : null;
        if (local != null) {
            value.run();
            code.dstore(local);
        } else {
            code.aload(frame.values());
            address(target);
            value.run();
            code.dastore();
        }
    }

    /// Leaves the number of a slot or table on the stack.
    void address(Address address) {
        code.loadConstant(address.base());
        for (Address.Term term : address.terms()) {
            switch (term) {
                case Address.Term.Stride(int axis, int stride) -> {
                    code.iload(counter(axis));
                    if (stride != 1) {
                        code.loadConstant(stride);
                        code.imul();
                    }
                }
                case Address.Term.Offsets(int axis, List<Integer> offsets) -> {
                    code.aload(0);
                    code.getfield(self, Generated.OFFSETS, INTS);
                    code.loadConstant(pool.offsets(offsets));
                    code.iload(counter(axis));
                    code.iadd();
                    code.iaload();
                }
            }
            code.iadd();
        }
    }

    private int counter(int loop) {
        Integer local = frame.counters().get(loop);
        if (local == null) {
            throw new IllegalStateException("loop " + loop + " is not running");
        }
        return local;
    }

    /// Emits nested loops around a body.
    ///
    /// @param first the number of the outermost
    void loops(int first, List<Integer> sizes, Runnable body) {
        if (sizes.isEmpty()) {
            body.run();
            return;
        }
        int local = code.allocateLocal(TypeKind.INT);
        frame.counters().put(first, local);
        Label again = code.newLabel();
        code.iconst_0();
        code.istore(local);
        code.labelBinding(again);
        loops(first + 1, sizes.subList(1, sizes.size()), body);
        code.iinc(local, 1);
        code.iload(local);
        code.loadConstant(sizes.getFirst());
        code.if_icmplt(again);
        frame.counters().remove(first);
    }

    private void pick(Op.LoadAt at) {
        int where = code.allocateLocal(TypeKind.INT);
        int number = code.allocateLocal(TypeKind.DOUBLE);
        Label outside = code.newLabel();
        Label done = code.newLabel();
        address(at.address());
        code.istore(where);
        for (Op.Index index : at.indices()) {
            value(index.number());
            code.dstore(number);
            code.dload(number).dconst_1().dcmpl().iflt(outside);
            code.dload(number);
            number(index.size() + 1.0);
            code.dcmpg().ifge(outside);
            code.iload(where).dload(number).d2i().iconst_1().isub();
            code.loadConstant(index.stride());
            code.imul().iadd().istore(where);
        }
        code.aload(frame.values()).iload(where).daload();
        code.goto_(done);
        code.labelBinding(outside);
        number(at.outside());
        code.labelBinding(done);
    }

    private void reduce(Op.Reduce reduce) {
        int total = code.allocateLocal(TypeKind.DOUBLE);
        number(neutral(reduce.aggregate()));
        code.dstore(total);
        loops(reduce.first(), reduce.loops(), () -> {
            code.dload(total);
            value(reduce.body());
            combine(reduce.aggregate());
            code.dstore(total);
        });
        code.dload(total);
        if (reduce.aggregate() == Aggregate.MEAN) {
            number(reduce.loops().stream().reduce(1, (a, b) -> a * b));
            code.ddiv();
        }
    }

    /// What changes no number at all: the sum of 0 and -0 is 0, so that sums start from -0.
    private static double neutral(Aggregate aggregate) {
        return switch (aggregate) {
            case SUM, MEAN -> -0.0;
            case PRODUCT -> 1;
            case MINIMUM -> Double.POSITIVE_INFINITY;
            case MAXIMUM -> Double.NEGATIVE_INFINITY;
        };
    }

    private void combine(Aggregate aggregate) {
        switch (aggregate) {
            case SUM, MEAN -> code.dadd();
            case PRODUCT -> code.dmul();
            case MINIMUM -> code.invokestatic(MATH, "min", Methods.type(2));
            case MAXIMUM -> code.invokestatic(MATH, "max", Methods.type(2));
        }
    }

    private void unary(Op.Unary unary) {
        switch (unary.operator()) {
            case PLUS -> value(unary.operand());
            case NEGATE -> {
                value(unary.operand());
                code.dneg();
            }
            case NOT -> truth(unary);
        }
    }

    private void binary(Op.Binary binary) {
        switch (binary.operator()) {
            case ADD -> operands(binary).dadd();
            case SUBTRACT -> operands(binary).dsub();
            case MULTIPLY -> operands(binary).dmul();
            case DIVIDE -> operands(binary).ddiv();
            case MODULO -> operands(binary).invokestatic(FUNCTIONS, "floored", Methods.type(2));
            case POWER -> operands(binary).invokestatic(PORTABLE, "pow", Methods.type(2));
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> truth(binary);
        }
    }

    private CodeBuilder operands(Op.Binary binary) {
        value(binary.left());
        value(binary.right());
        return code;
    }

    /// Leaves 1 or 0 on the stack.
    private void truth(Op condition) {
        Label no = code.newLabel();
        Label done = code.newLabel();
        unless(condition, no);
        code.dconst_1();
        code.goto_(done);
        code.labelBinding(no);
        code.dconst_0();
        code.labelBinding(done);
    }

    private void select(Op.Select select) {
        Label otherwise = code.newLabel();
        Label done = code.newLabel();
        unless(select.condition(), otherwise);
        value(select.whenTrue());
        code.goto_(done);
        code.labelBinding(otherwise);
        value(select.whenFalse());
        code.labelBinding(done);
    }

    /// Jumps where a condition is false; what is not a number is true.
    private void unless(Op condition, Label no) {
        if (outlines.find(condition).isEmpty()) {
            switch (condition) {
                case Op.Binary binary -> {
                    unless(binary, no);
                    return;
                }
                case Op.Unary(UnaryOperator operator, Op operand, var _)
                when operator == UnaryOperator.NOT -> {
                    when(operand, no);
                    return;
                }
                case Op.Constant _, Op.Load _, Op.LoadAt _, Op.Counter _, Op.Reduce _ -> {}
                case Op.Unary _, Op.Select _, Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> {}
            }
        }
        value(condition);
        code.dconst_0().dcmpl().ifeq(no);
    }

    private void unless(Op.Binary binary, Label no) {
        switch (binary.operator()) {
            case AND -> {
                unless(binary.left(), no);
                unless(binary.right(), no);
            }
            case OR -> {
                Label yes = code.newLabel();
                when(binary.left(), yes);
                unless(binary.right(), no);
                code.labelBinding(yes);
            }
            case EQUAL -> operands(binary).dcmpl().ifne(no);
            case NOT_EQUAL -> operands(binary).dcmpl().ifeq(no);
            case LESS -> operands(binary).dcmpg().ifge(no);
            case LESS_OR_EQUAL -> operands(binary).dcmpg().ifgt(no);
            case GREATER -> operands(binary).dcmpl().ifle(no);
            case GREATER_OR_EQUAL -> operands(binary).dcmpl().iflt(no);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> {
                binary(binary);
                code.dconst_0().dcmpl().ifeq(no);
            }
        }
    }

    /// Jumps where a condition is true.
    private void when(Op condition, Label yes) {
        Label no = code.newLabel();
        unless(condition, no);
        code.goto_(yes);
        code.labelBinding(no);
    }

    private void call(Op.Call call) {
        if (call.method() == Method.Of2.MAX || call.method() == Method.Of2.MIN) {
            extremes.value((Method.Of2) call.method(), call.arguments());
            return;
        }
        call.arguments().forEach(this::value);
        if (call.method() != Method.Of1.SAME) {
            Methods.Target target = Methods.of(call.method());
            code.invokestatic(
                    target.owner(), target.name(), Methods.type(call.method().size()));
        }
    }

    private void draw(Op.Draw draw) {
        if (draw.density() != null) {
            throw new IllegalArgumentException("a density is drawn from by the interpreter");
        }
        code.getstatic(DISTRIBUTION, draw.distribution().name(), DISTRIBUTION);
        code.aload(frame.values());
        code.ldc(code.constantPool().longEntry(draw.stream().variable()));
        ints(STREAM, i -> {
            switch (i) {
                case 0 -> code.loadConstant(pool.chance());
                case 1 -> address(draw.stream().element());
                default -> code.loadConstant(draw.stream().call());
            }
        });
        value(draw.seed());
        numbers(draw.arguments());
        code.invokestatic(CALLS, "draw", DRAW);
    }

    private void recall(Op.Recall recall) {
        code.getstatic(PART, recall.part().name(), PART);
        code.aload(frame.values());
        address(recall.memory());
        numbers(recall.arguments());
        code.invokestatic(CALLS, "recall", RECALL);
    }

    /// Leaves a new array of the values of some operations on the stack.
    void numbers(List<Op> ops) {
        code.loadConstant(ops.size());
        code.newarray(TypeKind.DOUBLE);
        for (int i = 0; i < ops.size(); i++) {
            code.dup();
            code.loadConstant(i);
            value(ops.get(i));
            code.dastore();
        }
    }

    /// Emits a method for arrays.
    void apply(Statement.Apply apply) {
        code.getstatic(ARRAY_METHOD, apply.method().name(), ARRAY_METHOD);
        code.aload(frame.values());
        List<Statement.Run> runs = new ArrayList<>(apply.inputs());
        runs.add(apply.output());
        ints(runs.size(), i -> address(runs.get(i).start()));
        ints(runs.size(), i -> code.loadConstant(runs.get(i).length()));
        code.invokestatic(CALLS, "apply", APPLY);
    }

    private void ints(int length, IntConsumer element) {
        code.loadConstant(length);
        code.newarray(TypeKind.INT);
        for (int i = 0; i < length; i++) {
            code.dup();
            code.loadConstant(i);
            element.accept(i);
            code.iastore();
        }
    }
}
