package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.command.theory.Results;
import org.alamedas.cli.command.theory.TheoriesJson;
import org.alamedas.cli.command.theory.TheoriesText;
import org.alamedas.cli.command.theory.TheoryText;
import org.alamedas.cli.input.CaseOptions;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.Engine;
import org.alamedas.evidence.theory.Theory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the rival theories of a case, how well they fit and how well they predict.
@Command(name = "theories")
public final class TheoriesCommand implements Verb {
    @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "theories.NAME")
    private List<String> names = List.of();

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--explain", descriptionKey = "theories.explain")
    private boolean explain;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public TheoriesCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        TheoryCase about = options.read(console);
        List<Theory> theories = CaseOptions.chosen(console, about, names);
        Results results = Results.read(about, Messenger.made(console, about.fitCase(new Engine())));
        if (json) {
            TheoriesJson.write(console, results, theories, explain);
        } else if (explain || !names.isEmpty()) {
            for (int i = 0; i < theories.size(); i++) {
                if (i > 0) {
                    console.line("");
                }
                TheoryText.write(console, results, theories.get(i));
            }
        } else {
            TheoriesText.write(console, results);
        }
        return ExitCode.OK;
    }
}
