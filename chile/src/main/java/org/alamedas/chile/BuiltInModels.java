package org.alamedas.chile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.model.source.SourceText;

/// The models that come with the laboratory and are called by a name instead of a path.
public final class BuiltInModels {
    private static final Map<String, String> FILES =
            Map.of("chile", "model/chile.xmile", "checo", "checo/checo.dyn", "santiago", "daily/santiago.xmile");

    private BuiltInModels() {}

    /// Returns the names.
    ///
    /// @return in alphabetical order
    public static List<String> names() {
        return FILES.keySet().stream().sorted().toList();
    }

    /// Loads a model by its name.
    ///
    /// @param name one of [#names()]
    /// @return the model's text, or nothing if no model has this name
    public static Optional<SourceText> find(String name) {
        String file = FILES.get(name);
        return file == null ? Optional.empty() : Optional.of(load(file));
    }

    private static SourceText load(String file) {
        try (InputStream in = BuiltInModels.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing");
            }
            String name = file.substring(file.lastIndexOf('/') + 1);
            return SourceText.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
