package org.alamedas.chile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.attribution.AttributionPlan;
import org.alamedas.evidence.derivation.Derivation;
import org.alamedas.evidence.derivation.DerivationReader;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.entry.RegisterReader;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.evidence.theory.TheoryFolder;
import org.alamedas.evidence.theory.Vocabulary;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// The files of a case: those that come with the laboratory, or a copy of them in a folder.
///
/// @param id its id
/// @param name what it is called
/// @param model the path of its model among the files
/// @param files where they are
public record CaseFiles(String id, Bilingual name, String model, Folder files) {
    private static final long MOST_BYTES = 24L * 1024 * 1024;
    private static final String ABOUT = "case.csv";
    private static final List<String> KEYS = List.of("id", "name_es", "name_en", "model");
    private static final Layout LAYOUT = new Layout(List.of("key", "value"), List.of("key"));

    /// Finds the files of the case that comes with the laboratory.
    ///
    /// @return its files; refused where its table `case.csv` is at fault
    public static Outcome<CaseFiles> chile() {
        return of(Chile::find);
    }

    /// Finds the files of a case in a folder.
    ///
    /// @param folder the folder, with `case.csv` in it
    /// @return its files; refused where `case.csv` is missing or at fault
    public static Outcome<CaseFiles> in(Path folder) {
        return of(path -> file(folder, path));
    }

    private static Outcome<CaseFiles> of(Folder files) {
        return files.text(ABOUT)
                .then(text ->
                        TableReader.read(text, LAYOUT, CaseFiles::entry).then(entries -> about(text, entries, files)));
    }

    private static Optional<Map.Entry<String, String>> entry(Fields row) {
        String key = row.text("key");
        String value = row.text("value");
        if (!KEYS.contains(key)) {
            row.fault("key", "found the key \"" + key + "\", expected one of: " + String.join(", ", KEYS));
        }
        return row.made(() -> Map.entry(key, value));
    }

    private static Outcome<CaseFiles> about(SourceText text, List<Map.Entry<String, String>> entries, Folder files) {
        Map<String, String> values = new HashMap<>();
        entries.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        for (String key : KEYS) {
            if (!values.containsKey(key)) {
                return Outcome.refused(Diagnostic.error(
                        DiagnosticCode.BAD_RECORD,
                        text.start(),
                        "found no row with the key " + key + ", expected one"));
            }
        }
        Bilingual name = new Bilingual(values.getOrDefault("name_es", ""), values.getOrDefault("name_en", ""));
        return new Outcome.Made<>(
                new CaseFiles(values.getOrDefault("id", ""), name, values.getOrDefault("model", ""), files), List.of());
    }

    /// Reads the case.
    ///
    /// @return the case; refused with the faults of the first part that has any
    public Outcome<CaseStudy> read() {
        return CaseStudy.read(files, model);
    }

    /// Reads the case and the texts whose claims are held against it.
    ///
    /// @return the ledger; refused with the faults of the first part that has any
    public Outcome<Ledger> ledger() {
        return read().then(study -> theories(study)
                .then(theories -> Ledger.read(study, files, new TheoryLaboratory(study.model(), theories))));
    }

    /// Reads the theories of the case.
    ///
    /// @param study the case
    /// @return the theories in the order in which they are shown
    public Outcome<List<Theory>> theories(CaseStudy study) {
        return TheoryFolder.read(
                path -> files.find("theories/" + path), Vocabulary.of(study.model(), study.annotations()));
    }

    /// Reads the causes and effects of the case.
    ///
    /// @param study the case
    /// @return the plan of splitting effects over causes
    public Outcome<AttributionPlan> attribution(CaseStudy study) {
        return AttributionPlan.read(path -> files.find("model/" + path), study.model());
    }

    /// Reads the record that no run touches.
    ///
    /// @return the record; refused where a row lacks a source or a sum does not close as stated
    public Outcome<Register> register() {
        return RegisterReader.read(path -> files.find("record/" + path));
    }

    /// Reads how derived series follow from others, and derives them again.
    ///
    /// @param study the case
    /// @return the derivations; refused where a derived figure does not follow
    public Outcome<List<Derivation>> derivations(CaseStudy study) {
        return files.text("record/derivations.csv").then(text -> DerivationReader.read(text, study.record()));
    }

    /// Tables of a case may name files, so a path that leaves the folder is not found.
    private static Optional<SourceText> file(Path folder, String path) {
        Path root = folder.normalize().toAbsolutePath();
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) MOST_BYTES);
            return Optional.of(SourceText.of(path, new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
