package org.alamedas.cli.command.rules;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.rule.Rule;
import org.alamedas.evidence.rule.Standing;
import org.alamedas.evidence.table.Fields;
import org.alamedas.model.print.NumberPrinter;

/// How acts stand to the law at some moments of a run.
///
/// @param rules the rules
/// @param run a run that recorded what decides
/// @param rows the rows of the moments
public record RulesReport(List<Rule> rules, RunResult run, List<Integer> rows) {
    private static final int ACT = 34;
    private static final int STANDING = 10;

    /// Copies the lists.
    public RulesReport {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }

    private Standing standing(Rule rule, int row) {
        Rule.Condition condition = rule.condition();
        return rule.at(condition == null ? 0 : run.value(run.column(condition.variable()), row));
    }

    /// Writes the report as text.
    ///
    /// @param console where
    public void write(Console console) {
        Page page = new Page(console);
        page.heading(page.text("rules.title"));
        StringBuilder head = new StringBuilder(Page.left("", ACT));
        rows.forEach(row -> head.append(Page.right(NumberPrinter.print(run.time(row)), STANDING)));
        page.line(head.toString());
        for (Rule rule : rules) {
            StringBuilder line = new StringBuilder(Page.left(page.text(rule.act()), ACT));
            rows.forEach(row -> line.append(
                    Page.right(page.text("rules." + standing(rule, row).name().toLowerCase(Locale.ROOT)), STANDING)));
            page.line(line.toString());
            page.paragraph("  ", page.text(rule.actor()) + ". " + page.text(rule.law()) + ".", 2);
        }
        page.paragraph("", page.text("rules.limits"), 0);
    }

    /// Writes the report as JSON: `{"moments": [...], "rules": [{"id", "act_es", "act_en", "law_es",
    /// "law_en", "basis", "standings": [...]}]}`. The basis is `memory` for articles that were not held
    /// against their text.
    ///
    /// @param console where
    /// @throws IOException if it cannot be written
    public void json(Console console) throws IOException {
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("moments");
            rows.forEach(row -> json.writeNumber(NumberPrinter.print(run.time(row))));
            json.writeEndArray();
            json.writeArrayPropertyStart("rules");
            for (Rule rule : rules) {
                json.writeStartObject();
                json.writeStringProperty("id", rule.id());
                json.writeStringProperty("act_es", rule.act().es());
                json.writeStringProperty("act_en", rule.act().en());
                json.writeStringProperty("law_es", rule.law().es());
                json.writeStringProperty("law_en", rule.law().en());
                json.writeStringProperty("basis", Fields.slug(rule.basis()));
                json.writeArrayPropertyStart("standings");
                rows.forEach(row -> json.writeString(standing(rule, row).name().toLowerCase(Locale.ROOT)));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
