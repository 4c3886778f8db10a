package org.alamedas.chile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Interval;
import org.alamedas.evidence.condition.Quantities;
import org.alamedas.evidence.entry.Entry;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.print.NumberPrinter;

/// The numbers of the record that no run touches, for conditions to read: `entry(rettig-total)`.
public final class RecordQuantities implements Quantities {
    private static final String ENTRY = "entry";

    private final Map<String, Quantity> entries = new HashMap<>();

    /// Makes the quantities of a record.
    ///
    /// @param register the record
    public RecordQuantities(Register register) {
        for (Entry entry : register.entries()) {
            Double value = entry.value();
            if (value != null) {
                entries.put(entry.id(), quantity(entry, value));
            }
        }
    }

    private static Quantity quantity(Entry entry, double value) {
        String number = NumberPrinter.print(value) + " ";
        Datum datum = new Datum(
                ENTRY + "(" + entry.id() + ")",
                new Bilingual(
                        entry.group().es() + ": " + entry.title().es(),
                        entry.group().en() + ": " + entry.title().en()),
                new Bilingual(number + entry.unit().es(), number + entry.unit().en()),
                entry.sources(),
                entry.trust());
        return new Quantity(Interval.of(value), datum);
    }

    @Override
    public Set<String> functions() {
        return Set.of(ENTRY);
    }

    @Override
    public Optional<Quantity> find(String function, List<String> words) {
        return ENTRY.equals(function) && words.size() == 1
                ? Optional.ofNullable(entries.get(words.getFirst()))
                : Optional.empty();
    }
}
