package org.alamedas.cli.output;

import java.util.List;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.diagnostic.Outcome;

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

    /// Takes what was made, or says what is wrong.
    ///
    /// @param console where
    /// @param outcome what came of it
    /// @param <T> the kind of thing
    /// @return the thing
    /// @throws Refusal if it was refused, after the reasons have been shown
    public static <T> T made(Console console, Outcome<T> outcome) throws Refusal {
        return switch (outcome) {
            case Outcome.Made<T> made -> made.value();
            case Outcome.Refused<T> refused -> {
                show(console, refused.diagnostics());
                throw Refusal.told(ExitCode.FAILED);
            }
        };
    }
}
