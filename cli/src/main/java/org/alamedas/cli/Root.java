package org.alamedas.cli;

import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command has.
@Command(name = "alamedas")
final class Root {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    @Option(names = "--lang", paramLabel = "es|en", scope = ScopeType.INHERIT)
    private @Nullable Language language;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT)
    private boolean quiet;

    /// Says whether help is wanted, instead of what the command does.
    boolean help() {
        return help;
    }

    /// Says whether the version is wanted.
    boolean version() {
        return version;
    }

    /// Applies the options to the console that the command gets.
    Console settle(Console console) {
        return console.in(language == null ? console.language() : language).quiet(quiet);
    }
}
