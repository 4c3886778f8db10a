package org.alamedas.engine.backend;

import org.alamedas.engine.ir.Program;

/// A way to execute programs.
///
/// All back ends give the same bits: those of the interpreter.
public interface Backend {
    /// Returns what the back end is called.
    ///
    /// @return a word in lower case
    String name();

    /// Prepares a program.
    ///
    /// @param program the program
    /// @return what runs it
    Executable compile(Program program);
}
