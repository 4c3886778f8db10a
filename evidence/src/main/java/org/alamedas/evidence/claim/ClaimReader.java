package org.alamedas.evidence.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alamedas.evidence.condition.Condition;
import org.alamedas.evidence.condition.ConditionParser;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.References;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.yaml.YamlFields;
import org.alamedas.evidence.yaml.YamlNode;
import org.alamedas.evidence.yaml.YamlReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads a text with claims. Mutable: collects what is wrong with one text.
public final class ClaimReader {
    /// The most words that a claim may quote.
    public static final int MOST_QUOTED_WORDS = 12;

    private static final double USUAL_SHARE = 0.8;
    private static final List<String> TEXT_KEYS = List.of("id", "title", "about", "sources", "facts", "claims");
    private static final List<String> CLAIM_KEYS = List.of(
            "id", "place", "quote", "says", "kind", "needs", "limits", "rivals", "for", "against", "changes",
            "dissent");
    private static final List<String> TEST_KEYS = List.of("test", "about", "theories", "set", "share");
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
        Bilingual dissent = fields.bilingualOrNone("dissent");
        String place = fields.text("place");
        return fields.made(() ->
                new Claim(id, place, quote, says, kind, tests, supports, opposes, changes, dissent, fields.span()));
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
        for (Role role : Role.values()) {
            String key = role.name().toLowerCase(Locale.ROOT);
            tests.addAll(fields.items(key, (node, all) -> test(role, node)));
        }
        return tests;
    }

    private Optional<Test> test(Role role, YamlNode node) {
        YamlFields fields = YamlFields.of(node, TEST_KEYS, diagnostics);
        String written = fields.text("test");
        Bilingual about = fields.bilingual("about");
        Experiment runs = experiment(fields);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Outcome<Condition> outcome = ConditionParser.parse(written, fields.span("test"));
        return switch (outcome) {
            case Outcome.Refused<Condition> refused -> {
                diagnostics.addAll(refused.diagnostics());
                yield Optional.empty();
            }
            case Outcome.Made<Condition> made -> {
                References.check(made.value(), own, laboratory.variables(), diagnostics);
                yield fields.made(() -> new Test(role, made.value(), written, about, runs));
            }
        };
    }

    private @Nullable Experiment experiment(YamlFields fields) {
        if (fields.find("theories") == null && fields.find("set") == null && fields.find("share") == null) {
            return null;
        }
        List<String> theories = theories(fields);
        Map<Name, Double> settings = settings(fields.find("set"), fields);
        double share = fields.find("share") == null
                ? USUAL_SHARE
                : fields.parsed("share", ClaimReader::share, "a share above 0.5 and at most 1", USUAL_SHARE);
        return new Experiment(theories, settings, share);
    }

    private static Optional<Double> share(String text) {
        return number(text).filter(share -> share > 0.5 && share <= 1);
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    private List<String> theories(YamlFields fields) {
        if (fields.find("theories") instanceof YamlNode.Text(String value, var _) && "all".equals(value)) {
            return List.of();
        }
        return fields.items("theories", (node, all) -> switch (node) {
            case YamlNode.Text(String value, Span span) -> {
                if (!laboratory.theories().isEmpty() && !laboratory.theories().contains(value)) {
                    fields.fault(
                            span,
                            "found the theory \"" + value + "\", expected all or some of: "
                                    + String.join(", ", laboratory.theories()));
                }
                yield Optional.of(value);
            }
            case YamlNode.Items _, YamlNode.Entries _ -> Optional.empty();
        });
    }

    private Map<Name, Double> settings(@Nullable YamlNode node, YamlFields fields) {
        Map<Name, Double> settings = new LinkedHashMap<>();
        if (node instanceof YamlNode.Entries(List<YamlNode.Entry> entries, var _)) {
            for (YamlNode.Entry entry : entries) {
                Name name = Name.of(entry.key());
                if (!laboratory.variables().test(name)) {
                    fields.fault(
                            entry.keySpan(),
                            "found the variable \"" + entry.key() + "\", which the model does not have");
                }
                Optional<Double> value = entry.value() instanceof YamlNode.Text(String text, var _)
                        ? number(text.strip())
                        : Optional.empty();
                if (value.isEmpty()) {
                    fields.fault(entry.value().span(), "found no number for " + entry.key() + ", expected one");
                } else {
                    settings.put(name, value.get());
                }
            }
        } else if (node != null) {
            fields.fault(node.span(), "expected a mapping of variables and numbers");
        }
        return settings;
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
