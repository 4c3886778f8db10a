package org.alamedas.evidence.rule;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.annotation.Basis;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads the table of rules.
///
/// Its columns are `rule`, `act_es`, `act_en`, `actor_es`, `actor_en`, `variable`, `threshold`, `met`,
/// `otherwise` (`legal`, `blocked` or `breach`), `law_es`, `law_en` and `basis`; `variable` and `threshold`
/// are both there or both empty.
public final class RuleReader {
    private static final Layout LAYOUT = new Layout(
            List.of(
                    "rule",
                    "act_es",
                    "act_en",
                    "actor_es",
                    "actor_en",
                    "variable",
                    "threshold",
                    "met",
                    "otherwise",
                    "law_es",
                    "law_en",
                    "basis"),
            List.of("rule"));

    private RuleReader() {}

    /// Reads rules.
    ///
    /// @param text the table
    /// @param model the model whose variables decide
    /// @return the rules in the order of the table; refused with all faults if there is any
    public static Outcome<List<Rule>> read(SourceText text, Model model) {
        List<String> names = model.variables().stream()
                .map(variable -> variable.name().written())
                .toList();
        return TableReader.read(text, LAYOUT, row -> rule(row, names));
    }

    private static Optional<Rule> rule(Fields row, List<String> names) {
        String id = row.id("rule");
        Bilingual act = row.bilingual("act");
        Bilingual actor = row.bilingual("actor");
        Rule.@Nullable Condition condition = condition(row, names);
        Standing met = row.word("met", Standing.class);
        Standing otherwise = row.word("otherwise", Standing.class);
        Bilingual law = row.bilingual("law");
        Basis basis = row.word("basis", Basis.class);
        if (condition == null && met != otherwise) {
            row.fault("otherwise", "found two standings and no variable that decides between them");
        }
        return row.made(() -> new Rule(id, act, actor, condition, met, otherwise, law, basis));
    }

    private static Rule.@Nullable Condition condition(Fields row, List<String> names) {
        if (row.optional("variable") == null && row.optional("threshold") == null) {
            return null;
        }
        String written = row.text("variable");
        Name variable = Name.of(written);
        if (!written.isEmpty() && names.stream().map(Name::of).noneMatch(variable::equals)) {
            row.fault(
                    "variable",
                    "found \"" + written + "\", which is no variable of the model"
                            + Suggestion.nearest(written, names)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
        return new Rule.Condition(variable, row.number("threshold"));
    }
}
