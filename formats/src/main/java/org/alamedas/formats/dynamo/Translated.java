package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.dynamo.deck.Deck;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.MacroText;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// The definitions of a deck, or of a run that edits it, translated into variables.
///
/// @param source the file
/// @param deck what the cards say
/// @param controls what controls runs
/// @param symbols what kind of quantity each name is
/// @param arrays which of them are arrays
/// @param tables what the tables became
/// @param time when runs start and stop and how they step
/// @param variables the variables
record Translated(
        SourceText source,
        Deck deck,
        Controls controls,
        Symbols symbols,
        Arrays arrays,
        TableCalls tables,
        TimeSpec time,
        List<Variable> variables) {

    /// Translates definitions.
    ///
    /// @param source the file
    /// @param deck its macros and ranges
    /// @param defined what is defined
    /// @param report receives what is wrong with it
    static Translated of(SourceText source, Deck deck, List<Item> defined, Report report) {
        List<Item> definitions = Boxcars.writtenOut(deck.trains, defined);
        Map<Name, MacroText> macros = new HashMap<>(Library.macros());
        macros.putAll(deck.macros);
        List<Item> items = new MacroExpansion(macros, Symbols.kinds(definitions), report).expand(definitions);
        Controls controls = new Controls(items, report);
        List<Item> own = items.stream().filter(controls::isVariable).toList();
        Symbols symbols = new Symbols(items);
        Arrays arrays = new Arrays(deck.ranges, report);
        arrays.measure(own);
        tablesAsArrays(own, arrays);
        TableCalls tables = new TableCalls(own, report);
        Resolver resolver = new Resolver(symbols, arrays, tables, report);
        List<Variable> variables = new Translation(symbols, arrays, tables, resolver, report).variables(own);
        Span place = deck.runs.isEmpty() ? source.start() : deck.runs.getFirst().span;
        TimeSpec time = controls.time(resolver, place);
        return new Translated(source, deck, controls, symbols, arrays, tables, time, variables);
    }

    /// Makes the model.
    ///
    /// @param runs the runs that its author asks for
    Model model(List<PlannedRun> runs) {
        return new Model(
                deck.title.isEmpty() ? Name.of(source.name()) : Name.of(deck.title),
                Dialect.DYNAMO,
                source,
                String.join("\n", deck.introduction),
                time,
                arrays.declared(),
                variables,
                groups(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                runs);
    }

    /// Returns the names of the variables.
    List<Name> names() {
        return variables.stream().map(Variable::name).toList();
    }

    /// Returns the names of those that a run can change.
    List<Name> changeable() {
        return names().stream()
                .filter(name -> Translation.isChangeable(symbols.kind(name)))
                .toList();
    }

    private List<Group> groups() {
        Set<Name> names = new HashSet<>(names());
        List<Group> groups = new ArrayList<>();
        for (Group group : deck.groups) {
            List<Name> members =
                    group.members().stream().filter(names::contains).toList();
            if (!members.isEmpty()) {
                groups.add(new Group(group.name(), group.documentation(), members, group.span()));
            }
        }
        return groups;
    }
    /// A table whose name is followed by subscripts is an array of constants.
    private static void tablesAsArrays(List<Item> items, Arrays arrays) {
        Set<Name> indexed = new HashSet<>();
        for (Item item : items) {
            if (item instanceof Item.Equation equation) {
                collectIndexed(equation.expression(), indexed);
            }
        }
        for (Item item : items) {
            if (item instanceof Item.TableValues table && indexed.contains(table.name())) {
                arrays.tableAsArray(table);
            }
        }
    }

    private static void collectIndexed(Expr expr, Set<Name> indexed) {
        Trees.rebuild(expr, reference -> reference, call -> {
            indexed.add(call.function().name());
            call.arguments().forEach(argument -> collectIndexed(argument, indexed));
            return call;
        });
    }
}
