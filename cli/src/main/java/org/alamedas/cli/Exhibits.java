package org.alamedas.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.alamedas.analysis.loops.DependencyGraph;
import org.alamedas.analysis.loops.LoopSearch;
import org.alamedas.cli.command.lab.Shown;
import org.alamedas.cli.command.loops.LoopsJson;
import org.alamedas.cli.command.loops.LoopsReport;
import org.alamedas.cli.command.loops.RunSigns;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;
import org.alamedas.engine.CompiledModel;
import org.alamedas.lab.subject.Subject;

/// What the laboratory shows besides the model: the answers of other commands, as JSON.
final class Exhibits {
    /// Each exhibit with the command line whose answer it is.
    private static final List<List<String>> ANSWERS = List.of(
            List.of("checo", "checo", "--json"),
            List.of("october-1972", "october", "--json", "--period", "october-1972"),
            List.of("winter-1973", "october", "--json", "--period", "winter-1973"),
            List.of("claims", "claims", "--explain", "--json"),
            List.of("record", "record", "--json"),
            List.of("loops", "loops", "--json"),
            List.of("notes", "notes", "--json"),
            List.of("feed.es.xml", "notes", "--feed", "--lang=es"),
            List.of("feed.en.xml", "notes", "--feed", "--lang=en"));

    private static final LoopSearch.Bounds LOOPS = new LoopSearch.Bounds(20, 15, 20_000_000);

    private Exhibits() {}

    /// Lists the exhibits whose commands the program has.
    ///
    /// @return what makes each, by its name; made when asked for
    static SequencedMap<String, Supplier<byte[]>> all() {
        Program program = new Program(Commands.all());
        List<String> commands = List.copyOf(program.commandLine(new Root(), console(OutputStream.nullOutputStream()))
                .getSubcommands()
                .keySet());
        SequencedMap<String, Supplier<byte[]>> exhibits = new LinkedHashMap<>();
        for (List<String> answer : ANSWERS) {
            if (commands.contains(answer.get(1))) {
                exhibits.put(answer.getFirst(), () -> answer(answer.subList(1, answer.size())));
            }
        }
        return exhibits;
    }

    /// Lists what a laboratory shows besides its model: for Chile the answers of commands, for another case
    /// and for a model alone the loops.
    ///
    /// @param subject what the laboratory is about
    /// @return what makes each, by its name; made when asked for
    static SequencedMap<String, Supplier<byte[]>> of(Subject subject) {
        return subject.id().equals(Shown.CASE) && subject.study().isPresent() ? all() : of(subject.model());
    }

    /// Lists what is shown of a model about which nothing is known but its equations.
    ///
    /// @param model the model
    /// @return what makes each, by its name; made when asked for
    static SequencedMap<String, Supplier<byte[]>> of(CompiledModel model) {
        SequencedMap<String, Supplier<byte[]>> exhibits = new LinkedHashMap<>();
        exhibits.put("loops", () -> loops(model));
        return exhibits;
    }

    private static byte[] loops(CompiledModel model) {
        DependencyGraph graph = DependencyGraph.of(model.model());
        LoopSearch.Result found = LoopSearch.of(graph, LOOPS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LoopsJson.write(
                    console(out),
                    LoopsReport.of(model.model().name().written(), graph, found, List.of(), new RunSigns(model)));
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer cannot be written", e);
        }
        return out.toByteArray();
    }

    private static byte[] answer(List<String> line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = console(out);
        ExitCode code = new Program(Commands.all()).run(console, line.toArray(String[]::new));
        console.out().flush();
        if (code != ExitCode.OK && code != ExitCode.DISAGREES) {
            throw new IllegalStateException(String.join(" ", line) + " ended with " + code);
        }
        return out.toByteArray();
    }

    private static Console console(OutputStream out) {
        return new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Appearance.PLAIN,
                Messages.in(Language.EN),
                true);
    }
}
