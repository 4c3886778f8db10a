package org.alamedas.cli.terminal;

import java.util.List;

/// A reason to stop that the user can mend.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<String> hints;

    /// Makes a refusal.
    ///
    /// @param exitCode how the program ends
    /// @param message what was found and what was expected: one line, no full stop
    /// @param hints what to do, each one line
    public Refusal(ExitCode exitCode, String message, List<String> hints) {
        super(message, null, false, false);
        this.exitCode = exitCode;
        this.hints = List.copyOf(hints);
    }

    /// Makes a refusal of a wrong command line.
    ///
    /// @param message what was found and what was expected: one line, no full stop
    /// @param hints what to do, each one line
    /// @return the refusal
    public static Refusal usage(String message, String... hints) {
        return new Refusal(ExitCode.USAGE, message, List.of(hints));
    }

    /// Makes a refusal of something that could not be done.
    ///
    /// @param message what was found and what was expected: one line, no full stop
    /// @param hints what to do, each one line
    /// @return the refusal
    public static Refusal failed(String message, String... hints) {
        return new Refusal(ExitCode.FAILED, message, List.of(hints));
    }

    /// Makes a refusal whose reason has been shown already.
    ///
    /// @param exitCode how the program ends
    /// @return the refusal, without a message
    public static Refusal told(ExitCode exitCode) {
        return new Refusal(exitCode, "", List.of());
    }

    /// Returns how the program ends.
    ///
    /// @return the exit code
    public ExitCode exitCode() {
        return exitCode;
    }

    /// Returns what the message is.
    ///
    /// @return one line; empty if the reason has been shown already
    public String message() {
        return String.valueOf(getMessage());
    }

    /// Returns what to do.
    ///
    /// @return each one line
    public List<String> hints() {
        return hints;
    }
}
