package org.alamedas.formats.dynamo.deck;

import java.util.Locale;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The time that a name in an equation refers to, as the postscript after its dot says.
///
/// K is now, J one step ago, L one step ahead; JK and KL are the intervals between them.
public enum TimeScript {
    /// The moment one step ago.
    J,
    /// Now.
    K,
    /// The interval that ends now.
    JK,
    /// The interval that begins now.
    KL,
    /// No postscript.
    NONE,
    /// The one that fits: an argument of a macro takes on the time of the place where the macro
    /// uses it.
    FITTING;

    private static final String FITTING_MARK = "*";

    /// A name taken apart.
    ///
    /// @param base the name of the quantity
    /// @param script its time; null for a postscript that does not exist
    /// @param written the postscript as written; empty where there is none
    public record Scripted(Name base, @Nullable TimeScript script, String written) {}

    /// Takes the postscript off a name.
    ///
    /// @param name the name as written
    /// @return its parts
    public static Scripted split(Name name) {
        String text = name.written();
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return new Scripted(name, NONE, "");
        }
        String script = text.substring(dot + 1);
        return new Scripted(Name.of(text.substring(0, dot)), of(script), script);
    }

    private static @Nullable TimeScript of(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "J" -> J;
            case "K" -> K;
            case "JK" -> JK;
            case "KL" -> KL;
            case FITTING_MARK -> FITTING;
            default -> null;
        };
    }

    /// Puts a postscript on a name.
    ///
    /// @param base the name without one
    /// @return the name with it
    public Name on(Name base) {
        return switch (this) {
            case NONE -> base;
            case FITTING -> Name.of(base.written() + "." + FITTING_MARK);
            case J, K, JK, KL -> Name.of(base.written() + "." + name());
        };
    }

    /// Says whether it lies in the past of an equation.
    ///
    /// @return true at J and over JK
    public boolean isPast() {
        return this == J || this == JK;
    }
}
