package org.alamedas.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A model file and the output that its own tool gave for it.
///
/// @param name the path of the model from the root of the corpus, with forward slashes
/// @param model the model file
/// @param outputs the published outputs in the same folder, the canonical one first; at least one
record Case(String name, Path model, List<Path> outputs) {
    private static final List<String> MODELS = List.of(".xmile", ".stmx", ".mdl");

    /// Vensim's output is the canonical one. Stella's counts as well: a file that lost something
    /// when it was translated from Vensim cannot give Vensim's numbers.
    private static final List<String> OUTPUTS =
            List.of("output.tab", "output.csv", "output_stella.csv", "output_stella1006.csv");

    /// Finds every case in a folder, sorted by name; none if there is no such folder.
    static List<Case> in(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Case::isModel).sorted().toList();
        }
        List<Case> cases = new ArrayList<>();
        for (Path model : files) {
            String name = root.relativize(model).toString().replace('\\', '/');
            List<Path> outputs = OUTPUTS.stream()
                    .map(model::resolveSibling)
                    .filter(Files::exists)
                    .toList();
            if (!outputs.isEmpty()) {
                cases.add(new Case(name, model, outputs));
            }
        }
        return cases;
    }

    private static boolean isModel(Path file) {
        return MODELS.stream().anyMatch(ending -> file.toString().endsWith(ending));
    }
}
