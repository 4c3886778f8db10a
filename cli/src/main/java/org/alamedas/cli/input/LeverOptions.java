package org.alamedas.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.chile.Chile;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.evidence.lever.Lever;
import org.alamedas.evidence.lever.LeverChoice;
import org.alamedas.evidence.lever.LeverComplaint;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that pulls levers of the built-in case: `NAME=VALUE`, and from when until when.
public final class LeverOptions {
    private static final String CASE = "chile";
    private static final String NUMBER = "([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)";
    private static final Pattern FORM =
            Pattern.compile("([^=@]+)=" + NUMBER + "(?:@" + NUMBER + "?(?::" + NUMBER + ")?)?");

    @Option(names = "--lever", paramLabel = "NAME=VALUE", descriptionKey = "run.lever")
    private List<String> levers = List.of();

    /// Makes the options; picocli sets them.
    public LeverOptions() {}

    /// Adds what the levers set to what the user sets.
    ///
    /// @param console where to speak
    /// @param model the model as the command line names it
    /// @param values each `NAME=VALUE`
    /// @return the same, and the constants of each lever pulled
    /// @throws Refusal if the model has no levers, or a lever cannot be pulled like that
    public List<String> with(Console console, String model, List<String> values) throws Refusal {
        if (levers.isEmpty()) {
            return values;
        }
        if (!CASE.equals(model)) {
            throw Refusal.usage(console.text("run.no-levers", model, CASE));
        }
        Levers all = Messenger.made(console, Chile.read().then(Chile::levers));
        List<String> more = new ArrayList<>(values);
        for (String text : levers) {
            LeverChoice choice = choice(console, text);
            LeverComplaint complaint = all.complaint(choice).orElse(null);
            if (complaint != null) {
                throw Refusal.usage(
                        said(console, complaint),
                        console.text(
                                "run.levers-known", String.join(", ", all.all().keySet())));
            }
            add(all.find(choice.lever()).orElseThrow(), choice, more);
        }
        return more;
    }

    private static String said(Console console, LeverComplaint complaint) {
        return switch (complaint) {
            case LeverComplaint.Unknown one -> {
                String near = one.nearest();
                yield near == null
                        ? console.text("run.lever-unknown", one.lever())
                        : console.text("run.lever-meant", one.lever(), near);
            }
            case LeverComplaint.Far one ->
                console.text("run.lever-far", one.found(), one.lever(), one.low(), one.high());
            case LeverComplaint.FixedDates one -> console.text("run.lever-fixed", one.lever());
            case LeverComplaint.Backwards one ->
                console.text("run.lever-backwards", one.lever(), one.from(), one.until());
        };
    }

    private static void add(Lever lever, LeverChoice choice, List<String> more) {
        more.add(lever.pulled().written() + "=1");
        more.add(lever.value().written() + "=" + choice.value());
        add(lever.from(), choice.from(), more);
        add(lever.until(), choice.until(), more);
    }

    private static void add(Name name, @Nullable Double value, List<String> more) {
        if (value != null) {
            more.add(name.written() + "=" + value);
        }
    }

    private static LeverChoice choice(Console console, String text) throws Refusal {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Refusal.usage(console.text("run.lever-form", text));
        }
        double value = Assignment.number(parts.group(2)).orElse(Double.NaN);
        return new LeverChoice(parts.group(1).strip(), value, number(parts.group(3)), number(parts.group(4)));
    }

    private static @Nullable Double number(@Nullable String text) {
        return text == null ? null : Assignment.number(text).orElse(Double.NaN);
    }
}
