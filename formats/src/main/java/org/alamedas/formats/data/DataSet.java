package org.alamedas.formats.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Series under the names of variables, from one file.
///
/// In a `.dat` file the name of a variable stands on a line of its own, and below it a time and a
/// value on each line, with a comment behind them if need be. The name may be followed by a slash
/// and a comment, or by the name of a time base in angle brackets, which is passed over. A name may
/// come again: its points are joined. Source: Vensim Reference Manual, ".dat format".
///
/// A workbook (its first tab) or a file of delimited text (`.csv`, `.tab`, `.tsv`, `.txt`) is a
/// table: times in the first column with the name of a variable above every other column, or times
/// in the first row with a name before every other row. A blank cell is a gap.
public final class DataSet {
    private final Map<Name, TimeSeries> series;

    /// Takes the series over.
    DataSet(Map<Name, TimeSeries> series) {
        this.series = new LinkedHashMap<>(series);
    }

    /// Reads a file.
    ///
    /// @param path the file
    /// @param name how messages name it
    /// @param span the place that diagnostics point at
    /// @return its series; refused where the file holds none
    public static Outcome<DataSet> read(Path path, String name, Span span) {
        try {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean table = DataFile.isWorkbook(path, name)
                    || lower.endsWith(".csv")
                    || lower.endsWith(".tab")
                    || lower.endsWith(".tsv")
                    || lower.endsWith(".txt");
            return Outcome.of(
                    table
                            ? DataTableReader.read(DataFile.workbook(path, name).first())
                            : DatReader.read(DataFile.text(path, name), name),
                    List.of());
        } catch (DataException e) {
            return Outcome.refused(e.at(span));
        }
    }

    /// Returns the series of a variable.
    ///
    /// @param variable its name, with its elements in square brackets where it has dimensions:
    ///     `sales[north,cars]`
    /// @return its series, if the file has it
    public Optional<TimeSeries> series(String variable) {
        return Optional.ofNullable(series.get(key(variable)));
    }

    /// Returns the names of the variables, for suggestions and listings.
    ///
    /// @return the names as the file writes them first, in the order of the file
    public Collection<String> variables() {
        return series.keySet().stream().map(Name::written).toList();
    }

    /// Returns the name under which a variable is kept: blanks around brackets and commas do not
    /// tell two apart, nor do quotation marks around the name.
    static Name key(String variable) {
        String text = variable.strip();
        if (text.startsWith("\"")) {
            int close = closing(text);
            text = text.substring(1, close).replace("\\\"", "\"") + text.substring(Math.min(text.length(), close + 1));
        }
        int bracket = text.indexOf('[');
        String elements = bracket < 0 ? "" : text.substring(bracket);
        String name = bracket < 0 ? text : text.substring(0, bracket);
        return Name.of(name.strip() + elements.replaceAll("\\s*([\\[\\],])\\s*", "$1"));
    }

    private static int closing(String quoted) {
        for (int i = 1; i < quoted.length(); i++) {
            if (quoted.charAt(i) == '\\') {
                i++;
            } else if (quoted.charAt(i) == '"') {
                return i;
            }
        }
        return quoted.length();
    }
}
