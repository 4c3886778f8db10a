package org.alamedas.chile;

import java.util.List;
import org.alamedas.evidence.annotation.AnnotationCheck;
import org.alamedas.evidence.annotation.AnnotationReader;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.country.Country;
import org.alamedas.evidence.country.CountryReader;
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

    /// Reads a case that shares the model of another: the other's model and annotations, with the numbers,
    /// paths, labels and modes of this one in their place, and this one's record.
    ///
    /// @param files where the files of this case are: `numbers.csv` and `paths.csv`, and `labels.csv` and
    ///     `modes.csv` if it has any, in `model/`, and `record/` as in any case
    /// @param name what its model is called
    /// @param period the years that its runs cover
    /// @param shared the case that has the model
    /// @return the case; refused with the faults of the first part that has any
    static Outcome<CaseStudy> readShared(Folder files, String name, Country.Period period, CaseFiles shared) {
        Folder model = in(files, "model");
        return shared.read()
                .then(core -> files.text("record/sources.csv")
                        .then(Bibliography::read)
                        .then(bibliography -> CountryReader.read(
                                model, new CountryReader.Core(core.model(), core.annotations()), period, bibliography))
                        .then(country -> checked(
                                files, country.install(core.model(), name), country.annotate(core.annotations()))));
    }

    private static Outcome<CaseStudy> checked(Folder files, Model model, Annotations annotations) {
        return Outcome.of(annotations, AnnotationCheck.check(model, annotations))
                .then(sound -> withRecord(in(files, "record"), model, sound));
    }

    private static Outcome<CaseStudy> annotated(Folder files, Model model) {
        return AnnotationReader.read(in(files, "model")).then(annotations -> checked(files, model, annotations));
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
