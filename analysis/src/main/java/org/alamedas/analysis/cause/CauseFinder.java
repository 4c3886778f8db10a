package org.alamedas.analysis.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alamedas.analysis.excerpt.Excerpt;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// Finds what the direct inputs of a variable contributed to its change.
///
/// @param model a model
/// @param run a run of it that recorded all its variables at every step
public record CauseFinder(Model model, RunResult run) {
    private static final double SLACK = 1e-9;

    /// Tells why a variable changed.
    ///
    /// @param name the variable, a scalar
    /// @param from the first moment
    /// @param to the second, after it
    /// @return the contributions; the moments are those recorded at or before the ones asked for
    /// @throws IllegalArgumentException if the model has no such scalar, or the moments are not in order
    ///     within the run
    public Causes of(Name name, double from, double to) {
        int column = run.column(name);
        Variable variable = model.variables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no variable is called \"" + name + "\""));
        if (column < 0) {
            throw new IllegalArgumentException("\"" + name + "\" has no single recorded value");
        }
        int first = row(from);
        int second = row(to);
        if (first >= second) {
            throw new IllegalArgumentException("the moments " + from + " and " + to + " are not in order");
        }
        return variable instanceof Variable.Stock stock && stock.change() instanceof Variable.Change.Flows flows
                ? ofFlows(name, flows, first, second)
                : ofEquation(variable, first, second);
    }

    private int row(double time) {
        if (time < run.time(0) - SLACK || time > run.time(run.rows() - 1) + SLACK) {
            throw new IllegalArgumentException("the moment " + time + " is outside the run, from " + run.time(0)
                    + " to " + run.time(run.rows() - 1));
        }
        int row = 0;
        while (row + 1 < run.rows() && run.time(row + 1) <= time + SLACK) {
            row++;
        }
        return row;
    }

    private Causes ofFlows(Name name, Variable.Change.Flows flows, int first, int second) {
        List<Contribution> contributions = new ArrayList<>();
        List<Name> untold = new ArrayList<>();
        for (FlowReference flow : flows.inflows()) {
            add(flow.name(), 1, first, second, contributions, untold);
        }
        for (FlowReference flow : flows.outflows()) {
            add(flow.name(), -1, first, second, contributions, untold);
        }
        return causes(name, first, second, Causes.Method.FLOWS, contributions, untold);
    }

    private void add(Name flow, int sign, int first, int second, List<Contribution> contributions, List<Name> untold) {
        int column = run.column(flow);
        if (column < 0) {
            untold.add(flow);
            return;
        }
        double moved = 0;
        for (int row = first; row < second; row++) {
            moved += run.value(column, row) * (run.time(row + 1) - run.time(row));
        }
        contributions.add(new Contribution(flow, sign * moved));
    }

    /// The change of a stock that has a net rate is that of the rate added up.
    private Causes ofEquation(Variable variable, int first, int second) {
        Excerpt excerpt = new Excerpt(model, run, variable);
        List<Contribution> contributions = new ArrayList<>();
        List<Name> untold = new ArrayList<>();
        Optional<double[]> usual = excerpt.replay();
        for (Name input : excerpt.inputs()) {
            Optional<double[]> frozen = excerpt.replay(input, values -> frozen(values, first));
            if (usual.isPresent() && frozen.isPresent()) {
                double lacking =
                        effect(variable, usual.get(), first, second) - effect(variable, frozen.get(), first, second);
                contributions.add(new Contribution(input, lacking));
            } else {
                untold.add(input);
            }
        }
        return causes(variable.name(), first, second, Causes.Method.FREEZING, contributions, untold);
    }

    private double effect(Variable variable, double[] values, int first, int second) {
        if (!(variable instanceof Variable.Stock)) {
            return values[second];
        }
        double sum = 0;
        for (int row = first; row < second; row++) {
            sum += values[row] * (run.time(row + 1) - run.time(row));
        }
        return sum;
    }

    private static double[] frozen(double[] values, int from) {
        double[] held = values.clone();
        java.util.Arrays.fill(held, from, held.length, values[from]);
        return held;
    }

    private Causes causes(
            Name name,
            int first,
            int second,
            Causes.Method method,
            List<Contribution> contributions,
            List<Name> untold) {
        int column = run.column(name);
        contributions.removeIf(one -> one.amount() == 0);
        contributions.sort(Comparator.comparingDouble((Contribution one) -> -Math.abs(one.amount()))
                .thenComparing(Contribution::input));
        return new Causes(
                name,
                run.time(first),
                run.time(second),
                run.value(column, first),
                run.value(column, second),
                method,
                contributions,
                untold);
    }
}
