package org.alamedas.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alamedas.model.diagnostic.Diagnostic;

/// What is known about verdicts other than agreement: the table `known.csv`, by case and verdict.
///
/// A note holds for one verdict only. If the case comes to differ in another way, the note is silent and the case
/// fails.
final class KnownNotes {
    private record Key(String folderAndFile, String verdict) {}

    private final Map<Key, Finding.Reason> reasons = new HashMap<>();

    /// Reads the table.
    KnownNotes() {
        String file = "known.csv";
        try (InputStream bytes = Objects.requireNonNull(KnownNotes.class.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : reader) {
                reasons.put(
                        new Key(row.getField("case"), row.getField("verdict")),
                        new Finding.Reason(row.getField("es"), row.getField("en")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// Says what a verdict on a case counts as.
    Finding find(Case one, Verdict verdict) throws IOException {
        return switch (verdict) {
            case Verdict.Passed _, Verdict.Ran _ -> new Finding(one, verdict, Standing.PASS, null);
            case Verdict.Refused(Diagnostic why) -> refused(one, verdict, why);
            case Verdict.Differed _,
                    Verdict.Misses _,
                    Verdict.Unrelated _,
                    Verdict.Stopped _,
                    Verdict.Late _,
                    Verdict.Unreadable _,
                    Verdict.Faulty _ -> noted(one, verdict);
        };
    }

    private Finding refused(Case one, Verdict verdict, Diagnostic why) throws IOException {
        Finding.Reason reason = Malformation.of(one, why);
        return reason == null ? noted(one, verdict) : new Finding(one, verdict, Standing.MALFORMED, reason);
    }

    private Finding noted(Case one, Verdict verdict) {
        Finding.Reason reason = reasons.get(new Key(lastTwo(one.name()), verdict.word()));
        return new Finding(one, verdict, reason == null ? Standing.FAIL : Standing.KNOWN, reason);
    }

    /// The name of the file and of its folder: where the corpus begins depends on what the user named.
    private static String lastTwo(String name) {
        int file = name.lastIndexOf('/');
        int folder = file < 0 ? -1 : name.lastIndexOf('/', file - 1);
        return name.substring(folder + 1);
    }
}
