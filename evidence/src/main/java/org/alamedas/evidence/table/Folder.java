package org.alamedas.evidence.table;

import java.util.List;
import java.util.Optional;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Where the files of a case are: a folder, or the resources of a module.
@FunctionalInterface
public interface Folder {
    /// Finds a file.
    ///
    /// @param path its path in the folder, with `/` between the parts, such as `record/sources.csv`
    /// @return its text; empty where there is no such file
    Optional<SourceText> find(String path);

    /// Finds a file that must be there.
    ///
    /// @param path its path in the folder
    /// @return its text; refused where there is no such file
    default Outcome<SourceText> text(String path) {
        Optional<SourceText> found = find(path);
        if (found.isPresent()) {
            return new Outcome.Made<>(found.get(), List.of());
        }
        SourceText missing = SourceText.of(path, "");
        return Outcome.refused(
                Diagnostic.error(DiagnosticCode.UNREADABLE_FILE, missing.start(), "there is no file \"" + path + "\""));
    }
}
