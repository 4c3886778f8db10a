package org.alamedas.formats.syntax;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads one expression by precedence climbing; a cursor, for one thread and one expression.
///
/// Operators of equal precedence group to the left, powers to the right; a sign binds less than a
/// power to its right, so
/// that `-2^2` is -4 and `2^-1` is 0.5. Source: XMILE 1.0, section 3.3.1; the other languages
/// agree.
public final class ExpressionParser {
    /// The deepest nesting of parentheses, arguments, branches and signs that is read.
    ///
    /// It keeps the parser, and every later stage that walks the tree, within a small stack.
    public static final int MAX_NESTING = 250;

    /// The greatest height of a tree that is read: nesting and the links of chains such as `a + b +
    /// c` together.
    public static final int MAX_HEIGHT = 1000;

    private final Fragment fragment;
    private final Grammar grammar;
    private final List<Token> tokens;
    private int at;
    private int nesting;

    /// The height of the expression parsed last.
    private int height;

    private ExpressionParser(Fragment fragment, Grammar grammar, List<Token> tokens) {
        this.fragment = fragment;
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /// Reads an expression.
    ///
    /// @param fragment its text
    /// @param grammar the spelling of its language
    /// @param report receives the first fault, if there is one
    /// @return the expression; absent after a fault
    public static @Nullable Expr parse(Fragment fragment, Grammar grammar, Report report) {
        List<Expr> list = parseList(fragment, grammar, report);
        if (list.size() > 1) {
            Span second = list.get(1).span();
            report.error(DiagnosticCode.SYNTAX, second, "one value was expected here, not a list of them");
            return null;
        }
        return list.isEmpty() ? null : list.getFirst();
    }

    /// Reads expressions separated by commas or semicolons.
    ///
    /// @param fragment their text
    /// @param grammar the spelling of their language
    /// @param report receives the first fault, if there is one
    /// @return the expressions, at least one; empty after a fault
    public static List<Expr> parseList(Fragment fragment, Grammar grammar, Report report) {
        try {
            ExpressionParser parser = new ExpressionParser(fragment, grammar, Lexer.tokens(fragment, grammar));
            return parser.list();
        } catch (SyntaxFault fault) {
            report.add(fault.diagnostic());
            return List.of();
        }
    }

    /// Reads subscripts in brackets.
    ///
    /// @param fragment their text, from the opening bracket to the closing one
    /// @param grammar the spelling of their language
    /// @param report receives the first fault, if there is one
    /// @return the subscripts, at least one; empty after a fault
    public static List<Subscript> parseSubscripts(Fragment fragment, Grammar grammar, Report report) {
        try {
            ExpressionParser parser = new ExpressionParser(fragment, grammar, Lexer.tokens(fragment, grammar));
            if (!parser.peek().is("[")) {
                throw parser.unexpected("an opening bracket");
            }
            List<Subscript> subscripts = parser.subscripts();
            if (parser.peek().kind() != Token.Kind.END) {
                throw parser.unexpected("the end of the subscripts");
            }
            return subscripts;
        } catch (SyntaxFault fault) {
            report.add(fault.diagnostic());
            return List.of();
        }
    }

    private List<Expr> list() throws SyntaxFault {
        if (peek().kind() == Token.Kind.END) {
            throw new SyntaxFault(Diagnostic.error(
                    DiagnosticCode.MISSING_EQUATION,
                    fragment.span(),
                    "an equation was expected here, and there is none"));
        }
        List<Expr> all = new ArrayList<>();
        all.add(expression(0));
        while (peek().is(",") || peek().is(";")) {
            at++;
            if (peek().kind() == Token.Kind.END) {
                break;
            }
            all.add(expression(0));
        }
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("an operator or the end of the equation");
        }
        return all;
    }

    private Expr expression(int loosest) throws SyntaxFault {
        enter();
        int from = at;
        Expr left = operand();
        int leftHeight = height;
        for (Infix next = infix(); next != null && next.precedence() >= loosest; next = infix()) {
            Token operator = peek();
            at++;
            Expr right = expression(next.rightLoosest());
            leftHeight = taller(Math.max(leftHeight, height), operator);
            left = combine(next, left, right, since(from));
        }
        height = leftHeight;
        nesting--;
        return left;
    }

