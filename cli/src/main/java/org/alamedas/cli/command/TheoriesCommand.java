package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.command.theory.AftermathJson;
import org.alamedas.cli.command.theory.AftermathResults;
import org.alamedas.cli.command.theory.AftermathText;
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
import org.alamedas.engine.Execution;
import org.alamedas.evidence.fit.Aftermath;
import org.alamedas.evidence.fit.FitCase;
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

    @Option(names = "--after", descriptionKey = "theories.after")
    private boolean after;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public TheoriesCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        TheoryCase about = options.read(console);
        List<Theory> theories = CaseOptions.chosen(console, about, names);
        Results results = Results.read(about, Messenger.made(console, about.fitCase(new Engine())));
        if (after) {
            after(console, results);
        } else if (json) {
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

    private void after(Console console, Results results) throws Refusal, IOException {
        Optional<Aftermath> years = results.about().plan().aftermath();
        if (years.isEmpty()) {
            throw Refusal.failed(console.text("aftermath.none", options.name()));
        }
        if (results.fitted().isEmpty()) {
            throw Refusal.failed(console.text("theories.none"));
        }
        FitCase ready = Messenger.made(console, results.about().fitCase(new Engine(Execution.JVM)));
        AftermathResults scores = AftermathResults.of(results, ready, years.get());
        if (json) {
            AftermathJson.write(console, scores);
        } else {
            AftermathText.write(console, scores);
        }
    }
}
