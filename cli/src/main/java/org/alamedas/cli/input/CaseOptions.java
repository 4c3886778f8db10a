package org.alamedas.cli.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.Cases;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.evidence.theory.TheoryFolder;
import org.alamedas.evidence.theory.Vocabulary;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that choose a case, theories of the user's own, and the results of fits.
public final class CaseOptions {
    private static final long LARGEST = 4_000_000;
    private static final int MOST_FILES = 200;

    @Option(names = "--case", paramLabel = "NAME|FOLDER", descriptionKey = "case", defaultValue = Cases.FIRST)
    private String name = Cases.FIRST;

    @Option(names = "--theory", paramLabel = "FILE", descriptionKey = "theory.file")
    private List<Path> files = List.of();

    @Option(names = "--results", paramLabel = "FOLDER", descriptionKey = "theory.results")
    private @Nullable Path results;

    /// Makes the options.
    public CaseOptions() {}

    /// Returns the id of the case.
    ///
    /// @return as its table gives it once the case was read; before, as the user gave it
    public String name() {
        return name;
    }

    /// Returns the folder of results that the user named.
    ///
    /// @return the folder; null for the results that come with the case
    public @Nullable Path results() {
        return results;
    }

    /// Reads the case with its theories and those of the user.
    ///
    /// @param console where to say what is wrong with a file
    /// @return the case, the user's theories after its own
    /// @throws Refusal if the case does not exist or a file cannot be used
    /// @throws IOException if a file cannot be read
    public TheoryCase read(Console console) throws Refusal, IOException {
        CaseFiles found = Messenger.made(console, CaseOption.files(console, name));
        name = found.about().id();
        TheoryCase shipped = Messenger.made(console, found.theoryCase());
        List<SourceText> texts = new ArrayList<>();
        for (Path file : files) {
            read(console, file, texts);
        }
        Vocabulary words =
                Vocabulary.of(shipped.study().model(), shipped.study().annotations());
        List<Theory> theories = new ArrayList<>(shipped.theories());
        for (Theory own : Messenger.made(console, TheoryFolder.read(texts, words))) {
            if (shipped.theories().stream().anyMatch(one -> one.id().equals(own.id()))) {
                throw Refusal.failed(console.text("theory.taken", own.id()));
            }
            theories.add(shipped.own().adapt(own));
        }
        return new TheoryCase(
                shipped.study(),
                shipped.own(),
                theories,
                shipped.targets(),
                shipped.plan(),
                shipped.levers(),
                shipped.counterfactuals(),
                shipped.quantities(),
                results == null ? shipped.results() : before(folder(results), shipped.results()));
    }

    /// Looks in the user's folder first, so that a theory of theirs stands beside those that come
    /// with the case.
    private static Folder before(Folder own, Folder shipped) {
        return path -> own.find(path).or(() -> shipped.find(path));
    }

    private static void read(Console console, Path path, List<SourceText> texts) throws Refusal, IOException {
        if (!Files.exists(path)) {
            throw Refusal.failed(console.text("io.missing", path));
        }
        if (!Files.isDirectory(path)) {
            texts.add(text(console, path));
            return;
        }
        try (Stream<Path> found = Files.list(path)) {
            List<Path> tables = found.filter(
                            file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
            for (Path table : tables) {
                texts.add(text(console, table));
            }
        }
    }

    private static SourceText text(Console console, Path file) throws Refusal, IOException {
        if (Files.size(file) > LARGEST) {
            throw Refusal.failed(console.text("theory.large", file, LARGEST));
        }
        return SourceText.of(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /// Opens a folder of results: its files by their names, none outside it.
    ///
    /// @param root the folder
    /// @return its files; a file that cannot be read counts as absent
    public static Folder folder(Path root) {
        return path -> {
            Path file = root.resolve(path);
            try {
                return path.indexOf('/') < 0 && Files.isRegularFile(file)
                        ? Optional.of(SourceText.of(
                                file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8)))
                        : Optional.empty();
            } catch (IOException _) {
                return Optional.empty();
            }
        };
    }

    /// Finds theories by their names.
    ///
    /// @param console whose language is spoken
    /// @param about the case
    /// @param names the ids wanted; all theories if empty
    /// @return in the order of the case
    /// @throws Refusal if there is no theory of a name
    public static List<Theory> chosen(Console console, TheoryCase about, List<String> names) throws Refusal {
        List<String> ids = about.theories().stream().map(Theory::id).toList();
        for (String wanted : names) {
            if (!ids.contains(wanted)) {
                throw Refusal.usage(
                        console.text("theory.unknown", wanted),
                        Suggestion.nearest(wanted, ids)
                                .map(near -> console.text("did-you-mean", near))
                                .orElse(console.text("theory.known", String.join(", ", ids))));
            }
        }
        return about.theories().stream()
                .filter(theory -> names.isEmpty() || names.contains(theory.id()))
                .toList();
    }
}
