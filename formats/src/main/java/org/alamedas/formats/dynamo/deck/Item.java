package org.alamedas.formats.dynamo.deck;

import java.util.List;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// What a card defines.
public sealed interface Item {
    /// Returns the quantity that is defined.
    ///
    /// @return the name
    Name name();

    /// Returns the place of its name.
    ///
    /// @return the place
    Span nameSpan();

    /// Returns what is said about it after its card, on notes that follow it directly.
    ///
    /// @return the words; empty where there are none
    String documentation();

    /// Returns the same with other words about it.
    ///
    /// @param text the words
    /// @return a copy
    Item documented(String text);

    /// An equation.
    ///
    /// @param type which kind of card it stands on
    /// @param name the quantity on its left side
    /// @param subscripts the subscripts on its left side; empty for a scalar
    /// @param script the time on its left side
    /// @param expression its right side, names with their postscripts
    /// @param documentation the words after it
    /// @param nameSpan the place of the left side
    /// @param span the place of the card
    record Equation(
            CardType type,
            Name name,
            List<Expr> subscripts,
            TimeScript script,
            Expr expression,
            String documentation,
            Span nameSpan,
            Span span)
            implements Item {
        /// Copies the subscripts.
        public Equation {
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public Equation documented(String text) {
            return new Equation(type, name, subscripts, script, expression, text, nameSpan, span);
        }

        /// Returns the same with another right side.
        ///
        /// @param other the right side
        /// @return a copy
        public Equation with(Expr other) {
            return new Equation(type, name, subscripts, script, other, documentation, nameSpan, span);
        }
    }

    /// A constant.
    ///
    /// @param name its name
    /// @param subscripts its subscripts; empty for a scalar
    /// @param value its value
    /// @param documentation the words after it
    /// @param nameSpan the place of its name
    /// @param span the place of name and value
    record Constant(Name name, List<Expr> subscripts, Expr value, String documentation, Span nameSpan, Span span)
            implements Item {
        /// Copies the subscripts.
        public Constant {
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public Constant documented(String text) {
            return new Constant(name, subscripts, value, text, nameSpan, span);
        }
    }

    /// The values of a table.
    ///
    /// @param name its name
    /// @param values at least one
    /// @param documentation the words after it
    /// @param nameSpan the place of its name
    /// @param span the place of the card
    record TableValues(Name name, List<Double> values, String documentation, Span nameSpan, Span span) implements Item {
        /// Copies the values.
        public TableValues {
            values = List.copyOf(values);
        }

        @Override
        public TableValues documented(String text) {
            return new TableValues(name, values, text, nameSpan, span);
        }
    }
}
