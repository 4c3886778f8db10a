package org.alamedas.formats.vensim;

import java.util.List;
import java.util.Locale;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/// The second part of a statement: a unit and, in brackets, the smallest value, the largest value and the increment,
/// each of which may be left out or be a question mark.
///
/// @param unit the unit; absent where there is none
/// @param range the values that are considered; absent where none are given
record UnitsField(@Nullable UnitText unit, @Nullable ValueRange range) {
    private static final List<String> UNKNOWN = List.of("", "?", "nan", "inf", "-inf", "+inf");

    static UnitsField read(Fragment field, Report report) {
        int open = field.text().indexOf('[');
        Fragment unit = (open < 0 ? field : field.sub(0, open)).strip();
        return new UnitsField(
                unit.isBlank() ? null : new UnitText(unit.text().replaceAll("\\\\?\\s+", " "), unit.span()),
                open < 0 ? null : range(field.sub(open + 1, field.length()), report));
    }

    private static @Nullable ValueRange range(Fragment rest, Report report) {
        int close = rest.text().indexOf(']');
        Fragment inside = (close < 0 ? rest : rest.sub(0, close)).strip();
        String[] parts = inside.text().split(",", -1);
        double[] values = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0};
        boolean good = close >= 0 && parts.length <= values.length;
        for (int i = 0; good && i < parts.length; i++) {
            String part = parts[i].strip().toLowerCase(Locale.ROOT);
            Double value = UNKNOWN.contains(part) ? Double.valueOf(values[i]) : Numbers.parse(part);
            good = value != null;
            values[i] = value == null ? 0 : value;
        }
        if (!good || !(values[0] <= values[1]) || !(values[2] >= 0)) {
            report.warning(
                    DiagnosticCode.MALFORMED_MODEL,
                    inside.span(),
                    "a range such as [0, 100, 1] was expected: smallest value, largest value, increment");
            return null;
        }
        boolean empty = Double.isInfinite(values[0]) && Double.isInfinite(values[1]) && values[2] == 0;
        return empty ? null : new ValueRange(values[0], values[1], values[2]);
    }
}
