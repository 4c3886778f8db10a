package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.model.definition.Mapping;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads mappings of dimensions, for which the standard has no words.
///
/// They are written `To: a; b, c | Other`: after the name of the other dimension the images of one
/// element after the other. Names with odd characters stand in quotation marks.
final class Mappings {
    private Mappings() {}

    static List<Mapping> read(@Nullable Fragment written) {
        List<Mapping> mappings = new ArrayList<>();
        if (written == null || written.isBlank()) {
            return mappings;
        }
        for (Fragment part : split(written, '|')) {
            List<Fragment> sides = split(part, ':');
            List<List<Name>> images = new ArrayList<>();
            if (sides.size() > 1) {
                for (Fragment image : split(sides.get(1), ';')) {
                    images.add(split(image, ',').stream().map(Names::read).toList());
                }
            }
            Name dimension = Names.read(sides.getFirst());
            mappings.add(new Mapping(dimension, images, part.span()));
        }
        return mappings;
    }

    /// Reads names with commas between.
    static List<Name> names(Fragment written) {
        return split(written, ',').stream().map(Names::read).toList();
    }

    private static List<Fragment> split(Fragment whole, char separator) {
        List<Fragment> parts = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int at = 0; at <= whole.length(); at++) {
            char c = at < whole.length() ? whole.text().charAt(at) : separator;
            if (at == whole.length() || (c == separator && !quoted)) {
                parts.add(whole.sub(from, at).strip());
                from = at + 1;
            }
            quoted ^= c == '"';
            at += c == '\\' ? 1 : 0;
        }
        return parts;
    }
}
