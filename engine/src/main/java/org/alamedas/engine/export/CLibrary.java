package org.alamedas.engine.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The pieces of the library that goes into a file of C, in the order in which they must stand there.
enum CLibrary {
    /// Exact operations, smallest and largest, rounding.
    BASE,
    /// The exponential function.
    EXPONENTIAL,
    /// Logarithms.
    LOGARITHM,
    /// Powers.
    POWER,
    /// Sine, cosine, tangent.
    TRIGONOMETRIC,
    /// Their inverses.
    ARC,
    /// Hyperbolic functions.
    HYPERBOLIC,
    /// Functions of model languages.
    FUNCTIONS,
    /// What runs a model.
    RUN;

    /// Returns this piece and those that it needs.
    Set<CLibrary> withNeeds() {
        return switch (this) {
            case BASE, RUN -> EnumSet.of(this);
            case EXPONENTIAL, TRIGONOMETRIC, FUNCTIONS -> EnumSet.of(this, BASE);
            case LOGARITHM, POWER, HYPERBOLIC -> EnumSet.of(this, BASE, EXPONENTIAL);
            case ARC -> EnumSet.of(this, BASE, TRIGONOMETRIC);
        };
    }

    /// Returns the piece.
    String text() {
        return text(name().toLowerCase(Locale.ROOT) + ".c");
    }

    /// Returns a piece of a program that runs a model many times side by side.
    ///
    /// @param part `head`, `math` or `loop`
    static String batch(String part) {
        return text("batch-" + part + ".c");
    }

    /// Returns what makes room for what is kept of the past.
    static String memory() {
        return text("memory.c");
    }

    private static String text(String name) {
        try (InputStream in = CLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
