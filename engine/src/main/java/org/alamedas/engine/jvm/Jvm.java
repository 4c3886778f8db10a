package org.alamedas.engine.jvm;

import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.ir.Program;

/// The back end that compiles to JVM bytecode.
///
/// What it cannot compile it leaves to the interpreter: a class beyond the limits of class files, or
/// a run with values given for some elements of an array that is computed at every step.
public final class Jvm implements Backend {
    /// Makes the back end.
    public Jvm() {}

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public Executable compile(Program program) {
        return new Compiled(program);
    }
}
