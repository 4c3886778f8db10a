package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
/// What stands between two RUN cards changes the model for one run only; a run without PRINT and
/// PLOT cards shows what the first one shows.
final class Runs {
    private final Deck deck;
    private final Controls controls;
    private final Symbols symbols;
    private final TableCalls tables;
    private final ReportCards cards;
    private final List<Name> changeable;
    private final org.alamedas.formats.syntax.Report report;

    Runs(
            Deck deck,
            Controls controls,
            Symbols symbols,
            TableCalls tables,
            ReportCards cards,
            List<Name> changeable,
            org.alamedas.formats.syntax.Report report) {
        this.deck = deck;
        this.controls = controls;
        this.symbols = symbols;
        this.tables = tables;
        this.cards = cards;
        this.changeable = changeable;
        this.report = report;
    }

    List<PlannedRun> read() {
        List<PlannedRun> runs = new ArrayList<>();
        List<Card> first = deck.runs.isEmpty() ? List.of() : deck.runs.getFirst().reports;
        for (Deck.RunCards run : deck.runs) {
            List<Card> shown = run.reports.isEmpty() ? first : run.reports;
            boolean says = run.ended || !shown.isEmpty();
            if (says && (run.ended || runs.isEmpty() || !run.changes.isEmpty() || !run.reports.isEmpty())) {
                runs.add(new PlannedRun(run.title, settings(run), reports(run, shown), run.span));
            }
        }
        return runs;
    }

    private List<Report> reports(Deck.RunCards run, List<Card> shown) {
        Expr print = controls.every(Controls.PRINT, run.changes);
        Expr plot = controls.every(Controls.PLOT, run.changes);
        List<Report> reports = new ArrayList<>();
        for (Card card : shown) {
            Report read = cards.read(card, print, plot);
            if (read != null) {
                reports.add(read);
            }
        }
        return reports;
    }

    private List<PlannedRun.Setting> settings(Deck.RunCards run) {
        List<PlannedRun.Setting> settings = new ArrayList<>();
        for (Item change : run.changes) {
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
        CardType kind = symbols.kind(name);
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
        CardType kind = symbols.kind(change.name());
        if (kind == CardType.TABLE) {
            for (Name name : tables.names(change.name())) {
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
                change.name().written(), changeable.stream().map(Name::written).toList());
        report.add(near.map(word -> problem.hint("did you mean " + word)).orElse(problem));
    }
}
