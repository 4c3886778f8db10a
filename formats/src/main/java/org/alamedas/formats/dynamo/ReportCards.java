package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Values;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.definition.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads PRINT and PLOT cards.
///
/// What is wrong on them is a warning and is left out: it changes no number.
final class ReportCards {
    private static final Pattern COLUMN = Pattern.compile(
            "(?:([0-9]{1,3})\\))?([^.()=]+)(?:\\.(?:K|KL|JK|J))?(?:\\(([^()]*)\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("(?:^|[,/])[0-9]{1,3}\\)");
    private static final Pattern SUBSCRIPTS = Pattern.compile("[0-9]{1,7}(?:,[0-9]{1,7})*");

    private final org.alamedas.formats.syntax.Report report;
    private final Set<Name> names;
    private final Function<Name, Boolean> isArray;

    /// Starts to read the cards of a model.
    ///
    /// @param report receives the warnings
    /// @param names the variables of the model
    /// @param isArray says which of them have elements
    ReportCards(org.alamedas.formats.syntax.Report report, List<Name> names, Function<Name, Boolean> isArray) {
        this.report = report;
        this.names = new LinkedHashSet<>(names);
        this.isArray = isArray;
    }

    /// Reads a card; null where nothing on it can be shown.
    @Nullable
    Report read(Card card, @Nullable Expr printEvery, @Nullable Expr plotEvery) {
        return card.type() == CardType.PRINT ? table(card, printEvery) : plot(card, plotEvery);
    }

    private @Nullable Report table(Card card, @Nullable Expr every) {
        List<Report.Column> columns = new ArrayList<>();
        // Only numbers of columns, as in 1)A,B/2)C, put quantities below each other.
        boolean numbered = NUMBERED.matcher(card.statement().text()).find();
        int group = 0;
        for (Fragment stacked : Values.pieces(card.statement(), "/")) {
            group += numbered ? 1 : 0;
            for (Fragment piece : Values.pieces(stacked, ",")) {
                Matcher matcher = COLUMN.matcher(piece.text());
                if (!matcher.matches()) {
                    warn(piece.isBlank() ? card.span() : piece.span(), piece, "the name of a variable");
                    continue;
                }
                group = matcher.group(1) == null
                        ? group + (numbered ? 0 : 1)
                        : Math.max(Integer.parseInt(matcher.group(1)), 1);
                String brackets = matcher.group(3) == null ? "" : matcher.group(3);
                Expr.Reference shown = shown(matcher.group(2), brackets, piece.span());
                if (shown != null) {
                    String format = shown.subscripts().isEmpty() ? brackets : "";
                    columns.add(new Report.Column(shown, group, format));
                }
            }
        }
        return columns.isEmpty() ? null : new Report.Table(columns, every, card.span());
    }

    private @Nullable Report plot(Card card, @Nullable Expr every) {
        List<Report.Scale> scales = new ArrayList<>();
        List<Report.Curve> curves = new ArrayList<>();
        Double low = null;
        Double high = null;
        for (PlotScanner.Curve curve : PlotScanner.scan(card.statement())) {
            if (curve.fault() != null) {
                warn(curve.fault(), card.statement().sub(0, 0), "");
            }
            Expr.Reference shown =
                    curve.name().isEmpty() ? null : shown(curve.name(), curve.subscripts(), curve.span());
            if (shown != null) {
                curves.add(new Report.Curve(shown, curve.mark()));
            }
            low = curve.low() == null ? low : curve.low();
            high = curve.high() == null ? high : curve.high();
            if (curve.endsScale()) {
                addScale(scales, curves, low, high);
                low = null;
                high = null;
            }
        }
        addScale(scales, curves, low, high);
        return scales.isEmpty() ? null : new Report.Plot(scales, every, card.span());
    }

    private static void addScale(
            List<Report.Scale> scales, List<Report.Curve> curves, @Nullable Double low, @Nullable Double high) {
        if (!curves.isEmpty()) {
            scales.add(new Report.Scale(curves, low, high));
        }
        curves.clear();
    }

    private void warn(Span span, Fragment found, String expected) {
        report.warning(
                DiagnosticCode.SYNTAX,
                span,
                expected.isEmpty()
                        ? "a curve is name=mark or name=mark(low,high), with a comma or a slash to the next: "
                                + "this is not plotted"
                        : "\"" + found + "\" was found where " + expected + " was expected: it is not printed");
    }

    private Expr.@Nullable Reference shown(String written, String brackets, Span span) {
        Name name = Name.of(written.replace("\"", "").strip());
        boolean known = names.contains(name);
        if (!known && !name.equals(Controls.TIME)) {
            Diagnostic problem = Diagnostic.warning(
                    DiagnosticCode.UNKNOWN_NAME,
                    span,
                    "nothing in this model is called \"" + name + "\", so it is not shown");
            Optional<String> near = Suggestion.nearest(
                    name.written(), names.stream().map(Name::written).toList());
            report.add(near.map(word -> problem.hint("did you mean " + word)).orElse(problem));
            return null;
        }
        List<Subscript> subscripts = new ArrayList<>();
        if (isArray.apply(name) && SUBSCRIPTS.matcher(brackets).matches()) {
            for (String number : brackets.split(",", -1)) {
                subscripts.add(new Subscript.Named(Name.of(number), false, span));
            }
        }
        return new Expr.Reference(name, subscripts, span);
    }
}
