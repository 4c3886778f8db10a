package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alamedas.formats.dynamo.card.CardScanner;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Deck;
import org.alamedas.formats.dynamo.deck.DeckReader;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.MacroText;
import org.alamedas.formats.syntax.ModelReader;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Reads DYNAMO files of any version.
public final class DynamoReader implements ModelReader {
    private static final int LINES_LOOKED_AT = 2_000;
    private static final int LONGEST_NAME = 7;
    private static final Pattern EQUATION = Pattern.compile(
            "[0-9]{0,2}(?:[LARSN]\\s+[A-Z$][^\\s=]*|(?:C|SPEC|T)\\s+[A-Z$][^\\s=]*)\\s?=.*", Pattern.CASE_INSENSITIVE);

    /// Makes a reader; it has no state.
    public DynamoReader() {}

    /// Says whether a text looks like DYNAMO: most of its lines are cards, and one at least defines
    /// something.
    ///
    /// @param source the whole file
    /// @return true if this reader should be asked for its faults
    public static boolean recognizes(SourceText source) {
        int lines = 0;
        int cards = 0;
        boolean defines = false;
        for (int line = 1; line <= Math.min(source.lineCount(), LINES_LOOKED_AT); line++) {
            int start = source.lineStart(line);
            int end = line == source.lineCount() ? source.length() : source.lineStart(line + 1) - 1;
            String text =
                    source.text().substring(start, Math.min(end, start + 200)).strip();
            if (!text.isEmpty()) {
                lines++;
                cards += text.startsWith("*") || CardType.of(text.split("\\s", 2)[0]) != null ? 1 : 0;
                defines |= EQUATION.matcher(text).matches();
            }
        }
        return defines && 2 * cards > lines;
    }

    @Override
    public Outcome<Model> read(SourceText source) {
        Report report = new Report();
        Deck deck = DeckReader.read(CardScanner.scan(source, report), report);
        Model model = model(source, deck, report);
        return Outcome.of(model, distinct(report.diagnostics()));
    }

    /// A macro can use an argument several times; what is wrong with it is said once.
    private static List<Diagnostic> distinct(List<Diagnostic> all) {
        return all.stream().distinct().toList();
    }

    private static Model model(SourceText source, Deck deck, Report report) {
        Map<Name, MacroText> macros = new HashMap<>(Library.macros());
        macros.putAll(deck.macros);
        List<Item> items = new MacroExpansion(macros, Symbols.kinds(deck.items), report).expand(deck.items);
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
        noteLongNames(deck.items, report);
        List<Name> names = variables.stream().map(Variable::name).toList();
        List<Name> changeable = names.stream()
                .filter(name -> Translation.isChangeable(symbols.kind(name)))
                .toList();
        List<PlannedRun> runs = new Runs(
                        deck,
                        controls,
                        symbols,
                        tables,
                        new ReportCards(report, names, arrays::isArray),
                        changeable,
                        report)
                .read();
        return new Model(
                deck.title.isEmpty() ? Name.of(source.name()) : Name.of(deck.title),
                Dialect.DYNAMO,
                source,
                String.join("\n", deck.introduction),
                time,
                arrays.declared(),
                variables,
                groups(deck, new HashSet<>(names)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                runs);
    }

    private static List<Group> groups(Deck deck, Set<Name> names) {
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

    private static void noteLongNames(List<Item> items, Report report) {
        List<Item> tooLong = items.stream()
                .filter(item -> item.name().written().length() > LONGEST_NAME)
                .toList();
        if (!tooLong.isEmpty()) {
            int more = tooLong.size() - 1;
            Item first = tooLong.getFirst();
            report.add(Diagnostic.note(
                    DiagnosticCode.DIALECT_EXTENSION,
                    first.nameSpan(),
                    "a name has at most " + LONGEST_NAME + " characters in DYNAMO II, and \"" + first.name() + "\" has "
                            + first.name().written().length()
                            + (more == 0 ? "" : "; " + more + " more names are longer")));
        }
    }
}
