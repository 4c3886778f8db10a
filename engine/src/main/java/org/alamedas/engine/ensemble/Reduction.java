package org.alamedas.engine.ensemble;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

        void add(RunBlock block, int columns) {
            members += block.size();
            int cell = 0;
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < block.rows(); row++) {
                    Cell into = cells[cell++];
                    for (int run = 0; run < block.size(); run++) {
                        into.add(block.value(column, row, run));
                    }
                }
            }
        }

        void add(RunBlock block, int run, int columns) {
            members++;
            int cell = 0;
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < block.rows(); row++) {
                    cells[cell++].add(block.value(column, row, run));
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

        Summary.Group group(int rows, double[] shares) {
            List<List<Summary.Statistics>> statistics = new ArrayList<>();
            for (int first = 0; first < cells.length; first += rows) {
                List<Summary.Statistics> column = new ArrayList<>(rows);
                for (int row = 0; row < rows; row++) {
                    column.add(cells[first + row].statistics(shares));
                }
                statistics.add(column);
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
        all.add(block, columns);
        if (block.columns().size() > columns) {
            for (int run = 0; run < block.size(); run++) {
                classify(block, run);
            }
        }
    }

    private void classify(RunBlock block, int run) {
        // "+ 0.0" makes one class of 0 and -0
        double kind = block.value(columns, rows - 1, run) + 0.0;
        Cells cells = classes.get(kind);
        if (cells == null) {
            cells = new Cells(columns * rows);
            classes.put(kind, cells);
            requireFewClasses();
        }
        cells.add(block, run, columns);
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

    Summary summary(List<Double> times, List<RunResult.Column> names, List<Double> shares) {
        double[] wanted = shares.stream().mapToDouble(Double::doubleValue).toArray();
        SortedMap<Double, Summary.Group> groups = new TreeMap<>();
        classes.forEach((kind, cells) -> groups.put(kind, cells.group(rows, wanted)));
        return new Summary(
                all.members, all.members, null, 0, times, names, shares, all.group(rows, wanted), groups, chosen);
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
