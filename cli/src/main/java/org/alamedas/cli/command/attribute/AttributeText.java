package org.alamedas.cli.command.attribute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.attribution.AttributionPlan;
import org.alamedas.evidence.attribution.Cause;
import org.alamedas.evidence.attribution.Effect;
import org.alamedas.evidence.attribution.Share;
import org.alamedas.evidence.attribution.TheoryShares;
import org.alamedas.evidence.text.Bilingual;

/// Writes an effect split over its causes for people.
///
/// @param console where and in which language
/// @param effect the effect
/// @param plan the causes
public record AttributeText(Console console, Effect effect, AttributionPlan plan) {
    /// Writes the intervals of each theory, and whether theories differ.
    ///
    /// @param theories what came of it, theory by theory
    public void write(List<TheoryShares> theories) {
        console.line(console.text("attribute.title", in(effect.name()), in(effect.unit())));
        console.line(console.text("attribute.method"));
        for (TheoryShares theory : theories) {
            console.line("");
            console.line(in(theory.name()) + " ("
                    + console.text(theory.fitted() ? "attribute.after" : "attribute.before", theory.draws()) + ")");
            for (int i = 0; i < plan.causes().size(); i++) {
                line(in(plan.causes().get(i).name()), theory.shares().get(i));
            }
            line(console.text("attribute.all"), theory.whole());
        }
        every(theories);
        console.line("");
        console.line(sentence(theories));
    }

    /// From the lowest tenth to the highest ninetieth of the theories.
    private void every(List<TheoryShares> theories) {
        console.line("");
        console.line(console.text("attribute.every"));
        for (int i = 0; i < plan.causes().size(); i++) {
            int cause = i;
            List<Share> shares =
                    theories.stream().map(theory -> theory.shares().get(cause)).toList();
            double low = shares.stream().mapToDouble(Share::low).min().orElse(0);
            double high = shares.stream().mapToDouble(Share::high).max().orElse(0);
            console.line(String.format(
                    Locale.ROOT,
                    "  %-40s %9s  [%.3f, %.3f]",
                    in(plan.causes().get(i).name()),
                    "",
                    low,
                    high));
        }
    }

    private void line(String name, Share share) {
        console.line(String.format(
                Locale.ROOT, "  %-40s %9.3f  [%.3f, %.3f]", name, share.middle(), share.low(), share.high()));
    }

    private String sentence(List<TheoryShares> theories) {
        Map<String, StringJoiner> byCause = new LinkedHashMap<>();
        theories.forEach(theory -> byCause.computeIfAbsent(theory.greatest(), cause -> new StringJoiner(", "))
                .add(in(theory.name())));
        if (byCause.size() == 1) {
            return console.text(
                    "attribute.agree", named(byCause.keySet().iterator().next()));
        }
        StringJoiner parts = new StringJoiner("; ");
        byCause.forEach((cause, names) -> parts.add(console.text("attribute.part", named(cause), names.toString())));
        return console.text("attribute.differ", parts.toString());
    }

    private String named(String cause) {
        return plan.causes().stream()
                .filter(one -> one.id().equals(cause))
                .map(Cause::name)
                .map(this::in)
                .findFirst()
                .orElse(cause);
    }

    private String in(Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }
}
