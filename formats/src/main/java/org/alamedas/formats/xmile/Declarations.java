package org.alamedas.formats.xmile;

import java.util.List;
import java.util.Set;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;

/// Reads what every kind of variable has besides its equations (XMILE 1.0, section 4.1).
final class Declarations {
    /// The parts of a variable that are read, or that say only how it looks.
    private static final Set<String> KNOWN = Set.of(
            "eqn",
            "init_eqn",
            "mathml",
            "units",
            "doc",
            "display",
            "range",
            "scale",
            "format",
            "gf",
            "dimensions",
            "element",
            "inflow",
            "outflow",
            "non_negative",
            "conveyor",
            "queue",
            "oven",
            "leak",
            "leak_integers",
            "overflow",
            "xpts",
            "ypts",
            "xscale",
            "yscale");

    private final Report report;

    Declarations(Report report) {
        this.report = report;
    }

    /// Reads a declaration; reports and returns null if there is no name.
    @Nullable
    Declaration read(Element element) {
        checkParts(element);
        Fragment name = element.attribute("name");
        if (name == null || name.isBlank()) {
            report.error(DiagnosticCode.MALFORMED_MODEL, element.tag(), "this <" + element.name() + "> has no name");
            return null;
        }
        Element doc = element.first("doc");
        return new Declaration(
                Names.read(name),
                dimensions(element),
                unit(element.first("units")),
                doc == null ? "" : documentation(doc),
                range(element.first("range")),
                name.strip().span());
    }

    private void checkParts(Element element) {
        for (Element part : element.children()) {
            if (!KNOWN.contains(part.name()) && !part.isVendors()) {
                Unsupported.part(report, part, element.name());
            }
            if (part.name().equals("element")) {
                checkParts(part);
            }
        }
    }

    /// Returns the names of the dimensions of a variable or a module.
    static List<Name> dimensions(Element element) {
        Element dimensions = element.first("dimensions");
        return dimensions == null
                ? List.of()
                : dimensions.all("dim").stream()
                        .map(dim -> dim.attribute("name"))
                        .filter(name -> name != null)
                        .map(Names::read)
                        .toList();
    }

    /// Reads a unit; null where there is none.
    static @Nullable UnitText unit(@Nullable Element units) {
        if (units == null || units.text().isBlank()) {
            return null;
        }
        Fragment written = units.text().strip();
        return new UnitText(written.text(), written.span());
    }

    /// Reads a text for people: as it stands if it is written in HTML, else with its escapes
    /// replaced.
    static String documentation(Element doc) {
        if (!doc.children().isEmpty()) {
            return doc.content().text().strip();
        }
        String text = doc.text().text().strip();
        return text.startsWith("<") ? text : unescape(text);
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int code = text.charAt(at) == '\\' && at + 1 < text.length() ? "nt\\\"".indexOf(text.charAt(at + 1)) : -1;
            out.append(code < 0 ? text.charAt(at) : "\n\t\\\"".charAt(code));
            at += code < 0 ? 0 : 1;
        }
        return out.toString();
    }

    private @Nullable ValueRange range(@Nullable Element range) {
        if (range == null) {
            return null;
        }
        Double low = limit(range, "min", Double.NEGATIVE_INFINITY);
        Double high = limit(range, "max", Double.POSITIVE_INFINITY);
        if (low == null || high == null) {
            return null;
        }
        if (!(low <= high)) {
            report.warning(
                    DiagnosticCode.MALFORMED_MODEL,
                    range.tag(),
                    "this range runs from " + NumberPrinter.print(low) + " down to " + NumberPrinter.print(high));
            return null;
        }
        Double increment = limit(range, Extension.INCREMENT, 0);
        return new ValueRange(low, high, increment == null ? 0 : Math.max(0, increment));
    }

    private @Nullable Double limit(Element range, String name, double absent) {
        Fragment written = range.attribute(name);
        if (written == null || written.isBlank()) {
            return absent;
        }
        Double value = Numbers.parse(written.text());
        if (value == null) {
            report.warning(DiagnosticCode.MALFORMED_MODEL, written.span(), "\"" + written + "\" is not a number");
        }
        return value;
    }
}
