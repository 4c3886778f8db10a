package org.alamedas.cli.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alamedas.testkit.Project;

/// The files of the project, without what a build makes and what belongs to tools.
final class SourceTree {
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".vscode", ".settings", "node_modules");

    private SourceTree() {}

    /// Finds files.
    ///
    /// @param ending how their names end
    /// @return their paths, in the order of names
    static List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(Project.root(), new Collector(ending, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    /// Names a file as messages do.
    static String name(Path file) {
        return Project.root().relativize(file).toString().replace('\\', '/');
    }

    /// Mutable: fills the list while it walks.
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final String ending;
        private final List<Path> found;

        Collector(String ending, List<Path> found) {
            this.ending = ending;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(ending)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
