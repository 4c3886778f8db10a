package org.alamedas.formats.xmile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// An element of an XML file that knows its place.
///
/// @param name as written, a vendor's prefix included
/// @param tag the place of the name in the opening tag
/// @param attributes by name, in the order of the file
/// @param children the elements directly inside it; none where the content is kept unread
/// @param text the characters directly inside it
/// @param content the place between its tags
record Element(
        String name, Span tag, Map<String, Fragment> attributes, List<Element> children, Fragment text, Span content) {

    /// Returns the elements directly inside this one that have a name.
    List<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /// Returns the first element directly inside this one that has a name.
    @Nullable
    Element first(String childName) {
        for (Element child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /// Returns an attribute.
    @Nullable
    Fragment attribute(String attributeName) {
        return attributes.get(attributeName);
    }

    /// Says whether the element belongs to a vendor, by its prefix or by a namespace of its own.
    boolean isVendors() {
        Fragment namespace = attributes.get("xmlns");
        return name.indexOf(':') >= 0
                || (namespace != null
                        && !namespace.text().toUpperCase(Locale.ROOT).contains("XMILE"));
    }
}
