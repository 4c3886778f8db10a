package org.alamedas.model.unit;

import org.alamedas.model.expr.Name;

/// One word or sign of a unit as written; offsets count from the start of the unit.
sealed interface UnitToken {
    int start();

    int end();

    record Named(Name name, int start, int end) implements UnitToken {}

    /// The number 1, which stands for no unit.
    record One(int start, int end) implements UnitToken {}

    record Times(int start, int end) implements UnitToken {}

    record Over(int start, int end) implements UnitToken {}

    /// A power sign together with its exponent, or a word that stands for both.
    record Power(Rational exponent, int start, int end) implements UnitToken {}

    record Open(int start, int end) implements UnitToken {}

    record Close(int start, int end) implements UnitToken {}

    record End(int start, int end) implements UnitToken {}

    /// Something that no unit contains.
    ///
    /// @param expected what could have stood there
    record Odd(String expected, int start, int end) implements UnitToken {}
}
