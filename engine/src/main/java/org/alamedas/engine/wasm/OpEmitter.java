package org.alamedas.engine.wasm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.DensityTable;
import org.alamedas.engine.vector.Points;
import org.alamedas.model.expr.BinaryOperator;

/// Writes operations into one function. Mutable, for one thread.
final class OpEmitter {
    private static final int F64_RESULT = 0x7c;

    private final Modelling modelling;
    private final FunctionWriter function;
    private final Code out;
    private final Scalars scalars;
    private final RareEmitter rare;
    private final TableCode tables;
    private final Map<Integer, Integer> counters = new HashMap<>();

    /// What all functions of a module share.
    ///
    /// @param module where data goes
    /// @param functions the translated methods
    /// @param tables the graphical functions
    /// @param points the tables as what is asked other things than their output
    /// @param densities the tables as what is drawn from
    /// @param chance where what draws depend on lies, counted in doubles
    record Modelling(
            ModuleWriter module,
            JavaFunctions functions,
            Tables tables,
            List<Points> points,
            List<DensityTable> densities,
            int chance) {
        Modelling {
            points = List.copyOf(points);
            densities = List.copyOf(densities);
        }
    }

    /// Prepares to write into a function that has no slots in locals.
    OpEmitter(Modelling modelling, FunctionWriter function) {
        this(modelling, function, Scalars.instead(function));
    }

    OpEmitter(Modelling modelling, FunctionWriter function, Scalars scalars) {
        this.modelling = modelling;
        this.function = function;
        this.scalars = scalars;
        out = function.code();
        rare = new RareEmitter(modelling, this, function);
        tables = new TableCode(modelling, this, function);
    }

    /// Writes nested loops.
    ///
    /// @param first the number of the outermost
    /// @param sizes how often each runs
    /// @param body writes what is inside
    void loops(int first, List<Integer> sizes, Runnable body) {
        if (sizes.isEmpty()) {
            body.run();
            return;
        }
        int counter = counter(first);
        out.i32(0).set(counter).op(Code.LOOP, Code.NO_RESULT);
        loops(first + 1, sizes.subList(1, sizes.size()), body);
        out.get(counter).i32(1).op(Wasm.I32_ADD).tee(counter);
        out.i32(sizes.getFirst()).op(Wasm.I32_LT).branchIf(0).op(Code.END);
    }

    private int counter(int loop) {
        return counters.computeIfAbsent(loop, _ -> function.local(WasmType.I32));
    }

    /// Writes what pushes the part of an address that depends on loops: a number of units.
    void moving(Address address, int unit) {
        out.i32(0);
        for (Address.Term term : address.terms()) {
            switch (term) {
                case Address.Term.Stride(int axis, int stride) ->
                    out.get(counter(axis)).i32(stride * unit).op(Wasm.I32_MUL);
                case Address.Term.Offsets(int axis, List<Integer> offsets) -> {
                    int[] scaled =
                            offsets.stream().mapToInt(offset -> offset * unit).toArray();
                    out.get(counter(axis)).i32(2).op(Wasm.I32_SHL);
                    out.i32Load(modelling.module().data(scaled));
                }
            }
            out.op(Wasm.I32_ADD);
        }
    }

    void apply(Statement.Apply apply) {
        rare.apply(apply);
    }

    /// Writes a store to a slot.
    ///
    /// @param value writes what pushes the value
    void store(Address target, Runnable value) {
        Integer local = scalars.taking(target);
        boolean stored = local == null || scalars.areInMemory();
        if (stored) {
            moving(target, Double.BYTES);
        }
        value.run();
        if (local != null && stored) {
            out.tee(local);
        } else if (local != null) {
            out.set(local);
        }
        if (stored) {
            out.f64Store((long) target.base() * Double.BYTES);
        }
    }

    /// Pushes a number: out of memory, where engines read it as part of the instruction that takes it, unless it takes
    /// fewer bytes as it is.
    void number(double value) {
        if (Code.isShort(value)) {
            out.f64(value);
        } else {
            out.i32(0).f64Load(modelling.module().constant(value));
        }
    }

    /// Pushes the number of a slot, or of a table.
    void number(Address address) {
        moving(address, 1);
        out.i32(address.base()).op(Wasm.I32_ADD);
    }

    void load(Address address) {
        Integer local = scalars.held(address);
        if (local == null) {
            moving(address, Double.BYTES);
            out.f64Load((long) address.base() * Double.BYTES);
        } else {
            out.get(local);
        }
    }

    /// Writes what pushes the value of an operation.
    void value(Op op) {
        switch (op) {
            case Op.Constant constant -> number(constant.value());
            case Op.Load load -> load(load.address());
            case Op.LoadAt at -> pick(at);
            case Op.Counter counter -> {
                number(counter.number());
                out.op(Wasm.F64_CONVERT_I32);
            }
            case Op.Reduce reduce -> reduce(reduce);
            case Op.Unary unary -> unary(unary);
            case Op.Binary binary -> binary(binary);
            case Op.Select select -> {
                condition(select.condition());
                out.op(Code.IF, F64_RESULT);
                value(select.whenTrue());
                out.op(Code.ELSE);
                value(select.whenFalse());
                out.op(Code.END);
            }
            case Op.Call call -> call(call);
            case Op.TableRead read -> tables.read(read);
            case Op.TableCall call -> rare.ask(call);
            case Op.Recall recall -> rare.recall(recall);
            case Op.Draw draw -> rare.draw(draw);
        }
    }

