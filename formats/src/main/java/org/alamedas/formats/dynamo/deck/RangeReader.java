package org.alamedas.formats.dynamo.deck;

import java.util.List;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.formats.syntax.Bounds;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads FOR cards: `FOR I=1,5`, or several ranges with slashes between them.
final class RangeReader {
    private final Report report;
    private final Deck deck;

    RangeReader(Report report, Deck deck) {
        this.report = report;
        this.deck = deck;
    }

    void read(Card card) {
        List<Fragment> pieces = Values.pieces(card.statement(), "/");
        if (pieces.isEmpty()) {
            fault(card.span());
        }
        pieces.forEach(this::range);
    }

    private void range(Fragment written) {
        int sign = written.text().indexOf('=');
        if (sign <= 0 || sign + 1 == written.length()) {
            fault(written.isBlank() ? deck.runs.getLast().span : written.span());
            return;
        }
        Name name = Name.of(written.text().substring(0, sign));
        List<Fragment> limits = Values.pieces(written.sub(sign + 1, written.length()), ",");
        Integer first = limits.isEmpty() ? null : whole(limits.getFirst());
        Integer last = limits.size() == 2 ? whole(limits.getLast()) : null;
        if (first == null || last == null) {
            fault(written.span());
        } else {
            define(new Deck.Range(name, first, last, written.span()));
        }
    }

    private void define(Deck.Range range) {
        long size = (long) range.last() - range.first() + 1;
        if (size < 1 || size > Bounds.ELEMENTS) {
            report.error(
                    DiagnosticCode.SYNTAX,
                    range.span(),
                    "a range has from 1 to " + Bounds.ELEMENTS + " values, and this one has " + Math.max(size, 0));
            return;
        }
        Deck.Range other = deck.ranges.putIfAbsent(range.name(), range);
        if (other != null && (other.first() != range.first() || other.last() != range.last())) {
            report.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_NAME,
                            range.span(),
                            "the subscript \"" + range.name() + "\" has two ranges")
                    .relate(other.span(), "the first of them"));
        }
    }

    private static @Nullable Integer whole(Fragment written) {
        String text = written.text();
        return text.matches("[+-]?[0-9]{1,8}")
                ? Integer.valueOf(text.startsWith("+") ? text.substring(1) : text)
                : null;
    }

    private void fault(Span span) {
        report.error(DiagnosticCode.SYNTAX, span, "a FOR card gives a name two whole numbers, as in FOR I=1,5");
    }
}
