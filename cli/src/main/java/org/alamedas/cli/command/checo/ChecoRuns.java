package org.alamedas.cli.command.checo;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.chile.Checo;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.model.expr.Name;

/// The listing run at each step of the exhibit.
///
/// Every run records the same moments: those of the listing's own table.
public final class ChecoRuns {
    private static final double APART = 0.1;

    private final Checo exhibit;
    private final List<RunResult> runs = new ArrayList<>();

    /// Runs the listing.
    ///
    /// @param exhibit the exhibit
    /// @param model its listing, compiled
    /// @throws org.alamedas.engine.run.SimulationException if a value is not finite
    public ChecoRuns(Checo exhibit, CompiledModel model) {
        this.exhibit = exhibit;
        List<Name> recorded =
                exhibit.labels().stream().map(VariableLabel::variable).toList();
        for (Checo.Step step : exhibit.steps()) {
            RunSpec spec = RunSpec.AS_MODELLED.recording(recorded);
            runs.add(model.run(new RunSpec(
                    spec.start(),
                    spec.stop(),
                    step.size(),
                    spec.saveEvery(),
                    spec.method(),
                    spec.values(),
                    spec.record(),
                    false)));
        }
    }

    /// Returns the exhibit.
    ///
    /// @return what is run
    public Checo exhibit() {
        return exhibit;
    }

    /// Returns how many moments were recorded.
    ///
    /// @return the number of rows of each run
    public int rows() {
        return runs.getFirst().rows();
    }

    /// Returns a moment.
    ///
    /// @param row its number
    /// @return years from the start
    public double time(int row) {
        return runs.getFirst().time(row);
    }

    /// Returns a value.
    ///
    /// @param step the number of the step in the exhibit
    /// @param variable a variable that the exhibit labels
    /// @param row the number of the moment
    /// @return the value
    public double value(int step, Name variable, int row) {
        RunResult run = runs.get(step);
        return run.value(run.column(variable), row);
    }

    /// Returns the number of the step with a role.
    ///
    /// @param role the role
    /// @return the number of the first step that has it
    public int step(Checo.Role role) {
        for (int i = 0; i < exhibit.steps().size(); i++) {
            if (exhibit.steps().get(i).role() == role) {
                return i;
            }
        }
        throw new IllegalStateException("no step is " + role);
    }

    /// Finds where the printed run and the converged one part for the rest of the run.
    ///
    /// @param variable a variable
    /// @return the first moment from which on they always differ by more than a tenth of the range
    ///     of the converged
    ///     run; the number of moments if there is none
    public int parting(Name variable) {
        int printed = step(Checo.Role.PRINTED);
        int converged = step(Checo.Role.CONVERGED);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows(); row++) {
            low = Math.min(low, value(converged, variable, row));
            high = Math.max(high, value(converged, variable, row));
        }
        int from = rows();
        while (from > 0
                && Math.abs(value(printed, variable, from - 1) - value(converged, variable, from - 1))
                        > APART * (high - low)) {
            from--;
        }
        return from;
    }
}
