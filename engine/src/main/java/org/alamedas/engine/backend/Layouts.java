package org.alamedas.engine.backend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.run.Moments;
import org.alamedas.engine.run.Rows;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.solve.TimeGrid;
import org.jspecify.annotations.Nullable;

/// Lays out the rows that runs of one program record; shared between threads.
///
/// What the last run recorded and when is remembered: the runs of an experiment differ in neither.
public final class Layouts {
    /// Runs of fewer slots than this, on average, are not worth a call.
    private static final int SHORT = 8;

    private static final long MOST_REMEMBERED = 100_000;

    private final Program program;
    private final BitSet steady = new BitSet();
    private final AtomicReference<@Nullable Layout> last = new AtomicReference<>();
    private final AtomicReference<@Nullable Timed> lastTimed = new AtomicReference<>();

    /// The rows of one list of slots.
    ///
    /// @param record the slots, in the order wanted
    /// @param rows how they lie
    /// @param slots the same slots
    /// @param changing those that are kept in every row
    /// @param runs the same as runs of slots side by side, each its first and its length; empty where they are so
    ///     short that copying slot by slot is faster
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Layout(List<Integer> record, Rows rows, int[] slots, int[] changing, int[] runs) {}

    /// The moments of the rows of a grid.
    private record Timed(TimeGrid grid, Moments moments) {}

    /// Finds what does not change during a run.
    ///
    /// @param program the program
    public Layouts(Program program) {
        this.program = program;
        program.constants().forEach(statement -> statement.slots().forEach(steady::set));
        program.initials().forEach(statement -> statement.slots().forEach(steady::set));
        program.flows().forEach(this::changes);
        program.memory().holds().forEach(this::changes);
        program.stocks().forEach(steady::clear);
        program.pipes().stream().map(Pipe::flow).forEach(steady::clear);
        steady.clear(0, Program.MOMENT + 1);
    }

    private void changes(Statement statement) {
        statement.slots().forEach(steady::clear);
    }

    /// Lays out rows.
    ///
    /// @param record the slots to record, in the order wanted
    /// @return how rows of them lie
    Layout of(List<Integer> record) {
        Layout known = last.get();
        if (known == null || !known.record().equals(record)) {
            known = make(record);
            last.set(known);
        }
        return known;
    }

    private Layout make(List<Integer> record) {
        List<Slot> all = program.slots();
        Rows rows =
                Rows.of(record.stream().map(slot -> column(all.get(slot))).toList(), i -> steady.get(record.get(i)));
        int[] slots = record.stream().mapToInt(Integer::intValue).toArray();
        int[] changing = IntStream.range(0, rows.width())
                .map(place -> slots[rows.changing(place)])
                .toArray();
        return new Layout(record, rows, slots, changing, runs(changing));
    }

    /// Finds runs of slots that lie side by side.
    ///
    /// @param slots the slots
    /// @return the first and the length of each run, in order; nothing where runs are so short that
    ///     copying slot by slot is as fast
    public static int[] runs(int[] slots) {
        int[] runs = new int[2 * slots.length];
        int used = 0;
        for (int i = 0; i < slots.length; i++) {
            if (used > 0 && slots[i] == slots[i - 1] + 1) {
                runs[used - 1]++;
            } else {
                runs[used] = slots[i];
                runs[used + 1] = 1;
                used += 2;
            }
        }
        return used / 2 * SHORT <= slots.length ? Arrays.copyOf(runs, used) : new int[0];
    }

    private static RunResult.Column column(Slot slot) {
        return new RunResult.Column(slot.name(), slot.unit());
    }

    /// Returns the slots of a list that change during a run.
    ///
    /// @param record the slots to record
    /// @return those that are kept in every row, in the order of a row
    public List<Integer> changing(List<Integer> record) {
        return IntStream.of(of(record).changing()).boxed().toList();
    }

    /// Returns the moments of all rows of a grid.
    Moments moments(TimeGrid grid) {
        Timed known = lastTimed.get();
        if (known != null && known.grid().isSameAs(grid)) {
            return known.moments();
        }
        Moments moments = Moments.of((int) grid.rows(), row -> grid.time(grid.index(row)));
        if (moments.count() <= MOST_REMEMBERED) {
            lastTimed.set(new Timed(grid, moments));
        }
        return moments;
    }
}
