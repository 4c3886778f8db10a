package org.alamedas.evidence.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.print.NumberPrinter;

/// Evaluates the formulas of reconciliations, so that a number that is changed no longer fits.
final class Sums {
    private final Map<String, Double> values = new HashMap<>();
    private final List<Diagnostic> diagnostics;

    private Sums(List<Entry> entries, List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        for (Entry entry : entries) {
            Double value = entry.value();
            if (value != null) {
                values.put(entry.id(), value);
            }
        }
    }

    static void check(List<Entry> entries, List<Diagnostic> diagnostics) {
        Sums sums = new Sums(entries, diagnostics);
        entries.stream().filter(entry -> !entry.formula().isEmpty()).forEach(sums::check);
    }

    private void check(Entry entry) {
        double sum = 0;
        double sign = 1;
        for (String word : entry.formula().split(" ", -1)) {
            if ("+".equals(word) || "-".equals(word)) {
                sign = "+".equals(word) ? 1 : -1;
                continue;
            }
            Double value = values.get(word);
            if (value == null) {
                fault(entry, "found \"" + word + "\" in a formula, which no entry with a number has as its id");
                return;
            }
            sum += sign * value;
        }
        Double stated = entry.value();
        if (stated == null || stated != sum) {
            fault(
                    entry,
                    "found a residual of " + (stated == null ? "nothing" : NumberPrinter.print(stated)) + ", but "
                            + entry.formula() + " is " + NumberPrinter.print(sum));
        }
    }

    private void fault(Entry entry, String message) {
        diagnostics.add(Diagnostic.error(DiagnosticCode.BAD_RECORD, entry.span(), message));
    }
}
