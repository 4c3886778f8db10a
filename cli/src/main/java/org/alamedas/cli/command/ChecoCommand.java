package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import org.alamedas.chile.Checo;
import org.alamedas.cli.command.checo.ChecoJson;
import org.alamedas.cli.command.checo.ChecoRuns;
import org.alamedas.cli.command.checo.ChecoText;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.Engine;
import org.alamedas.model.diagnostic.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the listing of 1972 at six steps, and shows the printed run and the converged one with what
/// is said about them.
@Command(name = "checo")
public final class ChecoCommand implements Verb {
    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public ChecoCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        Outcome<ChecoRuns> outcome = Checo.read()
                .then(exhibit -> new Engine()
                        .compile(exhibit.model())
                        .then(model -> new Outcome.Made<>(new ChecoRuns(exhibit, model), List.of())));
        switch (outcome) {
            case Outcome.Made<ChecoRuns>(ChecoRuns runs, var _) -> {
                if (json) {
                    Json.print(console, new ChecoJson(runs)::write);
                } else {
                    ChecoText.write(console, runs);
                }
            }
            case Outcome.Refused<ChecoRuns> refused -> {
                Messenger.show(console, refused.diagnostics());
                throw Refusal.told(ExitCode.FAILED);
            }
        }
        return ExitCode.OK;
    }
}
