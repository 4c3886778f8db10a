package org.alamedas.analysis.loops;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.analysis.excerpt.Excerpt;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// The signs of the arcs of a model along one run, and the polarity of loops made of them.
///
/// An inflow raises its stock and an outflow lowers it. For every other arc the equation is replayed by
/// itself with the cause a little larger all along; where the effect is larger whenever it differs, the
/// sign is positive. The sign is thus one of this run and not of the equation. The fields remember what
/// has been found.
public final class ArcSigns {
    /// The change of the cause, as a part of its largest size.
    private static final double SHARE = 1e-5;

    /// Differences below this part of the effect's largest size are rounding.
    private static final double ROUNDING = 1e-13;

    private final Model model;
    private final RunResult run;
    private final Map<List<Name>, Sign> known = new HashMap<>();

    /// Makes signs.
    ///
    /// @param model a model
    /// @param run a run of it that recorded all its variables at every step
    public ArcSigns(Model model, RunResult run) {
        this.model = model;
        this.run = run;
    }

    /// Tells the polarity of a loop: positive is reinforcing, negative balancing.
    ///
    /// @param cycle a loop of the model
    /// @return the sign of the chain of its arcs
    public Sign polarity(Cycle cycle) {
        List<Name> names = cycle.variables();
        Sign sign = Sign.POSITIVE;
        for (int i = 0; i < names.size(); i++) {
            sign = sign.then(of(names.get(i), names.get((i + 1) % names.size())));
        }
        return sign;
    }

    /// Tells the polarity of a closed path, which may pass a variable twice.
    ///
    /// @param path variables, the first one again at the end
    /// @return the sign of the chain of its arcs
    public Sign polarity(List<Name> path) {
        Sign sign = Sign.POSITIVE;
        for (int i = 0; i + 1 < path.size(); i++) {
            sign = sign.then(of(path.get(i), path.get(i + 1)));
        }
        return sign;
    }

    /// Tells the sign of one arc.
    ///
    /// @param from the cause
    /// @param to the effect, which reads it
    /// @return its sign along the run
    public Sign of(Name from, Name to) {
        return known.computeIfAbsent(List.of(from, to), _ -> find(from, to));
    }

    private Sign find(Name from, Name to) {
        Optional<Variable> effect =
                model.variables().stream().filter(one -> one.name().equals(to)).findFirst();
        if (effect.isEmpty()) {
            return Sign.UNKNOWN;
        }
        if (effect.get() instanceof Variable.Stock stock && stock.change() instanceof Variable.Change.Flows flows) {
            boolean adds = names(flows.inflows()).contains(from);
            boolean takes = names(flows.outflows()).contains(from);
            return adds && takes ? Sign.MIXED : adds ? Sign.POSITIVE : takes ? Sign.NEGATIVE : Sign.UNKNOWN;
        }
        Excerpt excerpt = new Excerpt(model, run, effect.get());
        Optional<double[]> usual = excerpt.replay();
        Optional<double[]> other = excerpt.replay(from, ArcSigns::raised);
        return usual.isEmpty() || other.isEmpty() ? Sign.UNKNOWN : sign(usual.get(), other.get());
    }

    private static List<Name> names(List<FlowReference> flows) {
        return flows.stream().map(FlowReference::name).toList();
    }

    private static double[] raised(double[] values) {
        double size = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double change = SHARE * (size > 0 ? size : 1);
        return Arrays.stream(values).map(value -> value + change).toArray();
    }

    private static Sign sign(double[] usual, double[] other) {
        double size = Arrays.stream(usual).map(Math::abs).max().orElse(0);
        boolean more = false;
        boolean less = false;
        for (int i = 0; i < usual.length; i++) {
            double change = other[i] - usual[i];
            more |= change > ROUNDING * size;
            less |= change < -ROUNDING * size;
        }
        return more && less ? Sign.MIXED : more ? Sign.POSITIVE : less ? Sign.NEGATIVE : Sign.IDLE;
    }
}
