package org.alamedas.lab.server;

import org.alamedas.model.diagnostic.Outcome;

/// Makes a laboratory of a model that somebody brought.
@FunctionalInterface
public interface ModelOpener {
    /// Reads a model.
    ///
    /// @param name what messages call it
    /// @param content the bytes of its file
    /// @return its laboratory, or everything that is wrong with the model
    Outcome<LabSite> open(String name, byte[] content);
}
