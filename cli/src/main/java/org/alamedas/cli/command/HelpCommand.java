package org.alamedas.cli.command;

import java.util.Map;
import java.util.Optional;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.model.diagnostic.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the overview, or how one command is used.
@Command(name = "help")
public final class HelpCommand implements Verb {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "help.COMMAND")
    private @Nullable String command;

    /// Makes the command.
    public HelpCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before a command runs");
        }
        console.out().print(find(console, spec.commandLine().getParent()).getUsageMessage());
        return ExitCode.OK;
    }

    private CommandLine find(Console console, CommandLine root) throws Refusal {
        if (command == null) {
            return root;
        }
        Map<String, CommandLine> commands = root.getSubcommands();
        CommandLine found = commands.get(command);
        if (found == null) {
            Optional<String> nearest = Suggestion.nearest(command, commands.keySet());
            throw Refusal.usage(
                    console.text("usage.no-command", command),
                    nearest.map(name -> console.text("did-you-mean", name))
                            .orElse(console.text("see-help", root.getCommandName())));
        }
        return found;
    }
}
