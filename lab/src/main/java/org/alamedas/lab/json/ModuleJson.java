package org.alamedas.lab.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.wasm.WasmCompiler;
import org.alamedas.engine.wasm.WasmModule;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// A model as a WebAssembly module with the description that its loader needs.
///
/// @param module the module
/// @param description the description as JSON: name, time unit, where values are given, variables
public record ModuleJson(WasmModule module, Json.Content description) {

    /// Compiles a model.
    ///
    /// @param model the model
    /// @param recorded the variables to record; all of them if empty
    /// @param settable the constants that may be given a value besides
    /// @return the module; null if its step varies by RK45
    public static @Nullable ModuleJson of(CompiledModel model, Set<Name> recorded, Set<Name> settable) {
        IntegrationMethod method = model.model().time().method();
        if (method == IntegrationMethod.RK45) {
            return null;
        }
        Map<Name, Integer> numbers = numbers(model);
        Set<Name> wanted = recorded.isEmpty() ? numbers.keySet() : recorded;
        List<Integer> columns = wanted.stream().map(numbers::get).toList();
        WasmModule module = WasmCompiler.compile(model.program(), method, columns);
        Set<Name> described = new LinkedHashSet<>(wanted);
        described.addAll(settable);
        return new ModuleJson(module, json -> describe(json, model, module, described));
    }

    /// Numbers every slot of a variable by its name, in the order of the model.
    private static Map<Name, Integer> numbers(CompiledModel model) {
        Map<Name, Integer> numbers = new java.util.LinkedHashMap<>();
        for (Region region : model.program().regions()) {
            if (region.variable().kind().isVariable()) {
                for (int offset = 0; offset < region.size(); offset++) {
                    numbers.put(region.slot(offset).name(), region.base() + offset);
                }
            }
        }
        return numbers;
    }

    private static void describe(JsonGenerator json, CompiledModel model, WasmModule module, Set<Name> described) {
        Map<Name, Integer> numbers = numbers(model);
        Map<Integer, Integer> columns = new HashMap<>();
        for (int column = 0; column < module.columns().size(); column++) {
            columns.put(module.columns().get(column), column);
        }
        Set<Integer> held = Set.copyOf(module.held());
        Set<Name> frozen = model.checked().frozen();
        UnitText unit = model.model().time().unit();
        json.writeStartObject();
        json.writeStringProperty("name", model.model().name().written());
        json.writeStringProperty("timeUnit", unit == null ? "" : unit.written());
        json.writeNumberProperty("given", module.given());
        json.writeArrayPropertyStart("variables");
        for (Name name : new ArrayList<>(described)) {
            Slot slot = model.find(name);
            if (slot != null) {
                int number = numbers.getOrDefault(name, 0);
                boolean settable = slot.kind() == Slot.Kind.CONSTANT || slot.kind() == Slot.Kind.STOCK;
                json.writeStartObject();
                json.writeStringProperty("name", slot.name().written());
                json.writeStringProperty("unit", slot.unit() == null ? "" : slot.unit());
                json.writeNumberProperty("slot", number);
                json.writeNumberProperty("column", columns.getOrDefault(number, -1));
                json.writeBooleanProperty("settable", settable && !frozen.contains(name));
                if (held.contains(number)) {
                    json.writeBooleanProperty("held", true);
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
