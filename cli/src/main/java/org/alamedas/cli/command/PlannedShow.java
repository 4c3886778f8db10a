package org.alamedas.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.cli.chart.DeckOutput;
import org.alamedas.cli.chart.PlotStyle;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.PlannedRuns;
import org.alamedas.engine.ReadyRun;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Makes the runs that a model asks for, and shows of each what it asks to be shown.
///
/// @param console where
/// @param style how plots are drawn
/// @param wanted what the command line says, which goes before what the model says
record PlannedShow(Console console, PlotStyle style, RunSpec wanted) {

    void show(CompiledModel compiled) throws Refusal {
        List<ReadyRun> runs = Messenger.made(console, PlannedRuns.of(new Engine(), compiled));
        boolean first = true;
        for (ReadyRun run : runs) {
            if (!run.plan().reports().isEmpty()) {
                if (!first) {
                    console.line("");
                }
                first = false;
                new DeckOutput(console, style).show(run, run.model().run(merged(DeckOutput.recording(run))));
            }
        }
    }

    private RunSpec merged(RunSpec planned) {
        Map<Name, Double> values = new LinkedHashMap<>(planned.values());
        values.putAll(wanted.values());
        RunSpec merged = new RunSpec(
                or(wanted.start(), planned.start()),
                or(wanted.stop(), planned.stop()),
                or(wanted.step(), planned.step()),
                or(wanted.saveEvery(), wanted.step() == null ? planned.saveEvery() : wanted.step()),
                wanted.method(),
                values,
                planned.record(),
                false);
        return merged.drawing(wanted.key()).within(wanted.tolerance());
    }

    private static @Nullable Double or(@Nullable Double first, @Nullable Double second) {
        return first == null ? second : first;
    }
}
