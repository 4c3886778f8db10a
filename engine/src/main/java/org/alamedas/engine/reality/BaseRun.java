package org.alamedas.engine.reality;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.jspecify.annotations.Nullable;

/// The run of a model as it stands, made when it is first asked for and then held.
final class BaseRun {
    private final Model model;
    private @Nullable RunResult result;

    BaseRun(Model model) {
        this.model = model;
    }

    /// Returns what a variable is over time.
    GraphicalFunction over(Name variable, List<Subscript> subscripts) throws Untestable {
        RunResult run = result();
        int column = run.column(column(variable, subscripts));
        if (column < 0) {
            throw new Untestable("the run to compare with has no single variable \"" + variable + "\"");
        }
        double[] times = new double[run.rows()];
        for (int row = 0; row < times.length; row++) {
            times[row] = run.time(row);
        }
        return GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, times, run.values(column));
    }

    private static Name column(Name variable, List<Subscript> subscripts) {
        if (subscripts.isEmpty()) {
            return variable;
        }
        List<String> elements = new ArrayList<>();
        for (Subscript subscript : subscripts) {
            elements.add(
                    subscript instanceof Subscript.Named named ? named.name().written() : "*");
        }
        return Name.of(variable + "[" + String.join(",", elements) + "]");
    }

    private RunResult result() throws Untestable {
        RunResult done = result;
        if (done == null) {
            done = run();
            result = done;
        }
        return done;
    }

    private RunResult run() throws Untestable {
        Model stepwise = new Scene(model, this).altered();
        return switch (new Engine().compile(stepwise)) {
            case Outcome.Refused<CompiledModel> refused ->
                throw new Untestable("the model has errors and cannot be run");
            case Outcome.Made<CompiledModel>(CompiledModel compiled, var _) -> {
                try {
                    yield compiled.run(RunSpec.AS_MODELLED);
                } catch (SimulationException e) {
                    throw new Untestable("the model stops: " + e.diagnostic().message());
                }
            }
        };
    }
}
