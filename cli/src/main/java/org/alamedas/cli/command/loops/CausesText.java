package org.alamedas.cli.command.loops;

import java.util.stream.Collectors;
import org.alamedas.analysis.cause.Causes;
import org.alamedas.analysis.cause.Contribution;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.terminal.Console;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;

/// Writes why a variable changed for a person at a terminal.
public final class CausesText {
    private static final int LABEL = 48;
    private static final int NUMBER = 14;

    private CausesText() {}

    /// Writes causes.
    ///
    /// @param console where
    /// @param causes what
    public static void write(Console console, Causes causes) {
        Page page = new Page(console);
        page.heading(page.text(
                "causes.title",
                causes.variable(),
                NumberPrinter.print(causes.from()),
                NumberPrinter.print(causes.to())));
        page.line(page.text("causes.change", page.number(causes.before()), page.number(causes.after())));
        row(page, page.text("causes.sum"), causes.change());
        for (Contribution one : causes.contributions()) {
            row(page, "  " + one.input(), one.amount());
        }
        row(page, "  " + page.text("causes.residual"), causes.residual());
        if (!causes.untold().isEmpty()) {
            page.paragraph(
                    "",
                    page.text(
                            "causes.untold",
                            causes.untold().stream().map(Name::written).collect(Collectors.joining(", "))),
                    0);
        }
        page.paragraph(
                "",
                switch (causes.method()) {
                    case FLOWS -> page.text("causes.by-flows");
                    case FREEZING -> page.text("causes.by-freezing");
                },
                0);
    }

    private static void row(Page page, String label, double value) {
        page.line(Page.left(label, LABEL) + Page.right(page.signed(value), NUMBER));
    }
}
