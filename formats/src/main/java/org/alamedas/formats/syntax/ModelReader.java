package org.alamedas.formats.syntax;

import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Reads the models of one language.
public interface ModelReader {
    /// Reads a model.
    ///
    /// @param source the whole file
    /// @param data where its data comes from besides that file
    /// @return the model, or every reason why it cannot be used
    Outcome<Model> read(SourceText source, DataSources data);

    /// Reads a model that has no data besides its file.
    ///
    /// @param source the whole file
    /// @return the model, or every reason why it cannot be used
    default Outcome<Model> read(SourceText source) {
        return read(source, DataSources.none());
    }
}
