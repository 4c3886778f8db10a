package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.definition.View.Point;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads the stock and flow diagrams of a model (XMILE 1.0, chapter 6).
///
/// What cannot be read is left out, since nothing of it changes a number.
final class Views {
    private static final double BELOW_VALVE = 20;

    private final Map<Name, Name> sources = new HashMap<>();
    private final Map<Name, Name> targets = new HashMap<>();

    Views(List<Variable> variables) {
        for (Variable variable : variables) {
            if (variable instanceof Variable.Stock stock
                    && stock.change() instanceof Variable.Change.Flows(var inflows, var outflows)) {
                inflows.forEach(flow -> targets.putIfAbsent(flow.name(), stock.name()));
                outflows.forEach((FlowReference flow) -> sources.putIfAbsent(flow.name(), stock.name()));
            }
        }
    }

    /// Reads the diagrams that show something.
    List<View> read(Element model) {
        List<View> views = new ArrayList<>();
        for (Element list : model.all("views")) {
            for (Element element : list.all("view")) {
                View view = view(element);
                if (!view.words().isEmpty() || !view.notes().isEmpty()) {
                    views.add(view);
                }
            }
        }
        return views;
    }

    private View view(Element element) {
        List<View.Word> words = new ArrayList<>();
        List<View.Pipe> pipes = new ArrayList<>();
        List<View.Note> notes = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Element child : element.children()) {
            switch (child.name()) {
                case "stock", "aux", "gf", "flow", "module" -> word(child, words, numbers);
                case "alias" -> alias(child, words, numbers);
                case "text_box" -> note(child, notes);
                default -> {}
            }
        }
        element.all("flow").forEach(flow -> pipe(flow, words, pipes));
        List<View.Arrow> arrows = new ArrayList<>();
        element.all("connector").forEach(connector -> arrow(connector, words, numbers, arrows));
        Fragment title = element.attribute("name");
        return new View(title == null ? "" : title.text().strip(), words, pipes, arrows, notes, element.content());
    }

    private static @Nullable Double number(Element element, String attribute) {
        Fragment written = element.attribute(attribute);
        return written == null ? null : Numbers.parse(written.text());
    }

    private static @Nullable Point place(Element element) {
        Double x = number(element, "x");
        Double y = number(element, "y");
        return x == null || y == null ? null : new Point(x, y);
    }

    private static double size(Element element, String attribute) {
        Double size = number(element, attribute);
        return size == null ? 0 : Math.max(0, size);
    }

    private static void word(Element element, List<View.Word> words, Map<String, Integer> numbers) {
        Fragment name = element.attribute("name");
        Point place = place(element);
        if (name == null || place == null) {
            return;
        }
        Name variable = Names.read(name);
        numbers.put(variable.canonical(), words.size());
        double below = element.first("pts") == null ? 0 : BELOW_VALVE;
        words.add(new View.Word(
                variable, place.x(), place.y() + below, size(element, "width"), size(element, "height"), false));
    }

    private static void alias(Element element, List<View.Word> words, Map<String, Integer> numbers) {
        Element of = element.first("of");
        Fragment uid = element.attribute("uid");
        Point place = place(element);
        if (of != null && place != null) {
            if (uid != null) {
                numbers.put("#" + uid.text().strip(), words.size());
            }
            words.add(new View.Word(
                    Names.read(of.text()),
                    place.x(),
                    place.y(),
                    size(element, "width"),
                    size(element, "height"),
                    true));
        }
    }

    private static void note(Element element, List<View.Note> notes) {
        Point place = place(element);
        String text = element.text().text().strip();
        if (place != null && !text.isEmpty()) {
            double width = size(element, "width");
            double height = size(element, "height");
            notes.add(new View.Note(text, place.x() + width / 2, place.y() + height / 2, width, height));
        }
    }

    private void pipe(Element flow, List<View.Word> words, List<View.Pipe> pipes) {
        Fragment name = flow.attribute("name");
        Point valve = place(flow);
        Element pts = flow.first("pts");
        List<Point> points = new ArrayList<>();
        for (Element pt : pts == null ? List.<Element>of() : pts.all("pt")) {
            Point point = place(pt);
            if (point != null) {
                points.add(point);
            }
        }
        if (name == null || valve == null || points.size() < 2) {
            return;
        }
        Name variable = Names.read(name);
        int from = nearest(words, sources.get(variable), points.getFirst());
        int to = nearest(words, targets.get(variable), points.getLast());
        pipes.add(new View.Pipe(variable, valve, from, to, points));
    }

    private static int nearest(List<View.Word> words, @Nullable Name variable, Point end) {
        int best = View.CLOUD;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; variable != null && i < words.size(); i++) {
            View.Word word = words.get(i);
            double far = Math.abs(word.x() - end.x()) + Math.abs(word.y() - end.y());
            if (word.variable().equals(variable) && far < least) {
                best = i;
                least = far;
            }
        }
        return best;
    }

    private static void arrow(
            Element connector, List<View.Word> words, Map<String, Integer> numbers, List<View.Arrow> arrows) {
        Integer from = end(connector.first("from"), numbers);
        Integer to = end(connector.first("to"), numbers);
        if (from != null && to != null) {
            Double angle = number(connector, "angle");
            Point start = new Point(words.get(from).x(), words.get(from).y());
            Point stop = new Point(words.get(to).x(), words.get(to).y());
            arrows.add(new View.Arrow(from, to, angle == null ? null : Arc.middle(start, stop, angle)));
        }
    }

    private static @Nullable Integer end(@Nullable Element end, Map<String, Integer> numbers) {
        if (end == null) {
            return null;
        }
        Element alias = end.first("alias");
        Fragment uid = alias == null ? null : alias.attribute("uid");
        return numbers.get(
                uid == null
                        ? Names.read(end.text()).canonical()
                        : "#" + uid.text().strip());
    }
}
