package org.alamedas.engine.carry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The source files that the build puts among the resources.
final class Sources {
    private static final List<String> FOLDERS = List.of(
            "engine/math",
            "engine/builtin",
            "engine/random",
            "engine/memory",
            "engine/vector",
            "engine/solve",
            "engine/ir",
            "model/print",
            "model/expr");

    private Sources() {}

    /// Returns the text of a class; nothing where it is not among those that can be carried.
    static Optional<String> text(String name) {
        return FOLDERS.stream()
                .flatMap(folder -> resource(folder + "/" + name + ".java").stream())
                .findFirst();
    }

    private static Optional<String> resource(String path) {
        try (InputStream in = Sources.class.getResourceAsStream("text/org/alamedas/" + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
