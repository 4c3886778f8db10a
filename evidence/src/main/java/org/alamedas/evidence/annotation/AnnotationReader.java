package org.alamedas.evidence.annotation;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Reads the tables that stand beside a model.
public final class AnnotationReader {
    private static final Layout LABELS =
            new Layout(List.of("name", "label_es", "label_en", "unit_es", "unit_en"), List.of("name"));
    private static final Layout PARAMETERS =
            new Layout(List.of("name", "role", "basis", "source", "note"), List.of("name"));
    private static final Layout MODES =
            new Layout(List.of("name", "value", "mode", "label_es", "label_en"), List.of("name", "value"));

    private AnnotationReader() {}

    /// Reads the three tables.
    ///
    /// @param labels `name,label_es,label_en,unit_es,unit_en`: no field may be empty
    /// @param parameters `name,role,basis,source,note`: only `note` may be empty
    /// @param modes `name,value,mode,label_es,label_en`: no field may be empty
    /// @return the annotations; refused with the faults of the first table that has any
    public static Outcome<Annotations> read(SourceText labels, SourceText parameters, SourceText modes) {
        return TableReader.read(labels, LABELS, AnnotationReader::label)
                .then(names -> TableReader.read(parameters, PARAMETERS, AnnotationReader::parameter)
                        .then(numbers -> TableReader.read(modes, MODES, AnnotationReader::mode)
                                .then(options ->
                                        new Outcome.Made<>(new Annotations(names, numbers, options), List.of()))));
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
