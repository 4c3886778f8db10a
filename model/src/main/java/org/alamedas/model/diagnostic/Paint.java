package org.alamedas.model.diagnostic;

/// How a rendered diagnostic marks its parts: with ANSI colours or not at all.
///
/// @param strong what switches on the colour of the severity; empty for no colours
/// @param dim what switches on the colour of the frame
record Paint(String strong, String dim) {
    static final Paint NONE = new Paint("", "");

    private static final String ESCAPE = "\u001B[";
    private static final String RESET = ESCAPE + "0m";

    static Paint ansi(Severity severity) {
        String code = switch (severity) {
            case ERROR -> "1;31m";
            case WARNING -> "1;33m";
            case NOTE -> "1;36m";
        };
        return new Paint(ESCAPE + code, ESCAPE + "34m");
    }

    String strong(String text) {
        return strong.isEmpty() ? text : strong + text + RESET;
    }

    String dim(String text) {
        return dim.isEmpty() ? text : dim + text + RESET;
    }
}
