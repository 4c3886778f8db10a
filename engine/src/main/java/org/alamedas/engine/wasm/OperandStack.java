package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// The operand stack of a Java method while it is translated: pieces of code that are written when
/// their values are needed. Mutable, for one thread.
final class OperandStack {
    static final List<WasmType> PAIR = List.of(WasmType.F64, WasmType.F64);
    private static final BitSet NOTHING = new BitSet();

    private final Frame frame;
    private final Code out;
    private final List<Operand> stack = new ArrayList<>();

    OperandStack(Frame frame, Code out) {
        this.frame = frame;
        this.out = out;
    }

    boolean isEmpty() {
        return stack.isEmpty();
    }

    Operand peek() {
        return stack.getLast();
    }

    void add(Operand operand) {
        stack.add(operand);
    }

    Operand pop() {
        return stack.removeLast();
    }

    Operand.Scalar scalar() {
        if (pop() instanceof Operand.Scalar scalar) {
            return scalar;
        }
        throw new IllegalStateException("no translation for an operand that is no number");
    }

    Operand.Pair pair() {
        if (pop() instanceof Operand.Pair pair) {
            return pair;
        }
        throw new IllegalStateException("no translation for an object that is no pair of doubles");
    }

    /// Pops an operand that a choice is made by, computed: it may be looked at more than once.
    Operand.Scalar saved() {
        Operand.Scalar scalar = scalar();
        return scalar.known() == null ? savedScalar(scalar) : scalar;
    }

    void push(WasmType type, Code code, Operand.Scalar... from) {
        BitSet reads = new BitSet();
        for (Operand.Scalar operand : from) {
            reads.or(operand.reads());
        }
        stack.add(new Operand.Scalar(type, code, reads));
    }

    /// Pushes the values of locals that do not change any more.
    void push(List<Integer> locals, List<WasmType> types) {
        stack.add(Frame.operand(locals, types, NOTHING));
    }

    /// Pushes a value that is computed here and now.
    void pushNow(WasmType type, Code code) {
        stack.add(saved(new Operand.Scalar(type, code, NOTHING)));
    }

    /// Puts copies of the uppermost operands on them.
    void duplicate(int count) {
        List<Operand> top = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Operand value = stack.get(stack.size() - count + i);
            top.add(value instanceof Operand.Fresh ? value : saved(value));
        }
        for (int i = 0; i < count; i++) {
            stack.set(stack.size() - count + i, top.get(i));
        }
        stack.addAll(top);
    }

    /// Replaces a record without values by one that has them.
    void fill(Operand fresh, Operand.Pair made) {
        Operand filled = Collections.frequency(stack, fresh) > 1 ? saved(made) : made;
        Collections.replaceAll(stack, fresh, filled);
    }

    /// Computes everything on the stack, because what comes may change memory.
    void saveAll() {
        stack.replaceAll(value -> value instanceof Operand.Fresh ? value : saved(value));
    }

    /// Saves the operands that read a variable before it changes.
    void protect(int slot) {
        stack.replaceAll(value -> {
            boolean reads = switch (value) {
                case Operand.Scalar scalar -> scalar.reads().get(slot);
                case Operand.Pair(Operand.Scalar first, Operand.Scalar second) ->
                    first.reads().get(slot) || second.reads().get(slot);
                case Operand.Comparison _, Operand.Fresh _ -> false;
            };
            return reads ? saved(value) : value;
        });
    }

    /// Pops an operand that whoever takes it may keep: what it reads does not change any more.
    Operand fixed() {
        return switch (pop()) {
            case Operand.Scalar value -> new Operand.Scalar(value.type(), value.code(), NOTHING, value.known());
            case Operand.Pair(Operand.Scalar first, Operand.Scalar second) ->
                new Operand.Pair(
                        new Operand.Scalar(first.type(), first.code(), NOTHING),
                        new Operand.Scalar(second.type(), second.code(), NOTHING));
            case Operand.Comparison _, Operand.Fresh _ ->
                throw new IllegalStateException("no translation for an operand that is no number");
        };
    }

    Operand saved(Operand value) {
        if (value instanceof Operand.Scalar scalar && scalar.known() != null) {
            return value;
        }
        List<WasmType> types = types(value);
        List<Integer> locals = frame.fresh(types);
        write(value, locals);
        return Frame.operand(locals, types, NOTHING);
    }

    Operand.Scalar savedScalar(Operand.Scalar value) {
        int local = frame.fresh(List.of(value.type())).getFirst();
        write(value, List.of(local));
        return new Operand.Scalar(value.type(), new Code().get(local), NOTHING);
    }

    /// Writes what pushes an operand.
    void emit(Operand value) {
        parts(value).forEach(part -> out.add(part.code()));
    }

    void write(Operand value, List<Integer> locals) {
        emit(value);
        locals.reversed().forEach(out::set);
    }

    static List<WasmType> types(Operand value) {
        return parts(value).stream().map(Operand.Scalar::type).toList();
    }

    static List<Operand.Scalar> parts(Operand value) {
        return switch (value) {
            case Operand.Scalar scalar -> List.of(scalar);
            case Operand.Pair(Operand.Scalar first, Operand.Scalar second) -> List.of(first, second);
            case Operand.Comparison _, Operand.Fresh _ ->
                throw new IllegalStateException("no translation for an operand that is no number");
        };
    }

    /// Puts everything where a branch finds it.
    ///
    /// @return what there is, from the bottom
    List<List<WasmType>> hold() {
        List<List<WasmType>> layout = new ArrayList<>();
        for (int depth = 0; depth < stack.size(); depth++) {
            List<WasmType> types = types(stack.get(depth));
            List<Integer> locals = frame.held(depth, types);
            write(stack.get(depth), locals);
            stack.set(depth, Frame.operand(locals, types, NOTHING));
            layout.add(types);
        }
        return layout;
    }

    /// Takes up what a branch left.
    void restore(List<List<WasmType>> layout) {
        stack.clear();
        for (int depth = 0; depth < layout.size(); depth++) {
            push(frame.held(depth, layout.get(depth)), layout.get(depth));
        }
    }
}
