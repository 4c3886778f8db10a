package org.alamedas.engine;

import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.negate;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.over;
import static org.alamedas.engine.Sketch.parens;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.alamedas.model.definition.Model;

/// Models whose solutions are known in closed form.
///
/// @param model the model
/// @param stock the stock whose solution is known
/// @param solution its value at a moment
public record Zoo(Model model, String stock, DoubleUnaryOperator solution) {

    /// All of them, from 0 to 4.
    public static List<Zoo> all() {
        return List.of(exponential(), logistic(), oscillator(), chain(), ramped());
    }

    /// `y' = -y / 2`, so `y = 100 e^(-t/2)`.
    public static Zoo exponential() {
        Model model = ModelBuilder.model("exponential")
                .time(0, 4, 0.25)
                .stock("level", num(100), List.of(), List.of("decay"))
                .flow("decay", over(ref("level"), ref("lifetime")))
                .aux("lifetime", num(2))
                .build();
        return new Zoo(model, "level", t -> 100 * Math.exp(-t / 2));
    }

    /// `y' = y (1 - y / 100)`, so `y = 100 / (1 + 9 e^-t)` from 10.
    public static Zoo logistic() {
        Model model = ModelBuilder.model("logistic")
                .time(0, 4, 0.25)
                .stock("population", num(10), List.of("growth"), List.of())
                .flow(
                        "growth",
                        times(ref("population"), parens(minus(num(1), over(ref("population"), ref("capacity"))))))
                .aux("capacity", num(100))
                .build();
        return new Zoo(model, "population", t -> 100 / (1 + 9 * Math.exp(-t)));
    }

    /// `y'' = -4 y`, so `y = cos 2t`.
    public static Zoo oscillator() {
        Model model = ModelBuilder.model("oscillator")
                .time(0, 4, 0.25)
                .integral("place", ref("speed"), num(1))
                .integral("speed", times(negate(num(4)), ref("place")), num(0))
                .build();
        return new Zoo(model, "place", t -> Math.cos(2 * t));
    }

    /// Three equal delays one behind the other; the third holds `t^2 / 2 e^-t`.
    public static Zoo chain() {
        Model model = ModelBuilder.model("chain")
                .time(0, 4, 0.25)
                .stock("first", num(1), List.of(), List.of("a"))
                .stock("second", num(0), List.of("a"), List.of("b"))
                .stock("third", num(0), List.of("b"), List.of("c"))
                .flow("a", ref("first"))
                .flow("b", ref("second"))
                .flow("c", ref("third"))
                .build();
        return new Zoo(model, "third", t -> t * t / 2 * Math.exp(-t));
    }

    /// `y' = t^4 - y`, so `y = t^4 - 4 t^3 + 12 t^2 - 24 t + 24 - 24 e^-t` from 0: a rate that depends
    /// on the time.
    public static Zoo ramped() {
        Sketch fourth = times(times(times(ref("TIME"), ref("TIME")), ref("TIME")), ref("TIME"));
        Model model = ModelBuilder.model("ramped")
                .time(0, 4, 0.25)
                .stock("level", num(0), List.of("change"), List.of())
                .flow("change", minus(fourth, ref("level")))
                .aux("sum", plus(ref("level"), ref("change")))
                .build();
        return new Zoo(
                model, "level", t -> t * t * t * t - 4 * t * t * t + 12 * t * t - 24 * t + 24 - 24 * Math.exp(-t));
    }

    @Override
    public String toString() {
        return model.name().written();
    }
}
