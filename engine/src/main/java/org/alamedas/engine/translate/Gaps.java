package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// Gives a variable that has no equation for some elements of its dimensions, as Vensim allows,
/// dimensions of just the elements that it has.
final class Gaps {
    private final Dimensions dimensions;
    private final Changes changes;

    Gaps(Dimensions dimensions, Changes changes) {
        this.dimensions = dimensions;
        this.changes = changes;
    }

    Model close(Model model) {
        return model.with(model.variables().stream().map(this::close).toList());
    }

    private Variable close(Variable variable) {
        return switch (variable) {
            case Variable.Stock stock -> {
                Declaration own = declaration(stock.declaration(), stock.initial());
                yield new Variable.Stock(own, stock.initial(), stock.change(), stock.nonNegative());
            }
            case Variable.Flow flow -> {
                Declaration own = declaration(flow.declaration(), flow.equations());
                yield new Variable.Flow(own, flow.equations(), flow.uniflow());
            }
            case Variable.Auxiliary auxiliary ->
                new Variable.Auxiliary(
                        declaration(auxiliary.declaration(), auxiliary.equations()), auxiliary.equations());
            case Variable.Data _, Variable.Lookup _ -> variable;
        };
    }

    private Declaration declaration(Declaration own, List<Equation> equations) {
        if (own.dimensions().isEmpty() || equations.isEmpty() || isWhole(equations)) {
            return own;
        }
        Set<List<Name>> covered = new HashSet<>();
        List<Set<Name>> each = new ArrayList<>();
        own.dimensions().forEach(_ -> each.add(new LinkedHashSet<>()));
        for (Equation equation : equations) {
            List<Name> elements = Elements.axes(own, equation);
            covered.add(elements);
            for (int i = 0; i < each.size(); i++) {
                each.get(i).add(elements.get(i));
            }
        }
        long block = each.stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
        long whole = own.dimensions().stream()
                .mapToLong(name -> dimensions.elements(name).size())
                .reduce(1, (a, b) -> a * b);
        if (covered.size() == whole) {
            return own;
        }
        if (covered.size() != block) {
            changes.refuse(
                    own.span(),
                    "XMILE wants an equation for every element, and those of \"" + own.name()
                            + "\" are no block of rows and columns");
            return own;
        }
        changes.note(
                own.span(),
                "XMILE wants an equation for every element: \"" + own.name() + "\" keeps only those that have one");
        List<Name> closed = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            closed.add(holding(own.dimensions().get(i), each.get(i)));
        }
        return new Declaration(own.name(), closed, own.unit(), own.documentation(), own.range(), own.span());
    }

    private static boolean isWhole(List<Equation> equations) {
        return equations.stream().anyMatch(equation -> equation.target().isEmpty());
    }

    private Name holding(Name name, Set<Name> some) {
        List<Name> elements =
                dimensions.elements(name).stream().filter(some::contains).toList();
        Dimension like = dimensions.find(name);
        return like == null || elements.size() == dimensions.elements(name).size()
                ? name
                : dimensions.holding(elements, like);
    }
}
