package org.alamedas.formats.syntax;

import org.alamedas.model.diagnostic.Diagnostic;

/// Leaves the parsing of one equation at its first fault; never leaves this package.
final class SyntaxFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    SyntaxFault(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    SyntaxFault hinting(String hint) {
        return new SyntaxFault(diagnostic.hint(hint));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
