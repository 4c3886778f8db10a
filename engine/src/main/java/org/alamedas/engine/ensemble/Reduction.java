package org.alamedas.engine.ensemble;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunResult;

/// What is kept of the members met so far. Mutable, for one thread.
final class Reduction {
    /// The most classes of outcome.
    static final int CLASSES = 64;

    private final Cells all;
    private final SortedMap<Double, Cells> classes = new TreeMap<>();
    private final SortedMap<Long, RunResult> chosen = new TreeMap<>();
    private final int columns;
    private final int rows;

    /// The cells of some members.
    private static final class Cells {
        private final Cell[] cells;
        private long members;

        Cells(int size) {
            cells = new Cell[size];
            for (int i = 0; i < size; i++) {
                cells[i] = new Cell();
            }
        }

        /// Takes some runs of a block. All of one variable at one moment go one after another: what is kept of
        /// it stays near while they do.
        void add(RunBlock block, int[] runs, int columns) {
            members += runs.length;
            double[] values = new double[runs.length];
            int cell = 0;
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < block.rows(); row++) {
                    for (int i = 0; i < runs.length; i++) {
                        values[i] = block.value(column, row, runs[i]);
                    }
                    cells[cell++].add(values, runs.length);
                }
            }
        }

        void endBlock() {
            for (Cell cell : cells) {
                cell.endBlock();
            }
        }

        void add(Cells other) {
            members += other.members;
            for (int i = 0; i < cells.length; i++) {
                cells[i].add(other.cells[i]);
            }
        }

        double error() {
            return Arrays.stream(cells).mapToDouble(Cell::error).max().orElse(0);
        }

        /// Returns bins from the least value of each variable to its greatest.
        List<Bins> bins(int rows, int count) {
            List<Bins> bins = new ArrayList<>();
            for (int first = 0; first < cells.length; first += rows) {
                double from = Double.POSITIVE_INFINITY;
                double to = Double.NEGATIVE_INFINITY;
                for (int row = 0; row < rows; row++) {
                    from = Math.min(from, cells[first + row].min());
                    to = Math.max(to, cells[first + row].max());
                }
                bins.add(new Bins(from, to, count));
            }
            return bins;
        }

        Summary.Group group(int rows, double[] shares, List<Bins> bins) {
            List<List<Summary.Statistics>> statistics = new ArrayList<>();
            for (int column = 0; column < bins.size(); column++) {
                List<Summary.Statistics> moments = new ArrayList<>(rows);
                for (int row = 0; row < rows; row++) {
                    moments.add(cells[column * rows + row].statistics(shares, bins.get(column)));
                }
                statistics.add(moments);
            }
            return new Summary.Group(members, statistics);
        }
    }

    /// Makes an empty one.
    ///
    /// @param columns the number of variables kept; a run may have one more, which makes its class
    /// @param rows the number of recorded moments
    Reduction(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        all = new Cells(columns * rows);
    }

    /// Takes runs, in the order of their members.
    void add(RunBlock block) {
        all.add(block, IntStream.range(0, block.size()).toArray(), columns);
        if (block.columns().size() > columns) {
            IntStream.range(0, block.size())
                    .boxed()
                    .collect(Collectors.groupingBy(run -> kind(block, run), TreeMap::new, Collectors.toList()))
                    .forEach((kind, runs) -> cells(kind)
                            .add(
                                    block,
                                    runs.stream().mapToInt(Integer::intValue).toArray(),
                                    columns));
        }
    }

    /// "+ 0.0" makes one class of 0 and -0.
    private double kind(RunBlock block, int run) {
        return block.value(columns, rows - 1, run) + 0.0;
    }

    private Cells cells(double kind) {
        Cells cells = classes.computeIfAbsent(kind, _ -> new Cells(columns * rows));
        requireFewClasses();
        return cells;
    }

    private void requireFewClasses() {
        if (classes.size() > CLASSES) {
            throw new IllegalArgumentException("the classes of outcome are more than " + CLASSES
                    + ": an expression such as \"GDP < 90\" has two values; one that is a quantity has too many");
        }
    }

    void choose(long member, RunResult run) {
        chosen.put(member, run);
    }

    void endBlock() {
        all.endBlock();
        classes.values().forEach(Cells::endBlock);
    }

    void add(Reduction other) {
        all.add(other.all);
        other.classes.forEach((kind, cells) ->
                classes.computeIfAbsent(kind, _ -> new Cells(columns * rows)).add(cells));
        requireFewClasses();
        chosen.putAll(other.chosen);
    }

    long members() {
        return all.members;
    }

    Summary summary(List<Double> times, List<RunResult.Column> names, List<Double> shares, int count) {
        double[] wanted = shares.stream().mapToDouble(Double::doubleValue).toArray();
        List<Bins> bins = all.bins(rows, count);
        SortedMap<Double, Summary.Group> groups = new TreeMap<>();
        classes.forEach((kind, cells) -> groups.put(kind, cells.group(rows, wanted, bins)));
        return new Summary(
                all.members,
                all.members,
                null,
                0,
                times,
                names,
                shares,
                all.error(),
                bins,
                all.group(rows, wanted, bins),
                groups,
                chosen);
    }

    void write(DataOutputStream out) throws IOException {
        write(all, out);
        out.writeInt(classes.size());
        for (Map.Entry<Double, Cells> entry : classes.entrySet()) {
            out.writeDouble(entry.getKey());
            write(entry.getValue(), out);
        }
    }

    private static void write(Cells cells, DataOutputStream out) throws IOException {
        out.writeLong(cells.members);
        for (Cell cell : cells.cells) {
            cell.write(out);
        }
    }

    /// Reads back what was written, but for the chosen runs.
    void read(DataInputStream in) throws IOException {
        read(all, in);
        int count = in.readInt();
        if (count < 0 || count > CLASSES) {
            throw new IOException("there cannot be " + count + " classes");
        }
        for (int i = 0; i < count; i++) {
            Cells cells = new Cells(columns * rows);
            double kind = in.readDouble();
            read(cells, in);
            classes.put(kind, cells);
        }
    }

    private static void read(Cells cells, DataInputStream in) throws IOException {
        cells.members = in.readLong();
        for (Cell cell : cells.cells) {
            cell.read(in);
        }
    }
}
