package org.alamedas.cli.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.Cases;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.model.diagnostic.Outcome;
import picocli.CommandLine.Option;

/// The option that chooses the case: one that comes with the laboratory, or a copy in a folder.
public final class CaseOption {
    @Option(names = "--case", paramLabel = "NAME|FOLDER", descriptionKey = "case", defaultValue = Cases.FIRST)
    private String name = Cases.FIRST;

    /// Makes the option.
    public CaseOption() {}

    /// Finds the files of the case.
    ///
    /// @param console in which language to refuse
    /// @return the files; refused where the case's own table is at fault
    /// @throws Refusal if there is no such case
    public Outcome<CaseFiles> files(Console console) throws Refusal {
        return files(console, name);
    }

    /// Finds the files of a case.
    ///
    /// @param console in which language to refuse
    /// @param name a case that comes with the laboratory, or a folder
    /// @return the files; refused where the case's own table is at fault
    /// @throws Refusal if there is no such case
    static Outcome<CaseFiles> files(Console console, String name) throws Refusal {
        Optional<Outcome<CaseFiles>> known = Cases.find(name);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return CaseFiles.in(folder);
            }
        } catch (InvalidPathException e) {
            throw Refusal.usage(console.text("model.no-path", name, e.getReason()));
        }
        throw Refusal.usage(console.text("case.none", name, String.join(", ", Cases.names())));
    }
}
