package org.alamedas.engine.lanes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Brings the loops of a script to full speed, one after the other, and puts each to use as soon as it is faster than
/// its
/// instructions one by one.
///
/// Until a loop is compiled its vectors are objects, and it takes a hundred times as long: the runs that are wanted
/// must not
/// wait for it. The JIT asks the more calls of a method the more methods wait for it, so that only a few are brought up
/// at a
/// time; short ones, for calls count and not what they compute.
final class Exercise {
    /// Some more calls than the JIT asks for before its last compiler takes a method on.
    private static final int CALLS = 5500;

    private static final int AHEAD = 2;
    private static final int TIMES = 8;
    private static final Duration PAUSE = Duration.ofMillis(4);
    private static final Duration LONG_PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Registers registers;
    private final int vector;
    private final Deque<Piece> called = new ArrayDeque<>();

    private final List<Piece> pieces;

    /// Prepares values to compute with.
    ///
    /// @param vector how many doubles a vector holds
    Exercise(Script script, Batch batch, int vector) {
        this.vector = vector;
        pieces = script.pieces();
        registers = Registers.of(script.size(), script.lanes(), batch);
        script.prepare(registers);
        script.begin(registers, Lanes.controls(registers, 0).grid().time(0));
        registers.spreadAll();
    }

    /// Exercises the loops.
    ///
    /// @param between what is done now and then
    void run(Runnable between) throws InterruptedException {
        long begin = System.nanoTime();
        for (Piece piece : pieces) {
            between.run();
            call(piece);
            long called = System.nanoTime();
            while (this.called.size() > AHEAD && System.nanoTime() - called < PATIENCE.toNanos()) {
                Thread.sleep(PAUSE);
                join();
            }
        }
        while (!called.isEmpty() && System.nanoTime() - begin < LONGEST.toNanos()) {
            between.run();
            Thread.sleep(LONG_PAUSE);
            join();
        }
    }

    private void call(Piece piece) {
        for (int i = 0; i < CALLS; i++) {
            piece.exercise(registers, vector);
        }
        called.add(piece);
    }

    private void join() {
        called.removeIf(piece -> {
            boolean faster = piece.joined(registers, TIMES) < piece.oneByOne(registers, TIMES);
            if (faster) {
                piece.join();
            }
            return faster;
        });
    }
}
