package org.alamedas.formats.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;

/// The folders in which the files named by a model are looked for, and outside of which none is
/// opened.
///
/// A model writes a file's name relative to the folder, with slashes or backslashes; where no file
/// has that name in that letter case, one that differs only in case is taken, for models come from
/// machines that do not tell case apart. A name that begins with `?` is a tag, for which the user
/// gives the file (Vensim Reference Manual, "GET DIRECT DATA": `?Tag`, resolved in the settings of
/// the model). An absolute name, one that climbs out of the folder, and a
/// link
/// that leads out of it are refused.
public final class DataFolder {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final int LONGEST = 1_000;

    private static final DataFolder NONE = new DataFolder(List.of(), Map.of());

    private final List<Path> roots;
    private final Map<String, Path> files;

    private DataFolder(List<Path> roots, Map<String, Path> files) {
        this.roots = List.copyOf(roots);
        this.files = Map.copyOf(files);
    }

    /// Returns the data folder of a model that lies in no folder: it has no file.
    ///
    /// @return a folder without files and tags
    public static DataFolder none() {
        return NONE;
    }

    /// Makes the data folder of a model.
    ///
    /// @param folder the model's folder, or another that the user named
    /// @return the folder, without tags
    /// @throws IOException if there is no such folder
    public static DataFolder of(Path folder) throws IOException {
        return NONE.with(folder);
    }

    /// Returns this folder with another one, in which files are looked for that are not in those
    /// before it.
    ///
    /// @param folder a folder that the user named
    /// @return a copy
    /// @throws IOException if there is no such folder
    public DataFolder with(Path folder) throws IOException {
        Path root = folder.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new IOException(folder + " is not a folder");
        }
        List<Path> more = new ArrayList<>(roots);
        more.add(root);
        return new DataFolder(more, files);
    }

    /// Returns this folder with that of a model before the others.
    ///
    /// @param model the model's file
    /// @return a copy; the same where the model's folder cannot be found
    public DataFolder withFirst(Path model) {
        try {
            Path parent = model.toAbsolutePath().getParent();
            List<Path> all = new ArrayList<>();
            if (parent != null) {
                all.add(parent.toRealPath());
            }
            all.addAll(roots);
            return new DataFolder(all, files);
        } catch (IOException e) {
            return this;
        }
    }

    /// Returns this folder with one more tag.
    ///
    /// @param tag the tag with or without its question mark, in any letter case
    /// @param file the file that it stands for, anywhere, as the user named it
    /// @return a copy
    public DataFolder withFile(String tag, Path file) {
        Map<String, Path> more = new HashMap<>(files);
        more.put(canonicalTag(tag), file);
        return new DataFolder(roots, more);
    }

    private static String canonicalTag(String tag) {
        String name = tag.strip();
        return (name.startsWith("?") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    /// Finds a file.
    ///
    /// @param written its name as the model gives it
    /// @return its real path, inside the folder
    Path find(String written) throws DataException {
        String name = written.strip();
        if (!name.startsWith("?")) {
            return inside(name);
        }
        Path file = files.get(canonicalTag(name));
        if (file == null) {
            throw DataException.unreadable(
                    "nothing says which file the tag '" + name + "' stands for",
                    "give its file on the command line: --data '" + name + "=FILE'");
        }
        if (!Files.isRegularFile(file)) {
            throw DataException.unreadable("there is no file '" + file + "', for which '" + name + "' stands");
        }
        return file;
    }

    private Path inside(String name) throws DataException {
        List<String> parts = parts(name);
        DataException missing = null;
        for (Path root : roots) {
            try {
                return inside(root, parts, name);
            } catch (DataException e) {
                if (!e.isMissing()) {
                    throw e;
                }
                missing = missing == null ? e : missing;
            }
        }
        throw missing == null ? homeless(name) : missing;
    }

    private static DataException homeless(String name) {
        return DataException.unreadable(
                "the model lies in no folder in which '" + name + "' could be",
                "name the folder of its files on the command line: --data DIR");
    }

    private static Path inside(Path root, List<String> parts, String name) throws DataException {
        Path found = root;
        for (String part : parts) {
            found = child(root, found, part, name);
        }
        if (!Files.isRegularFile(found)) {
            throw DataException.unreadable("'" + name + "' is a folder or a device, expected a file");
        }
        return found;
    }

    private static DataException forbidden(String message) {
        return new DataException(
                DiagnosticCode.FORBIDDEN_PATH,
                message,
                "a model may read only files in its own folder: copy the file there, or name its folder with --data");
    }

    private static List<String> parts(String name) throws DataException {
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("/") || DRIVE.matcher(slashed).matches()) {
            throw forbidden("'" + name + "' is an absolute path, expected one relative to the folder of the model");
        }
        List<String> parts = new ArrayList<>();
        for (String part : slashed.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    throw forbidden("'" + name + "' leads out of the folder of the model");
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if (parts.isEmpty() || name.length() > LONGEST) {
            throw DataException.unreadable("expected the name of a file, found '"
                    + (name.length() > LONGEST ? name.substring(0, 40) + "..." : name) + "'");
        }
        return parts;
    }

    /// Takes one step of a path. Links are followed at each step, so that nothing behind one that
    /// leads out is even listed: a suggestion would tell of it.
    private static Path child(Path root, Path folder, String part, String name) throws DataException {
        try {
            Path exact = folder.resolve(part);
            Path real = (Files.exists(exact) ? exact : otherCase(folder, part, name)).toRealPath();
            if (!real.startsWith(root)) {
                throw forbidden("'" + name + "' is a link that leads out of the folder of the model");
            }
            return real;
        } catch (InvalidPathException | IOException e) {
            throw missing(name, List.of());
        }
    }

    private static Path otherCase(Path folder, String part, String name) throws DataException, IOException {
        List<String> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                for (Path child : children) {
                    entries.add(String.valueOf(child.getFileName()));
                    if (entries.size() == Limits.FOLDER_ENTRIES) {
                        break;
                    }
                }
            }
        }
        List<String> same = entries.stream()
                .filter(entry -> entry.equalsIgnoreCase(part))
                .sorted()
                .toList();
        if (same.size() > 1) {
            throw DataException.unreadable(
                    "'" + name + "' may be any of " + String.join(", ", same),
                    "write the name in the letter case of the file");
        }
        if (same.isEmpty()) {
            throw missing(name, Suggestion.nearest(part, entries, 1));
        }
        return folder.resolve(same.getFirst());
    }

    private static DataException missing(String name, List<String> nearest) {
        String message = "there is no file '" + name + "' in the folder of the model";
        return nearest.isEmpty()
                ? DataException.missing(message)
                : DataException.missing(message, "did you mean '" + nearest.getFirst() + "'?");
    }
}
