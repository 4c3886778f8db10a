package org.alamedas.formats.syntax;

import static org.alamedas.formats.syntax.Expressions.fault;
import static org.alamedas.formats.syntax.Expressions.parse;
import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.print.ExprPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected groupings come from the tables of XMILE 1.0, sections 3.2 and 3.3.
final class ExpressionParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a + b * c | (<a> + (<b> * <c>))",
                "a - b - c | ((<a> - <b>) - <c>)",
                "a / b * c | ((<a> / <b>) * <c>)",
                "a MOD b * c | ((<a> MOD <b>) * <c>)",
                "2 ^ 3 ^ 4 | (2.0 ^ (3.0 ^ 4.0))",
                "-2^2 | (NEGATE (2.0 ^ 2.0))",
                "2^-1 | (2.0 ^ (NEGATE 1.0))",
                "30^ - 30^-a | (30.0 ^ (NEGATE (30.0 ^ (NEGATE <a>))))",
                "2 ^ -a * b | ((2.0 ^ (NEGATE <a>)) * <b>)",
                "-a * b | ((NEGATE <a>) * <b>)",
                "a * -b | (<a> * (NEGATE <b>))",
                "- -a | (NEGATE (NEGATE <a>))",
                "+a | (PLUS <a>)",
                "NOT a AND b | ((NOT <a>) AND <b>)",
                "NOT a = b | ((NOT <a>) = <b>)",
                "a AND b OR c AND d | ((<a> AND <b>) OR (<c> AND <d>))",
                "a < b = c >= d | ((<a> < <b>) = (<c> >= <d>))",
                "a <> b | (<a> <> <b>)",
                "a+b<=c*d | ((<a> + <b>) <= (<c> * <d>))",
                "((a)) | <a>",
                "IF a > 0 THEN b ELSE c + 1 | (if (<a> > 0.0) <b> (<c> + 1.0))",
                "if a then if b then 1 else 2 else 3 | (if <a> (if <b> 1.0 2.0) 3.0)",
                "1 + IF a THEN b ELSE c | (1.0 + (if <a> <b> <c>))",
                "if_then_else(a, b, c) | (if <a> <b> <c>)",
                "a // b | call <safediv>(<a>, <b>)",
                "TIME | <time>",
                "MAX(a, MIN(b, 3)) | call <max>(<a>, call <min>(<b>, 3.0))",
                "PI() | call <pi>()",
                "LOOKUP(table, a) | call <table>(<a>)",
            })
    void groupsOperatorsAsTheStandardDoes(String text, String shape) {
        assertThat(Shape.of(parse(text))).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", ".375, 0.375", "14., 14", "6E5, 600000", "8.123e-10, 8.123E-10", "1e+2, 100"})
    void readsNumbersAsTheStandardWritesThem(String text, double value) {
        assertThat(((Expr.Literal) parse(text)).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "Cash_Balance | cash_balance",
                "draining2 | draining2",
                "a$b | a$b",
                "\"wom multiplier\" | wom_multiplier",
                "\"revenue\\ngap\" | revenue_gap",
                "\"say \\\"hi\\\"\" | say_\"hi\"",
                "\"back\\\\slash\" | back\\slash",
                "\"IF\" | if",
                "wom______multiplier | wom_multiplier",
                "birth rate | birth_rate",
                "sector.births | sector.births",
                "\"my sector\".\"a-b\" | my_sector.a-b",
                "\u0440\u043E\u0436\u0434\u0430\u0435\u043C\u043E\u0441\u0442\u044C | \u0440\u043E\u0436\u0434\u0430\u0435\u043C\u043E\u0441\u0442\u044C",
                "\u4EBA\u53E3 | \u4EBA\u53E3",
                "\uD835\uDEFC_rate | \uD835\uDEFC_rate",
                "a\u00F1o | a\u00F1o",
                "\u0928\u093E\u092E | \u0928\u093E\u092E",
            })
    void readsNamesInAnyScriptAndQuoting(String text, String canonical) {
        assertThat(((Expr.Reference) parse(text)).name().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "x[a] | <x>[a]",
                "x[*, 1:3] | <x>[*, 1.0:3.0]",
                "x[Boston, 2] | <x>[boston, #2.0]",
                "x[i + 1] | <x>[#(<i> + 1.0)]",
                "x[y[a], b!] | <x>[#<y>[a], b!]",
                "x[Location.Boston] | <x>[location.boston]",
                "x[first:last] | <x>[<first>:<last>]",
                "f[a](t) | call <f>[a](<t>)",
            })
    void readsSubscripts(String text, String shape) {
        assertThat(Shape.of(parse(text))).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*b { take the product } + c", "a*b\n  + c", "{first}a*b+c{last}", "a\u00A0*\tb + c"})
    void passesOverCommentsAndLineBreaks(String text) {
        assertThat(Shape.of(parse(text))).isEqualTo("((<a> * <b>) + <c>)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a + | the equation ends where a number, a name or an opening parenthesis was expected",
                "a + * b | \"*\" was found where a number, a name or an opening parenthesis was expected",
                "(a + b | the equation ends where an operator or ) was expected",
                "f(a, b | the equation ends where an operator or ) was expected",
                "x[a | the equation ends where a comma or ] was expected",
                "a b) | \")\" was found where an operator or the end of the equation was expected",
                "2 a | \"a\" was found where an operator or the end of the equation was expected",
                "IF a THEN b | the equation ends where ELSE was expected",
                "IF a b | the equation ends where THEN was expected",
                "2x | \"2x\" is neither a number nor a name",
                "1e999 | the number 1e999 is beyond the largest, about 1.8E308",
                "a { b | the comment opened here is never closed",
                "a } b | this ends a comment that was never opened",
                "\"a | the quotation mark opened here is never closed",
                "a ? b | \"?\" has no meaning in an equation",
                "a \u2212 b | \"\u2212\" is no operator of XMILE",
                "a, b | one value was expected here, not a list of them",
            })
    void saysWhatWasFoundAndWhatWasExpected(String text, String message) {
        Diagnostic fault = fault(text);
        assertThat(fault.code()).isEqualTo(DiagnosticCode.SYNTAX);
        assertThat(fault.message()).isEqualTo(message);
    }

    @Test
    void pointsAtTheUnclosedBracketToo() {
        assertThat(fault("1 + (a * b").related())
                .extracting(related -> related.span().start())
                .containsExactly(4);
    }

    @Test
    void refusesAnEquationOfCommentsOnly() {
        assertThat(fault(" { later } ").code()).isEqualTo(DiagnosticCode.MISSING_EQUATION);
    }

    @Test
    void readsAndPrintsTheTranspositionOfAnArray() {
        Expr.Binary product = (Expr.Binary) parse("a' * b");
        assertThat(product.left().span().text()).isEqualTo("a'");
        assertThat(ExprPrinter.print(product)).isEqualTo("a' * b");
    }

    @Test
    void coversParenthesesInThePlaceOfAnOperation() {
        Expr.Binary product = (Expr.Binary) parse(" (a + b) * c ");
        assertThat(product.span().text()).isEqualTo("(a + b) * c");
        assertThat(product.left().span().text()).isEqualTo("a + b");
        assertThat(parse("-(a)").span().text()).isEqualTo("-(a)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "f(", "a[", "2^", "IF 1 THEN ", "NOT "})
    void refusesDeepNestingAtItsPlace(String opening) {
        Diagnostic fault = fault(opening.repeat(20_000) + "1");
        assertThat(fault.code()).isEqualTo(DiagnosticCode.TOO_DEEP);
        assertThat(fault.span().start()).isLessThan(opening.length() * (ExpressionParser.MAX_NESTING + 1));
    }

    @Test
    void readsNestingAndChainsUpToTheLimits() {
        int deep = ExpressionParser.MAX_NESTING - 1;
        assertThat(Shape.of(parse("(".repeat(deep) + "a" + ")".repeat(deep)))).isEqualTo("<a>");
        int links = ExpressionParser.MAX_HEIGHT - 1;
        assertThat(parse("a" + " + a".repeat(links))).isInstanceOf(Expr.Binary.class);
        assertThat(fault("a" + " + a".repeat(20_000)).code()).isEqualTo(DiagnosticCode.TOO_DEEP);
    }
}
