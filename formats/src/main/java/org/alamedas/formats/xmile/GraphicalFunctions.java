package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alamedas.formats.syntax.Bounds;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.GraphicalFunction.Kind;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads graphical functions (XMILE 1.0, section 4.1.3).
final class GraphicalFunctions {
    private final Report report;

    GraphicalFunctions(Report report) {
        this.report = report;
    }

    /// Says whether an element gives points of its own rather than naming a graphical function
    /// defined elsewhere.
    static boolean hasPoints(Element gf) {
        return gf.first("ypts") != null || gf.first("xpts") != null;
    }

    /// Reads a graphical function; reports and returns null if its points do not make one.
    @Nullable
    GraphicalFunction read(Element gf) {
        Element ypts = gf.first("ypts");
        if (ypts == null) {
            return bad(gf.tag(), "this graphical function has no <ypts>");
        }
        List<Point> outputs = points(ypts);
        List<Point> inputs = inputs(gf, outputs);
        Kind kind = kind(gf);
        if (inputs.isEmpty() || outputs.isEmpty() || kind == null) {
            return null;
        }
        if (inputs.size() != outputs.size()) {
            return bad(
                    ypts.text().strip().span(),
                    "there are " + outputs.size() + " outputs and " + inputs.size() + " inputs");
        }
        for (int i = 1; i < inputs.size(); i++) {
            if (inputs.get(i).value < inputs.get(i - 1).value) {
                return bad(inputs.get(i).span, "inputs must rise, and this is below the one before it");
            }
        }
        return GraphicalFunction.of(kind, values(inputs), values(outputs));
    }

    /// A number of a list and its place.
    private record Point(double value, Span span) {}

    private static double[] values(List<Point> points) {
        return points.stream().mapToDouble(Point::value).toArray();
    }

    private @Nullable Kind kind(Element gf) {
        Fragment discrete = gf.attribute("discrete");
        if (discrete != null && discrete.text().strip().equalsIgnoreCase("true")) {
            return Kind.DISCRETE;
        }
        Fragment type = gf.attribute("type");
        if (type == null) {
            return Kind.CONTINUOUS;
        }
        return switch (type.text().strip().toLowerCase(Locale.ROOT)) {
            case "continuous", "" -> Kind.CONTINUOUS;
            case "extrapolate", "extrapolated" -> Kind.EXTRAPOLATED;
            case "discrete" -> Kind.DISCRETE;
            default -> {
                bad(type.span(), "a graphical function is continuous, extrapolate or discrete, not \"" + type + "\"");
                yield null;
            }
        };
    }

    private List<Point> inputs(Element gf, List<Point> outputs) {
        Element xpts = gf.first("xpts");
        Element xscale = gf.first("xscale");
        if (xpts != null) {
            return points(xpts);
        }
        if (xscale == null) {
            bad(gf.tag(), "this graphical function has neither <xpts> nor <xscale>");
            return List.of();
        }
        Point low = limit(xscale, "min");
        Point high = limit(xscale, "max");
        if (low == null || high == null) {
            return List.of();
        }
        if (!(low.value < high.value)) {
            bad(
                    high.span,
                    "the inputs run from " + NumberPrinter.print(low.value) + " to " + NumberPrinter.print(high.value)
                            + ", which does not rise");
            return List.of();
        }
        return spread(low, high, outputs.size());
    }

    private static List<Point> spread(Point low, Point high, int size) {
        List<Point> inputs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            double input = i == size - 1 && i > 0
                    ? high.value
                    : low.value + (high.value - low.value) * i / Math.max(size - 1, 1);
            inputs.add(new Point(input, low.span));
        }
        return inputs;
    }

    private @Nullable Point limit(Element xscale, String name) {
        Fragment written = xscale.attribute(name);
        if (written == null) {
            bad(xscale.tag(), "this <xscale> has no " + name);
            return null;
        }
        Double value = Numbers.parse(written.text());
        if (value == null) {
            bad(written.span(), "\"" + written + "\" is not a number");
            return null;
        }
        return new Point(value, written.span());
    }

    private List<Point> points(Element list) {
        List<Point> points = new ArrayList<>();
        List<Fragment> parts = parts(list);
        if (parts.size() > Bounds.POINTS) {
            bad(list.tag(), Bounds.pointsExpected());
            return List.of();
        }
        for (Fragment written : parts) {
            Double value = Numbers.parse(written.text());
            if (value == null) {
                boolean gap = written.isBlank();
                bad(
                        gap ? list.tag() : written.span(),
                        gap
                                ? "number " + (points.size() + 1) + " of this list is missing"
                                : "\"" + written + "\" is not a number");
                return List.of();
            }
            points.add(new Point(value, written.span()));
        }
        return points;
    }

    /// Cuts a list at its separator; a separator may follow the last number, and blanks may be
    /// repeated. Nothing is cut beyond the most that there may be.
    private static List<Fragment> parts(Element list) {
        Fragment text = list.text().strip();
        Fragment separator = list.attribute("sep");
        String sep = separator == null || separator.length() == 0 ? "," : separator.text();
        List<Fragment> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length() && parts.size() <= Bounds.POINTS) {
            int found = text.text().indexOf(sep, start);
            int end = found < 0 ? text.length() : found;
            Fragment part = text.sub(start, end).strip();
            if (!part.isBlank() || !sep.isBlank()) {
                parts.add(part);
            }
            start = end + sep.length();
        }
        return parts;
    }

    private @Nullable GraphicalFunction bad(Span span, String message) {
        report.error(DiagnosticCode.BAD_GRAPHICAL_FUNCTION, span, message);
        return null;
    }
}
