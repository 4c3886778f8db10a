package org.alamedas.cli.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.alamedas.chile.CaseFiles;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.model.diagnostic.Outcome;
import picocli.CommandLine.Option;

/// The option that chooses the case: one that comes with the laboratory, or a copy in a folder.
public final class CaseOption {
    private static final String CHILE = "chile";

    @Option(names = "--case", paramLabel = "NAME|FOLDER", descriptionKey = "case", defaultValue = CHILE)
    private String name = CHILE;

    /// Makes the option.
    public CaseOption() {}

    /// Finds the files of the case.
    ///
    /// @param console in which language to refuse
    /// @return the files; refused where the case's own table is at fault
    /// @throws Refusal if there is no such case
    public Outcome<CaseFiles> files(Console console) throws Refusal {
        if (CHILE.equals(name)) {
            return CaseFiles.chile();
        }
        try {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return CaseFiles.in(folder);
            }
        } catch (InvalidPathException e) {
            throw Refusal.usage(console.text("model.no-path", name, e.getReason()));
        }
        throw Refusal.usage(console.text("case.none", name));
    }
}
