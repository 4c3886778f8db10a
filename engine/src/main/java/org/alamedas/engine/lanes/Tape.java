package org.alamedas.engine.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.ir.Table;

/// Collects instructions, and hands out registers for intermediate values. Mutable, for one translation.
final class Tape {
    private final Kernels kernels;
    private final int lanes;
    private final int slots;
    private int size;
    private final Map<Integer, Deque<Integer>> free = new HashMap<>();
    private List<Instruction> instructions = new ArrayList<>();

    /// Makes an empty tape.
    ///
    /// @param slots how many registers are those of slots
    Tape(Kernels kernels, int lanes, int slots) {
        this.kernels = kernels;
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
        return known == null ? reserve(places) : new Operand.Span(known, places);
    }

    /// Gives back the registers of an intermediate value; those of slots stay.
    void release(Operand operand) {
        if (operand instanceof Operand.Span(int at, int places) && at >= slots) {
            free.computeIfAbsent(places, _ -> new ArrayDeque<>()).push(at);
        }
    }

    void add(Kernel kernel) {
        instructions.add(new Instruction(kernel, new Operands(0, 0, 0, 0, 0, 0)));
    }

    void add(Code code, Operand.Span to, Operands on) {
        instructions.add(new Instruction(
                kernels.of(code), new Operands(to.at(), on.a(), on.b(), on.c(), to.places() * lanes, on.x())));
    }

    /// Adds what reads a graphical function off.
    void read(Table table, Operand.Span to, Operand.Span a) {
        Operands on = new Operands(to.at(), a.at(), 0, 0, to.places() * lanes, 0);
        instructions.add(new Instruction(kernels.reading(table), on));
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

    /// Takes the instructions out that were collected so far.
    Instruction[] cut() {
        Instruction[] script = instructions.toArray(Instruction[]::new);
        instructions = new ArrayList<>();
        return script;
    }
}
