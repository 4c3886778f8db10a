package org.alamedas.formats.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads a `.dat` file line by line; its state is the variable that the points belong to.
final class DatReader {
    /// How far a missing value may be off: a file has as many digits of it as whoever wrote it
    /// chose.
    private static final double MISSING_DIGITS = 1e-4;

    private final String file;
    private final Map<Name, Map<Double, Double>> points = new LinkedHashMap<>();
    private @Nullable Map<Double, Double> current;
    private int count;

    private DatReader(String file) {
        this.file = file;
    }

    /// Reads a file.
    ///
    /// @param text what it holds
    /// @param file how messages name it
    static DataSet read(String text, String file) throws DataException {
        DatReader reader = new DatReader(file);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            reader.line(line.strip(), ++number);
        }
        Map<Name, TimeSeries> series = new LinkedHashMap<>();
        reader.points.forEach((name, at) -> {
            if (!at.isEmpty()) {
                series.put(name, series(at));
            }
        });
        if (series.isEmpty()) {
            throw DataException.bad(
                    file + ": expected names of variables with times and values below them, found none");
        }
        return new DataSet(series);
    }

    /// Makes a series of values by their times.
    static TimeSeries series(Map<Double, Double> points) {
        return TimeSeries.of(points.entrySet().stream()
                .map(point -> new TimeSeries.Point(point.getKey(), point.getValue()))
                .toList());
    }

    private void line(String line, int number) throws DataException {
        if (line.isEmpty()) {
            return;
        }
        String[] fields = line.split("[\\s,]+", 3);
        OptionalDouble time = Cell.decimal(fields[0]);
        OptionalDouble value = fields.length < 2 ? OptionalDouble.empty() : Cell.decimal(fields[1]);
        if (time.isEmpty() || (value.isEmpty() && fields.length > 1)) {
            current = points.computeIfAbsent(DataSet.key(name(line)), key -> new TreeMap<>());
        } else if (value.isEmpty()) {
            throw DataException.bad(file + ", line " + number + ": expected a time and a value, found the number "
                    + fields[0] + " alone");
        } else {
            add(time.getAsDouble(), value.getAsDouble(), number);
        }
        if (++count > Limits.POINTS) {
            throw DataException.tooLarge(file + ": more than " + Limits.POINTS + " lines");
        }
    }

    private void add(double time, double value, int number) throws DataException {
        if (current == null) {
            throw DataException.bad(
                    file + ", line " + number + ": expected the name of a variable before its times and values");
        }
        if (!isMissing(value)) {
            // A zero with a sign would be a time of its own before zero without one.
            current.put(time + 0.0, value);
        }
    }

    /// Says whether a number stands for a missing value.
    static boolean isMissing(double value) {
        return Math.abs(value - TimeSeries.MISSING) <= MISSING_DIGITS * -TimeSeries.MISSING;
    }

    /// Returns the name on a line without time base and comment; a slash or bracket inside
    /// quotation marks belongs to it.
    private static String name(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '/' || c == '<')) {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
