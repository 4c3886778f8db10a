package org.alamedas.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.Ledger;
import org.alamedas.chile.Ledger.Judged;
import org.alamedas.cli.command.claims.ClaimsJson;
import org.alamedas.cli.command.claims.ClaimsText;
import org.alamedas.cli.input.CaseOption;
import org.alamedas.cli.input.TextInput;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.alamedas.evidence.claim.Claim;
import org.alamedas.evidence.claim.ClaimText;
import org.alamedas.evidence.claim.Judgement;
import org.alamedas.evidence.source.Source;
import org.alamedas.model.diagnostic.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Holds the claims of texts against the record and says what came of them.
@Command(name = "claims")
public final class ClaimsCommand implements Verb {
    private static final int MOST_SUGGESTIONS = 3;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CLAIM|TEXT|FILE", descriptionKey = "claims.WHAT")
    private String what = "";

    @Option(names = "--explain", descriptionKey = "claims.explain")
    private boolean explain;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private CaseOption chosen = new CaseOption();

    /// Makes the command.
    public ClaimsCommand() {}

    @Override
    public ExitCode run(Console console) throws Refusal, IOException {
        Ledger ledger = Messenger.made(console, chosen.files(console).then(CaseFiles::ledger));
        if (isFile()) {
            return ofFile(console, ledger);
        }
        if (what.isEmpty()) {
            return all(console, ledger);
        }
        for (ClaimText text : ledger.texts()) {
            if (text.id().equalsIgnoreCase(what)) {
                return text(console, ledger, ledger.judge(text));
            }
            Optional<Claim> claim = text.claims().stream()
                    .filter(one -> one.id().equalsIgnoreCase(what))
                    .findFirst();
            if (claim.isPresent()) {
                return claim(console, ledger, one(ledger, text, claim.get()));
            }
        }
        throw unknown(console, ledger);
    }

    private boolean isFile() {
        String lower = what.toLowerCase(Locale.ROOT);
        return "-".equals(what) || lower.endsWith(".yaml") || lower.endsWith(".yml") || what.contains("/");
    }

    private ExitCode ofFile(Console console, Ledger ledger) throws Refusal, IOException {
        ClaimText text = Messenger.made(console, TextInput.read(console, what).then(ledger::read));
        return text(console, ledger, ledger.judge(text));
    }

    private ExitCode all(Console console, Ledger ledger) throws IOException {
        List<Judged> judged = ledger.texts().stream().map(ledger::judge).toList();
        if (json) {
            Json.print(console, new ClaimsJson(judged, ledger.traditions(), explain)::write);
        } else if (explain) {
            judged.forEach(one -> explained(console, ledger, one));
        } else {
            new ClaimsText(console).table(judged);
        }
        return ExitCode.OK;
    }

    private ExitCode text(Console console, Ledger ledger, Judged judged) throws IOException {
        if (json) {
            Json.print(console, new ClaimsJson(List.of(judged), ledger.traditions(), explain)::write);
        } else if (explain) {
            explained(console, ledger, judged);
        } else {
            new ClaimsText(console).list(judged);
            console.line("");
            new ClaimsText(console).table(List.of(judged));
        }
        return ExitCode.OK;
    }

    private ExitCode claim(Console console, Ledger ledger, Judged judged) throws IOException {
        if (json) {
            Json.print(console, new ClaimsJson(List.of(judged), ledger.traditions(), explain)::write);
        } else if (explain) {
            explained(console, ledger, judged);
        } else {
            new ClaimsText(console).line(judged.judgements().getFirst());
        }
        return ExitCode.OK;
    }

    private static void explained(Console console, Ledger ledger, Judged judged) {
        boolean further = false;
        for (Judgement judgement : judged.judgements()) {
            if (further) {
                console.line("");
                console.line("-".repeat(20));
            }
            new ClaimsText(console)
                    .explain(judged, judgement, ledger.traditions(), id -> source(ledger, judged.text(), id));
            further = true;
        }
    }

    private static @Nullable Source source(Ledger ledger, ClaimText text, String id) {
        return text.sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .or(() -> ledger.evidence().record().bibliography().find(id))
                .orElse(null);
    }

    private static Judged one(Ledger ledger, ClaimText text, Claim claim) {
        return ledger.judge(
                new ClaimText(text.id(), text.title(), text.about(), text.sources(), text.facts(), List.of(claim)));
    }

    private Refusal unknown(Console console, Ledger ledger) {
        TreeSet<String> names = new TreeSet<>();
        ledger.texts().forEach(text -> {
            names.add(text.id());
            text.claims().forEach(claim -> names.add(claim.id()));
        });
        List<String> near = Suggestion.nearest(what, names, MOST_SUGGESTIONS);
        String texts =
                String.join(", ", ledger.texts().stream().map(ClaimText::id).toList());
        String example = ledger.texts().getFirst().claims().getFirst().id();
        return near.isEmpty()
                ? Refusal.usage(console.text("claims.none", what), console.text("claims.names", texts, example))
                : Refusal.usage(
                        console.text("claims.none", what), console.text("did-you-mean", String.join(", ", near)));
    }
}
