package org.alamedas.evidence.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.condition.Condition;
import org.alamedas.evidence.condition.ConditionParser;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.References;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.yaml.YamlFields;
import org.alamedas.evidence.yaml.YamlNode;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads tests, and the runs that tests and figures ask for.
///
/// @param evidence what conditions may name
/// @param laboratory where runs come from
/// @param diagnostics told of every fault
public record TestReader(Evidence evidence, Laboratory laboratory, List<Diagnostic> diagnostics) {
    /// The keys by which an entry asks for runs.
    public static final List<String> RUN_KEYS = List.of("theories", "set", "share");

    private static final double USUAL_SHARE = 0.8;
    private static final List<String> TEST_KEYS = List.of("test", "about", "theories", "set", "share");

    /// Reads a test.
    ///
    /// @param role what it has to do with a claim
    /// @param node the mapping with its condition and its words
    /// @return the test; empty where it is at fault
    public Optional<Test> test(Role role, YamlNode node) {
        YamlFields fields = YamlFields.of(node, TEST_KEYS, diagnostics);
        String written = fields.text("test");
        Bilingual about = fields.bilingual("about");
        Experiment runs = experiment(fields);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Outcome<Condition> outcome = ConditionParser.parse(
                written, fields.span("test"), evidence.quantities().functions());
        return switch (outcome) {
            case Outcome.Refused<Condition> refused -> {
                diagnostics.addAll(refused.diagnostics());
                yield Optional.empty();
            }
            case Outcome.Made<Condition> made -> {
                References.check(made.value(), evidence, laboratory.variables(), diagnostics);
                yield fields.made(() -> new Test(role, made.value(), written, about, runs));
            }
        };
    }

    /// Reads the runs that an entry asks for.
    ///
    /// @param fields the entry
    /// @return the runs; null where it asks for none
    public @Nullable Experiment experiment(YamlFields fields) {
        if (RUN_KEYS.stream().allMatch(key -> fields.find(key) == null)) {
            return null;
        }
        List<String> theories = theories(fields);
        Map<Name, Double> settings = settings(fields.find("set"), fields);
        double share = fields.find("share") == null
                ? USUAL_SHARE
                : fields.parsed("share", TestReader::share, "a share above 0.5 and at most 1", USUAL_SHARE);
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
}
