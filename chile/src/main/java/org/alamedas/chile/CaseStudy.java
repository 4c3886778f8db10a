package org.alamedas.chile;

import java.util.List;
import org.alamedas.evidence.annotation.AnnotationCheck;
import org.alamedas.evidence.annotation.AnnotationReader;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.event.EventReader;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.replay.ComparisonReader;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.RecordReader;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.table.Folder;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;

/// A country in a period: a model, what is said beside it, and the record that it is held against.
///
/// @param model the model as written
/// @param annotations names of its variables in two languages, and the origin of its numbers
/// @param record the observed series and their sources
/// @param comparisons which variable is compared with which series
/// @param events what happened, in order of date
public record CaseStudy(
        Model model, Annotations annotations, ObservedRecord record, List<Comparison> comparisons, List<Event> events) {

    /// Copies the lists.
    public CaseStudy {
        comparisons = List.copyOf(comparisons);
        events = List.copyOf(events);
    }

    /// Reads a case from its files.
    ///
    /// They are the model, `labels.csv`, `parameters.csv` and `modes.csv` in `model/`, and `sources.csv`,
    /// `catalogue.csv`, `series/GROUP.csv`, `replay.csv` and `events.csv` in `record/`.
    ///
    /// @param files where they are
    /// @param modelFile the path of the model among them
    /// @return the case; refused with the faults of the first part that has any: what is missing
    ///     beside the model,
    ///     the record, the comparisons, the events
    public static Outcome<CaseStudy> read(Folder files, String modelFile) {
        Outcome<Model> model = files.text(modelFile).then(ModelFiles::read);
        return model.then(made -> annotated(files, made));
    }

    private static Outcome<CaseStudy> annotated(Folder files, Model model) {
        return AnnotationReader.read(in(files, "model"))
                .then(annotations -> Outcome.of(annotations, AnnotationCheck.check(model, annotations)))
                .then(annotations -> withRecord(in(files, "record"), model, annotations));
    }

    private static Outcome<CaseStudy> withRecord(Folder files, Model model, Annotations annotations) {
        return files.text("sources.csv")
                .then(Bibliography::read)
                .then(bibliography -> RecordReader.read(bibliography, files))
                .then(record -> compared(files, model, annotations, record));
    }

    private static Outcome<CaseStudy> compared(
            Folder files, Model model, Annotations annotations, ObservedRecord record) {
        return files.text("replay.csv")
                .then(text -> ComparisonReader.read(text, record, model))
                .then(comparisons -> files.text("events.csv")
                        .then(text -> EventReader.read(text, record.bibliography()))
                        .then(events -> new Outcome.Made<>(
                                new CaseStudy(model, annotations, record, comparisons, events), List.of())));
    }

    private static Folder in(Folder files, String folder) {
        return path -> files.find(folder + "/" + path);
    }
}
