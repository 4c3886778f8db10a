package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.dynamo.deck.Values;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Cuts what a PLOT card says into curves; a cursor, for one card.
///
/// The character after an equals sign is a mark whatever it is: `CIR=*` plots stars, and `X=/`
/// plots slashes.
final class PlotScanner {
    private final Fragment statement;
    private final String text;
    private int at;

    private PlotScanner(Fragment statement) {
        this.statement = statement;
        this.text = statement.text();
    }

    /// One curve.
    ///
    /// @param name what is plotted; empty after a fault
    /// @param subscripts what stands between parentheses after the name
    /// @param mark the character that is plotted; empty where none is given
    /// @param low the lower end of the scale; null where none is given
    /// @param high the upper end of the scale; null where none is given
    /// @param endsScale whether the next curve has another scale
    /// @param span its place
    /// @param fault the place of what is no curve; null without a fault
    record Curve(
            String name,
            String subscripts,
            String mark,
            @Nullable Double low,
            @Nullable Double high,
            boolean endsScale,
            Span span,
            @Nullable Span fault) {}

    static List<Curve> scan(Fragment statement) {
        PlotScanner scanner = new PlotScanner(statement);
        List<Curve> curves = new ArrayList<>();
        while (scanner.at < scanner.text.length()) {
            curves.add(scanner.curve());
        }
        return curves;
    }

    private Curve curve() {
        int start = at;
        String name = name();
        String subscripts = parenthesis();
        String mark = mark();
        String limits = parenthesis();
        int comma = limits.indexOf(',');
        Double low = comma < 0 ? null : Values.parse(limits.substring(0, comma));
        Double high = comma < 0 ? null : Values.parse(limits.substring(comma + 1));
        int faulty = at;
        int depth = 0;
        while (at < text.length() && (depth > 0 || ",/".indexOf(text.charAt(at)) < 0)) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        boolean sound = faulty == at && !name.isEmpty();
        int stop = at;
        boolean endsScale = at < text.length() && text.charAt(at) == '/';
        at++;
        Span span = statement.span(start, Math.max(stop, Math.min(start + 1, text.length())));
        return new Curve(sound ? name : "", subscripts, mark, low, high, endsScale, span, sound ? null : span);
    }

    private String name() {
        int start = at;
        while (at < text.length() && ".=(,/?".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '.') {
            while (at < text.length() && "=(,/?".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        return name;
    }

    private String parenthesis() {
        if (at >= text.length() || text.charAt(at) != '(') {
            return "";
        }
        int close = text.indexOf(')', at);
        if (close < 0) {
            return "";
        }
        String inside = text.substring(at + 1, close);
        at = close + 1;
        return inside;
    }

    private String mark() {
        if (at + 1 >= text.length() || text.charAt(at) != '=') {
            return "";
        }
        at += 2;
        return text.substring(at - 1, at);
    }
}
