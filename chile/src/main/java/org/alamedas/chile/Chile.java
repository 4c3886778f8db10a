package org.alamedas.chile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alamedas.evidence.lever.LeverReader;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Chile from 1970, the case that comes with the laboratory.
public final class Chile {
    private Chile() {}

    /// Reads the case.
    ///
    /// @return the case; refused with all faults of the part of its files that has any
    public static Outcome<CaseStudy> read() {
        return CaseStudy.read(Chile::find, "model/chile.xmile");
    }

    /// Reads the levers of the case.
    ///
    /// @param study the case
    /// @return the levers of its model; refused with all faults of their tables
    public static Outcome<Levers> levers(CaseStudy study) {
        return LeverReader.read(path -> find("model/" + path), study.model(), study.annotations());
    }

    /// Finds one of the case's files.
    ///
    /// @param path its path, such as `record/sources.csv`
    /// @return its text; empty where there is no such file
    static Optional<SourceText> find(String path) {
        try (InputStream in = Chile.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(SourceText.of(path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
