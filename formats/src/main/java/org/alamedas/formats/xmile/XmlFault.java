package org.alamedas.formats.xmile;

import org.alamedas.model.diagnostic.Diagnostic;

/// Leaves the scanning of a file at its first fault; never leaves this package.
final class XmlFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    XmlFault(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    XmlFault hinting(String hint) {
        return new XmlFault(diagnostic.hint(hint));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
