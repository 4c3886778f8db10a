package org.alamedas.lab.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alamedas.lab.page.LabFile;
import org.alamedas.lab.page.LabFiles;

/// Writes a laboratory into a folder.
public final class SiteWriter {
    /// The name of the page that holds everything.
    public static final String SINGLE = "laboratory.html";

    /// A file that only a laboratory has: a folder that holds it may be written over.
    private static final String OURS = "data/case.json";

    private SiteWriter() {}

    /// Writes every file of a laboratory, and the single page.
    ///
    /// @param files the files
    /// @param folder where; made if missing
    /// @return the size of every file in bytes, by its path
    /// @throws FileSystemException if the folder holds other things
    /// @throws IOException if a file cannot be written
    public static Map<String, Long> write(LabFiles files, Path folder) throws IOException {
        refuseOthers(folder);
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, LabFile> file : files.all().entrySet()) {
            write(folder, file.getKey(), file.getValue().bytes(), sizes);
        }
        write(folder, SINGLE, SinglePage.of(files).getBytes(StandardCharsets.UTF_8), sizes);
        return sizes;
    }

    private static void write(Path folder, String path, byte[] content, Map<String, Long> sizes) throws IOException {
        Path file = folder.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
        sizes.put(path, (long) content.length);
    }

    private static void refuseOthers(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a file, and a folder is wanted");
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            if (inside.iterator().hasNext() && !Files.exists(folder.resolve(OURS))) {
                throw new FileSystemException(
                        folder.toString(), null, "it holds other files, which a site could hide or write over");
            }
        }
    }
}
