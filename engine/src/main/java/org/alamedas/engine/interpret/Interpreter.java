package org.alamedas.engine.interpret;

import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.ir.Program;

/// The plain back end, which needs no warming up and defines what every other one must give.
public final class Interpreter implements Backend {
    private final boolean single;

    /// Makes the interpreter.
    public Interpreter() {
        this(false);
    }

    private Interpreter(boolean single) {
        this.single = single;
    }

    /// Makes an interpreter that rounds what every operation gives to 24 bits, as the single precision of Vensim does.
    ///
    /// It is slower, and no other back end gives its bits.
    ///
    /// @return the interpreter
    public static Interpreter inSinglePrecision() {
        return new Interpreter(true);
    }

    @Override
    public String name() {
        return single ? "interpreter in single precision" : "interpreter";
    }

    @Override
    public Executable compile(Program program) {
        return new Interpreted(program, single);
    }
}
