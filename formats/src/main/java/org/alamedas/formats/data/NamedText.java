package org.alamedas.formats.data;

import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Reads files of text that a model names and that hold a part of it.
public final class NamedText {
    private NamedText() {}

    /// Reads a file.
    ///
    /// @param folder where it is
    /// @param name its name as the model gives it
    /// @param place where the model names it
    /// @return its text, or why it cannot be read
    public static Outcome<SourceText> read(DataFolder folder, String name, Span place) {
        try {
            return Outcome.of(SourceText.of(name, DataFile.text(folder.find(name), name)), java.util.List.of());
        } catch (DataException e) {
            return Outcome.refused(e.at(place));
        }
    }
}
