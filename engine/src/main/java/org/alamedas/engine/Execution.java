package org.alamedas.engine;

import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.jvm.Jvm;

/// Ways to execute models. All give the same bits.
public enum Execution {
    /// Interpreted while there is little to do, compiled to bytecode when there is much.
    AUTO,
    /// Interpreted: the first result comes at once.
    INTERPRETER,
    /// Compiled to JVM bytecode.
    JVM;

    Backend backend() {
        return switch (this) {
            case AUTO -> new Adaptive();
            case INTERPRETER -> new Interpreter();
            case JVM -> new Jvm();
        };
    }
}
