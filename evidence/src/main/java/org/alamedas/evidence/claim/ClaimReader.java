package org.alamedas.evidence.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.yaml.YamlFields;
import org.alamedas.evidence.yaml.YamlNode;
import org.alamedas.evidence.yaml.YamlReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads a text with claims. Mutable: collects what is wrong with one text.
public final class ClaimReader {
    /// The most words that a claim may quote.
    public static final int MOST_QUOTED_WORDS = 12;

    private static final List<String> TEXT_KEYS = List.of("id", "title", "about", "sources", "facts", "claims");
    private static final List<String> CLAIM_KEYS = List.of(
            "id",
            "place",
            "quote",
            "says",
            "kind",
            "needs",
            "limits",
            "rivals",
            "for",
            "against",
            "one-sided",
            "changes",
            "dissent");
    private static final List<String> TESTIMONY_KEYS = List.of("source", "says");

    private final Evidence evidence;
    private final Laboratory laboratory;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Evidence own;
    private Brought brought = Brought.NOTHING;

    private ClaimReader(Evidence evidence, Laboratory laboratory) {
        this.evidence = evidence;
        this.laboratory = laboratory;
        this.own = evidence;
    }

    /// Reads a text.
    ///
    /// @param source the file
    /// @param evidence the record that its claims are held against
    /// @param laboratory where runs come from
    /// @return the text; refused with all faults if there is any
    public static Outcome<ClaimText> read(SourceText source, Evidence evidence, Laboratory laboratory) {
        return YamlReader.read(source).then(root -> new ClaimReader(evidence, laboratory).text(root));
    }

    private Outcome<ClaimText> text(YamlNode root) {
        YamlFields fields = YamlFields.of(root, TEXT_KEYS, diagnostics);
        String id = fields.text("id");
        Bilingual title = fields.bilingual("title");
        Bilingual about = fields.bilingual("about");
        brought = Brought.read(fields, evidence);
        own = evidence.with(brought.facts());
        List<Claim> claims = fields.items("claims", (node, all) -> claim(node));
        if (claims.isEmpty() && diagnostics.isEmpty()) {
            fields.fault(fields.span(), "found no claims, expected at least one");
        }
        return Outcome.of(new ClaimText(id, title, about, brought.sources(), brought.facts(), claims), diagnostics);
    }

    private Optional<Claim> claim(YamlNode node) {
        YamlFields fields = YamlFields.of(node, CLAIM_KEYS, diagnostics);
        String id = fields.text("id");
        if (!ids.add(id)) {
            fields.fault(fields.span("id"), "found the claim \"" + id + "\" a second time, expected each once");
        }
        String quote = quote(fields);
        ClaimKind kind = fields.word("kind", ClaimKind.class);
        Bilingual says = fields.bilingual("says");
        List<Test> tests = tests(fields);
        Bilingual changes = fields.bilingualOrNone("changes");
        kindFits(fields, kind, tests, changes);
        List<Testimony> supports = fields.items("for", (item, all) -> testimony(item));
        List<Testimony> opposes = fields.items("against", (item, all) -> testimony(item));
        Bilingual oneSided = fields.bilingualOrNone("one-sided");
        Bilingual dissent = fields.bilingualOrNone("dissent");
        String place = fields.text("place");
        return fields.made(() -> new Claim(
                id, place, quote, says, kind, tests, supports, opposes, oneSided, changes, dissent, fields.span()));
    }

    private static void kindFits(YamlFields fields, ClaimKind kind, List<Test> tests, @Nullable Bilingual changes) {
        if (kind == ClaimKind.NORMATIVE && !tests.isEmpty()) {
            fields.fault(
                    fields.span("kind"), "found tests in a normative claim, expected none: it has no verdict on truth");
        } else if (kind != ClaimKind.NORMATIVE && changes == null) {
            fields.fault(fields.span(), "found no changes, expected what would change the verdict, in es and en");
        }
    }

    private static String quote(YamlFields fields) {
        String quote = fields.textOrEmpty("quote");
        int words = quote.isEmpty() ? 0 : quote.split("\\s+").length;
        if (words > MOST_QUOTED_WORDS) {
            fields.fault(
                    fields.span("quote"),
                    "found a quotation of " + words + " words, expected at most " + MOST_QUOTED_WORDS);
        }
        return quote;
    }

    private List<Test> tests(YamlFields fields) {
        List<Test> tests = new ArrayList<>();
        TestReader reader = new TestReader(own, laboratory, diagnostics);
        for (Role role : Role.values()) {
            String key = role.name().toLowerCase(Locale.ROOT);
            tests.addAll(fields.items(key, (node, all) -> reader.test(role, node)));
        }
        return tests;
    }

    private Optional<Testimony> testimony(YamlNode node) {
        YamlFields fields = YamlFields.of(node, TESTIMONY_KEYS, diagnostics);
        String source = fields.text("source");
        Bilingual says = fields.bilingual("says");
        if (!source.isEmpty() && !brought.known().contains(source)) {
            fields.fault(
                    fields.span("source"),
                    "found the source \"" + source + "\", which neither the text nor the record has"
                            + Suggestion.nearest(source, brought.known())
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
        return fields.made(() -> new Testimony(source, says));
    }
}