    /// Writes what pushes the one of some addresses whose number is given.
    void choose(Address table, List<Integer> addresses) {
        if (table.isFixed()) {
            out.i32(addresses.get(table.base()));
            return;
        }
        int[] all = addresses.stream().mapToInt(Integer::intValue).toArray();
        int pointers = modelling.module().data(all);
        moving(table, Integer.BYTES);
        out.i32Load(pointers + (long) table.base() * Integer.BYTES);
    }

    /// An element whose number is computed, or what stands for it where there is none of that number.
    private void pick(Op.LoadAt at) {
        int place = function.local(WasmType.I32);
        moving(at.address(), Double.BYTES);
        out.set(place);
        out.op(Code.BLOCK, F64_RESULT);
        for (Op.Index index : at.indices()) {
            int number = function.local(WasmType.F64);
            out.f64(at.outside());
            value(index.number());
            out.tee(number).f64(1).op(Wasm.F64_GE);
            out.get(number)
                    .f64(index.size() + 1.0)
                    .op(Wasm.F64_LT)
                    .op(Wasm.I32_AND)
                    .op(Wasm.I32_EQZ);
            out.branchIf(0).op(Wasm.DROP);
            out.get(place);
            out.get(number).op(Wasm.SATURATING, Wasm.I32_OF_F64).i32(1).op(Wasm.I32_SUB);
            out.i32(index.stride() * Double.BYTES)
                    .op(Wasm.I32_MUL)
                    .op(Wasm.I32_ADD)
                    .set(place);
        }
        out.get(place).f64Load((long) at.address().base() * Double.BYTES).op(Code.END);
    }

    private void reduce(Op.Reduce reduce) {
        int total = function.local(WasmType.F64);
        int started = function.local(WasmType.I32);
        int next = function.local(WasmType.F64);
        out.i32(0).set(started);
        loops(reduce.first(), reduce.loops(), () -> {
            value(reduce.body());
            out.set(next).get(started).op(Code.IF, Code.NO_RESULT);
            out.get(total).get(next);
            out.op(
                    switch (reduce.aggregate()) {
                        case SUM, MEAN -> Wasm.F64_ADD;
                        case PRODUCT -> Wasm.F64_MUL;
                        case MINIMUM -> Wasm.F64_MIN;
                        case MAXIMUM -> Wasm.F64_MAX;
                    });
            out.set(total)
                    .op(Code.ELSE)
                    .get(next)
                    .set(total)
                    .i32(1)
                    .set(started)
                    .op(Code.END);
        });
        out.get(total);
        switch (reduce.aggregate()) {
            case MEAN -> {
                int count = reduce.loops().stream().reduce(1, (a, b) -> a * b);
                out.f64(count).op(Wasm.F64_DIV);
            }
            case SUM, PRODUCT, MINIMUM, MAXIMUM -> {}
        }
    }

    private void unary(Op.Unary unary) {
        switch (unary.operator()) {
            case PLUS -> value(unary.operand());
            case NEGATE -> {
                value(unary.operand());
                out.op(Wasm.F64_NEG);
            }
            case NOT -> {
                value(unary.operand());
                out.f64(0).op(Wasm.F64_EQ).op(Wasm.F64_CONVERT_I32);
            }
        }
    }

    private void binary(Op.Binary binary) {
        switch (binary.operator()) {
            case ADD -> arithmetic(binary, Wasm.F64_ADD);
            case SUBTRACT -> arithmetic(binary, Wasm.F64_SUB);
            case MULTIPLY -> arithmetic(binary, Wasm.F64_MUL);
            case DIVIDE -> arithmetic(binary, Wasm.F64_DIV);
            case MODULO -> calculation(Functions.class, "floored", List.of(binary.left(), binary.right()));
            case POWER -> calculation(PortableMath.class, "pow", List.of(binary.left(), binary.right()));
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                condition(binary);
                out.op(Wasm.F64_CONVERT_I32);
            }
        }
    }

    private void arithmetic(Op.Binary binary, int opcode) {
        value(binary.left());
        value(binary.right());
        out.op(opcode);
    }

    /// Writes what pushes 1 where an operation is not 0, else 0, as a whole number.
    private void condition(Op op) {
        if (op instanceof Op.Binary binary) {
            int comparison = comparison(binary.operator());
            if (comparison > 0) {
                arithmetic(binary, comparison);
                return;
            }
            if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
                condition(binary.left());
                condition(binary.right());
                out.op(binary.operator() == BinaryOperator.AND ? Wasm.I32_AND : Wasm.I32_OR);
                return;
            }
        }
        value(op);
        out.f64(0).op(Wasm.F64_NE);
    }

    private static int comparison(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL -> Wasm.F64_EQ;
            case NOT_EQUAL -> Wasm.F64_NE;
            case LESS -> Wasm.F64_LT;
            case LESS_OR_EQUAL -> Wasm.F64_LE;
            case GREATER -> Wasm.F64_GT;
            case GREATER_OR_EQUAL -> Wasm.F64_GE;
            case OR, AND, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> 0;
        };
    }

    private void call(Op.Call call) {
        JavaMethod method = JavaMethod.of(call.method());
        if (method.opcode() == JavaMethod.NOTHING) {
            value(call.arguments().getFirst());
        } else if (method.opcode() > 0) {
            call.arguments().forEach(this::value);
            out.op(method.opcode());
        } else {
            calculation(Objects.requireNonNull(method.owner()), method.name(), call.arguments());
        }
    }

    private void calculation(Class<?> owner, String name, List<Op> arguments) {
        arguments.forEach(this::value);
        out.call(modelling.functions().function(owner, name, arguments.size()));
    }
}