    private void enter() throws SyntaxFault {
        if (++nesting > MAX_NESTING) {
            throw tooDeep(peek(), "this is nested more than " + MAX_NESTING + " levels deep");
        }
    }

    private int taller(int below, Token where) throws SyntaxFault {
        if (below >= MAX_HEIGHT) {
            throw tooDeep(where, "this equation chains more than " + MAX_HEIGHT + " operations");
        }
        return below + 1;
    }

    private SyntaxFault tooDeep(Token where, String message) {
        return new SyntaxFault(Diagnostic.error(DiagnosticCode.TOO_DEEP, span(where), message))
                .hinting("give parts of the equation names of their own");
    }

    /// An operator between operands: what it makes and how it binds.
    private record Infix(@Nullable BinaryOperator operator, String function, int precedence, int rightLoosest) {}

    private @Nullable Infix infix() {
        Token token = peek();
        if (token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.WORD) {
            return null;
        }
        BinaryOperator operator = grammar.infix().get(token.text());
        if (operator != null) {
            int precedence = operator.precedence();
            boolean rightward = operator == BinaryOperator.POWER;
            return new Infix(operator, "", precedence, rightward ? precedence : precedence + 1);
        }
        String function = grammar.infixCalls().get(token.text());
        int precedence = BinaryOperator.DIVIDE.precedence();
        return function == null ? null : new Infix(null, function, precedence, precedence + 1);
    }

    private Expr combine(Infix infix, Expr left, Expr right, Span span) {
        return infix.operator() != null
                ? new Expr.Binary(infix.operator(), left, right, span)
                : grammar.calls()
                        .call(
                                new Expr.Reference(Name.of(infix.function()), List.of(), span),
                                List.of(left, right),
                                span);
    }

    private Expr operand() throws SyntaxFault {
        Token token = peek();
        int from = at;
        UnaryOperator prefix = token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.WORD
                ? grammar.prefix().get(token.text())
                : null;
        if (prefix != null) {
            at++;
            Expr operand = expression(grammar.prefixPrecedence(prefix));
            height = taller(height, token);
            return new Expr.Unary(prefix, operand, since(from));
        }
        if (token.is("IF")) {
            return conditional();
        }
        return primary();
    }

    private Expr primary() throws SyntaxFault {
        Token token = peek();
        height = 1;
        return switch (token.kind()) {
            case NUMBER -> {
                at++;
                yield new Expr.Literal(token.value(), span(token));
            }
            case TEXT -> {
                at++;
                yield new Expr.Text(token.text(), span(token));
            }
            case NAME, QUOTED -> reference();
            case SYMBOL, WORD, END -> {
                if (!token.is("(")) {
                    throw unexpected("a number, a name or an opening parenthesis");
                }
                yield parenthesized();
            }
        };
    }

    private Expr parenthesized() throws SyntaxFault {
        Token open = peek();
        at++;
        Expr inner = expression(0);
        close(open, ")");
        return inner;
    }

    private Expr conditional() throws SyntaxFault {
        Token start = peek();
        int from = at++;
        Expr condition = expression(0);
        int tallest = height;
        expect("THEN", start);
        Expr whenTrue = expression(0);
        tallest = Math.max(tallest, height);
        expect("ELSE", start);
        Expr whenFalse = expression(0);
        height = taller(Math.max(tallest, height), start);
        return new Expr.If(condition, whenTrue, whenFalse, since(from));
    }

    private void expect(String word, Token start) throws SyntaxFault {
        if (!peek().is(word)) {
            SyntaxFault fault = unexpected(word);
            throw new SyntaxFault(fault.diagnostic().relate(span(start), "the IF that it belongs to"));
        }
        at++;
    }

