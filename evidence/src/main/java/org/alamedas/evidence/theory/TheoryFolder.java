package org.alamedas.evidence.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// The theories of a case: `index.csv`, whose one column `theory` names their files in the order in which they are
/// shown, and one file a theory, `NAME.csv`.
public final class TheoryFolder {
    private static final Layout INDEX = new Layout(List.of("theory"), List.of("theory"));

    private TheoryFolder() {}

    /// Reads all theories of a folder.
    ///
    /// @param folder where the files are
    /// @param vocabulary the links and loops that they may speak of
    /// @return the theories, in the order of the index; refused with all faults of all files if there is any
    public static Outcome<List<Theory>> read(Folder folder, Vocabulary vocabulary) {
        return folder.text("index.csv")
                .then(text -> TableReader.read(text, INDEX, TheoryFolder::name))
                .then(names -> files(folder, names))
                .then(files -> read(files, vocabulary));
    }

    private static java.util.Optional<String> name(Fields row) {
        String name = row.id("theory");
        return row.made(() -> name);
    }

    private static Outcome<List<SourceText>> files(Folder folder, List<String> names) {
        List<SourceText> files = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (String name : names) {
            take(folder.text(name + ".csv"), files, faults);
        }
        return Outcome.of(List.copyOf(files), faults);
    }

    /// Reads theories from files.
    ///
    /// @param files the files, in the order in which the theories are shown
    /// @param vocabulary the links and loops that they may speak of
    /// @return the theories; refused with all faults of all files if there is any
    public static Outcome<List<Theory>> read(List<SourceText> files, Vocabulary vocabulary) {
        List<Theory> theories = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        Map<String, Theory> ids = new LinkedHashMap<>();
        for (SourceText file : files) {
            take(TheoryReader.read(file, vocabulary), theories, faults);
        }
        for (Theory theory : theories) {
            if (ids.putIfAbsent(theory.id(), theory) != null) {
                faults.add(Diagnostic.error(
                        DiagnosticCode.BAD_RECORD,
                        theory.span(),
                        "found a second theory with the id \"" + theory.id() + "\", expected an id of its own"));
            }
        }
        return Outcome.of(List.copyOf(theories), faults);
    }

    private static <T> void take(Outcome<T> outcome, List<T> made, List<Diagnostic> faults) {
        switch (outcome) {
            case Outcome.Made<T> good -> made.add(good.value());
            case Outcome.Refused<T> bad -> faults.addAll(bad.diagnostics());
        }
    }
}
