package org.alamedas.cli.output;

import java.util.List;
import org.alamedas.cli.terminal.Console;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticRenderer;

/// Shows diagnostics to the person at the terminal.
public final class Messenger {
    private Messenger() {}

    /// Shows diagnostics as they stand in the files that they speak of; one screen of them at most.
    ///
    /// @param console where
    /// @param diagnostics what to show, in this order
    public static void show(Console console, List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            console.err()
                    .print(new DiagnosticRenderer(console.appearance().errColour(), DiagnosticRenderer.SCREEN)
                            .render(diagnostics));
        }
    }
}
