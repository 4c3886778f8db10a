package org.alamedas.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of models with published output, such as a checkout of the System Dynamics community's test models.
///
/// A folder can hold the same model in several formats: each file is a case. The published outputs are the files
/// beside it whose name begins with `output` and ends with `.tab` or `.csv`. `output.tab` and `output.csv` are the
/// canonical ones. Those of other tools count as well: a file that lost something when it was translated from one
/// tool's language cannot give that tool's numbers.
public final class Corpus {
    private static final int DEEPEST = 12;
    private static final int MOST_FILES = 200_000;
    private static final List<String> MODELS = List.of(".xmile", ".stmx", ".itmx", ".mdl", ".dyn", ".dynamo");
    private static final List<String> CANONICAL = List.of("output.tab", "output.csv");
    private static final Pattern OUTPUT =
            Pattern.compile("(?:canonical_)?output.*\\.(?:tab|csv)", Pattern.CASE_INSENSITIVE);

    private Corpus() {}

    /// Finds the cases in a folder and the folders in it, hidden ones apart.
    ///
    /// @param root the folder
    /// @return the cases sorted by name; none if there is no such folder
    /// @throws IOException if a folder cannot be read
    public static List<Case> cases(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(root, DEEPEST)) {
            files = all.limit(MOST_FILES)
                    .filter(file -> isModel(file) && !isHidden(root.relativize(file)))
                    .toList();
        }
        List<Case> cases = new java.util.ArrayList<>();
        for (Path file : files) {
            cases.add(new Case(root.relativize(file).toString().replace('\\', '/'), file, outputs(file)));
        }
        cases.sort(Comparator.comparing(Case::name));
        return cases;
    }

    private static List<Path> outputs(Path model) throws IOException {
        Path folder = model.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> beside = Files.list(folder)) {
            return beside.filter(file -> OUTPUT.matcher(nameOf(file)).matches())
                    .sorted(Comparator.<Path>comparingInt(file -> rank(nameOf(file)))
                            .thenComparing(Corpus::nameOf))
                    .toList();
        }
    }

    private static int rank(String name) {
        int place = CANONICAL.indexOf(name.toLowerCase(Locale.ROOT));
        return place < 0 ? CANONICAL.size() : place;
    }

    private static boolean isModel(Path file) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return MODELS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
