package org.alamedas.model.expr;

/// An operator that stands between its two operands.
///
/// Comparisons and connectives yield 1 for true and 0 for false; any operand that is not 0 counts as true.
public enum BinaryOperator {
    /// True if either operand is.
    OR("OR", 1),
    /// True if both operands are.
    AND("AND", 2),
    /// Equal.
    EQUAL("=", 3),
    /// Not equal.
    NOT_EQUAL("<>", 3),
    /// Less than.
    LESS("<", 4),
    /// At most.
    LESS_OR_EQUAL("<=", 4),
    /// Greater than.
    GREATER(">", 4),
    /// At least.
    GREATER_OR_EQUAL(">=", 4),
    /// Sum.
    ADD("+", 5),
    /// Difference.
    SUBTRACT("-", 5),
    /// Product.
    MULTIPLY("*", 6),
    /// Quotient.
    DIVIDE("/", 6),
    /// Remainder with the sign of the dividend.
    MODULO("MOD", 6),
    /// Power; associates to the right and binds tighter than a sign before it.
    POWER("^", 8);

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /// Returns the canonical spelling.
    ///
    /// @return as in XMILE
    public String symbol() {
        return symbol;
    }

    /// Returns how tightly the operator binds; a sign before an operand binds at 7.
    ///
    /// @return from 1 (loosest) to 8
    public int precedence() {
        return precedence;
    }

    /// Says whether the operator compares two values.
    ///
    /// @return true for the six comparisons
    public boolean isComparison() {
        return precedence == 3 || precedence == 4;
    }
}
