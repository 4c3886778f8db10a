package org.alamedas.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alamedas.chile.Attribution;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.CaseStudy;
import org.alamedas.chile.Posteriors;
import org.alamedas.chile.TheoryRuns;
import org.alamedas.cli.command.attribute.AttributeJson;
import org.alamedas.cli.command.attribute.AttributeText;
import org.alamedas.cli.input.CaseOption;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.evidence.attribution.AttributionPlan;
import org.alamedas.evidence.attribution.Effect;
import org.alamedas.evidence.attribution.TheoryShares;
import org.alamedas.evidence.theory.Theory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Splits an effect over its causes, theory by theory.
@Command(name = "attribute")
public final class AttributeCommand implements Verb {
    private static final int MOST_DRAWS = 1000;

    @Parameters(index = "0", paramLabel = "EFFECT", descriptionKey = "attribute.EFFECT")
    private String wanted = "";

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "attribute.n", defaultValue = "10")
    private int draws;

    @Option(names = "--prior", descriptionKey = "attribute.prior")
    private boolean prior;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private CaseOption chosen = new CaseOption();

    /// Makes the command.
    public AttributeCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw Refusal.usage(console.text("attribute.range", MOST_DRAWS, draws));
        }
        CaseFiles files = Messenger.made(console, chosen.files(console));
        CaseStudy study = Messenger.made(console, files.read());
        AttributionPlan plan = Messenger.made(console, files.attribution(study));
        Effect effect = effect(console, plan);
        List<Theory> theories = Messenger.made(console, files.theories(study));
        Posteriors posteriors = prior ? Posteriors.NONE : Messenger.made(console, files.posteriors(study, theories));
        TheoryRuns runs = new TheoryRuns(study.model(), theories, posteriors, draws, effect.to());
        List<TheoryShares> shares = new ArrayList<>();
        for (Theory theory : runs.theories()) {
            console.note(theory.id());
            Optional<TheoryShares> split = new Attribution(plan, runs).split(effect, theory);
            split.ifPresent(shares::add);
        }
        if (json) {
            Json.print(console, new AttributeJson(effect, plan, shares)::write);
        } else {
            new AttributeText(console, effect, plan).write(shares);
        }
        return ExitCode.OK;
    }

    private Effect effect(Console console, AttributionPlan plan) throws Refusal {
        Optional<Effect> found =
                plan.effects().stream().filter(one -> one.id().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            String names =
                    String.join(", ", plan.effects().stream().map(Effect::id).toList());
            throw Refusal.usage(console.text("attribute.none", wanted, names));
        }
        return found.get();
    }
}
