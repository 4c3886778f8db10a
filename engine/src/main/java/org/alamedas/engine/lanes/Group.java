package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Instructions on registers of one length that one loop can compute. Mutable, while it is gathered.
final class Group {
    /// What a method of some equations weighs; much longer ones overtax the JIT.
    private static final int HEAVIEST = 160;

    private final List<Instruction> instructions = new ArrayList<>();
    private final Set<Integer> read = new LinkedHashSet<>();
    private final Set<Integer> outside = new LinkedHashSet<>();
    private final Set<Integer> written = new LinkedHashSet<>();
    private int weight;

    List<Instruction> instructions() {
        return instructions;
    }

    /// Returns where the registers begin that are written.
    Set<Integer> written() {
        return written;
    }

    /// Returns where the registers begin that are read and come from elsewhere.
    Set<Integer> outside() {
        return outside;
    }

    int length() {
        return instructions.getFirst().operands().length();
    }

    /// Returns where the registers begin that an instruction reads.
    static List<Integer> reads(Instruction instruction) {
        Operands on = instruction.operands();
        return List.of(on.a(), on.b(), on.c()).subList(0, instruction.what().operands());
    }

    /// Says whether an instruction can be computed in the same loop: it is of the same length, and no register
    /// that it touches overlaps another one without being the same.
    boolean takes(Instruction next) {
        if (instructions.isEmpty()) {
            return true;
        }
        int to = next.operands().to();
        return next.operands().length() == length()
                && weight + next.what().weight() <= HEAVIEST
                && reads(next).stream().noneMatch(from -> overlaps(written, from, length()))
                && !overlaps(written, to, length())
                && !overlaps(read, to, length())
                && !(isFollow(next) && overlaps(written, next.operands().c(), 1));
    }

    private boolean overlaps(Set<Integer> registers, int at, int size) {
        return registers.stream().anyMatch(other -> {
            boolean apart = other >= at + size || at >= other + length();
            boolean same = other == at && size == length();
            return !apart && !same;
        });
    }

    /// Says whether an instruction takes one number at `c`.
    static boolean isFollow(Instruction instruction) {
        return instruction.what() instanceof Fusible.Coded(Code code) && code == Code.FOLLOW;
    }

    void add(Instruction next) {
        instructions.add(next);
        weight += next.what().weight();
        reads(next).stream().filter(from -> !written.contains(from)).forEach(outside::add);
        read.addAll(reads(next));
        written.add(next.operands().to());
    }
}
