package org.alamedas.formats.syntax;

import java.util.List;
import java.util.Map;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;

/// How one language spells its expressions.
///
/// How tightly an operator binds is a matter of the operator ([BinaryOperator#precedence()]),
/// except for the logical not,
/// about which the languages differ.
///
/// @param language its name, as messages say it
/// @param infix the operators between operands by spelling; words in upper case
/// @param infixCalls spellings of operators that stand for a function of two arguments, and its
///     name; they bind as a quotient does
/// @param prefix the operators before an operand by spelling; words in upper case
/// @param notPrecedence how tightly a logical not binds: 7 as a sign does, less to take in more
/// @param conditional whether `IF a THEN b ELSE c` is a statement of the language
/// @param comment the marks that open and close a comment inside an equation; two equal marks for
///     none
/// @param texts the quotation marks around a text argument; empty if there are none
/// @param calls what a call means
/// @param words which characters names are made of
/// @param constants numbers that are written as words between colons, by spelling in upper case
public record Grammar(
        String language,
        Map<String, BinaryOperator> infix,
        Map<String, String> infixCalls,
        Map<String, UnaryOperator> prefix,
        int notPrecedence,
        boolean conditional,
        Comment comment,
        String texts,
        Calls calls,
        Words words,
        Map<String, Double> constants) {

    /// How tightly a sign before an operand binds.
    public static final int SIGN_PRECEDENCE = 7;

    /// Copies the maps.
    public Grammar {
        infix = Map.copyOf(infix);
        infixCalls = Map.copyOf(infixCalls);
        prefix = Map.copyOf(prefix);
        constants = Map.copyOf(constants);
    }

    /// Makes the grammar of a language whose names are those of the standard and whose numbers are written in digits.
    ///
    /// @param language its name, as messages say it
    /// @param infix the operators between operands by spelling; words in upper case
    /// @param infixCalls spellings of operators that stand for a function of two arguments, and its name
    /// @param prefix the operators before an operand by spelling; words in upper case
    /// @param notPrecedence how tightly a logical not binds
    /// @param conditional whether `IF a THEN b ELSE c` is a statement of the language
    /// @param comment the marks that open and close a comment inside an equation
    /// @param texts the quotation marks around a text argument; empty if there are none
    /// @param calls what a call means
    public Grammar(
            String language,
            Map<String, BinaryOperator> infix,
            Map<String, String> infixCalls,
            Map<String, UnaryOperator> prefix,
            int notPrecedence,
            boolean conditional,
            Comment comment,
            String texts,
            Calls calls) {
        this(
                language,
                infix,
                infixCalls,
                prefix,
                notPrecedence,
                conditional,
                comment,
                texts,
                calls,
                Words.STANDARD,
                Map.of());
    }

    /// Which characters names are made of, besides letters of any script, digits and underscores.
    ///
    /// @param marks further characters that a name may hold after its first
    /// @param numbered whether a number or `$` after a blank continues a name, as in `Stock 2`
    /// @param dotted whether a dot separates a module from a variable in it
    public record Words(String marks, boolean numbered, boolean dotted) {
        /// Names with `$`, modules before a dot.
        public static final Words STANDARD = new Words("$", false, true);
    }

    /// The marks around a comment.
    ///
    /// @param open the mark that opens it
    /// @param close the mark that closes it
    public record Comment(char open, char close) {}

    /// Turns the calls of a language into what all languages have in common.
    @FunctionalInterface
    public interface Calls {
        /// Makes the expression that a call stands for.
        ///
        /// @param function what is called
        /// @param arguments in order
        /// @param span the place from the name to the closing parenthesis
        /// @return usually an [Expr.Call]
        Expr call(Expr.Reference function, List<Expr> arguments, Span span);

        /// Says whether a colon may stand between the arguments that a call gives and those that it names to
        /// receive outputs.
        ///
        /// @return false unless the language has macros with several outputs
        default boolean separatesOutputs() {
            return false;
        }
    }

    /// Says whether a character may stand in a name after its first.
    boolean continuesName(char c) {
        return Characters.continuesName(c) || words.marks().indexOf(c) >= 0;
    }

    int prefixPrecedence(UnaryOperator operator) {
        return operator == UnaryOperator.NOT ? notPrecedence : SIGN_PRECEDENCE;
    }

    boolean isWord(String upperCase) {
        return infix.containsKey(upperCase)
                || prefix.containsKey(upperCase)
                || infixCalls.containsKey(upperCase)
                || (conditional && (upperCase.equals("IF") || upperCase.equals("THEN") || upperCase.equals("ELSE")));
    }

    boolean isOperatorSymbol(String spelling) {
        return infix.containsKey(spelling) || prefix.containsKey(spelling) || infixCalls.containsKey(spelling);
    }
}
