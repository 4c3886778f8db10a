package org.alamedas.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.command.theory.FindingsJson;
import org.alamedas.cli.command.theory.FindingsText;
import org.alamedas.cli.command.theory.Results;
import org.alamedas.cli.input.CaseOptions;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.evidence.counterfactual.Counterfactual;
import org.alamedas.evidence.counterfactual.Finding;
import org.alamedas.evidence.counterfactual.PairedRuns;
import org.alamedas.evidence.fit.Fitting;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes decisions and shows what changes under each theory.
@Command(name = "counterfactual")
public final class CounterfactualCommand implements Verb {
    @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "counterfactual.NAME")
    private List<String> names = List.of();

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "counterfactual.draws")
    private int draws = 20;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Makes the command.
    public CounterfactualCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        TheoryCase about = options.read(console);
        List<Counterfactual> chosen = chosen(console, about);
        Results results = Results.read(about, Messenger.made(console, about.fitCase(new Engine())));
        if (draws < 1 || draws > Fitting.DRAWS) {
            throw Refusal.usage(console.text("counterfactual.no-draws", Fitting.DRAWS, draws));
        }
        if (results.fitted().isEmpty()) {
            throw Refusal.failed(console.text("theories.none"));
        }
        PairedRuns runs = new PairedRuns(
                Messenger.made(console, about.withLevers(new Engine(Execution.JVM))), about.levers(), about.plan());
        List<PosteriorDraws> posteriors =
                results.draws().stream().map(one -> one.first(draws)).toList();
        List<Finding> findings = new ArrayList<>();
        for (Counterfactual one : chosen) {
            if (console.appearance().progress()) {
                console.note(console.text("counterfactual.progress", findings.size() + 1, chosen.size(), one.id()));
            }
            findings.add(runs.find(one, results.fitted(), posteriors));
        }
        show(console, findings, about.plan().note());
        return ExitCode.OK;
    }

    private void show(Console console, List<Finding> findings, Bilingual note) throws IOException {
        if (json) {
            FindingsJson.write(console, options.name(), findings);
        } else if (names.isEmpty()) {
            FindingsText.table(console, findings, note);
        } else {
            findings.forEach(finding -> FindingsText.one(console, finding));
        }
    }

    private List<Counterfactual> chosen(Console console, TheoryCase about) throws Refusal {
        List<String> ids =
                about.counterfactuals().stream().map(Counterfactual::id).toList();
        for (String name : names) {
            if (!ids.contains(name)) {
                throw Refusal.usage(
                        console.text("counterfactual.unknown", name),
                        Suggestion.nearest(name, ids)
                                .map(near -> console.text("did-you-mean", near))
                                .orElse(console.text("counterfactual.known", String.join(", ", ids))));
            }
        }
        return about.counterfactuals().stream()
                .filter(one -> names.isEmpty() || names.contains(one.id()))
                .toList();
    }
}
