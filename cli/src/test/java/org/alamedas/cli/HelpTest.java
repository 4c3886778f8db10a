package org.alamedas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class HelpTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void explainsEveryCommandAndEveryArgument(Language language) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        Console console = new Console(
                InputStream.nullInputStream(), nowhere, nowhere, Appearance.PLAIN, Messages.in(language), false);
        CommandLine root = new Program(Commands.all()).commandLine(new Root(), console);
        List<String> unexplained = new ArrayList<>();
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .forEach(command -> unexplained.addAll(unexplained(command)));
        assertThat(unexplained).isEmpty();
    }

    private static List<String> unexplained(CommandSpec command) {
        Stream<String> itself = command.usageMessage().header().length == 0
                        && command.usageMessage().description().length == 0
                ? Stream.of(command.qualifiedName())
                : Stream.of();
        Stream<String> arguments = command.args().stream()
                .filter(arg -> arg.description().length == 0)
                .map(arg -> command.qualifiedName() + " " + arg);
        return Stream.concat(itself, arguments).toList();
    }
}
