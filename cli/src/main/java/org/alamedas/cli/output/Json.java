package org.alamedas.cli.output;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.text.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON.
public final class Json {
    private Json() {}

    /// Something that writes JSON.
    @FunctionalInterface
    public interface Content {
        /// Writes one value.
        ///
        /// @param json where
        void writeTo(JsonGenerator json);
    }

    /// Writes one value and a line feed to standard output.
    ///
    /// @param console where standard output is
    /// @param content what is written
    /// @throws IOException if it cannot be written
    public static void print(Console console, Content content) throws IOException {
        Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        write(out, content);
        out.flush();
    }

    /// Writes one value and a line feed.
    ///
    /// @param out where; not closed
    /// @param content what is written
    /// @throws IOException if it cannot be written
    public static void write(Writer out, Content content) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
            content.writeTo(json);
        }
        out.write('\n');
    }

    /// Writes a text in both languages as a property.
    ///
    /// @param json where
    /// @param name the name of the property
    /// @param text the text; null is written as such
    public static void both(JsonGenerator json, String name, @Nullable Bilingual text) {
        if (text == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("es", text.es());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }

    /// Writes a number as a property; one that is not finite is written as null, since JSON has no
    /// word for it.
    ///
    /// @param json where
    /// @param name the name of the property
    /// @param value the number
    public static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }
}
