package org.alamedas.formats.dynamo.deck;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.formats.syntax.Bounds;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the statements of cards that define something.
public final class Statements {
    private final Report report;

    Statements(Report report) {
        this.report = report;
    }

    /// The left side of an equals sign.
    ///
    /// @param name the quantity
    /// @param script its time
    /// @param subscripts its subscripts
    /// @param span its place
    record Target(Name name, TimeScript script, List<Expr> subscripts, Span span) {}

    /// Reads an equation; null after a fault.
    Item.@Nullable Equation equation(Card card) {
        int sign = card.statement().text().indexOf('=');
        if (sign <= 0) {
            fault(card.statement().isBlank() ? card.span() : card.statement().span(), "name=expression", card);
            return null;
        }
        Target target = target(card.statement().sub(0, sign));
        Expr expression = expression(after(card, sign));
        return target == null || expression == null
                ? null
                : new Item.Equation(
                        card.type(),
                        target.name,
                        target.subscripts,
                        target.script,
                        expression,
                        card.comment(),
                        target.span,
                        card.span());
    }

    private Fragment after(Card card, int sign) {
        Fragment statement = card.statement();
        return sign + 1 < statement.length()
                ? statement.sub(sign + 1, statement.length())
                : Fragment.empty(statement.span());
    }

    @Nullable
    Expr expression(Fragment written) {
        return ExpressionParser.parse(written, DynamoGrammar.GRAMMAR, report);
    }

    /// Reads the left side of an equals sign; null after a fault.
    @Nullable
    Target target(Fragment written) {
        Expr left = expression(written);
        return switch (left) {
            case null -> null;
            case Expr.Reference reference -> target(reference.name(), List.of(), reference.span());
            case Expr.Call call -> target(call.function().name(), call.arguments(), call.span());
            case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> {
                report.error(
                        DiagnosticCode.SYNTAX,
                        left.span(),
                        "the left side of an equation is one name, and this is \"" + written + "\"");
                yield null;
            }
        };
    }

    private @Nullable Target target(Name name, List<Expr> subscripts, Span span) {
        TimeScript.Scripted parts = TimeScript.split(name);
        if (parts.script() == null) {
            report.add(unknownScript(parts, span));
            return null;
        }
        return new Target(parts.base(), parts.script(), subscripts, span);
    }

    /// Says that there is no such postscript.
    ///
    /// @param parts the name with the postscript
    /// @param span its place
    /// @return what is wrong
    public static Diagnostic unknownScript(TimeScript.Scripted parts, Span span) {
        return Diagnostic.error(
                        DiagnosticCode.TIME_POSTSCRIPT, span, "\"." + parts.written() + "\" is no time postscript")
                .hint("the postscripts are .J and .K for moments, .JK and .KL for intervals");
    }

    /// Reads the constants of a card.
    List<Item.Constant> constants(Card card) {
        List<Item.Constant> constants = new ArrayList<>();
        List<Fragment> pieces = Values.pieces(card.statement(), ",/");
        for (Fragment piece : pieces) {
            Item.Constant constant = constant(card, piece, pieces.size() == 1 ? card.comment() : "");
            if (constant != null) {
                constants.add(constant);
            }
        }
        if (pieces.isEmpty()) {
            fault(card.span(), "name=number", card);
        }
        return constants;
    }

    private Item.@Nullable Constant constant(Card card, Fragment piece, String comment) {
        int sign = piece.text().indexOf('=');
        if (sign <= 0 || sign + 1 == piece.length()) {
            Span place = piece.isBlank() ? card.span() : piece.span();
            report.add(Diagnostic.error(
                            DiagnosticCode.SYNTAX, place, "\"" + piece + "\" was found where name=number was expected")
                    .hint("a slash or a comma separates constants: 1/3 is written 0.333333, or on an N card"));
            return null;
        }
        Target target = target(piece.sub(0, sign));
        Fragment written = piece.sub(sign + 1, piece.length());
        Double number = Values.parse(written.text());
        Expr value = number == null ? computed(written) : new Expr.Literal(number, written.span());
        return target == null || value == null
                ? null
                : new Item.Constant(target.name, target.subscripts, value, comment, target.span, piece.span());
    }

    private @Nullable Expr computed(Fragment written) {
        Expr value = expression(written);
        if (value != null) {
            report.add(Diagnostic.warning(
                            DiagnosticCode.DIALECT_EXTENSION,
                            written.span(),
                            "a constant on a C card is a number, and this is computed")
                    .hint("an N card computes a constant from others"));
        }
        return value;
    }

    /// Reads the values of a table; null after a fault.
    Item.@Nullable TableValues table(Card card) {
        int sign = card.statement().text().indexOf('=');
        if (sign <= 0) {
            fault(card.span(), "name=value/value/...", card);
            return null;
        }
        Target target = target(card.statement().sub(0, sign));
        List<Double> values = values(after(card, sign));
        if (target == null || values.isEmpty()) {
            return null;
        }
        if (!target.subscripts.isEmpty()) {
            report.add(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED, target.span, "a table with subscripts is not supported")
                    .hint("give each table a name of its own"));
            return null;
        }
        return new Item.TableValues(target.name, values, card.comment(), target.span, card.span());
    }

    private List<Double> values(Fragment written) {
        List<Double> values = new ArrayList<>();
        List<Fragment> pieces = Values.pieces(written, ",/");
        if (pieces.isEmpty()) {
            report.error(DiagnosticCode.BAD_GRAPHICAL_FUNCTION, written.span(), "this table has no values");
        }
        if (pieces.size() > Bounds.POINTS) {
            report.error(DiagnosticCode.BAD_GRAPHICAL_FUNCTION, written.span(), Bounds.pointsExpected());
            return List.of();
        }
        for (Fragment piece : pieces) {
            Double value = Values.parse(piece.text());
            if (value == null) {
                report.error(
                        DiagnosticCode.BAD_GRAPHICAL_FUNCTION,
                        piece.isBlank() ? written.span() : piece.span(),
                        piece.isBlank()
                                ? "there is no value between two separators of this table"
                                : "\"" + piece + "\" is not a number");
                return List.of();
            }
            values.add(value);
        }
        return values;
    }

    private void fault(Span span, String expected, Card card) {
        report.error(
                DiagnosticCode.SYNTAX,
                span,
                expected + " was expected on this " + card.type().word() + " card");
    }
}
