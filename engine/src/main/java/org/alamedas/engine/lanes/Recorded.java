package org.alamedas.engine.lanes;

import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.solve.TimeGrid;

/// What is recorded of runs side by side. It is filled while they go on.
final class Recorded implements RunBlock {
    private final int[] registers;
    private final List<RunResult.Column> columns;
    private final int lanes;
    private final double[] times;
    private final double[] values;
    private final Queue<double[]> spare;
    private final BitSet strange = new BitSet();
    private int size;
    private int row;

    /// Makes room.
    ///
    /// @param lanes how many runs there are
    /// @param spare arrays that blocks before this one need no more
    Recorded(Program program, RunPlan plan, TimeGrid grid, int lanes, Queue<double[]> spare) {
        this.lanes = lanes;
        this.spare = spare;
        size = lanes;
        registers = plan.record().stream().mapToInt(slot -> slot * lanes).toArray();
        List<Slot> slots = program.slots();
        columns = plan.record().stream()
                .map(slots::get)
                .map(slot -> new RunResult.Column(slot.name(), slot.unit()))
                .toList();
        times = new double[(int) grid.rows()];
        int room = Math.multiplyExact(registers.length * lanes, times.length);
        double[] used = spare.poll();
        values = used != null && used.length == room ? used : new double[room];
    }

    /// Records the present values.
    void add(double time, Registers present) {
        times[row] = time;
        for (int column = 0; column < registers.length; column++) {
            present.spread(registers[column] / lanes);
            int at = (column * times.length + row) * lanes;
            System.arraycopy(present.values, registers[column], values, at, lanes);
        }
        row++;
    }

    /// Ends the recording.
    ///
    /// @param runs how many of the lanes are runs that were asked for
    /// @param register where lanes are not a number in which a value was not finite
    RunBlock end(Registers last, int register, int runs) {
        size = runs;
        for (int lane = 0; lane < lanes; lane++) {
            strange.set(lane, last.values[register + lane] != 0);
        }
        return this;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int rows() {
        return times.length;
    }

    @Override
    public double time(int at) {
        return times[at];
    }

    @Override
    public List<RunResult.Column> columns() {
        return columns;
    }

    @Override
    public boolean isFinite(int run) {
        return !strange.get(run);
    }

    @Override
    public void release() {
        spare.offer(values);
    }

    @Override
    public double value(int column, int at, int run) {
        return values[(column * times.length + at) * lanes + run];
    }
}
