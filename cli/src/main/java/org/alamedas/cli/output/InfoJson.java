package org.alamedas.cli.output;

import java.util.List;
import java.util.Locale;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ExprPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes what a model consists of as one JSON object.
public final class InfoJson {
    private InfoJson() {}

    /// Writes a model: its name, source, dialect, time, groups and some of its variables.
    ///
    /// @param json where
    /// @param model the model
    /// @param variables the variables to describe
    public static void write(JsonGenerator json, Model model, List<Variable> variables) {
        json.writeStartObject();
        json.writeStringProperty("name", model.name().written());
        json.writeStringProperty("file", model.source().name());
        json.writeStringProperty("dialect", lower(model.dialect()));
        json.writeStringProperty("documentation", model.documentation());
        time(json, model.time());
        json.writeArrayPropertyStart("groups");
        model.groups().forEach(group -> group(json, group));
        json.writeEndArray();
        json.writeArrayPropertyStart("variables");
        variables.forEach(variable -> variable(json, variable));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, TimeSpec time) {
        json.writeObjectPropertyStart("time");
        json.writeStringProperty("start", ExprPrinter.print(time.start()));
        json.writeStringProperty("stop", ExprPrinter.print(time.stop()));
        json.writeStringProperty("dt", ExprPrinter.print(time.step()));
        json.writeStringProperty("method", lower(time.method()));
        json.writeStringProperty("unit", written(time.unit()));
        json.writeEndObject();
    }

    private static void group(JsonGenerator json, Group group) {
        json.writeStartObject();
        json.writeStringProperty("name", group.name().written());
        json.writeStringProperty("documentation", group.documentation());
        json.writeArrayPropertyStart("members");
        group.members().stream().map(Name::written).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void variable(JsonGenerator json, Variable variable) {
        json.writeStartObject();
        json.writeStringProperty("name", variable.name().written());
        json.writeStringProperty("kind", VariableText.kindKey(variable).substring("kind.".length()));
        json.writeStringProperty("unit", written(variable.declaration().unit()));
        ValueRange range = variable.declaration().range();
        if (range != null && Double.isFinite(range.low()) && Double.isFinite(range.high())) {
            json.writeNumberProperty("low", range.low());
            json.writeNumberProperty("high", range.high());
        }
        json.writeArrayPropertyStart("equations");
        VariableText.equations(variable).forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("documentation", variable.declaration().documentation());
        json.writeNumberProperty(
                "line", variable.declaration().span().position().line());
        json.writeEndObject();
    }

    private static String written(@Nullable UnitText unit) {
        return unit == null ? "" : unit.written();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
