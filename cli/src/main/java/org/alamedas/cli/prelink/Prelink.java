package org.alamedas.cli.prelink;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies the jars that every start needs, rewritten.
public final class Prelink {
    /// How the names of those jars begin: the program's own, and the library that reads command
    /// lines.
    private static final List<String> NEEDED = List.of("alamedas-", "picocli-");

    private static final String CLASS = ".class";

    private final Relinking relinking;

    private Prelink(ClassLoader loader) {
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(loader).cached();
        relinking = new Relinking(ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy)));
    }

    /// Rewrites jars.
    ///
    /// @param from the folder of the program that is running
    /// @param to the folder where the rewritten jars go; each is put there whole, instead of what
    ///     has its name
    /// @throws IOException if a jar cannot be read or written
    public static void jars(Path from, Path to) throws IOException {
        Prelink prelink = new Prelink(Prelink.class.getClassLoader());
        List<Path> jars;
        try (Stream<Path> files = Files.list(from)) {
            jars = files.filter(Prelink::isNeeded).sorted().toList();
        }
        for (Path jar : jars) {
            // not a temporary file of the library's: those are for one user's eyes only
            Path draft = to.resolve(jar.getFileName() + ".draft");
            try {
                prelink.jar(jar, draft);
                Files.move(draft, to.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static boolean isNeeded(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".jar") && NEEDED.stream().anyMatch(name::startsWith);
    }

    private void jar(Path from, Path to) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : in.stream().toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(rewritten(entry.getName(), in.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        }
    }

    private byte[] rewritten(String name, byte[] bytes) {
        return name.endsWith(CLASS) && !name.endsWith("-info" + CLASS) ? relinking.of(bytes) : bytes;
    }
}
