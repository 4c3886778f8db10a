package org.alamedas.model.print;

import java.util.stream.Collectors;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.Report;
import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Prints the runs that a model asks for, as part of a model's listing.
final class RunPrinter {
    private RunPrinter() {}

    static String print(PlannedRun run) {
        StringBuilder out = new StringBuilder("run \"" + run.title() + "\"\n");
        if (run.edited() != null) {
            out.append("  with other equations: ")
                    .append(run.edited().variables().size())
                    .append(" variables\n");
        }
        for (PlannedRun.Setting setting : run.settings()) {
            String values = setting.values().stream().map(NumberPrinter::print).collect(Collectors.joining(", "));
            out.append("  set ").append(NamePrinter.print(setting.name())).append(" = ");
            out.append(values).append('\n');
        }
        run.reports().forEach(report -> out.append("  ").append(report(report)).append('\n'));
        return out.toString();
    }

    private static String report(Report report) {
        return switch (report) {
            case Report.Table table ->
                "table" + every(table.every()) + ": "
                        + table.columns().stream().map(RunPrinter::column).collect(Collectors.joining(", "));
            case Report.Plot plot ->
                "plot" + every(plot.every()) + ": "
                        + plot.scales().stream().map(RunPrinter::scale).collect(Collectors.joining(" / "));
        };
    }

    private static String every(@Nullable Expr every) {
        return every == null ? "" : " every " + ExprPrinter.print(every);
    }

    private static String column(Report.Column column) {
        String format = column.format().isEmpty() ? "" : " as " + column.format();
        return ExprPrinter.print(column.shown()) + " in " + column.group() + format;
    }

    private static String scale(Report.Scale scale) {
        String curves = scale.curves().stream().map(RunPrinter::curve).collect(Collectors.joining(", "));
        return curves + " from " + limit(scale.low()) + " to " + limit(scale.high());
    }

    private static String limit(@Nullable Double limit) {
        return limit == null ? "?" : NumberPrinter.print(limit);
    }

    private static String curve(Report.Curve curve) {
        return ExprPrinter.print(curve.shown()) + (curve.mark().isEmpty() ? "" : " marked " + curve.mark());
    }
}
