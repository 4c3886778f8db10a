package org.alamedas.engine.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Table;
import org.jspecify.annotations.Nullable;

/// Collects instructions, and hands out registers for intermediate values. Mutable, for one translation.
final class Tape {
    private final Kernels kernels;
    private final int lanes;
    private final Weaving weaving;
    private final int slots;
    private int size;
    private final Map<Integer, Deque<Integer>> free = new HashMap<>();
    private final Set<Integer> temporary = new HashSet<>();
    private final Map<Held, Operand.Span> numbers = new HashMap<>();
    private final Set<Integer> lasting = new HashSet<>();
    private final List<Instruction> fills = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private List<Instruction> instructions = new ArrayList<>();

    /// A number at some places, by its bits.
    private record Held(long bits, int places) {}

    /// Makes an empty tape.
    ///
    /// @param slots how many registers are those of slots
    /// @param weaving which instructions are joined
    Tape(Kernels kernels, int lanes, int slots, Weaving weaving) {
        this.kernels = kernels;
        this.weaving = weaving;
        this.lanes = lanes;
        this.slots = slots * lanes;
        size = slots * lanes;
    }

    int lanes() {
        return lanes;
    }

    /// Returns how many numbers all registers hold.
    int size() {
        return size;
    }

    /// Takes registers for good.
    Operand.Span reserve(int places) {
        int at = size;
        size = Math.addExact(size, Math.multiplyExact(places, lanes));
        return new Operand.Span(at, places);
    }

    /// Takes registers for an intermediate value.
    Operand.Span take(int places) {
        Integer known = free.computeIfAbsent(places, _ -> new ArrayDeque<>()).poll();
        if (known != null) {
            return new Operand.Span(known, places);
        }
        Operand.Span made = reserve(places);
        temporary.add(made.at());
        return made;
    }

    /// Returns registers that hold a number from the first moment on.
    Operand.Span holding(double value, int places) {
        return numbers.computeIfAbsent(new Held(Double.doubleToRawLongBits(value), places), _ -> {
            Operand.Span made = reserve(places);
            lasting.add(made.at());
            Operands on = new Operands(made.at(), 0, 0, 0, places * lanes, value);
            fills.add(new Instruction(kernels.of(Code.FILL), on, new Fusible.Coded(Code.FILL)));
            return made;
        });
    }

    /// Returns what fills the registers that hold numbers.
    Tasks fills() {
        return new Tasks(fills, lanes);
    }

    /// Gives back the registers of an intermediate value; those of slots stay, and those that hold numbers.
    void release(Operand operand) {
        if (operand instanceof Operand.Span(int at, int places) && at >= slots && !lasting.contains(at)) {
            free.computeIfAbsent(places, _ -> new ArrayDeque<>()).push(at);
        }
    }

    /// Adds what has a loop of its own.
    ///
    /// @param read the registers that it reads
    /// @param to the registers that it writes
    void add(Kernel kernel, List<Operand.Span> read, Operand.Span to) {
        add(kernel, new Fusible.None(read, List.of(to)));
    }

    private void add(Kernel kernel, Fusible.None what) {
        instructions.add(new Instruction(kernel, new Operands(0, 0, 0, 0, 0, 0), what));
    }

    void add(Code code, Operand.Span to, Operands on) {
        Operands all = new Operands(to.at(), on.a(), on.b(), on.c(), to.places() * lanes, on.x());
        Instruction next = new Instruction(kernels.of(code), all, new Fusible.Coded(code));
        Instruction last = instructions.isEmpty() ? null : instructions.getLast();
        Instruction joined = last != null && temporary.contains(last.operands().to()) ? joined(last, next) : null;
        if (joined != null) {
            instructions.removeLast();
        }
        instructions.add(joined == null ? next : joined);
    }

    /// Makes one instruction of two, where the first makes an intermediate value for the second: each is read once.
    private @Nullable Instruction joined(Instruction first, Instruction second) {
        return first.operands().length() == second.operands().length()
                        && second.what() instanceof Fusible.Coded(Code code)
                ? code == Code.COPY ? retargeted(first, second.operands()) : fused(first, code, second.operands())
                : null;
    }

