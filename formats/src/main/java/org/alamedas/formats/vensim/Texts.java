package org.alamedas.formats.vensim;

import org.alamedas.formats.syntax.Fragment;

/// Texts for people inside a file.
final class Texts {
    private Texts() {}

    /// Returns a comment as its author wrote it: lines that the program broke are joined, its indentation is dropped,
    /// line breaks of the author stay.
    static String documentation(Fragment comment) {
        StringBuilder out = new StringBuilder();
        boolean joined = true;
        for (String line : comment.text().split("\n", -1)) {
            boolean continued = line.endsWith("\\");
            String body = continued ? line.substring(0, line.length() - 1) : line.stripTrailing();
            out.append(joined ? "" : "\n").append(body.stripLeading());
            joined = continued;
        }
        return out.toString().strip();
    }
}