    private Expr reference() throws SyntaxFault {
        String name = peek().text();
        int from = at++;
        List<Subscript> subscripts = peek().is("[") ? subscripts() : List.of();
        int tallest = height;
        // the element of a module over dimensions: Plant[north].Output is Plant.Output[north]
        while (!subscripts.isEmpty()
                && peek().kind() == Token.Kind.NAME
                && peek().text().startsWith(".")) {
            name += peek().text();
            at++;
            subscripts = new ArrayList<>(subscripts);
            subscripts.addAll(peek().is("[") ? subscripts() : List.of());
            tallest = Math.max(tallest, height);
        }
        Expr.Reference reference = new Expr.Reference(Name.of(name), subscripts, since(from));
        if (peek().is("'")) {
            return transposed(reference, from, tallest);
        }
        if (!peek().is("(")) {
            height = tallest;
            return reference;
        }
        Token open = peek();
        List<Expr> arguments = arguments();
        height = taller(Math.max(tallest, height), open);
        return grammar.calls().call(reference, arguments, since(from));
    }

    /// A transposed array is a call of what is written after it.
    private Expr transposed(Expr.Reference array, int from, int tallest) {
        Expr.Reference operator = new Expr.Reference(Name.of("'"), List.of(), span(peek()));
        at++;
        height = tallest;
        return new Expr.Call(operator, List.of(array), since(from));
    }

    private List<Expr> arguments() throws SyntaxFault {
        Token open = peek();
        at++;
        List<Expr> arguments = new ArrayList<>();
        int tallest = 0;
        if (peek().is(")")) {
            at++;
            height = tallest;
            return arguments;
        }
        arguments.add(expression(0));
        tallest = Math.max(tallest, height);
        while (peek().is(",") || (peek().is(":") && grammar.calls().separatesOutputs())) {
            at++;
            arguments.add(expression(0));
            tallest = Math.max(tallest, height);
        }
        close(open, ")");
        height = tallest;
        return arguments;
    }

    private List<Subscript> subscripts() throws SyntaxFault {
        Token open = peek();
        at++;
        List<Subscript> subscripts = new ArrayList<>();
        int tallest = 1;
        subscripts.add(subscript());
        tallest = Math.max(tallest, height);
        while (peek().is(",")) {
            at++;
            subscripts.add(subscript());
            tallest = Math.max(tallest, height);
        }
        close(open, "]");
        height = taller(tallest, open);
        return subscripts;
    }

    private Subscript subscript() throws SyntaxFault {
        Token token = peek();
        if (token.is("*") && endsSubscript(1)) {
            at++;
            height = 1;
            return new Subscript.Wildcard(span(token));
        }
        if (token.isName() && endsSubscript(1)) {
            return named(token);
        }
        int from = at;
        Expr first = expression(0);
        if (!peek().is(":")) {
            return new Subscript.Index(first, since(from));
        }
        int tallest = height;
        at++;
        Expr last = expression(0);
        height = Math.max(tallest, height);
        return new Subscript.Range(first, last, since(from));
    }

    private Subscript named(Token token) {
        int from = at++;
        height = 1;
        boolean aggregated = peek().is("!");
        at += aggregated ? 1 : 0;
        return new Subscript.Named(Name.of(token.text()), aggregated, since(from));
    }

    private boolean endsSubscript(int ahead) {
        Token token = tokens.get(Math.min(at + ahead, tokens.size() - 1));
        return token.is(",") || token.is("]") || token.is("!");
    }

    private void close(Token open, String bracket) throws SyntaxFault {
        if (!peek().is(bracket)) {
            boolean list =
                    bracket.equals("]") || tokens.get(Math.max(at - 1, 0)).is(",");
            SyntaxFault fault = unexpected(list ? "a comma or " + bracket : "an operator or " + bracket);
            throw new SyntaxFault(fault.diagnostic().relate(span(open), "the bracket to be closed"));
        }
        at++;
    }

    private SyntaxFault unexpected(String expected) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END
                ? "the equation ends"
                : "\"" + fragment.text().substring(token.start(), token.end()) + "\" was found";
        Span where = token.kind() == Token.Kind.END && at > 0 ? span(tokens.get(at - 1)) : span(token);
        return new SyntaxFault(
                Diagnostic.error(DiagnosticCode.SYNTAX, where, found + " where " + expected + " was expected"));
    }

    /// The place from a token to the one read last, parentheses included.
    private Span since(int from) {
        return fragment.span(tokens.get(from).start(), tokens.get(at - 1).end());
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Span span(Token token) {
        return fragment.span(token.start(), token.end());
    }
}
