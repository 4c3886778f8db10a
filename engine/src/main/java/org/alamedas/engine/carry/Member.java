package org.alamedas.engine.carry;

import org.jspecify.annotations.Nullable;

/// A member of a type, as text.
///
/// @param name what it is called; the type's own name for a constructor
/// @param kind what it is
/// @param isStatic whether it belongs to the type and not to its objects
/// @param spaced whether an empty line stands before it
/// @param text its lines with the comments before them, each ended
/// @param type the type, where the member is one
record Member(
        String name,
        Kind kind,
        boolean isStatic,
        boolean spaced,
        String text,
        @Nullable TypeText type) {
    /// What a member is.
    enum Kind {
        /// A constant of an enumeration.
        CONSTANT,
        /// A field or a method.
        PLAIN,
        /// A constructor that something may call.
        CONSTRUCTOR,
        /// What a type cannot be without.
        ESSENTIAL,
        /// A type.
        TYPE
    }
}
