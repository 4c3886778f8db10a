package org.alamedas.engine;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A source being written: once to find its text, and once more for the places in it.
public final class Writing {
    private final StringBuilder text = new StringBuilder();
    private final @Nullable SourceText source;
    private final SourceText blank = SourceText.of("", "");

    Writing(@Nullable SourceText source) {
        this.source = source;
    }

    int at() {
        return text.length();
    }

    void text(String more) {
        text.append(more);
    }

    Span from(int start) {
        return source == null ? blank.start() : source.span(start, at());
    }

    /// Writes a name, perhaps with subscripts: names, numbers, `*`, `a:b` of numbers, or `(name+number)`.
    Expr.Reference reference(String name) {
        int start = at();
        int open = name.indexOf('[');
        text(open < 0 ? name : name.substring(0, open));
        if (open < 0) {
            return new Expr.Reference(Name.of(name), List.of(), from(start));
        }
        List<Subscript> subscripts = new ArrayList<>();
        String before = "[";
        for (String part : name.substring(open + 1, name.length() - 1).split(",", -1)) {
            text(before);
            subscripts.add(subscript(part));
            before = ",";
        }
        text("]");
        return new Expr.Reference(Name.of(name.substring(0, open)), subscripts, from(start));
    }

    private Subscript subscript(String part) {
        Span span = word(part);
        if (part.equals("*")) {
            return new Subscript.Wildcard(span);
        }
        if (part.contains(":")) {
            String[] ends = part.split(":", -1);
            return new Subscript.Range(number(ends[0], span), number(ends[1], span), span);
        }
        if (part.startsWith("(")) {
            String[] sum = part.substring(1, part.length() - 1).split("\\+", -1);
            Expr variable = new Expr.Reference(Name.of(sum[0]), List.of(), span);
            return new Subscript.Index(new Expr.Binary(BinaryOperator.ADD, variable, number(sum[1], span), span), span);
        }
        return Character.isDigit(part.charAt(0))
                ? new Subscript.Index(number(part, span), span)
                : new Subscript.Named(Name.of(part), false, span);
    }

    private static Expr number(String digits, Span span) {
        return new Expr.Literal(Double.parseDouble(digits), span);
    }

    Span word(String word) {
        int start = at();
        text(word);
        return from(start);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
