package org.alamedas.cli.command.ensemble;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.alamedas.engine.ensemble.EnsembleSpec;
import org.alamedas.engine.ensemble.Paths;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;

/// The whole runs of an ensemble as a table: a row for each member and moment, in this order. Mutable, shared
/// between the threads of the ensemble.
///
/// The columns are `member`, `time`, the parameters that differ from member to member, and the variables that are
/// kept; a variable that is called as a column before it has `model.` before its name. A member that does not run to
/// its end has no rows. A thread writes what it has when the members before
/// it are written, and makes the text of at most a million numbers before that, so that no more than
/// that waits in a thread.
final class PathTable implements Paths {
    private static final long MOST_WAITING = 1_000_000;
    private static final long PATIENCE_MS = 100;

    private final OutputStream out;
    private final EnsembleSpec spec;
    private final char separator;
    private final List<Integer> parameters = new ArrayList<>();
    private final List<String> header = new ArrayList<>(List.of("member", "time"));
    private boolean begun;
    private long next;

    /// Makes an empty table.
    ///
    /// @param out where it goes
    /// @param spec the ensemble
    /// @param separator what stands between two cells
    PathTable(OutputStream out, EnsembleSpec spec, char separator) {
        this.out = out;
        this.spec = spec;
        this.separator = separator;
        List<Name> varied = spec.points().parameters();
        for (int i = 0; i < varied.size(); i++) {
            if (!spec.base().record().contains(varied.get(i))) {
                parameters.add(i);
                head(varied.get(i));
            }
        }
    }

    /// Returns the names of the columns.
    ///
    /// @return all of them once a member was written
    synchronized List<String> columns() {
        return List.copyOf(header);
    }

    @Override
    public void begin(long first) {
        next = first;
    }

    @Override
    public void take(long first, RunBlock runs, BooleanSupplier goOn) {
        long numbers = (long) runs.size() * runs.rows() * runs.columns().size();
        byte[] ready = numbers <= MOST_WAITING ? text(first, runs, 0, runs.size()) : new byte[0];
        if (!waitFor(first, goOn)) {
            return;
        }
        synchronized (this) {
            begin(runs);
            write(ready);
            for (int run = 0; run < runs.size() && numbers > MOST_WAITING; run++) {
                write(text(first, runs, run, run + 1));
            }
            next = first + runs.size();
            notifyAll();
        }
    }

    /// Writes the names of the columns where no member had any rows.
    synchronized void end() {
        if (!begun) {
            write(lines(csv -> csv.writeRecord(header)));
        }
    }

    private void begin(RunBlock runs) {
        if (!begun) {
            begun = true;
            runs.columns().subList(0, width(runs)).forEach(column -> head(column.name()));
            write(lines(csv -> csv.writeRecord(header)));
        }
    }

    /// Names one more column. Where one is called so already, in whatever case, it is told apart: data bases
    /// know columns by their names.
    private void head(Name variable) {
        String name = variable.written();
        while (header.stream().anyMatch(name::equalsIgnoreCase)) {
            name = "model." + name;
        }
        header.add(name);
    }

    /// What makes the class of a member is recorded last, and not saved.
    private int width(RunBlock runs) {
        return runs.columns().size() - (spec.classifier() == null ? 0 : 1);
    }

    private byte[] lines(Consumer<CsvWriter> records) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        records.accept(csv);
        flush(csv);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] text(long first, RunBlock runs, int from, int to) {
        return lines(csv -> {
            for (int run = from; run < to; run++) {
                write(csv, first + run, runs, run);
            }
        });
    }

    private void write(CsvWriter csv, long member, RunBlock runs, int run) {
        List<Double> point = spec.points().point(member);
        String number = Long.toString(member);
        List<String> given = parameters.stream()
                .map(at -> NumberPrinter.print(point.get(at)))
                .toList();
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < runs.rows(); row++) {
            cells.clear();
            cells.add(number);
            cells.add(NumberPrinter.print(runs.time(row)));
            cells.addAll(given);
            for (int column = 0; column < width(runs); column++) {
                cells.add(NumberPrinter.print(runs.value(column, row, run)));
            }
            csv.writeRecord(cells);
        }
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void skip(long member, BooleanSupplier goOn) {
        if (waitFor(member, goOn)) {
            synchronized (this) {
                next = member + 1;
                notifyAll();
            }
        }
    }

    private synchronized boolean waitFor(long member, BooleanSupplier goOn) {
        while (next != member) {
            if (!goOn.getAsBoolean()) {
                return false;
            }
            try {
                wait(PATIENCE_MS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
