package org.alamedas.engine;

import java.util.List;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
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

    Expr.Reference reference(String name) {
        int start = at();
        text(name);
        return new Expr.Reference(Name.of(name), List.of(), from(start));
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
