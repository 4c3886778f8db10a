package org.alamedas.formats.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.definition.View.Point;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Draws a diagram of a whole model; it holds what is drawn so far.
public final class Diagrams {
    private static final int STOCKS_A_ROW = 6;
    private static final int WORDS_A_ROW = 8;
    private static final double COLUMN = 240;
    private static final double LANE = 60;
    private static final double CELL = 170;
    private static final double ROW = 60;
    private static final double MARGIN = 120;
    private static final double WIDEST = 150;
    private static final double LETTER = 7;
    private static final double BOX = 80;
    private static final double TO_CLOUD = 80;
    private static final double BELOW_VALVE = 20;

    private final Model model;
    private final Uses uses;
    private final List<View.Word> words = new ArrayList<>();
    private final List<View.Pipe> pipes = new ArrayList<>();
    private final Map<Name, Integer> numbers = new HashMap<>();
    private final Set<Name> stocks = new HashSet<>();
    private final Map<String, Integer> lanes = new HashMap<>();
    private double top = MARGIN;

    private Diagrams(Model model) {
        this.model = model;
        this.uses = Uses.of(model);
    }

    /// Gives a model a diagram if it has none.
    ///
    /// @param model the model
    /// @return the model with at least one diagram, unless it has no variables
    public static Model drawn(Model model) {
        if (!model.views().isEmpty() || model.variables().isEmpty()) {
            return model;
        }
        return model.withViews(List.of(new Diagrams(model).view()));
    }

    private View view() {
        Map<Name, Variable> variables = new HashMap<>();
        model.variables().forEach(variable -> variables.putIfAbsent(variable.name(), variable));
        Chains chains = new Chains(model);
        chains.chains().forEach(chain -> chain.forEach(stock -> stocks.add(stock.name())));
        for (List<Variable.Stock> chain : chains.chains()) {
            Set<Name> drawn = new LinkedHashSet<>();
            chain(chain, chains, drawn);
            grid(uses.actingOn(drawn, name -> numbers.containsKey(name) || chains.holds(name)));
        }
        List<Name> rest = new ArrayList<>();
        for (Variable variable : model.variables()) {
            if (!numbers.containsKey(variable.name()) && variables.remove(variable.name()) != null) {
                rest.add(variable.name());
            }
        }
        grid(rest);
        return new View("", words, pipes, arrows(), List.of(), model.source().start());
    }

    /// Draws stocks that flows connect, a few in each row, and their flows in the lanes between
    /// them.
    private void chain(List<Variable.Stock> chain, Chains chains, Set<Name> drawn) {
        for (int from = 0; from < chain.size(); from += STOCKS_A_ROW) {
            List<Variable.Stock> row = chain.subList(from, Math.min(chain.size(), from + STOCKS_A_ROW));
            lanes.clear();
            int most = 1;
            for (int i = 0; i < row.size(); i++) {
                double x = MARGIN + COLUMN / 2 + i * COLUMN;
                word(row.get(i).name(), x, top, 0);
                drawn.add(row.get(i).name());
            }
            for (int i = 0; i < row.size(); i++) {
                for (FlowReference flow : chains.flows(row.get(i))) {
                    if (!numbers.containsKey(flow.name())) {
                        most = Math.max(most, 1 + flow(flow.name(), i, chains));
                        drawn.add(flow.name());
                    }
                }
            }
            top += most * LANE + ROW;
        }
    }

    /// Draws a flow beside the stock at a place in its row.
    ///
    /// @return its lane
    private int flow(Name flow, int place, Chains chains) {
        Integer from = place(chains.source(flow));
        Integer to = place(chains.target(flow));
        double here = MARGIN + COLUMN / 2 + place * COLUMN;
        boolean rightwards = from == null
                || to == null
                || words.get(to).x() >= words.get(from).x();
        boolean leaves =
                from != null && words.get(from).x() == here && words.get(from).y() == top;
        double x = leaves == rightwards ? here + COLUMN / 2 : here - COLUMN / 2;
        int lane = lanes.merge(Double.toString(x), 1, Integer::sum) - 1;
        double y = top + lane * LANE;
        Point valve = new Point(x, y);
        List<Point> points = new ArrayList<>();
        points.addAll(end(from, valve, new Point(x + (rightwards ? -TO_CLOUD : TO_CLOUD), y), false));
        points.addAll(end(to, valve, new Point(x + (rightwards ? TO_CLOUD : -TO_CLOUD), y), true));
        pipes.add(new View.Pipe(flow, valve, from == null ? View.CLOUD : from, to == null ? View.CLOUD : to, points));
        word(flow, x, y, BELOW_VALVE);
        return lane;
    }

    private @Nullable Integer place(@Nullable Name stock) {
        return stock == null ? null : numbers.get(stock);
    }

    /// The course of a pipe between its valve and an end: along its lane, then up or down to the
    /// stock.
    private List<Point> end(@Nullable Integer stock, Point valve, Point cloud, boolean last) {
        if (stock == null) {
            return List.of(cloud);
        }
        View.Word word = words.get(stock);
        Point centre = new Point(word.x(), word.y());
        Point corner = new Point(word.x(), valve.y());
        if (centre.y() == valve.y()) {
            return List.of(centre);
        }
        return last ? List.of(corner, centre) : List.of(centre, corner);
    }

    private void grid(List<Name> names) {
        if (names.isEmpty()) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            int row = i / WORDS_A_ROW;
            word(names.get(i), MARGIN + i % WORDS_A_ROW * CELL, top + row * ROW, 0);
        }
        int rows = (names.size() - 1) / WORDS_A_ROW + 1;
        top += rows * ROW + ROW;
    }

    private void word(Name name, double x, double y, double below) {
        double width = Math.min(WIDEST, LETTER * name.written().length() + LETTER);
        double height = name.written().length() * LETTER > WIDEST ? ROW / 2 + 2 : BELOW_VALVE;
        boolean box = stocks.contains(name);
        numbers.put(name, words.size());
        words.add(new View.Word(name, x, y + below, box ? Math.max(width, BOX) : width, box ? BOX / 2 : height, false));
    }

    private List<View.Arrow> arrows() {
        List<View.Arrow> arrows = new ArrayList<>();
        for (int to = 0; to < words.size(); to++) {
            for (Name used : uses.by(words.get(to).variable())) {
                Integer from = numbers.get(used);
                if (from != null && from != to) {
                    arrows.add(new View.Arrow(from, to, null));
                }
            }
        }
        return arrows;
    }
}
