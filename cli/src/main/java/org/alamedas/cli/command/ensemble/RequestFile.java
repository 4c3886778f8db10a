package org.alamedas.cli.command.ensemble;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.evidence.yaml.YamlNode;
import org.alamedas.evidence.yaml.YamlReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// What an ensemble is asked for in a YAML or JSON file, as the arguments that ask for the same.
///
/// A key is the name of an option without its dashes, or `model`. Paths are those from the folder of the file.
/// An option on the command line stands against the same one in the file.
public final class RequestFile {
    /// The option that names the file.
    public static final String OPTION = "--request";

    private static final String VERB = "ensemble";
    private static final int LARGEST = 1 << 20;
    private static final List<String> KEYS = List.of(
            "model",
            "sample",
            "correlate",
            "set",
            "points",
            "n",
            "seed",
            "design",
            "vars",
            "quantiles",
            "histogram",
            "classify",
            "keep",
            "threads",
            "format",
            "save",
            "out");

    private final Console console;
    private final Path file;
    private final List<String> given;
    private final List<String> arguments = new ArrayList<>();

    private RequestFile(Console console, Path file, List<String> given) {
        this.console = console;
        this.file = file;
        this.given = given;
    }

    /// Puts the arguments of a file in the place of the option that names it.
    ///
    /// @param console in which language to refuse
    /// @param args a command line
    /// @return the same if it names no such file
    /// @throws Refusal if the file says something that no option is for
    /// @throws IOException if it cannot be read
    public static String[] expand(Console console, String... args) throws Refusal, IOException {
        List<String> rest = new ArrayList<>(List.of(args));
        int verb = rest.indexOf(VERB);
        int at = rest.indexOf(OPTION);
        if (verb < 0 || at < verb || at + 1 >= rest.size()) {
            return args;
        }
        Path file = Path.of(rest.get(at + 1));
        rest.subList(at, at + 2).clear();
        rest.addAll(verb + 1, new RequestFile(console, file, List.copyOf(rest)).read());
        return rest.toArray(String[]::new);
    }

    private List<String> read() throws Refusal, IOException {
        if (Files.size(file) > LARGEST) {
            throw Refusal.failed(console.text("ensemble.request-large", file, LARGEST));
        }
        switch (YamlReader.read(SourceText.of(file.toString(), text()))) {
            case Outcome.Made<YamlNode> made -> mapping(made.value(), "ensemble.request-shape", this::option);
            case Outcome.Refused<YamlNode> refused -> {
                Diagnostic first = refused.diagnostics().getFirst();
                throw Refusal.failed(
                        console.text("ensemble.request-syntax", file, line(first.span()), first.message()));
            }
        }
        return arguments;
    }

    private static int line(Span span) {
        return span.position().line();
    }

    private String text() throws Refusal, IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException _) {
            throw Refusal.failed(console.text("ensemble.request-syntax", file, 1, "UTF-8"));
        }
    }

    /// Takes a key and its value.
    @FunctionalInterface
    private interface Taking {
        void take(YamlNode.Entry entry) throws Refusal;
    }

    private void mapping(YamlNode node, String shape, Taking taking) throws Refusal {
        if (!(node instanceof YamlNode.Entries entries)) {
            throw refusal(node.span(), shape);
        }
        for (YamlNode.Entry entry : entries.entries()) {
            taking.take(entry);
        }
    }

    private void option(YamlNode.Entry entry) throws Refusal {
        String name = entry.key().toLowerCase(Locale.ROOT);
        YamlNode value = entry.value();
        switch (name) {
            case "model" -> arguments.add(path(scalar(value)));
            case "sample", "correlate", "set" ->
                mapping(value, "ensemble.request-mapping", of -> assign("--" + name, of.key(), scalar(of.value())));
            case "points" -> single(name, path(scalar(value)));
            case "vars", "quantiles", "keep" -> single(name, list(value));
            case "n", "seed", "design", "histogram", "classify", "threads", "format", "save", "out" ->
                single(name, scalar(value));
            default -> throw refusal(entry.keySpan(), "ensemble.request-key", entry.key(), String.join(", ", KEYS));
        }
    }

    private void assign(String option, String part, String value) {
        if (given.stream().noneMatch(argument -> argument.startsWith(part + "="))) {
            arguments.add(option + "=" + part + "=" + value);
        }
    }

    private void single(String name, String value) {
        String option = name.length() == 1 ? "-" + name : "--" + name;
        boolean overridden =
                given.stream().anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="));
        if (!overridden) {
            arguments.add(option + "=" + value);
        }
    }

    /// A model may be one that is built in: only what is there is a path.
    private String path(String written) {
        Path folder = file.toAbsolutePath().getParent();
        Path there = folder == null ? Path.of(written) : folder.resolve(written);
        return Files.exists(there) ? there.toString() : written;
    }

    private String list(YamlNode node) throws Refusal {
        if (!(node instanceof YamlNode.Items items)) {
            return scalar(node);
        }
        List<String> parts = new ArrayList<>();
        for (YamlNode item : items.items()) {
            parts.add(scalar(item));
        }
        return String.join(",", parts);
    }

    private String scalar(YamlNode node) throws Refusal {
        if (node instanceof YamlNode.Text text) {
            return text.value();
        }
        throw refusal(node.span(), "ensemble.request-scalar");
    }

    private Refusal refusal(Span span, String message, Object... of) {
        return Refusal.failed(console.text(
                message,
                Stream.concat(Stream.of(file, line(span)), Stream.of(of)).toArray()));
    }
}