    private static @Nullable Instruction retargeted(Instruction first, Operands copy) {
        Operands on = first.operands();
        boolean apart = first.what().operands() > 0
                && Group.reads(first).stream()
                        .allMatch(from -> from == copy.to() || Math.abs(from - copy.to()) >= on.length());
        return apart && copy.a() == on.to()
                ? new Instruction(
                        first.kernel(),
                        new Operands(copy.to(), on.a(), on.b(), on.c(), on.length(), on.x()),
                        first.what())
                : null;
    }

    private @Nullable Instruction fused(Instruction first, Code code, Operands on) {
        Operands made = first.operands();
        boolean isLeft = on.a() == made.to();
        boolean isRight = on.b() == made.to();
        if (!(first.what() instanceof Fusible.Coded(Code before)) || isLeft == isRight) {
            return null;
        }
        Code both = Fusible.joined(before, code, isRight);
        int other = isLeft ? on.b() : on.a();
        return both == null
                ? null
                : new Instruction(
                        kernels.of(both),
                        new Operands(on.to(), made.a(), made.b(), other, on.length(), 0),
                        new Fusible.Coded(both));
    }

    /// Adds what reads a graphical function off.
    void read(Table table, Operand.Span to, Operand.Span a) {
        Operands on = new Operands(to.at(), a.at(), 0, 0, to.places() * lanes, 0);
        instructions.add(new Instruction(kernels.reading(table), on, new Fusible.Reading(table)));
    }

    /// Adds what notices values that are not finite.
    ///
    /// @param strange the register that it is added to
    /// @param watched where the registers begin that are looked at
    void notice(int strange, List<Integer> watched) {
        if (!woven()) {
            look(strange, watched);
            return;
        }
        Operand.Span to = new Operand.Span(strange, 1);
        // joined with what makes the values, a loop need not load them
        watched.forEach(from -> add(Code.SCALE_ADD, to, new Operands(0, from, strange, 0, 0, 0)));
    }

    /// Adds what notices values that are not finite, in a loop of its own.
    void look(int strange, List<Integer> watched) {
        Operand.Span to = new Operand.Span(strange, 1);
        // of what is watched it asks itself whether it is the same in all lanes
        add(Rare.Notice.of(strange, watched), List.of(to), to);
    }

    /// Adds what brings registers side by side elsewhere.
    ///
    /// @param targets where each goes; -1 where it is left out
    void scatter(Operand.Span from, int[] targets) {
        List<Operand.Span> written = singles(Arrays.stream(targets).filter(target -> target >= 0));
        add(new Moves.Scatter(from.at(), targets), new Fusible.None(List.of(from), written));
    }

    /// Returns registers that begin at some places.
    static List<Operand.Span> singles(IntStream begins) {
        return begins.mapToObj(at -> new Operand.Span(at, 1)).toList();
    }

    boolean woven() {
        return weaving != Weaving.NOTHING;
    }

    /// Adds an operation on registers of the same number of places.
    void add(Code code, Operand.Span to, Operand.Span a) {
        add(code, to, new Operands(0, a.at(), 0, 0, 0, 0));
    }

    /// Adds an operation on registers and a number.
    void add(Code code, Operand.Span to, Operand.Span a, double x) {
        add(code, to, new Operands(0, a.at(), 0, 0, 0, x));
    }

    /// Adds an operation on two operands.
    void add(Code code, Operand.Span to, Operand.Span a, Operand.Span b) {
        add(code, to, new Operands(0, a.at(), b.at(), 0, 0, 0));
    }

    /// Returns what was joined.
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /// Takes the instructions out that were collected so far, to be executed once.
    Tasks cutOnce() {
        Tasks script = new Tasks(instructions, lanes);
        instructions = new ArrayList<>();
        return script;
    }

    /// Takes the instructions out that were collected so far, to be executed again and again.
    Tasks cut() {
        if (woven() && kernels.vector().isPresent()) {
            Weaver weaver = new Weaver(kernels.vector().get(), lanes, weaving, temporary);
            instructions = weaver.weave(instructions);
            pieces.addAll(weaver.pieces());
        }
        return cutOnce();
    }
}
