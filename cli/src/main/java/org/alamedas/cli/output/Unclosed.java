package org.alamedas.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// A writer that hands everything on but its closing, for a library that closes what it is given.
final class Unclosed extends FilterWriter {
    Unclosed(Writer out) {
        super(out);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
