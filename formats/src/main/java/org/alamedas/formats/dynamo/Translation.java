package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Turns items into variables; holds the state of one translation.
///
/// A rate becomes a flow if a level lists it, else an auxiliary. An N card besides another equation
/// is the initial value of a level; of a rate or an auxiliary it holds only while initial values
/// are found. A name on an N card alone is a constant computed from constants, or a stock without
/// flows that keeps an initial value.
final class Translation {
    private final Symbols symbols;
    private final Arrays arrays;
    private final TableCalls tables;
    private final Resolver resolver;
    private final Levels levels;
    private final Report report;
    private final Map<Name, List<Item>> byName = new LinkedHashMap<>();
    private final Map<Item.Equation, Levels.Form> forms = new HashMap<>();
    private final Set<Name> flows = new HashSet<>();

    Translation(Symbols symbols, Arrays arrays, TableCalls tables, Resolver resolver, Report report) {
        this.symbols = symbols;
        this.arrays = arrays;
        this.tables = tables;
        this.resolver = resolver;
        this.levels = new Levels(symbols, resolver, report);
        this.report = report;
    }

    /// Translates items.
    ///
    /// @param items what the model defines, without controls that are no variables
    /// @return the variables in the order of their first items, then the rates of the step before
    List<Variable> variables(List<Item> items) {
        for (Item item : items) {
            byName.computeIfAbsent(item.name(), _ -> new ArrayList<>()).add(item);
            if (item instanceof Item.Equation equation) {
                resolver.times().left(equation);
            }
        }
        byName.values().forEach(this::refuseDuplicates);
        readLevels();
        Map<Name, Variable> variables = new LinkedHashMap<>();
        byName.forEach((name, all) -> {
            if (symbols.kind(name) != CardType.TABLE) {
                variables.put(name, variable(name, all));
            } else {
                // Which inputs a table has is known only when every equation has been read; this keeps its place.
                variables.put(name, placeholder(all.getFirst()));
            }
        });
        byName.forEach((name, all) -> {
            if (all.getFirst() instanceof Item.TableValues table) {
                variables.put(name, table(table));
            }
        });
        List<Variable> done = new ArrayList<>(variables.values());
        done.addAll(tables.others());
        resolver.previous().forEach((rate, span) -> done.add(previous(rate, span)));
        return done;
    }

    private void refuseDuplicates(List<Item> items) {
        Item equation = null;
        Item initial = null;
        for (Item item : items) {
            boolean isInitial = item instanceof Item.Equation each && each.type() == CardType.INITIAL;
            Item before = isInitial ? initial : equation;
            if (before != null && !arrays.isArray(item.name())) {
                report.add(Diagnostic.error(
                                DiagnosticCode.DUPLICATE_NAME,
                                item.nameSpan(),
                                isInitial
                                        ? "\"" + item.name() + "\" has two initial values"
                                        : "\"" + item.name() + "\" is defined twice")
                        .relate(before.nameSpan(), "first defined here"));
            }
            initial = isInitial ? item : initial;
            equation = isInitial ? equation : item;
        }
    }

    private void readLevels() {
        for (List<Item> all : byName.values()) {
            for (Item item : all) {
                if (item instanceof Item.Equation equation && equation.type() == CardType.LEVEL) {
                    Levels.Form form = levels.form(equation);
                    forms.put(equation, form);
                    form.inflows().forEach(flow -> flows.add(flow.name()));
                    form.outflows().forEach(flow -> flows.add(flow.name()));
                }
            }
        }
    }

    private Declaration declaration(Name name, Item first, List<Item> all) {
        String documentation = all.stream()
                .map(Item::documentation)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return new Declaration(first.name(), arrays.dimensionsOf(name), null, documentation, null, first.nameSpan());
    }

    private Variable variable(Name name, List<Item> all) {
        CardType kind = symbols.kind(name);
        Item first = all.stream()
                .filter(item -> Symbols.kind(item) == kind)
                .findFirst()
                .orElse(all.getFirst());
        Declaration declaration = declaration(name, first, all);
        if (kind == CardType.LEVEL) {
            return stock(declaration, all);
        }
        if (kind == CardType.INITIAL) {
            return initial(declaration, all);
        }
        List<Equation> equations = equations(all);
        return kind == CardType.RATE && flows.contains(name)
                ? new Variable.Flow(declaration, equations, false)
                : new Variable.Auxiliary(declaration, equations);
    }

