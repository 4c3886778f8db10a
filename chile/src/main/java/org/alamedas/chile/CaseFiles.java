package org.alamedas.chile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.attribution.AttributionPlan;
import org.alamedas.evidence.country.OwnTheories;
import org.alamedas.evidence.country.OwnTheoriesReader;
import org.alamedas.evidence.derivation.Derivation;
import org.alamedas.evidence.derivation.DerivationReader;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.entry.RegisterReader;
import org.alamedas.evidence.lever.LeverReader;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.evidence.rule.Rule;
import org.alamedas.evidence.rule.RuleReader;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.evidence.theory.TheoryFolder;
import org.alamedas.evidence.theory.Vocabulary;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// The files of a case: those that come with the laboratory, or a copy of them in a folder.
///
/// @param about what the case says of itself
/// @param files where they are
public record CaseFiles(CaseAbout about, Folder files) {
    private static final long MOST_BYTES = 24L * 1024 * 1024;
    private static final String ABOUT = "case.csv";

    /// Finds the files of the case that is meant where none is named.
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

    static Outcome<CaseFiles> of(Folder files) {
        return files.text(ABOUT)
                .then(text -> CaseAbout.read(text)
                        .then(about -> core(about) == null
                                ? Outcome.refused(Diagnostic.error(
                                        DiagnosticCode.BAD_RECORD,
                                        text.start(),
                                        "found a core that is no case with a model of its own, expected one of: "
                                                + String.join(", ", Cases.names())))
                                : new Outcome.Made<>(new CaseFiles(about, files), List.of())));
    }

    /// Finds the files of the core; those of the resources where the case has its own model.
    private static @Nullable CaseFiles core(CaseAbout about) {
        CaseAbout.Core core = about.core();
        if (core == null) {
            return new CaseFiles(about, Chile::find);
        }
        return Cases.find(core.id())
                .map(CaseFiles::made)
                .filter(found -> found.about().model() != null)
                .orElse(null);
    }

    private static CaseFiles made(Outcome<CaseFiles> outcome) {
        return switch (outcome) {
            case Outcome.Made<CaseFiles> made -> made.value();
            case Outcome.Refused<CaseFiles> refused ->
                throw new IllegalStateException(refused.diagnostics().toString());
        };
    }

    /// Reads the case.
    ///
    /// @return the case; refused with the faults of the first part that has any
    public Outcome<CaseStudy> read() {
        String model = about.model();
        CaseAbout.Core core = about.core();
        CaseFiles shared = core(about);
        if (core == null || shared == null) {
            return CaseStudy.read(files, model == null ? "" : model);
        }
        return CaseStudy.readShared(files, about.name().en(), core.period(), shared);
    }

    /// Reads the case and the texts whose claims are held against it.
    ///
    /// @return the ledger; refused with the faults of the first part that has any
    public Outcome<Ledger> ledger() {
        return read().then(study -> theories(study)
                .then(theories -> posteriors(study, theories)
                        .then(posteriors -> Ledger.read(
                                study,
                                files,
                                new TheoryLaboratory(study.model(), theories, posteriors, about.testsUntil())))));
    }

    /// Reads the levers of the case.
    ///
    /// @param study the case
    /// @return the levers of its model; refused with all faults of their tables
    public Outcome<Levers> levers(CaseStudy study) {
        return LeverReader.read(path -> files.find("model/" + path), study.model(), study.annotations());
    }

    /// Returns the tables that say what a laboratory shows first; what the case does not have is that of
    /// the case whose model it shares.
    ///
    /// @return their folder
    public Folder shown() {
        return own("lab/");
    }

    /// Reads the theories of the case: its own, or those of the case whose model it shares, brought here.
    ///
    /// @param study the case
    /// @return the theories in the order in which they are shown
    public Outcome<List<Theory>> theories(CaseStudy study) {
        return ownTheories(study)
                .then(own -> TheoryFolder.read(own("theories/"), Vocabulary.of(study.model(), study.annotations()))
                        .then(theories -> new Outcome.Made<>(own.adapt(theories), List.of())));
    }

    /// Reads what theories believe after the data, from the shipped results of fits.
    ///
    /// @param study the case
    /// @param theories its theories
    /// @return the posteriors; none where nothing was fitted
    public Outcome<Posteriors> posteriors(CaseStudy study, List<Theory> theories) {
        return Posteriors.read(study, theories, files);
    }

    /// Reads what becomes of theories in the country of the case.
    ///
    /// @param study the case
    /// @return links that are off, and words; nothing where the case has no table of them
    public Outcome<OwnTheories> ownTheories(CaseStudy study) {
        return files.find("theories/country.csv")
                .map(text -> OwnTheoriesReader.read(
                        text,
                        Vocabulary.of(study.model(), study.annotations()),
                        study.record().bibliography()))
                .orElse(new Outcome.Made<>(OwnTheories.NONE, List.of()));
    }

    private Folder own(String before) {
        CaseFiles shared = about.core() == null ? null : core(about);
        Folder second = shared == null ? _ -> Optional.empty() : shared.files();
        return path -> files.find(before + path).or(() -> second.find(before + path));
    }

    /// Reads the case with its rival theories and all that fitting, scoring and comparing them takes.
    ///
    /// @return all of it; refused with the faults of the first part that has any
    public Outcome<TheoryCase> theoryCase() {
        return read().then(study -> ownTheories(study)
                .then(own -> theories(study).then(theories -> TheoryCase.read(study, own, theories, files))));
    }

    /// Reads the rules of the law in force.
    ///
    /// @param study the case
    /// @return the rules; refused with all faults of their table
    public Outcome<List<Rule>> rules(CaseStudy study) {
        return files.text("model/rules.csv").then(text -> RuleReader.read(text, study.model()));
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
