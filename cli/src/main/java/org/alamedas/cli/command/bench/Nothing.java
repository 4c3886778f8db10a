package org.alamedas.cli.command.bench;

/// A program that does nothing: what a start of the JVM takes.
public final class Nothing {
    private Nothing() {}

    /// Ends.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {}
}
