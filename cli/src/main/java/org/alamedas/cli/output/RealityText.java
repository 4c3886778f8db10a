package org.alamedas.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.reality.Tested;
import org.alamedas.engine.reality.Verdict;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.Position;
import tools.jackson.core.JsonGenerator;

/// What came of the reality checks of a model, for people and for programs.
public final class RealityText {
    private RealityText() {}

    /// Returns how many checks did not hold.
    ///
    /// @param tested what came of each
    /// @return those that were violated or could not be tested
    public static long problems(List<Tested> tested) {
        return tested.stream()
                .filter(one -> !(one.verdict() instanceof Verdict.Held))
                .count();
    }

    /// Writes a line for each check, and one that counts them.
    ///
    /// @param console where
    /// @param model what the command line calls the model
    /// @param tested what came of each
    /// @throws IOException if it cannot be written
    public static void show(Console console, String model, List<Tested> tested) throws IOException {
        for (Tested one : tested) {
            console.line(line(console, one));
        }
        console.line(console.text(
                "reality.summary",
                model,
                count(tested, Verdict.Held.class),
                count(tested, Verdict.Violated.class),
                count(tested, Verdict.Untested.class)));
    }

    private static long count(List<Tested> tested, Class<? extends Verdict> kind) {
        return tested.stream().filter(one -> kind.isInstance(one.verdict())).count();
    }

    private static String line(Console console, Tested tested) {
        return switch (tested.verdict()) {
            case Verdict.Held(int runs) -> console.text("reality.held", tested.name(), runs);
            case Verdict.Untested(String reason) -> console.text("reality.untested", tested.name(), reason);
            case Verdict.Violated violated ->
                console.text(
                        violated.forced() ? "reality.violated" : "reality.violated-unforced",
                        tested.name(),
                        NumberPrinter.print(violated.time()),
                        readings(console, violated),
                        violated.times(),
                        violated.steps());
        };
    }

    private static String readings(Console console, Verdict.Violated violated) {
        return violated.readings().stream()
                .map(reading -> console.text(
                        "reality.reading",
                        reading.what(),
                        NumberPrinter.print(reading.value()),
                        reading.relation(),
                        NumberPrinter.print(reading.expected())))
                .collect(Collectors.joining("; "));
    }

    /// Writes one object for each check.
    ///
    /// @param out where, inside an array
    /// @param tested what came of each
    public static void write(JsonGenerator out, List<Tested> tested) {
        tested.forEach(one -> write(out, one));
    }

    private static void write(JsonGenerator out, Tested tested) {
        Position place = tested.check().declaration().span().position();
        out.writeStartObject();
        out.writeStringProperty("check", tested.name());
        out.writeNumberProperty("line", place.line());
        switch (tested.verdict()) {
            case Verdict.Held(int runs) -> {
                out.writeStringProperty("verdict", "held");
                out.writeNumberProperty("runs", runs);
            }
            case Verdict.Untested(String reason) -> {
                out.writeStringProperty("verdict", "untested");
                out.writeStringProperty("reason", reason);
            }
            case Verdict.Violated violated -> write(out, violated);
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Verdict.Violated violated) {
        out.writeStringProperty("verdict", "violated");
        out.writeBooleanProperty("forced", violated.forced());
        out.writeNumberProperty("time", violated.time());
        out.writeNumberProperty("times", violated.times());
        out.writeNumberProperty("steps", violated.steps());
        out.writeArrayPropertyStart("readings");
        for (Verdict.Reading reading : violated.readings()) {
            out.writeStartObject();
            out.writeStringProperty("what", reading.what());
            out.writeNumberProperty("value", reading.value());
            out.writeStringProperty("relation", reading.relation());
            out.writeNumberProperty("expected", reading.expected());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
