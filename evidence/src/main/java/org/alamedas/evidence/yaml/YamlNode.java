package org.alamedas.evidence.yaml;

import java.util.List;
import org.alamedas.model.source.Span;

/// A part of a YAML document and its place.
public sealed interface YamlNode {
    /// Returns its place.
    ///
    /// @return from its first character to its last
    Span span();

    /// A scalar.
    ///
    /// @param value its text
    /// @param span its place
    record Text(String value, Span span) implements YamlNode {}

    /// A sequence.
    ///
    /// @param items what is in it
    /// @param span its place
    record Items(List<YamlNode> items, Span span) implements YamlNode {
        /// Copies the items.
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A mapping.
    ///
    /// @param entries what is in it, no key twice
    /// @param span its place
    record Entries(List<Entry> entries, Span span) implements YamlNode {
        /// Copies the entries.
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /// One entry of a mapping.
    ///
    /// @param key its key
    /// @param keySpan the place of the key
    /// @param value its value
    record Entry(String key, Span keySpan, YamlNode value) {}
}
