package org.alamedas.engine.wasm;

import org.alamedas.model.source.Span;

/// Something in a program that a module cannot hold.
public final class Untranslated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    Untranslated(Span span, String what) {
        super(what + " cannot be written as WebAssembly yet");
        this.span = span;
    }

    /// Returns where it stands.
    ///
    /// @return its place in the model
    public Span span() {
        return span;
    }
}
