package org.alamedas.cli.input;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The command line as a text, so that a message can point at the part of it that is wrong.
public final class CommandText {
    private static final String NAME = "command line";
    private static final String PROGRAM = "alamedas";
    private final SourceText source;
    private final int firstArgument;

    private CommandText(String program, List<String> arguments) {
        String text = arguments.stream().map(CommandText::quoted).collect(Collectors.joining(" ", program + " ", ""));
        source = SourceText.of(NAME, text);
        firstArgument = program.length() + 1;
    }

    /// Returns the text of the command line that is being carried out.
    ///
    /// @param command the specification of any command of it
    /// @return the program and its arguments
    public static CommandText of(CommandSpec command) {
        CommandLine root = command.root().commandLine();
        ParseResult parsed = root.getParseResult();
        return new CommandText(root.getCommandName(), parsed == null ? List.of() : List.copyOf(parsed.originalArgs()));
    }

    /// Returns the text of a command line that picocli has not seen.
    ///
    /// @param arguments the arguments
    /// @return the text
    public static CommandText of(String... arguments) {
        return new CommandText(PROGRAM, List.of(arguments));
    }

    private static String quoted(String argument) {
        boolean plain = !argument.isEmpty()
                && argument.chars()
                        .noneMatch(c -> Character.isWhitespace(c) || "'\"$`\\*?;&|<>(){}[]!#~".indexOf(c) >= 0);
        return plain ? argument : "'" + argument + "'";
    }

    /// Finds where an argument, or a part of one, stands.
    ///
    /// @param part the characters looked for
    /// @return their last place in the command line; all its arguments if they do not stand there
    public Span find(String part) {
        int at = part.isEmpty() ? -1 : source.text().lastIndexOf(part);
        return at < firstArgument
                ? source.span(Math.min(firstArgument, source.length()), source.length())
                : source.span(at, at + part.length());
    }
}
