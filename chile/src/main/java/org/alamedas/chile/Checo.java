package org.alamedas.chile;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// CHECO, the sketch of a model of the Chilean economy of September 1972: its listing, what is left
/// of its printout, and what is said about it. An exhibit and not evidence.
///
/// @param model the listing
/// @param bibliography its sources
/// @param labels the variables that it prints, with what they mean
/// @param steps the steps at which it is run, the printed one first and the converged one last
/// @param readings what was read off the printout
/// @param remarks what is said beside it
public record Checo(
        Model model,
        Bibliography bibliography,
        List<VariableLabel> labels,
        List<Step> steps,
        List<Reading> readings,
        List<Remark> remarks) {
    private static final Layout LABELS =
            new Layout(List.of("name", "label_es", "label_en", "unit_es", "unit_en"), List.of("name"));
    private static final Layout STEPS = new Layout(List.of("step", "role", "note"), List.of("step"));
    private static final Layout READINGS =
            new Layout(List.of("variable", "year", "value", "source", "note"), List.of("variable", "year"));
    private static final Layout REMARKS = new Layout(List.of("id", "text_es", "text_en", "source"), List.of("id"));

    /// Copies the lists.
    public Checo {
        labels = List.copyOf(labels);
        steps = List.copyOf(steps);
        readings = List.copyOf(readings);
        remarks = List.copyOf(remarks);
    }

    /// What a step is in the table of steps.
    public enum Role {
        /// That of the listing.
        PRINTED,
        /// One on the way.
        BETWEEN,
        /// The smallest.
        CONVERGED
    }

    /// A step at which the listing is run.
    ///
    /// @param size the step in years
    /// @param role what it is
    /// @param note what it is compared with the printed one
    public record Step(double size, Role role, String note) {}

    /// A value read off the printout of 1972.
    ///
    /// @param variable the variable
    /// @param year the moment of the run, in years from its start
    /// @param value about this much, in the unit of the variable
    /// @param sources from which source
    /// @param note the transcriber's note
    public record Reading(Name variable, double year, double value, List<String> sources, String note) {
        /// Copies the sources.
        public Reading {
            sources = List.copyOf(sources);
        }
    }

    /// A sentence that goes with the runs.
    ///
    /// @param id its name
    /// @param text the sentence
    /// @param sources from which sources
    public record Remark(String id, Bilingual text, List<String> sources) {
        /// Copies the sources.
        public Remark {
            sources = List.copyOf(sources);
        }
    }

    /// Reads the exhibit.
    ///
    /// @return the exhibit; refused with all faults of the first of its files that has any
    public static Outcome<Checo> read() {
        return read(path -> Chile.find("checo/" + path));
    }

    /// Reads the exhibit from `checo.dyn`, `sources.csv`, `labels.csv`, `steps.csv`, `printout.csv`
    /// and `remarks.csv`.
    static Outcome<Checo> read(Folder files) {
        return files.text("checo.dyn")
                .then(ModelFiles::read)
                .then(model -> files.text("sources.csv")
                        .then(Bibliography::read)
                        .then(sources -> withTables(files, model, sources)));
    }

    private static Outcome<Checo> withTables(Folder files, Model model, Bibliography sources) {
        return rows(files, "labels.csv", LABELS, Checo::label)
                .then(labels -> rows(files, "steps.csv", STEPS, Checo::step)
                        .then(steps -> rows(files, "printout.csv", READINGS, row -> reading(row, sources))
                                .then(readings -> rows(files, "remarks.csv", REMARKS, row -> remark(row, sources))
                                        .then(remarks -> new Outcome.Made<>(
                                                new Checo(model, sources, labels, steps, readings, remarks),
                                                List.of())))));
    }

    private static <T> Outcome<List<T>> rows(
            Folder files, String file, Layout layout, java.util.function.Function<Fields, Optional<T>> make) {
        return files.text(file).then(text -> TableReader.read(text, layout, make));
    }

    private static Optional<VariableLabel> label(Fields row) {
        Name name = Name.of(row.text("name"));
        Bilingual label = row.bilingual("label");
        Bilingual unit = row.bilingual("unit");
        return row.made(() -> new VariableLabel(name, label, unit, row.span("name")));
    }

    private static Optional<Step> step(Fields row) {
        double size = row.number("step");
        Role role = row.word("role", Role.class);
        String note = row.text("note");
        if (!(size > 0)) {
            row.fault("step", "found " + size + ", expected a step above 0");
        }
        return row.made(() -> new Step(size, role, note));
    }

    private static Optional<Reading> reading(Fields row, Bibliography sources) {
        Name variable = Name.of(row.text("variable"));
        double year = row.number("year");
        double value = row.number("value");
        List<String> cited = sources.cited(row);
        String note = row.text("note");
        return row.made(() -> new Reading(variable, year, value, cited, note));
    }

    private static Optional<Remark> remark(Fields row, Bibliography sources) {
        String id = row.id("id");
        Bilingual text = row.bilingual("text");
        List<String> cited = sources.cited(row);
        return row.made(() -> new Remark(id, text, cited));
    }

    /// Finds what was read off the printout.
    ///
    /// @param variable a variable
    /// @return its reading; null if there is none
    public @Nullable Reading reading(Name variable) {
        return readings.stream()
                .filter(reading -> reading.variable().equals(variable))
                .findFirst()
                .orElse(null);
    }
}
