package org.alamedas.cli.command.bench;

import java.util.List;
import java.util.Optional;
import org.alamedas.chile.BuiltInModels;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// A model whose runs are measured.
///
/// @param name what it is called
/// @param source the model
/// @param rival the model of which C is made: the same one, or the same equations written otherwise
/// @param recorded the variable that is recorded where one is
/// @param varied the parameter that differs between the members of an ensemble
/// @param goals what is measured, and how long it may take
public record Workload(
        String name, SourceText source, SourceText rival, Name recorded, Name varied, List<Measurement> goals) {
    private static final double AS_C = 1;
    private static final double NEARLY_AS_C = 1.2;
    private static final double ARRAYED = 0.4;
    private static final double ENSEMBLE = 0.2;
    private static final double LARGE_ENSEMBLE = 1 / 3.0;
    private static final double BATCHED = 0.5;
    private static final double AS_BATCHED = 1;
    private static final double IN_V8 = 1.5;
    private static final double KILOBYTES = 6;

    /// Ways to run a model.
    public enum Kind {
        /// One run at a time, one variable recorded.
        ONE,
        /// One run at a time, every variable recorded.
        ALL,
        /// An ensemble on one thread, statistics of one variable at its rows.
        ENSEMBLE,
        /// The same, against C that runs many members side by side with whatever arithmetic is fastest.
        BATCHED,
        /// One run at a time as WebAssembly in node, every variable recorded; left out where there is no node.
        NODE,
        /// The same in a page of Chromium; left out where there is none.
        CHROMIUM,
        /// The module: its size.
        SIZE
    }

    /// Something that is measured.
    ///
    /// @param kind how the model is run
    /// @param goal the longest that it may take, as a share of the time that C takes
    public record Measurement(Kind kind, double goal) {}

    /// Copies the list.
    public Workload {
        goals = List.copyOf(goals);
    }

    /// Returns the workloads, small ones first.
    ///
    /// @return all of them
    public static List<Workload> all() {
        SourceText sir = SyntheticModels.sir();
        SourceText tables = SyntheticModels.tables();
        SourceText scalars = SyntheticModels.scalars();
        return List.of(
                of("sir", sir, "infectious", "contacts", small()),
                of("tables", tables, "stock 1", "speed", small()),
                of(
                        "checo",
                        builtIn("checo"),
                        "CP",
                        "CTY",
                        List.of(new Measurement(Kind.ONE, AS_C), new Measurement(Kind.ALL, AS_C))),
                of(
                        "chile",
                        builtIn("chile"),
                        "GDP",
                        "link_threat",
                        List.of(
                                new Measurement(Kind.ONE, NEARLY_AS_C),
                                new Measurement(Kind.ALL, NEARLY_AS_C),
                                new Measurement(Kind.ENSEMBLE, LARGE_ENSEMBLE),
                                new Measurement(Kind.BATCHED, AS_BATCHED),
                                new Measurement(Kind.NODE, IN_V8),
                                new Measurement(Kind.CHROMIUM, IN_V8))),
                of(
                        "scalars",
                        scalars,
                        "x 1",
                        "speed",
                        List.of(
                                new Measurement(Kind.ONE, NEARLY_AS_C),
                                new Measurement(Kind.ALL, NEARLY_AS_C),
                                new Measurement(Kind.ENSEMBLE, LARGE_ENSEMBLE),
                                new Measurement(Kind.BATCHED, AS_BATCHED))),
                new Workload(
                        "arrays",
                        SyntheticModels.arrays(),
                        scalars,
                        Name.of("x[1]"),
                        Name.of("speed"),
                        List.of(new Measurement(Kind.ONE, ARRAYED), new Measurement(Kind.ALL, ARRAYED))));
    }

    private static List<Measurement> small() {
        return List.of(
                new Measurement(Kind.ONE, AS_C),
                new Measurement(Kind.ALL, AS_C),
                new Measurement(Kind.ENSEMBLE, ENSEMBLE),
                new Measurement(Kind.BATCHED, BATCHED),
                new Measurement(Kind.NODE, IN_V8),
                new Measurement(Kind.CHROMIUM, IN_V8),
                new Measurement(Kind.SIZE, KILOBYTES));
    }

    private static Workload of(
            String name, SourceText source, String recorded, String varied, List<Measurement> goals) {
        return new Workload(name, source, source, Name.of(recorded), Name.of(varied), goals);
    }

    private static SourceText builtIn(String name) {
        Optional<SourceText> found = BuiltInModels.find(name);
        return found.orElseThrow(() -> new IllegalStateException("no built-in model " + name));
    }
}
