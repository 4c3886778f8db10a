package org.alamedas.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The words of the program in one language. Mutable inside: they are read once, by whichever thread asks first.
///
/// They live in `es.properties` and `en.properties` beside this class, in UTF-8. Values are format
/// strings of [java.util.Formatter]: a percent sign is written twice.
public final class Messages {
    private final Language language;
    private @Nullable ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
    }

    /// Returns the words of a language, which are read when the first of them is needed: many a run needs none.
    ///
    /// @param language the language
    /// @return its words
    public static Messages in(Language language) {
        return new Messages(language);
    }

    private static ResourceBundle read(Language language) {
        String file = language.code() + ".properties";
        try (InputStream bytes = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file);
                InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// Returns the language.
    ///
    /// @return the language of every text here
    public Language language() {
        return language;
    }

    /// Returns the words as picocli reads them.
    ///
    /// @return the bundle
    public synchronized ResourceBundle bundle() {
        ResourceBundle words = bundle;
        if (words == null) {
            words = read(language);
            bundle = words;
        }
        return words;
    }

    /// Returns a text with its blanks filled in.
    ///
    /// @param key the text's name in the file
    /// @param values what fills the blanks, in order
    /// @return the text
    /// @throws java.util.MissingResourceException if the file has no such text
    public String text(String key, Object... values) {
        return String.format(Locale.ROOT, bundle().getString(key), values);
    }
}
