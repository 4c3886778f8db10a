package org.alamedas.formats.xmile.write;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Mapping;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NamePrinter;

/// What a file says of dimensions beyond the standard.
final class Extensions {
    private Extensions() {}

    /// Writes mappings as `To: a; b, c | Other`: the images of one element after the other.
    static String mappings(List<Mapping> mappings) {
        return mappings.stream().map(Extensions::mapping).collect(Collectors.joining(" | "));
    }

    private static String mapping(Mapping mapping) {
        String images = mapping.images().stream()
                .map(image -> image.stream().map(NamePrinter::print).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return NamePrinter.print(mapping.dimension()) + (images.isEmpty() ? "" : ": " + images);
    }

    /// Says whether elements have no names but their numbers.
    static boolean isNumbered(List<Name> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).written().equals(Integer.toString(i + 1))) {
                return false;
            }
        }
        return !elements.isEmpty();
    }
}
