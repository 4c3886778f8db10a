package org.alamedas.cli;

import java.util.List;
import java.util.Locale;
import org.alamedas.cli.command.AttributeCommand;
import org.alamedas.cli.command.BenchCommand;
import org.alamedas.cli.command.CausesCommand;
import org.alamedas.cli.command.CheckCommand;
import org.alamedas.cli.command.ChecoCommand;
import org.alamedas.cli.command.ClaimsCommand;
import org.alamedas.cli.command.ConformanceCommand;
import org.alamedas.cli.command.ConvertCommand;
import org.alamedas.cli.command.CounterfactualCommand;
import org.alamedas.cli.command.DataCommand;
import org.alamedas.cli.command.DiscriminateCommand;
import org.alamedas.cli.command.EnsembleCommand;
import org.alamedas.cli.command.ExportCommand;
import org.alamedas.cli.command.FitCommand;
import org.alamedas.cli.command.HelpCommand;
import org.alamedas.cli.command.InfoCommand;
import org.alamedas.cli.command.LabCommand;
import org.alamedas.cli.command.LeversCommand;
import org.alamedas.cli.command.LoopsCommand;
import org.alamedas.cli.command.NotesCommand;
import org.alamedas.cli.command.OctoberCommand;
import org.alamedas.cli.command.RecordCommand;
import org.alamedas.cli.command.ReplayCommand;
import org.alamedas.cli.command.RulesCommand;
import org.alamedas.cli.command.RunCommand;
import org.alamedas.cli.command.SiteCommand;
import org.alamedas.cli.command.TheoriesCommand;
import org.alamedas.cli.terminal.Verb;

/// The list of commands.
final class Commands {
    private static final String HELP = "help";

    private Commands() {}

    /// Makes one of each command, in the order in which help shows them.
    static List<Verb> all() {
        return List.of(
                new LabCommand(Version::current, Exhibits::of),
                new SiteCommand(Version::current, Exhibits::of),
                new ReplayCommand(),
                new OctoberCommand(),
                new RulesCommand(),
                new LeversCommand(),
                new TheoriesCommand(),
                new CounterfactualCommand(),
                new DiscriminateCommand(),
                new FitCommand(),
                new RunCommand(),
                new EnsembleCommand(),
                new LoopsCommand(),
                new CausesCommand(),
                new ExportCommand(),
                new CheckCommand(),
                new InfoCommand(),
                new ChecoCommand(),
                new ConvertCommand(),
                new ClaimsCommand(),
                new NotesCommand(),
                new AttributeCommand(),
                new RecordCommand(),
                new DataCommand(),
                new ConformanceCommand(),
                new BenchCommand(),
                new HelpCommand());
    }

    /// Makes the commands that a command line needs: the one that it begins with, or all.
    ///
    /// Describing one command to picocli instead of all of them is most of what starting costs.
    ///
    /// @param args the command line
    static List<Verb> neededBy(String... args) {
        List<Verb> all = all();
        return args.length == 0 || HELP.equals(args[0])
                ? all
                : all.stream()
                        .filter(verb -> verb.getClass().getSimpleName().equals(className(args[0])))
                        .findFirst()
                        .map(List::of)
                        .orElse(all);
    }

    private static String className(String command) {
        return command.isEmpty()
                ? ""
                : command.substring(0, 1).toUpperCase(Locale.ROOT) + command.substring(1) + "Command";
    }
}