    private List<Equation> equations(List<Item> all) {
        List<Equation> equations = new ArrayList<>();
        List<Equation> initials = initials(all);
        for (Item item : all) {
            switch (item) {
                case Item.Equation equation
                when equation.type() != CardType.INITIAL ->
                    equations.add(equation(
                            equation, resolver.resolve(equation.expression(), Moment.of(equation.type())), initials));
                case Item.Constant constant ->
                    equations.add(new Equation(
                            arrays.target(constant.name(), constant.subscripts()),
                            List.of(),
                            resolver.resolve(constant.value(), Moment.START),
                            null,
                            constant.span()));
                case Item.Equation _, Item.TableValues _ -> {
                    // initial values are parts of other equations, and tables are variables of another kind
                }
            }
        }
        return equations;
    }

    private Equation equation(Item.Equation item, Expr expression, List<Equation> initials) {
        List<Subscript> target = arrays.target(item.name(), item.subscripts());
        Expr initial = initials.size() == 1 ? initials.getFirst().expression() : null;
        return new Equation(target, List.of(), expression, initial, item.span());
    }

    private List<Equation> initials(List<Item> all) {
        List<Equation> initials = new ArrayList<>();
        for (Item item : all) {
            if (item instanceof Item.Equation equation && equation.type() == CardType.INITIAL) {
                initials.add(equation(equation, resolver.resolve(equation.expression(), Moment.START), List.of()));
            }
        }
        return initials;
    }

    private Variable stock(Declaration declaration, List<Item> all) {
        List<Equation> rates = new ArrayList<>();
        List<FlowReference> inflows = List.of();
        List<FlowReference> outflows = List.of();
        for (Item item : all) {
            Levels.Form form = item instanceof Item.Equation equation ? forms.get(equation) : null;
            if (form == null) {
                continue;
            }
            if (form.net() == null) {
                inflows = form.inflows();
                outflows = form.outflows();
            } else {
                rates.add(equation((Item.Equation) item, form.net(), List.of()));
            }
        }
        Variable.Change change =
                rates.isEmpty() ? new Variable.Change.Flows(inflows, outflows) : new Variable.Change.Net(rates);
        return new Variable.Stock(declaration, initials(all), change, false);
    }

    private Variable initial(Declaration declaration, List<Item> all) {
        List<Equation> equations = initials(all);
        return symbols.isComputedConstant(declaration.name())
                ? new Variable.Auxiliary(declaration, equations)
                : new Variable.Stock(declaration, equations, new Variable.Change.Flows(List.of(), List.of()), false);
    }

    private Variable placeholder(Item item) {
        return new Variable.Auxiliary(declaration(item.name(), item, List.of(item)), List.of());
    }

    private Variable table(Item.TableValues table) {
        Declaration declaration = declaration(table.name(), table, List.of(table));
        if (!arrays.isArray(table.name())) {
            return new Variable.Lookup(declaration, List.of(new Variable.Table(List.of(), tables.function(table))));
        }
        List<Equation> elements = new ArrayList<>();
        for (int i = 0; i < table.values().size(); i++) {
            Span span = table.span();
            Subscript element = new Subscript.Named(Name.of(Integer.toString(i + 1)), false, span);
            Expr value = new Expr.Literal(table.values().get(i), span);
            elements.add(new Equation(List.of(element), List.of(), value, null, span));
        }
        return new Variable.Auxiliary(declaration, elements);
    }

    /// The rate of the step before: at the start the rate itself.
    private Variable previous(Name rate, Span needed) {
        Item first = byName.getOrDefault(rate, List.of()).stream().findFirst().orElse(null);
        Span span = first == null ? needed : first.nameSpan();
        Name name = Resolver.previousOf(rate);
        Declaration declaration = new Declaration(
                name,
                arrays.dimensionsOf(rate),
                null,
                rate + " over the step before, which is what " + rate + ".JK stands for.",
                null,
                span);
        List<Subscript> every = dimensions(declaration, span);
        Expr self = new Expr.Reference(name, every, span);
        Expr present = new Expr.Reference(rate, every, span);
        return new Variable.Stock(
                declaration,
                List.of(Equation.of(present)),
                new Variable.Change.Net(List.of(Equation.of(Levels.perStep(present, self, span)))),
                false);
    }

    private static List<Subscript> dimensions(Declaration declaration, Span span) {
        return declaration.dimensions().stream()
                .<Subscript>map(dimension -> new Subscript.Named(dimension, false, span))
                .toList();
    }

    /// Says whether a variable is one that a run can change.
    static boolean isChangeable(@Nullable CardType kind) {
        return kind == CardType.CONSTANT || kind == CardType.TABLE;
    }
}
