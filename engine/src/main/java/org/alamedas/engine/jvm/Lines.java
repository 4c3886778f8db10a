package org.alamedas.engine.jvm;

import org.alamedas.model.source.Span;

/// Finds the lines of a model's file that generated code stands for.
final class Lines {
    private static final int LARGEST = 65_535;

    private Lines() {}

    static int of(Span span) {
        return Math.min(span.position().line(), LARGEST);
    }
}
