package org.alamedas.cli.command.loops;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.loop.LoopOutput;
import org.alamedas.evidence.loop.NamedLoop;

/// Figures of a run with a loop and of one without.
///
/// @param loop the loop
/// @param course how it runs in the model
/// @param annotations what is said beside the model
/// @param lines one for each figure
public record CutReport(NamedLoop loop, NamedLoop.Course course, Annotations annotations, List<Line> lines) {
    /// Copies the lines.
    public CutReport {
        lines = List.copyOf(lines);
    }

    /// One figure.
    ///
    /// @param output what is read
    /// @param with its value with the loop; 1 where only the ratio is shown
    /// @param without its value without, or the ratio
    public record Line(LoopOutput output, double with, double without) {}

    /// Runs a model with a loop and without.
    ///
    /// @param model the model
    /// @param annotations what is said beside it
    /// @param loop the loop
    /// @param course how it runs in the model
    /// @param outputs what is read
    /// @return the figures
    /// @throws org.alamedas.engine.run.SimulationException if a value is not finite
    public static CutReport of(
            CompiledModel model,
            Annotations annotations,
            NamedLoop loop,
            NamedLoop.Course course,
            List<LoopOutput> outputs) {
        RunSpec spec = RunSpec.AS_MODELLED.recording(
                outputs.stream().map(LoopOutput::variable).distinct().toList());
        for (var mode : course.modes().entrySet()) {
            spec = spec.with(mode.getKey(), mode.getValue());
        }
        RunResult with = model.run(spec);
        RunResult without = model.run(spec.with(course.cut(), 0));
        List<Line> lines = new ArrayList<>();
        for (LoopOutput output : outputs) {
            double kept = at(with, output);
            double cut = at(without, output);
            lines.add(
                    switch (output.shown()) {
                        case VALUE -> new Line(output, kept, cut);
                        case RATIO -> new Line(output, 1, cut / kept);
                    });
        }
        return new CutReport(loop, course, annotations, lines);
    }

    private static double at(RunResult run, LoopOutput output) {
        int row = 0;
        while (row + 1 < run.rows() && run.time(row + 1) <= output.moment()) {
            row++;
        }
        return run.value(run.column(output.variable()), row);
    }
}
