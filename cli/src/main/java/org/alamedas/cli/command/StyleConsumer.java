package org.alamedas.cli.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.Stack;
import org.alamedas.cli.chart.PlotStyle;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/// Takes the style of a plot from the command line if the next argument is one: in `--plot chile`
/// it is a model.
final class StyleConsumer implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> args, ArgSpec argument, CommandSpec command) {
        Optional<PlotStyle> style = args.isEmpty()
                ? Optional.empty()
                : Arrays.stream(PlotStyle.values())
                        .filter(each -> each.name().equalsIgnoreCase(args.peek()))
                        .findFirst();
        if (style.isPresent()) {
            args.pop();
        }
        argument.setValue(style.orElse(PlotStyle.LINES));
    }
}
