package org.alamedas.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the project's files are while its tests run.
public final class Project {
    private Project() {}

    /// Returns the root of the project.
    ///
    /// @return the folder of the topmost `pom.xml`
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        Path root = here;
        while (here != null && Files.exists(here.resolve("pom.xml"))) {
            root = here;
            here = here.getParent();
        }
        return root;
    }

    /// Returns the folder beside the project with models that have published output.
    ///
    /// The project does not contain it; a test that needs it says loudly that it is absent and skips.
    ///
    /// @return the folder, whether or not it exists
    public static Path conformance() {
        return root().resolveSibling("shared").resolve("conformance");
    }
}
