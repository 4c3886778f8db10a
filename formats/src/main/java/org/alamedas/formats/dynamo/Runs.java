package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Deck;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads the runs that a file asks for.
///
/// What stands between two RUN cards changes the model for one run only. After an EDIT card it
/// changes the run that the card names, and equations can change too. A run without PRINT and PLOT
/// cards shows what the run that it edits shows, or else the first one.
final class Runs {
    private final Deck deck;
    private final Translated base;
    private final Function<List<Item>, Translated> translate;
    private final org.alamedas.formats.syntax.Report report;
    private final Map<String, Changed> byTitle = new LinkedHashMap<>();

    /// Starts to read the runs of a file.
    ///
    /// @param deck what its cards say
    /// @param base the model without the changes of any run
    /// @param translate translates the definitions of a run that changes equations
    /// @param report receives what is wrong with the runs
    Runs(
            Deck deck,
            Translated base,
            Function<List<Item>, Translated> translate,
            org.alamedas.formats.syntax.Report report) {
        this.deck = deck;
        this.base = base;
        this.translate = translate;
        this.report = report;
    }

    /// What a run changes and shows, with that of the runs that it edits.
    private record Changed(List<Item> changes, List<Card> shown, boolean edits) {}

    List<PlannedRun> read() {
        List<PlannedRun> runs = new ArrayList<>();
        for (Deck.RunCards run : deck.runs) {
            Changed changed = changed(run);
            byTitle.putIfAbsent(run.title.toUpperCase(Locale.ROOT), changed);
            boolean says = run.ended || !changed.shown.isEmpty();
            if (says && (run.ended || runs.isEmpty() || !run.changes.isEmpty() || !run.reports.isEmpty())) {
                runs.add(planned(run, changed));
            }
        }
        return runs;
    }

    private Changed changed(Deck.RunCards run) {
        Changed from = from(run);
        Map<Place, Item> changes = new LinkedHashMap<>();
        Stream.concat(from.changes.stream(), run.changes.stream()).forEach(item -> changes.put(Place.of(item), item));
        return new Changed(
                List.copyOf(changes.values()), run.reports.isEmpty() ? from.shown : run.reports, run.edited != null);
    }

    /// The run that this one starts from.
    private Changed from(Deck.RunCards run) {
        Changed model = new Changed(List.of(), deck.runs.getFirst().reports, false);
        Card card = run.edited;
        if (card == null) {
            return model;
        }
        String title = card.statement().text();
        Changed edited = byTitle.get(title.toUpperCase(Locale.ROOT));
        if (edited == null) {
            Diagnostic unknown = Diagnostic.error(
                    DiagnosticCode.UNKNOWN_NAME, card.span(), "no run before this card is called \"" + title + "\"");
            report.add(Suggestion.nearest(title, byTitle.keySet())
                    .map(near -> unknown.hint("did you mean " + near))
                    .orElse(unknown));
        }
        return edited == null ? model : edited;
    }

    private PlannedRun planned(Deck.RunCards run, Changed changed) {
        if (!changesStructure(changed)) {
            return new PlannedRun(run.title, null, settings(changed.changes), reports(base, changed), run.span);
        }
        Translated other = translate.apply(with(changed.changes));
        return new PlannedRun(run.title, other.model(List.of()), List.of(), reports(other, changed), run.span);
    }

    private boolean changesStructure(Changed changed) {
        return changed.edits
                && changed.changes.stream()
                        .anyMatch(item -> item instanceof Item.Equation
                                || (base.symbols().kind(item.name()) == null && !Controls.isControl(item.name())));
    }

    /// The definitions of the model, with those of the run in the place of others of the same
    /// quantity.
    private List<Item> with(List<Item> changes) {
        Map<Place, List<Item>> items = new LinkedHashMap<>();
        deck.items.forEach(item ->
                items.computeIfAbsent(Place.of(item), _ -> new ArrayList<>()).add(item));
        changes.forEach(item -> items.put(Place.of(item), List.of(item)));
        return items.values().stream().flatMap(List::stream).toList();
    }

    /// What an item says of its quantity: its initial value, or what it is otherwise.
    private record Place(Name name, String element, boolean initial) {
        static Place of(Item item) {
            return switch (item) {
                case Item.Equation equation ->
                    new Place(item.name(), element(equation.subscripts()), equation.type() == CardType.INITIAL);
                case Item.Constant constant -> new Place(item.name(), element(constant.subscripts()), false);
                case Item.TableValues _ -> new Place(item.name(), "", false);
            };
        }

        private static String element(List<Expr> subscripts) {
            return subscripts.stream().map(each -> each.span().text()).collect(Collectors.joining(","));
        }
    }

    private List<Report> reports(Translated model, Changed changed) {
        ReportCards cards = new ReportCards(report, model.names(), model.arrays()::isArray);
        Expr print = model.controls().every(Controls.PRINT, changed.changes);
        Expr plot = model.controls().every(Controls.PLOT, changed.changes);
        List<Report> reports = new ArrayList<>();
        for (Card card : changed.shown) {
            Report read = cards.read(card, print, plot);
            if (read != null) {
                reports.add(read);
            }
        }
        return reports;
    }

    private List<PlannedRun.Setting> settings(List<Item> changes) {
        List<PlannedRun.Setting> settings = new ArrayList<>();
        for (Item change : changes) {
            switch (change) {
                case Item.Constant constant -> constant(constant, settings);
                case Item.TableValues table -> table(table, settings);
                case Item.Equation _ -> throw new IllegalStateException("the reader refuses equations after a run");
            }
        }
        return settings;
    }

    private void constant(Item.Constant change, List<PlannedRun.Setting> settings) {
        Name name = change.name();
        if (name.equals(Controls.PRINT) || name.equals(Controls.PLOT) || name.equals(Controls.SAVE)) {
            return;
        }
        CardType kind = base.symbols().kind(name);
        if (!(change.value() instanceof Expr.Literal literal)) {
            return;
        }
        if (kind == CardType.CONSTANT || Controls.isControl(name)) {
            settings.add(new PlannedRun.Setting(name, List.of(literal.value()), change.span()));
        } else {
            refuse(change, "constant", kind);
        }
    }

    private void table(Item.TableValues change, List<PlannedRun.Setting> settings) {
        CardType kind = base.symbols().kind(change.name());
        if (kind == CardType.TABLE) {
            for (Name name : base.tables().names(change.name())) {
                settings.add(new PlannedRun.Setting(name, change.values(), change.span()));
            }
        } else {
            refuse(change, "table", kind);
        }
    }

    private void refuse(Item change, String wanted, @Nullable CardType kind) {
        if (kind != null) {
            report.error(
                    DiagnosticCode.WRONG_KIND,
                    change.nameSpan(),
                    "\"" + change.name() + "\" is no " + wanted + " of the model, so a run cannot change it");
            return;
        }
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME,
                change.nameSpan(),
                "the model has no " + wanted + " \"" + change.name() + "\" that this run could change");
        Optional<String> near = Suggestion.nearest(
                change.name().written(),
                base.changeable().stream().map(Name::written).toList());
        report.add(near.map(word -> problem.hint("did you mean " + word)).orElse(problem));
    }
}
