package org.alamedas.evidence.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The entries of one mapping as they are read; collects what is wrong with them.
///
/// A getter that finds its entry at fault says so and returns a placeholder; [#made(Supplier)] then
/// makes nothing of the mapping.
public final class YamlFields {
    private final YamlNode.Entries mapping;
    private final List<Diagnostic> diagnostics;
    private final int before;

    private YamlFields(YamlNode.Entries mapping, List<Diagnostic> diagnostics) {
        this.mapping = mapping;
        this.diagnostics = diagnostics;
        this.before = diagnostics.size();
    }

    /// Looks at a node as a mapping.
    ///
    /// @param node the node
    /// @param keys the keys that it may have
    /// @param diagnostics told what is wrong
    /// @return its entries; none, and a complaint, where it is no mapping
    public static YamlFields of(YamlNode node, Collection<String> keys, List<Diagnostic> diagnostics) {
        YamlNode.Entries mapping = switch (node) {
            case YamlNode.Entries entries -> entries;
            case YamlNode.Text text -> none(text, keys, diagnostics);
            case YamlNode.Items items -> none(items, keys, diagnostics);
        };
        YamlFields fields = new YamlFields(mapping, diagnostics);
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key())) {
                fields.fault(
                        entry.keySpan(),
                        "found the key \"" + entry.key() + "\""
                                + Suggestion.nearest(entry.key(), keys)
                                        .map(near -> ": did you mean " + near + "?")
                                        .orElse(", expected one of: " + String.join(", ", keys)));
            }
        }
        return fields;
    }

    private static YamlNode.Entries none(YamlNode node, Collection<String> keys, List<Diagnostic> diagnostics) {
        diagnostics.add(Diagnostic.error(
                DiagnosticCode.BAD_CLAIM, node.span(), "expected a mapping with the keys " + String.join(", ", keys)));
        return new YamlNode.Entries(List.of(), node.span());
    }

    /// Says that something is wrong.
    ///
    /// @param span where
    /// @param message what was found and what was expected
    public void fault(Span span, String message) {
        diagnostics.add(Diagnostic.error(DiagnosticCode.BAD_CLAIM, span, message));
    }

    /// Returns where complaints go.
    ///
    /// @return the list, which grows
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// Returns the place of the mapping.
    ///
    /// @return its first character
    public Span span() {
        return mapping.span();
    }

    /// Returns the place of an entry's value.
    ///
    /// @param key its key
    /// @return its place; that of the mapping where there is no such entry
    public Span span(String key) {
        YamlNode node = find(key);
        return node == null ? mapping.span() : node.span();
    }

    /// Finds the value of an entry.
    ///
    /// @param key its key
    /// @return the value; null where there is no such entry
    public @Nullable YamlNode find(String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(YamlNode.Entry::value)
                .findFirst()
                .orElse(null);
    }

    /// Returns the entries.
    ///
    /// @return in the order of the file
    public List<YamlNode.Entry> entries() {
        return mapping.entries();
    }

    /// Reads a text that must be there.
    ///
    /// @param key its key
    /// @return the text, without space around it
    public String text(String key) {
        String text = textOrEmpty(key);
        if (text.isEmpty() && find(key) == null) {
            fault(mapping.span(), "found no " + key + ", expected one");
        } else if (text.isEmpty()) {
            fault(span(key), "found nothing in " + key + ", expected a text");
        }
        return text;
    }

    /// Reads a text that may be absent.
    ///
    /// @param key its key
    /// @return the text, without space around it; empty where there is none
    public String textOrEmpty(String key) {
        YamlNode node = find(key);
        return node == null ? "" : scalar(key, node);
    }

    private String scalar(String key, YamlNode node) {
        return switch (node) {
            case YamlNode.Text text -> text.value().strip();
            case YamlNode.Items items -> notText(key, items);
            case YamlNode.Entries entries -> notText(key, entries);
        };
    }

    private String notText(String key, YamlNode node) {
        fault(node.span(), "found a list or a mapping in " + key + ", expected a text");
        return "";
    }

    /// Reads a text in both languages: a mapping with the keys `es` and `en`.
    ///
    /// @param key its key
    /// @return the text
    public Bilingual bilingual(String key) {
        YamlNode node = find(key);
        if (node == null) {
            fault(mapping.span(), "found no " + key + ", expected one in es and en");
            return new Bilingual("", "");
        }
        YamlFields both = of(node, List.of("es", "en"), diagnostics);
        return new Bilingual(both.text("es"), both.text("en"));
    }

    /// Reads a text in both languages that may be absent.
    ///
    /// @param key its key
    /// @return the text; null where there is none
    public @Nullable Bilingual bilingualOrNone(String key) {
        return find(key) == null ? null : bilingual(key);
    }

    /// Reads a word of a closed list.
    ///
    /// @param key its key
    /// @param type the list
    /// @param <E> the list
    /// @return the constant; the first one as a placeholder
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        String text = text(key);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (Fields.slug(constant).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            fault(
                    span(key),
                    "found the " + key + " \"" + text + "\", expected one of: "
                            + Arrays.stream(constants).map(Fields::slug).collect(Collectors.joining(", ")));
        }
        return constants[0];
    }

    /// Reads a text through a parser of its own.
    ///
    /// @param key its key
    /// @param parser makes a value of the text, or nothing if it cannot
    /// @param expected what it expects, for the message
    /// @param placeholder what to return where it cannot
    /// @param <T> the kind of value
    /// @return the value
    public <T> T parsed(String key, Function<String, Optional<T>> parser, String expected, T placeholder) {
        String text = text(key);
        if (text.isEmpty()) {
            return placeholder;
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            fault(span(key), "found \"" + text + "\" in " + key + ", expected " + expected);
        }
        return value.orElse(placeholder);
    }

    /// Reads a list that may be absent.
    ///
    /// @param key its key
    /// @param make makes one value of a node, or nothing where it is at fault
    /// @param <T> the kind of value
    /// @return the values; empty where there is no such entry
    public <T> List<T> items(String key, BiFunction<YamlNode, List<Diagnostic>, Optional<T>> make) {
        YamlNode node = find(key);
        if (node == null) {
            return List.of();
        }
        List<T> made = new ArrayList<>();
        switch (node) {
            case YamlNode.Items items ->
                items.items().forEach(item -> make.apply(item, diagnostics).ifPresent(made::add));
            case YamlNode.Text text -> fault(text.span(), "found a text in " + key + ", expected a list");
            case YamlNode.Entries entries -> fault(entries.span(), "found a mapping in " + key + ", expected a list");
        }
        return List.copyOf(made);
    }

    /// Makes a record of the mapping, unless an entry was at fault.
    ///
    /// @param maker makes the record
    /// @param <T> the kind of record
    /// @return the record; empty where a fault was found since the mapping was begun
    public <T> Optional<T> made(Supplier<T> maker) {
        return diagnostics.size() == before ? Optional.of(maker.get()) : Optional.empty();
    }
}
