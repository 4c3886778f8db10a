package org.alamedas.engine.lanes;

import java.util.Collection;
import java.util.List;

/// Some instructions that a loop of their own computes at once; until the JIT has compiled that, and where it would
/// compute
/// the same in all lanes, one by one. Mutable in that one matter, and shared between threads.
///
/// Both ways give the same bits: what only the instructions themselves need is not stored by the loop.
final class Piece implements Kernel {
    private final VectorLoop loop;
    private final Tasks single;
    private final Operands operands;
    private final int[] read;
    private final int[] kept;
    private final boolean looking;
    private volatile boolean joined;

    /// Makes a piece that is computed one by one.
    ///
    /// @param kept where the registers begin that the loop stores
    /// @param lanes how many numbers a register holds
    /// @param looking whether to look where its registers are the same in all lanes
    Piece(Group group, List<Integer> kept, VectorLoop loop, int lanes, boolean looking) {
        this.loop = loop;
        single = new Tasks(group.instructions(), lanes);
        operands = new Operands(0, 0, 0, 0, group.length(), 0);
        this.looking = looking && group.length() == lanes;
        read = numbers(group.outside(), group.length() / lanes, lanes);
        this.kept = numbers(kept, group.length() / lanes, lanes);
    }

    private static int[] numbers(Collection<Integer> begins, int places, int lanes) {
        return begins.stream()
                .flatMapToInt(at -> new Operand.Span(at, places).numbers(lanes))
                .toArray();
    }

    /// Computes it by the loop from now on.
    void join() {
        joined = true;
    }

    @Override
    public void run(Registers registers, Operands on) {
        run(registers);
    }

    /// Computes it.
    void run(Registers registers) {
        if (!joined || (looking && registers.areSame(read))) {
            single.execute(registers);
            return;
        }
        for (int register : read) {
            registers.spread(register);
        }
        loop.run(registers.values, operands);
        if (looking) {
            for (int register : kept) {
                registers.look(register);
            }
        } else {
            registers.differ(kept);
        }
    }

    /// Computes one vector of it by the loop.
    void exercise(Registers registers, int vector) {
        loop.run(registers.values, new Operands(0, 0, 0, 0, vector, 0));
    }

    /// Says how long the loop takes, in nanoseconds.
    long joined(Registers registers, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            loop.run(registers.values, operands);
        }
        return System.nanoTime() - start;
    }

    /// Says how long the instructions take one by one, in all lanes, in nanoseconds.
    long oneByOne(Registers registers, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            registers.differ(read);
            single.execute(registers);
        }
        return System.nanoTime() - start;
    }
}
