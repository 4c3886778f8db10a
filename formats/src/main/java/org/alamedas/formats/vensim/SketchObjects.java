package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.model.definition.View;
import org.alamedas.model.definition.View.Point;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The objects of one diagram as they are read, line by line; mutable, for one thread.
///
/// Words (lines `10,`) are variables; one whose lowest flag is clear repeats a variable that stands
/// elsewhere. Valves (`11,`) are those of the word attached to them. Of the comments (`12,`), the
/// one with the number 48 is a cloud. Arrows (`1,`) between a valve and a stock or a cloud are
/// pipes: towards the end of the flow in the shape 4, towards its
/// beginning in the shape 100.
final class SketchObjects {
    private static final int NAME = 2;
    private static final int X = 3;
    private static final int Y = 4;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 6;
    private static final int SHAPE = 7;
    private static final int FLAGS = 8;
    private static final int ATTACHED = 32;
    private static final int TEXT_FOLLOWS = 4;
    private static final String CLOUD = "48";
    private static final String STRAIGHT = "0";
    private static final String PIPE = "4";
    private static final String PIPE_BACK = "100";
    private static final Pattern PLACE = Pattern.compile("\\((-?\\d{1,9}),(-?\\d{1,9})\\)");

    private final List<View.Word> words = new ArrayList<>();
    private final List<View.Note> notes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Point> clouds = new HashMap<>();
    private final Map<String, Valve> valves = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Valve unlabelled;
    private @Nullable List<String> untold;

    /// An arrow or half a pipe.
    private record Line(
            String from, String to, String shape, @Nullable Point through) {}

    /// A valve; mutable, since its word and its ends come later.
    private static final class Valve {
        private final Point place;
        private int word = View.CLOUD;
        private @Nullable Line backward;
        private @Nullable Line forward;

        Valve(Point place) {
            this.place = place;
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && notes.isEmpty();
    }

    /// Says whether the next line is the text of a comment.
    boolean wantsText() {
        return untold != null;
    }

    void text(String line) {
        List<String> fields = untold;
        untold = null;
        if (fields != null) {
            note(fields, line.strip());
        }
    }

    void object(List<String> fields, String line) {
        boolean known = fields.size() > FLAGS;
        switch (known ? fields.getFirst() : "") {
            case "1" -> {
                Matcher place = PLACE.matcher(line);
                Point through =
                        place.find() ? point(Double.valueOf(place.group(1)), Double.valueOf(place.group(2))) : null;
                lines.add(new Line(fields.get(2), fields.get(3), fields.get(4), through));
            }
            case "10" -> word(fields);
            case "11" -> {
                Point place = place(fields);
                if (place != null) {
                    unlabelled = new Valve(place);
                    valves.put(fields.get(1), unlabelled);
                }
            }
            case "12" -> comment(fields);
            default -> {}
        }
    }

    private static @Nullable Point point(@Nullable Double x, @Nullable Double y) {
        return x == null || y == null ? null : new Point(x, y);
    }

    private static @Nullable Point place(List<String> fields) {
        return point(Numbers.parse(fields.get(X)), Numbers.parse(fields.get(Y)));
    }

    private void word(List<String> fields) {
        Point place = place(fields);
        Double width = Numbers.parse(fields.get(WIDTH));
        Double height = Numbers.parse(fields.get(HEIGHT));
        Double flags = Numbers.parse(fields.get(FLAGS));
        Double shape = Numbers.parse(fields.get(SHAPE));
        if (place == null || width == null || height == null || flags == null) {
            return;
        }
        boolean copy = (flags.intValue() & 1) == 0;
        if (unlabelled != null && shape != null && (shape.intValue() & ATTACHED) != 0) {
            unlabelled.word = words.size();
        }
        unlabelled = null;
        numbers.put(fields.get(1), words.size());
        words.add(new View.Word(
                Sketch.name(fields.get(NAME)),
                place.x(),
                place.y(),
                2 * Math.max(0, width),
                2 * Math.max(0, height),
                copy));
    }

    private void comment(List<String> fields) {
        Point place = place(fields);
        Double flags = Numbers.parse(fields.get(FLAGS));
        if (place != null && fields.get(NAME).equals(CLOUD)) {
            clouds.put(fields.get(1), place);
        } else if (flags != null && (flags.intValue() & TEXT_FOLLOWS) != 0) {
            untold = fields;
        } else if (!fields.get(NAME).equals("0")) {
            note(fields, Sketch.name(fields.get(NAME)).written());
        }
    }

    private void note(List<String> fields, String text) {
        Point place = place(fields);
        Double width = Numbers.parse(fields.get(WIDTH));
        Double height = Numbers.parse(fields.get(HEIGHT));
        if (place != null && width != null && height != null && !text.isEmpty()) {
            notes.add(new View.Note(text, place.x(), place.y(), 2 * Math.max(0, width), 2 * Math.max(0, height)));
        }
    }

    View view(String title, Span span) {
        List<View.Arrow> arrows = new ArrayList<>();
        for (Line line : lines) {
            Valve valve = valves.get(line.from);
            boolean ends = clouds.containsKey(line.to) || numbers.containsKey(line.to);
            if (valve != null && ends && line.shape.equals(PIPE)) {
                valve.forward = line;
            } else if (valve != null && ends && line.shape.equals(PIPE_BACK)) {
                valve.backward = line;
            } else {
                int from = end(line.from);
                int to = end(line.to);
                if (from >= 0 && to >= 0) {
                    arrows.add(new View.Arrow(from, to, line.shape.equals(STRAIGHT) ? null : line.through));
                }
            }
        }
        return new View(title, words, pipes(), arrows, notes, span);
    }

    private int end(String id) {
        Valve valve = valves.get(id);
        return valve != null ? valve.word : numbers.getOrDefault(id, View.CLOUD);
    }

    private List<View.Pipe> pipes() {
        List<View.Pipe> pipes = new ArrayList<>();
        valves.values().stream()
                .filter(valve -> valve.word >= 0)
                .sorted((a, b) -> Integer.compare(a.word, b.word))
                .forEach(valve -> pipes.add(pipe(valve)));
        return pipes;
    }

    private View.Pipe pipe(Valve valve) {
        Line backward = valve.backward;
        Line forward = valve.forward;
        return new View.Pipe(
                words.get(valve.word).variable(),
                valve.place,
                backward == null ? View.CLOUD : numbers.getOrDefault(backward.to, View.CLOUD),
                forward == null ? View.CLOUD : numbers.getOrDefault(forward.to, View.CLOUD),
                List.of(place(backward, valve.place), place(forward, valve.place)));
    }

    private Point place(@Nullable Line half, Point valve) {
        if (half == null) {
            return valve;
        }
        Integer word = numbers.get(half.to);
        return word == null
                ? clouds.getOrDefault(half.to, valve)
                : new Point(words.get(word).x(), words.get(word).y());
    }
}
