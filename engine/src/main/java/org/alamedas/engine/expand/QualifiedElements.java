package org.alamedas.engine.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;

/// Elements that are named with their dimension, as in `size.large`: the number of the element, from 1, as a value and
/// as a subscript alike (Stella Architect, "Specialized Array Manipulation").
final class QualifiedElements {
    private final Map<Name, Dimension> dimensions = new HashMap<>();

    QualifiedElements(Model model) {
        if (model.dialect() == Dialect.XMILE) {
            model.dimensions().forEach(dimension -> dimensions.put(dimension.name(), dimension));
        }
    }

    /// Puts numbers in the place of qualified elements: of a reference, or of its subscripts.
    ///
    /// @param reference a reference that names no variable, or one with subscripts
    /// @return the number, or the reference with what it is at
    Expr resolve(Expr.Reference reference) {
        int number = dimensions.isEmpty() ? 0 : number(reference.name());
        if (number > 0 && reference.subscripts().isEmpty()) {
            return new Expr.Literal(number, reference.span());
        }
        return dimensions.isEmpty() ? reference : resolveSubscripts(reference);
    }

    /// Puts numbers in the place of qualified elements among the subscripts of a reference.
    Expr.Reference resolveSubscripts(Expr.Reference reference) {
        List<Subscript> subscripts =
                reference.subscripts().stream().map(this::resolve).toList();
        return subscripts.equals(reference.subscripts())
                ? reference
                : new Expr.Reference(reference.name(), subscripts, reference.span());
    }

    private Subscript resolve(Subscript subscript) {
        return switch (subscript) {
            case Subscript.Named named -> {
                int number = dimensions.containsKey(named.name()) ? 0 : number(named.name());
                yield number == 0 ? named : new Subscript.Index(new Expr.Literal(number, named.span()), named.span());
            }
            case Subscript.Wildcard _, Subscript.Range _, Subscript.Index _ -> subscript;
        };
    }

    /// Returns the number of a qualified element, from 1; 0 for any other name.
    private int number(Name name) {
        String written = name.written();
        int dot = written.indexOf('.');
        if (dot <= 0 || dot == written.length() - 1) {
            return 0;
        }
        Dimension dimension = dimensions.get(Name.of(written.substring(0, dot)));
        return dimension == null ? 0 : dimension.elements().indexOf(Name.of(written.substring(dot + 1))) + 1;
    }
}
