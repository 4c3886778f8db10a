package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Bounds;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the points of a graphical function (Reference Manual, "Lookups").
///
/// They are pairs, `(0,1),(5,2.5)`, after the limits of the drawing in brackets, which do not count and may be left
/// out; or, in the oldest notation, all the inputs and then all the outputs, `0,5,1,2.5`.
final class PointList {
    /// A number with its place.
    private record Coordinate(double value, Span span) {}

    private final Report report;
    private final Fragment points;

    private PointList(Fragment points, Report report) {
        this.points = points;
        this.report = report;
    }

    /// Reads points; reports and returns null if they have a fault.
    ///
    /// @param points the text between the outer parentheses
    static @Nullable GraphicalFunction read(Fragment points, Report report) {
        return new PointList(points.strip(), report).read();
    }

    private @Nullable GraphicalFunction read() {
        Fragment rest = afterLimits();
        if (rest == null) {
            return null;
        }
        if (rest.isBlank()) {
            return bad(points.span(), "a graphical function has at least one point, and there is none here");
        }
        if (rest.text().chars().filter(c -> c == ',').count() >= 2L * Bounds.POINTS) {
            return bad(points.span(0, 1), Bounds.pointsExpected());
        }
        List<Coordinate> inputs = new ArrayList<>();
        List<Coordinate> outputs = new ArrayList<>();
        boolean good = rest.text().startsWith("(") ? pairs(rest, inputs, outputs) : columns(rest, inputs, outputs);
        return good ? function(inputs, outputs) : null;
    }

    private @Nullable Fragment afterLimits() {
        if (!points.text().startsWith("[")) {
            return points;
        }
        int close = Delimiters.close(points.text(), 0);
        if (close < 0) {
            bad(points.span(0, 1), "the bracket opened here is never closed");
            return null;
        }
        Fragment rest = points.sub(close + 1, points.length()).strip();
        return rest.text().startsWith(",") ? rest.sub(1, rest.length()).strip() : rest;
    }

    private boolean pairs(Fragment rest, List<Coordinate> inputs, List<Coordinate> outputs) {
        for (Fragment pair : Delimiters.split(rest, ',')) {
            String text = pair.text();
            if (!text.startsWith("(") || Delimiters.close(text, 0) != text.length() - 1) {
                bad(pair.span(), "\"" + shown(pair) + "\" stands where a point such as (0, 1) was expected");
                return false;
            }
            List<Fragment> parts = Delimiters.split(pair.sub(1, text.length() - 1), ',');
            if (parts.size() != 2) {
                bad(pair.span(), "a point has an input and an output, and this has " + parts.size() + " numbers");
                return false;
            }
            if (!number(parts.get(0), inputs) || !number(parts.get(1), outputs)) {
                return false;
            }
        }
        return true;
    }

    private boolean columns(Fragment rest, List<Coordinate> inputs, List<Coordinate> outputs) {
        List<Coordinate> all = new ArrayList<>();
        for (Fragment part : Delimiters.split(rest, ',')) {
            if (!number(part, all)) {
                return false;
            }
        }
        if (all.size() % 2 != 0) {
            bad(rest.span(), "as many outputs as inputs were expected, and there are " + all.size() + " numbers");
            return false;
        }
        inputs.addAll(all.subList(0, all.size() / 2));
        outputs.addAll(all.subList(all.size() / 2, all.size()));
        return true;
    }

    private boolean number(Fragment part, List<Coordinate> numbers) {
        Double value = Numbers.parse(part.text());
        if (value == null) {
            bad(part.span(), "\"" + shown(part) + "\" is not a number");
            return false;
        }
        numbers.add(new Coordinate(value, part.span()));
        return true;
    }

    private @Nullable GraphicalFunction function(List<Coordinate> inputs, List<Coordinate> outputs) {
        for (int i = 1; i < inputs.size(); i++) {
            Coordinate input = inputs.get(i);
            if (input.value < inputs.get(i - 1).value) {
                return bad(
                        input.span,
                        "the input " + input.span.text() + " is below the one before it, "
                                + inputs.get(i - 1).span.text());
            }
        }
        return GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, values(inputs), values(outputs));
    }

    private static double[] values(List<Coordinate> numbers) {
        return numbers.stream().mapToDouble(Coordinate::value).toArray();
    }

    private static String shown(Fragment part) {
        String text = part.text().replaceAll("\\s+", " ");
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private @Nullable GraphicalFunction bad(Span span, String message) {
        report.error(DiagnosticCode.BAD_GRAPHICAL_FUNCTION, span, message);
        return null;
    }
}
