package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.formats.syntax.Bounds;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;

/// Reads the dimensions that arrays run over (XMILE 1.0, section 2.5); counts their elements, for one thread.
final class Dimensions {
    private final Report report;
    private int total;

    private Dimensions(Report report) {
        this.report = report;
    }

    static List<Dimension> read(Element root, Report report) {
        return new Dimensions(report).read(root);
    }

    private List<Dimension> read(Element root) {
        List<Dimension> dimensions = new ArrayList<>();
        for (Element list : root.all("dimensions")) {
            for (Element dim : list.all("dim")) {
                Fragment name = dim.attribute("name");
                if (name == null || name.isBlank()) {
                    report.error(DiagnosticCode.MALFORMED_MODEL, dim.tag(), "this <dim> has no name");
                } else {
                    Fragment alias = dim.attribute(Extension.ALIAS);
                    dimensions.add(new Dimension(
                            Names.read(name),
                            elements(dim),
                            Mappings.read(dim.attribute(Extension.MAPPINGS)),
                            alias == null ? null : Names.read(alias),
                            name.strip().span()));
                }
            }
        }
        return dimensions;
    }

    private List<Name> elements(Element dim) {
        List<Name> named = dim.all("elem").stream()
                .map(elem -> elem.attribute("name"))
                .filter(name -> name != null)
                .map(Names::read)
                .toList();
        Fragment size = dim.attribute("size");
        return named.isEmpty() && size != null ? numbered(size) : named;
    }

    private List<Name> numbered(Fragment written) {
        Double size = Numbers.parse(written.text());
        if (size == null || size < 1 || size > Bounds.ELEMENTS || size != Math.rint(size)) {
            report.error(
                    DiagnosticCode.MALFORMED_MODEL,
                    written.span(),
                    "the size of a dimension is a whole number from 1 to " + Bounds.ELEMENTS + ", not \"" + written
                            + "\"");
            return List.of();
        }
        if (total + size > Bounds.ELEMENTS) {
            report.error(
                    DiagnosticCode.MALFORMED_MODEL,
                    written.span(),
                    "the dimensions of a model have at most " + Bounds.ELEMENTS + " elements together");
            return List.of();
        }
        total += size.intValue();
        return IntStream.rangeClosed(1, size.intValue())
                .mapToObj(i -> Name.of(Integer.toString(i)))
                .toList();
    }
}
