package org.alamedas.cli.command.bench;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Writes goals as one JSON object: `{"goals": [{"name", "unit", "ratio", "goal", "met", "spread"}], "machine":
/// {...}}`.
///
/// @param goals what came of each measurement
/// @param machine what it was measured on
public record BenchJson(List<Goal> goals, Machine machine) {
    /// Copies the goals.
    public BenchJson {
        goals = List.copyOf(goals);
    }

    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("goals");
        for (Goal goal : goals) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("name", goal.name());
            json.writeStringProperty(
                    "unit",
                    switch (goal.unit()) {
                        case SHARE -> "ratio";
                        case SECONDS -> "seconds";
                        case KILOBYTES -> "kilobytes";
                    });
            json.writeNumberProperty("ratio", goal.ratio());
            json.writeNumberProperty("goal", goal.goal());
            json.writeBooleanProperty("met", goal.met());
            json.writeNumberProperty("spread", goal.spread());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("machine");
        json.writeStringProperty("processor", machine.processor());
        json.writeNumberProperty("processors", machine.processors());
        json.writeStringProperty("system", machine.system());
        json.writeStringProperty("java", machine.java());
        json.writeStringProperty("compiler", machine.compiler());
        json.writeNumberProperty("load", machine.load());
        json.writeEndObject();
        json.writeEndObject();
    }
}
