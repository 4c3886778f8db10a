package org.alamedas.chile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.diagnostic.Outcome;

/// The cases that come with the laboratory: `cases.csv`, `case,folder`, says where the files of each are.
public final class Cases {
    /// The case that is meant where none is named.
    public static final String FIRST = "chile";

    private static final String INDEX = "cases.csv";
    private static final Layout LAYOUT = new Layout(List.of("case", "folder"), List.of("case"));

    private Cases() {}

    /// Returns the names of the cases.
    ///
    /// @return in the order of the index
    public static List<String> names() {
        return List.copyOf(folders().keySet());
    }

    /// Finds a case by its name.
    ///
    /// @param name the name
    /// @return its files, refused where its own table `case.csv` is at fault; empty where no case has the name
    public static Optional<Outcome<CaseFiles>> find(String name) {
        return Optional.ofNullable(folders().get(name)).map(CaseFiles::of);
    }

    private static Map<String, Folder> folders() {
        Map<String, Folder> folders = new LinkedHashMap<>();
        Folder resources = Chile::find;
        Outcome<List<String>> read = resources
                .text(INDEX)
                .then(text -> TableReader.read(text, LAYOUT, row -> {
                    String name = row.id("case");
                    String folder = row.textOrEmpty("folder");
                    String before = folder.isEmpty() ? "" : folder + "/";
                    folders.put(name, path -> Chile.find(before + path));
                    return row.made(() -> name);
                }));
        return switch (read) {
            case Outcome.Made<List<String>> made -> folders;
            case Outcome.Refused<List<String>> refused ->
                throw new IllegalStateException(refused.diagnostics().toString());
        };
    }
}
