package org.alamedas.engine;

import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.jvm.Jvm;
import org.alamedas.engine.optimise.Optimiser;

/// Ways to execute models. All give the same bits.
public enum Execution {
    /// Interpreted while there is little to do, compiled to bytecode when there is much.
    AUTO,
    /// Interpreted: the first result comes at once.
    INTERPRETER,
    /// Optimised, then interpreted: what differs from the interpreter's bits is the optimiser's doing.
    OPTIMISED,
    /// Compiled to JVM bytecode.
    JVM;

    Backend backend() {
        return switch (this) {
            case AUTO -> new Adaptive();
            case INTERPRETER -> new Interpreter();
            case OPTIMISED -> new Optimised();
            case JVM -> new Jvm();
        };
    }

    private record Optimised() implements Backend {
        @Override
        public String name() {
            return "optimised";
        }

        @Override
        public Executable compile(Program program) {
            return new Interpreter().compile(Optimiser.optimise(program));
        }
    }
}
