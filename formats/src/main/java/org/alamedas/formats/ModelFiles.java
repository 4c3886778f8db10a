package org.alamedas.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.alamedas.formats.data.DataSources;
import org.alamedas.formats.dynamo.DynamoReader;
import org.alamedas.formats.syntax.ModelReader;
import org.alamedas.formats.vensim.VensimReader;
import org.alamedas.formats.vensim.write.VensimWriter;
import org.alamedas.formats.xmile.XmileReader;
import org.alamedas.formats.xmile.write.XmileWriter;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads model files of any language that is read, chosen by what the file holds and not by what it
/// is called.
///
/// Every fault of a file, from its absence to its last equation, is a diagnostic; nothing here
/// throws because of what a file is or holds.
public final class ModelFiles {
    /// The largest file that is read, in bytes.
    public static final int MAX_BYTES = 24 * 1024 * 1024;

    private static final int SHOWN = 200;

    private ModelFiles() {}

    /// Reads the model in a file. Files that it names are looked for in its folder.
    ///
    /// @param path the file; messages call it as it is given here
    /// @return the model, or every reason why it cannot be used
    public static Outcome<Model> read(Path path) {
        return read(path, DataSources.none());
    }

    /// Reads the model in a file, with data from others.
    ///
    /// @param path the file; messages call it as it is given here
    /// @param data where its data comes from; files that it names are looked for in its own folder,
    ///     too
    /// @return the model, or every reason why it cannot be used
    public static Outcome<Model> read(Path path, DataSources data) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            return refused(DiagnosticCode.UNREADABLE_FILE, name, "\"" + name + "\" is a directory, not a model file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in, data.in(data.folder().withFirst(path)));
        } catch (NoSuchFileException e) {
            return refused(DiagnosticCode.UNREADABLE_FILE, name, "there is no file \"" + name + "\"");
        } catch (AccessDeniedException e) {
            return refused(DiagnosticCode.UNREADABLE_FILE, name, "reading \"" + name + "\" is not permitted");
        } catch (IOException e) {
            return unreadable(name);
        }
    }

    /// Reads the model in a stream, such as standard input, to its end.
    ///
    /// @param name what messages call it
    /// @param in the bytes of the file; not closed here
    /// @return the model, or every reason why it cannot be used
    public static Outcome<Model> read(String name, InputStream in) {
        return read(name, in, DataSources.none());
    }

    /// Reads the model in a stream to its end, with data from files.
    ///
    /// @param name what messages call it
    /// @param in the bytes of the file; not closed here
    /// @param data where the model's data comes from
    /// @return the model, or every reason why it cannot be used
    public static Outcome<Model> read(String name, InputStream in, DataSources data) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return unreadable(name);
        }
        if (bytes.length > MAX_BYTES) {
            SourceText start = SourceText.of(name, new String(bytes, 0, SHOWN, StandardCharsets.ISO_8859_1));
            return Outcome.refused(Diagnostic.error(
                    DiagnosticCode.FILE_TOO_LARGE,
                    start.start(),
                    "\"" + name + "\" is larger than " + MAX_BYTES / 1024 / 1024 + " MB"));
        }
        String text = TextDecoder.decode(bytes);
        return text == null
                ? binary(SourceText.of(name, new String(bytes, StandardCharsets.ISO_8859_1)))
                : read(SourceText.of(name, text), data);
    }

    /// Reads the model in a text.
    ///
    /// @param source the whole text
    /// @return the model, or every reason why it cannot be used
    public static Outcome<Model> read(SourceText source) {
        return read(source, DataSources.none());
    }

    /// Reads the model in a text, with data from files.
    ///
    /// @param source the whole text
    /// @param data where the model's data comes from
    /// @return the model, or every reason why it cannot be used
    public static Outcome<Model> read(SourceText source, DataSources data) {
        if (source.text().isBlank()) {
            return refused(DiagnosticCode.EMPTY_FILE, source.name(), "\"" + source.name() + "\" is empty");
        }
        if (source.text().indexOf('\0') >= 0) {
            return binary(source);
        }
        ModelReader reader = reader(source);
        return reader == null ? unknown(source) : reader.read(source, data);
    }

    /// Writes a model in its own language.
    ///
    /// @param model a model in the dialect of XMILE or of Vensim
    /// @return the text of the file, which reads back as the same model, with what it cannot say;
    ///     or why it cannot be
    ///     written
    /// @throws IllegalArgumentException if the model is in another dialect
    public static Outcome<String> write(Model model) {
        return switch (model.dialect()) {
            case XMILE -> XmileWriter.write(model);
            case VENSIM -> VensimWriter.write(model);
            case DYNAMO -> throw new IllegalArgumentException("models are not written in DYNAMO");
        };
    }

    private static @Nullable ModelReader reader(SourceText source) {
        String text = source.text();
        if (text.stripLeading().startsWith("<")) {
            return new XmileReader();
        }
        if (VensimReader.recognizes(text)) {
            return new VensimReader();
        }
        return DynamoReader.recognizes(source) ? new DynamoReader() : null;
    }

    /// Refuses what is not text, at its first zero, which no text has.
    private static Outcome<Model> binary(SourceText source) {
        int zero = Math.max(0, source.text().indexOf('\0'));
        return Outcome.refused(Diagnostic.error(
                DiagnosticCode.BINARY_FILE,
                source.span(zero, Math.min(zero + 1, source.length())),
                "\"" + source.name() + "\" is not text, so it is no model"));
    }

    private static Outcome<Model> unknown(SourceText source) {
        return Outcome.refused(Diagnostic.error(
                        DiagnosticCode.UNKNOWN_FORMAT,
                        firstLine(source),
                        "this is in no language that is read: XMILE starts with <xmile>, a Vensim equation ends in ~~|, and "
                                + "a line of DYNAMO starts with L, R, A, N, C or another type of card")
                .hint("save the model as XMILE (.xmile or .stmx) or as Vensim text (.mdl)"));
    }

    private static Span firstLine(SourceText source) {
        int start = source.length() - source.text().stripLeading().length();
        int end = source.text().indexOf('\n', start);
        int reach = Math.min(start + 40, source.length());
        return source.span(start, end < 0 ? reach : Math.min(end, reach));
    }

    private static Outcome<Model> unreadable(String name) {
        return refused(DiagnosticCode.UNREADABLE_FILE, name, "\"" + name + "\" could not be read");
    }

    private static Outcome<Model> refused(DiagnosticCode code, String name, String message) {
        return Outcome.refused(Diagnostic.error(code, SourceText.of(name, "").start(), message));
    }
}
