package org.alamedas.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A model file and the outputs that were published with it.
///
/// @param name the path of the model from the root of the corpus, with forward slashes
/// @param model the model file
/// @param outputs the published outputs in the same folder, the canonical one first; none if nobody published one
public record Case(String name, Path model, List<Path> outputs) {
    /// Copies the outputs.
    public Case {
        outputs = List.copyOf(outputs);
    }

    /// Returns the format of the model file.
    ///
    /// @return the ending of its name in lower case, without the dot
    public String format() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
