package org.alamedas.engine.interpret;

import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.math.PortableMath;

/// One operation, ready to be computed; immutable.
///
/// The common operations are one type with a switch, not a type each: a call whose target is one of
/// twenty types cannot be inlined or predicted, and was measured to take half as long again or more
/// over a run.
final class Node {
    /// What a node computes.
    enum Kind {
        CONSTANT,
        LOAD,
        NEGATE,
        NOT,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MODULO,
        POWER,
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        AND,
        OR,
        SELECT,
        RARE
    }

    private final Kind kind;
    private final int slot;
    private final double number;
    private final Rare rare;
    private final Node[] of;

    private Node(Kind kind, int slot, double number, Rare rare, Node... of) {
        this.kind = kind;
        this.slot = slot;
        this.number = number;
        this.rare = rare;
        this.of = of;
    }

    static Node constant(double number) {
        return new Node(Kind.CONSTANT, 0, number, new Rare.None());
    }

    static Node load(int slot) {
        return new Node(Kind.LOAD, slot, 0, new Rare.None());
    }

    static Node of(Kind kind, Node... operands) {
        return new Node(kind, 0, 0, new Rare.None(), operands);
    }

    static Node of(Rare rare) {
        return new Node(Kind.RARE, 0, 0, rare);
    }

    /// Computes the value.
    ///
    /// @param slots the values of all slots
    /// @return the value
    double value(double[] slots) {
        return switch (kind) {
            case CONSTANT -> number;
            case LOAD -> slots[slot];
            case NEGATE -> -of[0].value(slots);
            case NOT -> of[0].value(slots) == 0 ? 1 : 0;
            case ADD -> of[0].value(slots) + of[1].value(slots);
            case SUBTRACT -> of[0].value(slots) - of[1].value(slots);
            case MULTIPLY -> of[0].value(slots) * of[1].value(slots);
            case DIVIDE -> of[0].value(slots) / of[1].value(slots);
            case MODULO -> Functions.floored(of[0].value(slots), of[1].value(slots));
            case POWER -> PortableMath.pow(of[0].value(slots), of[1].value(slots));
            case EQUAL -> of[0].value(slots) == of[1].value(slots) ? 1 : 0;
            case NOT_EQUAL -> of[0].value(slots) != of[1].value(slots) ? 1 : 0;
            case LESS -> of[0].value(slots) < of[1].value(slots) ? 1 : 0;
            case LESS_OR_EQUAL -> of[0].value(slots) <= of[1].value(slots) ? 1 : 0;
            case GREATER -> of[0].value(slots) > of[1].value(slots) ? 1 : 0;
            case GREATER_OR_EQUAL -> of[0].value(slots) >= of[1].value(slots) ? 1 : 0;
            case AND -> of[0].value(slots) != 0 && of[1].value(slots) != 0 ? 1 : 0;
            case OR -> of[0].value(slots) != 0 || of[1].value(slots) != 0 ? 1 : 0;
            case SELECT -> of[0].value(slots) != 0 ? of[1].value(slots) : of[2].value(slots);
            case RARE -> rare.value(slots);
        };
    }
}
