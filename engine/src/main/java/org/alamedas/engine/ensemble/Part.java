package org.alamedas.engine.ensemble;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// What is left of some of the members of an ensemble, and can be joined with the rest. Mutable,
/// for one thread.
public final class Part {
    private static final int VERSION = 0x616c_0003;
    private static final int MOST_CELLS = 10_000_000;

    private @Nullable Reduction reduction;
    private List<Double> times = List.of();
    private List<RunResult.Column> columns = List.of();
    private final List<Summary.Failure> early = new ArrayList<>();
    private long earlyFailures;

    /// Makes an empty one.
    public Part() {}

    /// Takes runs of members.
    ///
    /// @param kept how many of its variables are kept; one more makes the class
    Reduction reduction(RunBlock run, int kept) {
        if (reduction == null) {
            if ((long) kept * run.rows() > MOST_CELLS) {
                throw new IllegalArgumentException(kept + " variables at " + run.rows()
                        + " moments are more than an ensemble keeps; record fewer variables or save less often");
            }
            List<Double> moments = new ArrayList<>(run.rows());
            for (int row = 0; row < run.rows(); row++) {
                moments.add(run.time(row));
            }
            times = moments;
            columns = run.columns().subList(0, kept);
            reduction = new Reduction(kept, run.rows());
        } else if (run.rows() != times.size()) {
            throw new IllegalArgumentException("members of an ensemble are recorded at the same moments; one has "
                    + run.rows() + " of them, the others " + times.size());
        }
        return reduction;
    }

    /// Takes note of a member that did not run to its end.
    void fail(long member, String message) {
        earlyFailures++;
        if (early.isEmpty() || member < early.getFirst().member()) {
            early.clear();
            early.add(new Summary.Failure(member, message));
        }
    }

    void endBlock() {
        if (reduction != null) {
            reduction.endBlock();
        }
    }

    /// Counts the members that were met, those included that failed.
    ///
    /// @return how many
    public long members() {
        return earlyFailures + (reduction == null ? 0 : reduction.members());
    }

    /// Joins another part of the same ensemble.
    ///
    /// @param other members that this part does not have
    /// @throws IllegalArgumentException if its variables or moments are others
    public void add(Part other) {
        earlyFailures += other.earlyFailures;
        for (Summary.Failure failure : other.early) {
            earlyFailures--;
            fail(failure.member(), failure.message());
        }
        if (other.reduction == null) {
            return;
        }
        if (reduction == null) {
            times = other.times;
            columns = other.columns;
            reduction = new Reduction(columns.size(), times.size());
        } else if (!times.equals(other.times) || !columns.equals(other.columns)) {
            throw new IllegalArgumentException("these are not parts of one ensemble: variables or moments differ");
        }
        reduction.add(other.reduction);
    }

    /// Says what there is, without histograms.
    ///
    /// @param shares the quantiles wanted, each from 0 to 1
    /// @return the statistics so far
    public Summary summary(List<Double> shares) {
        return summary(shares, 0);
    }

    /// Says what there is.
    ///
    /// @param shares the quantiles wanted, each from 0 to 1
    /// @param bins how many bins the histogram of a variable at a moment has; 0 for no histograms
    /// @return the statistics so far
    public Summary summary(List<Double> shares, int bins) {
        Reduction whole = reduction == null ? new Reduction(columns.size(), times.size()) : reduction;
        Summary kept = whole.summary(times, columns, shares, bins);
        return new Summary(
                kept.asked() + earlyFailures,
                kept.done(),
                early.isEmpty() ? null : early.getFirst(),
                earlyFailures,
                kept.times(),
                kept.columns(),
                kept.shares(),
                kept.quantileError(),
                kept.bins(),
                kept.all(),
                kept.classes(),
                kept.chosen());
    }

    /// Writes everything but the chosen runs, to be read back by [#read(DataInputStream)].
    ///
    /// @param out where to
    /// @throws IOException if that fails
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(VERSION);
        out.writeLong(earlyFailures);
        out.writeLong(early.isEmpty() ? -1 : early.getFirst().member());
        out.writeUTF(early.isEmpty() ? "" : early.getFirst().message());
        out.writeInt(times.size());
        for (double time : times) {
            out.writeDouble(time);
        }
        out.writeInt(columns.size());
        for (RunResult.Column column : columns) {
            String unit = column.unit();
            out.writeUTF(column.name().written());
            out.writeBoolean(unit != null);
            out.writeUTF(unit == null ? "" : unit);
        }
        out.writeBoolean(reduction != null);
        if (reduction != null) {
            reduction.write(out);
        }
    }

    /// Reads a part that was written.
    ///
    /// @param in where from
    /// @return the part
    /// @throws IOException if reading fails, or if it is no part of an ensemble
    public static Part read(DataInputStream in) throws IOException {
        if (in.readInt() != VERSION) {
            throw new IOException("this is no part of an ensemble that this version wrote");
        }
        Part part = new Part();
        long failures = in.readLong();
        long member = in.readLong();
        String message = in.readUTF();
        if (member >= 0) {
            part.fail(member, message);
        }
        part.earlyFailures = failures;
        int rows = in.readInt();
        List<Double> times = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            times.add(in.readDouble());
        }
        int width = in.readInt();
        List<RunResult.Column> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Name name = Name.of(in.readUTF());
            boolean has = in.readBoolean();
            String unit = in.readUTF();
            columns.add(new RunResult.Column(name, has ? unit : null));
        }
        if ((long) columns.size() * times.size() > MOST_CELLS) {
            throw new IOException("this part of an ensemble is larger than any that is written");
        }
        part.times = times;
        part.columns = columns;
        if (in.readBoolean()) {
            part.reduction = new Reduction(columns.size(), times.size());
            part.reduction.read(in);
        }
        return part;
    }
}
