package org.alamedas.engine.interpret;

import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.ir.Program;

/// The plain back end, which needs no warming up and defines what every other one must give.
public final class Interpreter implements Backend {
    /// Makes the interpreter.
    public Interpreter() {}

    @Override
    public String name() {
        return "interpreter";
    }

    @Override
    public Executable compile(Program program) {
        return new Interpreted(program);
    }
}
