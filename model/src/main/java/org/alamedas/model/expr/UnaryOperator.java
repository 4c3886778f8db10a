package org.alamedas.model.expr;

/// An operator that stands before its one operand.
public enum UnaryOperator {
    /// The operand unchanged.
    PLUS("+"),
    /// The operand with its sign turned.
    NEGATE("-"),
    /// 1 if the operand is 0, else 0.
    NOT("NOT");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /// Returns the canonical spelling.
    ///
    /// @return as in XMILE
    public String symbol() {
        return symbol;
    }
}
