package org.alamedas.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.CaseStudy;
import org.alamedas.cli.command.data.DataJson;
import org.alamedas.cli.command.data.DataText;
import org.alamedas.cli.command.data.Shown;
import org.alamedas.cli.input.CaseOption;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.evidence.derivation.Derivation;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.model.diagnostic.Suggestion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows series of the record with everything that is known of their origin.
@Command(name = "data")
public final class DataCommand implements Verb {
    private static final int MOST_SUGGESTIONS = 3;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "SERIES", descriptionKey = "data.SERIES")
    private List<String> wanted = List.of();

    @ArgGroup
    private Weak weak = new Weak();

    /// All figures if neither is asked for.
    static final class Weak {
        @Option(names = "--unverified", descriptionKey = "data.unverified")
        private boolean unverified;

        @Option(names = "--single-sourced", descriptionKey = "data.single")
        private boolean single;
    }

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private CaseOption chosen = new CaseOption();

    /// Makes the command.
    public DataCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        CaseFiles files = Messenger.made(console, chosen.files(console));
        CaseStudy study = Messenger.made(console, files.read());
        List<Derivation> derivations = Messenger.made(console, files.derivations(study));
        Shown shown = new Shown(study.record(), derivations, series(console, study), figures());
        if (json) {
            Json.print(console, new DataJson(shown)::write);
        } else if (weak.unverified || weak.single) {
            new DataText(console, shown).figures();
        } else if (wanted.isEmpty()) {
            new DataText(console, shown).list();
        } else {
            new DataText(console, shown).whole();
        }
        return ExitCode.OK;
    }

    private Predicate<Observation> figures() {
        if (weak.unverified) {
            return figure -> !figure.trust().official();
        }
        return weak.single ? Shown::singleSourced : figure -> true;
    }

    private List<ObservedSeries> series(Console console, CaseStudy study) throws Refusal {
        if (wanted.isEmpty()) {
            return List.copyOf(study.record().series().values());
        }
        List<ObservedSeries> found = new ArrayList<>();
        for (String id : wanted) {
            ObservedSeries one = study.record().series().get(id);
            if (one == null) {
                List<String> near =
                        Suggestion.nearest(id, study.record().series().keySet(), MOST_SUGGESTIONS);
                throw near.isEmpty()
                        ? Refusal.usage(console.text("data.none", id))
                        : Refusal.usage(
                                console.text("data.none", id), console.text("did-you-mean", String.join(", ", near)));
            }
            found.add(one);
        }
        return found;
    }
}
