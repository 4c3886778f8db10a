package org.alamedas.chile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.claim.ClaimReader;
import org.alamedas.evidence.claim.ClaimText;
import org.alamedas.evidence.claim.Judge;
import org.alamedas.evidence.claim.Judgement;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.claim.Traditions;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.Quantities;
import org.alamedas.evidence.entry.RegisterReader;
import org.alamedas.evidence.fact.Fact;
import org.alamedas.evidence.fact.FactReader;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// The texts whose claims are held against the record, and the evidence for it.
///
/// @param evidence the record, the events and the facts
/// @param laboratory where runs come from
/// @param texts the texts that come with the case
/// @param traditions from which tradition each source speaks
public record Ledger(Evidence evidence, Laboratory laboratory, List<ClaimText> texts, Traditions traditions) {
    private static final Layout INDEX = new Layout(List.of("file"), List.of("file"));

    /// Copies the texts.
    public Ledger {
        texts = List.copyOf(texts);
    }

    /// A text and what came of its claims.
    ///
    /// @param text the text
    /// @param judgements one for each claim
    public record Judged(ClaimText text, List<Judgement> judgements) {
        /// Copies the judgements.
        public Judged {
            judgements = List.copyOf(judgements);
        }
    }

    /// Reads the ledger of a case: `record/facts.csv`, `claims/index.csv` and the texts that it
    /// names.
    ///
    /// @param study the case
    /// @param files where its files are
    /// @param laboratory where runs come from
    /// @return the ledger; refused with all faults of its files
    public static Outcome<Ledger> read(CaseStudy study, Folder files, Laboratory laboratory) {
        return facts(study, files)
                .then(facts -> quantities(files)
                        .then(quantities -> withTexts(
                                new Evidence(study.record(), study.events(), facts).with(quantities),
                                files,
                                laboratory)));
    }

    /// A case need not have a record of commissions and courts.
    private static Outcome<Quantities> quantities(Folder files) {
        return files.find("record/entries.csv").isEmpty()
                ? new Outcome.Made<>(Quantities.NONE, List.of())
                : RegisterReader.read(path -> files.find("record/" + path))
                        .then(register -> new Outcome.Made<>(new RecordQuantities(register), List.of()));
    }

    private static Outcome<List<Fact>> facts(CaseStudy study, Folder files) {
        return files.text("record/facts.csv")
                .then(text -> FactReader.read(text, study.record().bibliography()));
    }

    private static Outcome<Ledger> withTexts(Evidence evidence, Folder files, Laboratory laboratory) {
        return files.text("claims/index.csv")
                .then(index -> TableReader.read(index, INDEX, row -> Optional.of(row.text("file"))))
                .then(names -> texts(names, evidence, files, laboratory))
                .then(texts -> traditions(evidence, files)
                        .then(traditions ->
                                new Outcome.Made<>(new Ledger(evidence, laboratory, texts, traditions), List.of())));
    }

    private static Outcome<Traditions> traditions(Evidence evidence, Folder files) {
        return files.find("claims/traditions.csv").isEmpty()
                ? new Outcome.Made<>(Traditions.NONE, List.of())
                : Traditions.read(
                        path -> files.find("claims/" + path), evidence.record().bibliography());
    }

    private static Outcome<List<ClaimText>> texts(
            List<String> names, Evidence evidence, Folder files, Laboratory laboratory) {
        List<ClaimText> texts = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String name : names) {
            Outcome<ClaimText> outcome =
                    files.text("claims/" + name).then(text -> ClaimReader.read(text, evidence, laboratory));
            diagnostics.addAll(outcome.diagnostics());
            if (outcome instanceof Outcome.Made<ClaimText>(ClaimText text, var _)) {
                texts.add(text);
            }
        }
        return Outcome.of(texts, diagnostics);
    }

    /// Reads a stranger's text against the evidence of this ledger.
    ///
    /// @param file the file's text
    /// @return the text; refused with all its faults
    public Outcome<ClaimText> read(SourceText file) {
        return ClaimReader.read(file, evidence, laboratory);
    }

    /// Judges a text.
    ///
    /// @param text one of this ledger's, or a stranger's
    /// @return what came of its claims
    public Judged judge(ClaimText text) {
        return new Judged(text, new Judge(evidence.with(text.facts()), laboratory).judge(text));
    }
}
