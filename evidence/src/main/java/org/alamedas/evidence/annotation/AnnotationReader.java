package org.alamedas.evidence.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;

/// Reads the tables that stand beside a model.
public final class AnnotationReader {
    private static final Layout LABELS =
            new Layout(List.of("name", "label_es", "label_en", "unit_es", "unit_en"), List.of("name"));
    private static final Layout PARAMETERS =
            new Layout(List.of("name", "role", "basis", "source", "note"), List.of("name"));
    private static final Layout MODES =
            new Layout(List.of("name", "value", "mode", "label_es", "label_en"), List.of("name", "value"));

    private AnnotationReader() {}

    /// Reads `labels.csv`, `parameters.csv` and `modes.csv`.
    ///
    /// Their columns are `name,label_es,label_en,unit_es,unit_en`, `name,role,basis,source,note` and
    /// `name,value,mode,label_es,label_en`; only `note` may be empty.
    ///
    /// @param folder where the files are
    /// @return the annotations; refused with the faults of the first table that has any
    public static Outcome<Annotations> read(Folder folder) {
        return folder.text("labels.csv")
                .then(text -> TableReader.read(text, LABELS, AnnotationReader::label))
                .then(labels -> parameters(folder, labels));
    }

    /// Reads those of `labels.csv` and `modes.csv` that are there, for a country that says a part only.
    ///
    /// @param folder where the files may be
    /// @return labels and modes, no parameters; refused with the faults of the first table that has any
    public static Outcome<Annotations> readSome(Folder folder) {
        return some(folder, "labels.csv", LABELS, AnnotationReader::label)
                .then(labels -> some(folder, "modes.csv", MODES, AnnotationReader::mode)
                        .then(modes -> new Outcome.Made<>(new Annotations(labels, List.of(), modes), List.of())));
    }

    private static <T> Outcome<List<T>> some(
            Folder folder, String file, Layout layout, Function<Fields, Optional<T>> row) {
        return folder.find(file)
                .map(text -> TableReader.read(text, layout, row))
                .orElse(new Outcome.Made<>(List.of(), List.of()));
    }

    private static Outcome<Annotations> parameters(Folder folder, List<VariableLabel> labels) {
        return folder.text("parameters.csv")
                .then(text -> TableReader.read(text, PARAMETERS, AnnotationReader::parameter))
                .then(parameters -> modes(folder, labels, parameters));
    }

    private static Outcome<Annotations> modes(Folder folder, List<VariableLabel> labels, List<Parameter> parameters) {
        return folder.text("modes.csv")
                .then(text -> TableReader.read(text, MODES, AnnotationReader::mode))
                .then(modes -> new Outcome.Made<>(new Annotations(labels, parameters, modes), List.of()));
    }

    private static Optional<VariableLabel> label(Fields row) {
        Name name = Name.of(row.text("name"));
        Bilingual label = row.bilingual("label");
        Bilingual unit = row.bilingual("unit");
        return row.made(() -> new VariableLabel(name, label, unit, row.span("name")));
    }

    private static Optional<Parameter> parameter(Fields row) {
        Name name = Name.of(row.text("name"));
        ParameterRole role = row.word("role", ParameterRole.class);
        Basis basis = row.word("basis", Basis.class);
        String source = row.text("source");
        String note = row.textOrEmpty("note");
        return row.made(() -> new Parameter(name, role, basis, source, note, row.span("name")));
    }

    private static Optional<ModeOption> mode(Fields row) {
        Name name = Name.of(row.text("name"));
        double value = row.number("value");
        Mode mode = row.word("mode", Mode.class);
        Bilingual label = row.bilingual("label");
        return row.made(() -> new ModeOption(name, value, mode, label, row.span("name")));
    }
}
