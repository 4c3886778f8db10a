package org.alamedas.engine.reality;

/// Leaves the making of a test that cannot be made; never leaves this package.
final class Untestable extends Exception {
    private static final long serialVersionUID = 1;

    Untestable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
