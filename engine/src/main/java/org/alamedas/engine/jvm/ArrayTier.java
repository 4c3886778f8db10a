package org.alamedas.engine.jvm;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.alamedas.engine.ir.Program;

/// The flows and rates of a program, at first in sheets; where arrays are a great deal of the work, later in loops of
/// vectors. Shared between threads.
///
/// Those are made and exercised in the background, once so much was computed that it pays, and take over when they are
/// the faster ones. Both give the same bits, so that nobody can tell when. The Vector API is not loaded before.
final class ArrayTier {
    /// As many operations on elements as are computed in about half a second.
    static final long WORTH_TRYING = 3_000_000_000L;

    /// How often both are run before the JIT is given time; it compiles in the background.
    private static final int ROUNDS = 4_000;

    private static final Duration PAUSE = Duration.ofMillis(50);
    /// Where the JIT has not come until then, it may never.
    private static final Duration WITHOUT_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /// How often they are run at once to see which is faster, and how often in turn they must be.
    private static final int TIMES = 8;

    private static final int WINS = 5;

    private final Program program;
    private final long work;
    private final AtomicLong left;
    private volatile Evaluation best;

    /// Prepares the tier.
    ///
    /// @param sheets what computes the program at first
    /// @param worth how many operations on elements are computed in it; 0 to do without it from the beginning
    ArrayTier(Program program, Evaluation sheets, long worth) {
        this.program = program;
        ArraySheets divided = new ArraySheets(program);
        work = divided.work();
        best = work > 0 && worth == 0 ? divided.make().orElse(sheets) : sheets;
        left = new AtomicLong(work == 0 ? 0 : worth);
    }

    /// Says whether arrays are computed in vectors now.
    boolean isInVectors() {
        return best instanceof Arrayed;
    }

    /// Returns the faster one of those that there are.
    Evaluation best() {
        return best;
    }

    /// Takes note that a run went on.
    ///
    /// @param evaluations how often everything was evaluated
    /// @param values the values of all slots, and what is behind them
    void ran(long evaluations, double[] values) {
        long before = left.get();
        if (before <= 0) {
            return;
        }
        long done = evaluations * work;
        before = left.getAndAdd(-done);
        if (before > 0 && before <= done) {
            double[] example = values.clone();
            Thread thread = new Thread(() -> exercise(example), "arrays");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void exercise(double[] example) {
        try {
            Optional<Evaluation> made = new ArraySheets(program).make();
            if (made.isPresent()) {
                race(made.get(), example);
            }
        } catch (RuntimeException | LinkageError _) {
            // the sheets that there are go on
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void race(Evaluation next, double[] example) throws InterruptedException {
        Evaluation before = best;
        double[] rates = new double[program.stocks().size()];
        long begin = System.nanoTime();
        int wins = 0;
        for (int round = 0; System.nanoTime() - begin < LONGEST.toNanos(); round++) {
            if (round > ROUNDS || System.nanoTime() - begin > WITHOUT_PAUSE.toNanos()) {
                Thread.sleep(PAUSE);
            }
            long slow = time(before, example, rates);
            wins = time(next, example, rates) < slow ? wins + 1 : 0;
            if (wins == WINS) {
                best = next;
                return;
            }
        }
    }

    private static long time(Evaluation evaluation, double[] values, double[] rates) {
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            evaluation.flows(values);
            evaluation.rates(values, rates);
        }
        return System.nanoTime() - start;
    }
}
