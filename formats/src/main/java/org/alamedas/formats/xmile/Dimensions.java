package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;

/// Reads the dimensions that arrays run over (XMILE 1.0, section 2.5).
final class Dimensions {
    /// The most elements of a dimension that gives only its size.
    static final int MAX_SIZE = 1_000_000;

    private Dimensions() {}

    static List<Dimension> read(Element root, Report report) {
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
                            elements(dim, report),
                            Mappings.read(dim.attribute(Extension.MAPPINGS)),
                            alias == null ? null : Names.read(alias),
                            name.strip().span()));
                }
            }
        }
        return dimensions;
    }

    private static List<Name> elements(Element dim, Report report) {
        List<Name> named = dim.all("elem").stream()
                .map(elem -> elem.attribute("name"))
                .filter(name -> name != null)
                .map(Names::read)
                .toList();
        Fragment size = dim.attribute("size");
        return named.isEmpty() && size != null ? numbered(size, report) : named;
    }

    private static List<Name> numbered(Fragment written, Report report) {
        Double size = Numbers.parse(written.text());
        if (size == null || size < 1 || size > MAX_SIZE || size != Math.rint(size)) {
            report.error(
                    DiagnosticCode.MALFORMED_MODEL,
                    written.span(),
                    "the size of a dimension is a whole number from 1 to " + MAX_SIZE + ", not \"" + written + "\"");
            return List.of();
        }
        return IntStream.rangeClosed(1, size.intValue())
                .mapToObj(i -> Name.of(Integer.toString(i)))
                .toList();
    }
}
