package org.alamedas.cli.command.export;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.alamedas.cli.output.Json;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.wasm.WasmCompiler;
import org.alamedas.engine.wasm.WasmModule;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import tools.jackson.core.JsonGenerator;

/// A model as a WebAssembly module that records every variable.
public final class ModuleExport {
    private final CompiledModel model;
    private final WasmModule module;

    private ModuleExport(CompiledModel model, WasmModule module) {
        this.model = model;
        this.module = module;
    }

    /// Writes a model as a module.
    ///
    /// @param model the model
    /// @param method how its stocks are stepped
    /// @return the module; or that it cannot be stepped so in a module
    public static Outcome<ModuleExport> of(CompiledModel model, IntegrationMethod method) {
        List<Slot> slots = model.program().slots();
        List<Integer> columns = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).kind().isVariable()) {
                columns.add(slot);
            }
        }
        if (method == IntegrationMethod.RK45) {
            Diagnostic why = Diagnostic.error(
                    DiagnosticCode.UNSUPPORTED,
                    slots.getFirst().span(),
                    "integration with a varying step is not written in WebAssembly");
            return new Outcome.Refused<>(List.of(why));
        }
        return new Outcome.Made<>(
                new ModuleExport(model, WasmCompiler.compile(model.program(), method, columns)), List.of());
    }

    /// Returns the module.
    ///
    /// @return its bytes
    public WasmModule.Bytes bytes() {
        return module.bytes();
    }

    /// Writes the module, the names of its variables and what runs it as one file of JavaScript.
    ///
    /// @return the text of a JavaScript module that exports `load`
    public String script() {
        return WasmModule.loader() + "\n/** @type {Description} */\nexport const description = " + description()
                + ";\n\nconst MODULE = \""
                + Base64.getEncoder().encodeToString(module.bytes().toArray())
                + "\";\n\n/** The model, ready to run: `(await load()).run({name: value}).values(\"name\")`. */\n"
                + "export function load() {\n"
                + "  return Model.load(Uint8Array.from(atob(MODULE), character => character.charCodeAt(0)),"
                + " description);\n}\n";
    }

    private String description() {
        StringWriter text = new StringWriter();
        try {
            Json.write(text, this::describe);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot be written to", e);
        }
        return text.toString().strip();
    }

    private void describe(JsonGenerator json) {
        UnitText unit = model.model().time().unit();
        json.writeStartObject();
        json.writeStringProperty("name", model.model().name().written());
        json.writeStringProperty("timeUnit", unit == null ? "" : unit.written());
        json.writeNumberProperty("given", module.given());
        json.writeArrayPropertyStart("variables");
        for (int column = 0; column < module.columns().size(); column++) {
            describe(json, module.columns().get(column), column);
        }
        module.held().forEach(number -> describe(json, number, -1));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void describe(JsonGenerator json, int number, int column) {
        Slot slot = model.program().slots().get(number);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("name", slot.name().written());
        json.writeStringProperty("unit", slot.unit() == null ? "" : slot.unit());
        json.writeNumberProperty("slot", number);
        json.writeNumberProperty("column", column);
        json.writeBooleanProperty("settable", isSettable(slot));
        if (column < 0) {
            json.writeBooleanProperty("held", true);
        }
        json.writeEndObject();
    }

    private boolean isSettable(Slot slot) {
        boolean kept = slot.kind() == Slot.Kind.CONSTANT || slot.kind() == Slot.Kind.STOCK;
        return kept && !model.checked().frozen().contains(slot.name());
    }
}
