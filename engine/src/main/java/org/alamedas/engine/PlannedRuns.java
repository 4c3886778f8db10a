package org.alamedas.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Makes the runs that a model's author asks for ready.
///
/// A constant that a run changes is a value of its specification; so are the step (`DT`), the last
/// moment (`LENGTH`) and the first (`TIME`). A graphical function that it changes makes it a model
/// of its own.
public final class PlannedRuns {
    private static final Name STEP = Name.of("DT");
    private static final Name STOP = Name.of("LENGTH");
    private static final Name START = Name.of("TIME");

    private final Engine engine;
    private final CompiledModel base;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Set<Span> refused = new HashSet<>();

    private PlannedRuns(Engine engine, CompiledModel base) {
        this.engine = engine;
        this.base = base;
    }

    /// Makes the planned runs of a model ready.
    ///
    /// @param engine what compiles models whose graphical functions a run changes
    /// @param base the model without the changes of any run
    /// @return the runs in the order of the file, or everything that is wrong with their changes
    public static Outcome<List<ReadyRun>> of(Engine engine, CompiledModel base) {
        PlannedRuns runs = new PlannedRuns(engine, base);
        List<ReadyRun> ready = new ArrayList<>();
        for (PlannedRun plan : base.model().runs()) {
            ready.add(runs.ready(plan));
        }
        return Outcome.of(List.copyOf(ready), runs.problems);
    }

    private ReadyRun ready(PlannedRun plan) {
        Model edited = plan.edited();
        return edited == null ? changed(plan) : new ReadyRun(plan, compiled(edited), RunSpec.AS_MODELLED);
    }

    private ReadyRun changed(PlannedRun plan) {
        Map<Name, PlannedRun.Setting> tables = new HashMap<>();
        Map<Name, Double> values = new LinkedHashMap<>();
        Map<Name, Double> controls = new HashMap<>();
        for (PlannedRun.Setting setting : plan.settings()) {
            if (isTable(setting.name())) {
                tables.put(setting.name(), setting);
            } else if (base.find(setting.name()) != null) {
                constants(setting, values);
            }
            if (isControl(setting.name())) {
                controls.put(setting.name(), setting.values().getFirst());
            }
        }
        RunSpec spec = new RunSpec(
                controls.get(START), controls.get(STOP), controls.get(STEP), null, null, values, List.of(), false);
        return new ReadyRun(plan, tables.isEmpty() ? base : with(tables), spec);
    }

    private static boolean isControl(Name name) {
        return name.equals(START) || name.equals(STOP) || name.equals(STEP);
    }

    private boolean isTable(Name name) {
        return base.model().variables().stream()
                .anyMatch(variable ->
                        variable instanceof Variable.Lookup && variable.name().equals(name));
    }

    private void constants(PlannedRun.Setting setting, Map<Name, Double> values) {
        List<Name> elements = elements(setting.name());
        if (elements.size() != setting.values().size()) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    setting.span(),
                    "\"" + setting.name() + "\" has " + elements.size() + " elements, and this run gives it "
                            + setting.values().size() + " values"));
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            values.put(elements.get(i), setting.values().get(i));
        }
    }

    /// The names of the elements of an array, in order, or the name of a scalar.
    private List<Name> elements(Name name) {
        String start = name.canonical() + "[";
        List<Name> elements = base.variables().stream()
                .map(Slot::name)
                .filter(slot -> slot.canonical().startsWith(start))
                .toList();
        return elements.isEmpty() ? List.of(name) : elements;
    }

    private CompiledModel with(Map<Name, PlannedRun.Setting> tables) {
        Model changed = base.model()
                .with(base.model().variables().stream()
                        .map(variable -> changed(variable, tables.get(variable.name())))
                        .toList());
        return compiled(changed);
    }

    private CompiledModel compiled(Model changed) {
        return switch (engine.compile(changed)) {
            case Outcome.Made<CompiledModel> made -> made.value();
            case Outcome.Refused<CompiledModel> refused -> {
                problems.addAll(refused.diagnostics());
                yield base;
            }
        };
    }

    private Variable changed(Variable variable, PlannedRun.@Nullable Setting setting) {
        return setting != null && variable instanceof Variable.Lookup(var declaration, var tables)
                ? new Variable.Lookup(
                        declaration,
                        tables.stream().map(table -> changed(table, setting)).toList())
                : variable;
    }

    private Variable.Table changed(Variable.Table table, PlannedRun.Setting setting) {
        GraphicalFunction function = table.function();
        int size = function.size();
        if (setting.values().size() < size) {
            if (refused.add(setting.span())) {
                problems.add(Diagnostic.error(
                        DiagnosticCode.BAD_GRAPHICAL_FUNCTION,
                        setting.span(),
                        "\"" + setting.name() + "\" has " + size + " points, and this run gives it "
                                + setting.values().size()));
            }
            return table;
        }
        double[] inputs = new double[size];
        double[] outputs = new double[size];
        for (int i = 0; i < size; i++) {
            inputs[i] = function.input(i);
            outputs[i] = setting.values().get(i);
        }
        return new Variable.Table(table.target(), GraphicalFunction.of(function.kind(), inputs, outputs));
    }
}
