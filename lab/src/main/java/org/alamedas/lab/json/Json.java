package org.alamedas.lab.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.alamedas.evidence.text.Bilingual;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON.
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// Something that writes one value.
    @FunctionalInterface
    public interface Content {
        /// Writes the value.
        ///
        /// @param json where
        void writeTo(JsonGenerator json);
    }

    /// Writes one value.
    ///
    /// @param content what is written
    /// @return its text in UTF-8
    public static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer cannot be written", e);
        }
        return out.toByteArray();
    }

    /// Writes a text in both languages as `{"es", "en"}`; as one string where both are the same.
    ///
    /// @param json where
    /// @param name the name of the property
    /// @param text the text
    public static void text(JsonGenerator json, String name, Bilingual text) {
        if (text.es().equals(text.en())) {
            json.writeStringProperty(name, text.es());
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("es", text.es());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }
}
