package org.alamedas.lab.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.EquationPrinter;
import tools.jackson.core.JsonGenerator;

/// Writes what the map of a model shows: every variable with its equations, what it reads, its unit
/// and its source.
public final class ModelJson {
    private ModelJson() {}

    /// Writes the model of a laboratory.
    ///
    /// @param json where
    /// @param subject the laboratory
    public static void write(JsonGenerator json, Subject subject) {
        Map<Name, String> groups = new LinkedHashMap<>();
        json.writeStartObject();
        json.writeArrayPropertyStart("groups");
        for (Group group : subject.model().model().groups()) {
            group.members()
                    .forEach(member -> groups.putIfAbsent(member, group.name().written()));
            json.writeStartObject();
            json.writeStringProperty("name", group.name().written());
            documentation(json, subject, group.name(), group.documentation());
            subject.sectors().stream()
                    .filter(sector -> sector.name().equals(group.name().written()))
                    .forEach(sector -> Json.text(json, "label", sector.label()));
            json.writeEndObject();
        }
        json.writeEndArray();
        Set<Name> known = new HashSet<>();
        subject.model().model().variables().forEach(variable -> known.add(variable.name()));
        json.writeArrayPropertyStart("variables");
        for (Variable variable : subject.model().model().variables()) {
            variable(json, subject, variable, groups.getOrDefault(variable.name(), ""), known);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void variable(
            JsonGenerator json, Subject subject, Variable variable, String group, Set<Name> known) {
        UnitText unit = variable.declaration().unit();
        json.writeStartObject();
        json.writeStringProperty("name", variable.name().written());
        json.writeStringProperty("kind", kind(variable));
        json.writeStringProperty("group", group);
        json.writeStringProperty("unit", unit == null ? "" : unit.written());
        documentation(json, subject, variable.name(), variable.declaration().documentation());
        json.writeArrayPropertyStart("equations");
        EquationPrinter.lines(variable).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("reads");
        EquationPrinter.reads(variable).stream()
                .filter(known::contains)
                .map(Name::written)
                .forEach(json::writeString);
        json.writeEndArray();
        if (variable instanceof Variable.Stock stock) {
            StockFlows flows = StockFlows.of(stock);
            names(json, "inflows", flows.inflows());
            names(json, "outflows", flows.outflows());
        }
        subject.study().ifPresent(study -> {
            study.annotations().label(variable.name()).ifPresent(label -> {
                Json.text(json, "label", label.label());
                Json.text(json, "unitText", label.unit());
            });
            Parameter parameter = study.annotations().parameters().get(variable.name());
            if (parameter != null) {
                json.writeStringProperty("role", Fields.slug(parameter.role()));
                json.writeStringProperty("basis", Fields.slug(parameter.basis()));
                Json.text(json, "source", study.record().phrases().of(parameter.source()));
            }
        });
        json.writeEndObject();
    }

    private static void documentation(JsonGenerator json, Subject subject, Name name, String english) {
        String spanish = subject.documentation().get(name);
        Json.text(json, "documentation", new Bilingual(spanish == null ? english : spanish, english));
    }

    private static void names(JsonGenerator json, String property, Set<Name> names) {
        json.writeArrayPropertyStart(property);
        names.forEach(name -> json.writeString(name.written()));
        json.writeEndArray();
    }

    private static String kind(Variable variable) {
        return switch (variable) {
            case Variable.Stock _ -> "stock";
            case Variable.Flow _ -> "flow";
            case Variable.Auxiliary _ -> "auxiliary";
            case Variable.Lookup _ -> "lookup";
            case Variable.Data _ -> "data";
        };
    }
}
