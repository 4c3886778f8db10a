package org.alamedas.formats.syntax;

import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Reads the models of one language.
public interface ModelReader {
    /// Reads a model.
    ///
    /// @param source the whole file
    /// @return the model, or every reason why it cannot be used
    Outcome<Model> read(SourceText source);
}
