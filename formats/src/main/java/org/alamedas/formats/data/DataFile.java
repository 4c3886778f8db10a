package org.alamedas.formats.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/// Opens a data file as what its content shows it to be; its name decides only between kinds of
/// text.
final class DataFile {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final long ZIP = 0x504B0304L;
    private static final long COMPOUND = 0xD0CF11E0L;

    private DataFile() {}

    /// Says whether a file is a workbook by its first bytes.
    ///
    /// @param path the file
    /// @param name how messages name it
    static boolean isWorkbook(Path path, String name) throws DataException {
        long magic = magic(path, name);
        return magic == ZIP || magic == COMPOUND;
    }

    /// Opens a file of sheets.
    ///
    /// @param path the file
    /// @param name how messages name it
    static Workbook workbook(Path path, String name) throws DataException {
        long magic = magic(path, name);
        if (magic == ZIP) {
            return XlsxWorkbook.open(path, name);
        }
        if (magic == COMPOUND) {
            return XlsWorkbook.open(bytes(path, name), name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx") || lower.endsWith(".xls") || lower.endsWith(".xlsm")) {
            throw new DataException(
                    DiagnosticCode.UNKNOWN_FORMAT,
                    name + ": the file is no workbook, although its name says so",
                    "if it is delimited text, give it the ending .csv or .tab");
        }
        return new TextTable(name, text(path, name));
    }

    /// Reads a file of text: in UTF-8 or UTF-16 if a byte order mark says so, in UTF-8 if it is
    /// that, else in Windows-1252, in which older tools write.
    ///
    /// @param path the file
    /// @param name how messages name it
    static String text(Path path, String name) throws DataException {
        byte[] bytes = bytes(path, name);
        Charset marked = marked(bytes);
        if (marked == null) {
            for (byte b : bytes) {
                if (b == 0) {
                    throw new DataException(
                            DiagnosticCode.BINARY_FILE,
                            name + ": the file is not text, expected a workbook or delimited text");
                }
            }
        }
        String text = decode(bytes, marked);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> null;
        };
    }

    private static String decode(byte[] bytes, @Nullable Charset marked) {
        if (marked != null) {
            return new String(bytes, marked);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static long magic(Path path, String name) throws DataException {
        try (InputStream in = Files.newInputStream(path)) {
            long magic = 0;
            for (byte b : in.readNBytes(4)) {
                magic = (magic << 8) | (b & 0xFF);
            }
            checkSize(Files.size(path), name);
            return magic;
        } catch (IOException e) {
            throw DataException.unreadable("'" + name + "' cannot be opened");
        }
    }

    private static void checkSize(long size, String name) throws DataException {
        if (size > Limits.FILE) {
            throw DataException.tooLarge(
                    name + ": the file has " + size + " bytes, more than the " + Limits.FILE + " that are read");
        }
    }

    private static byte[] bytes(Path path, String name) throws DataException {
        try (InputStream in = Files.newInputStream(path)) {
            checkSize(Files.size(path), name);
            byte[] bytes = in.readNBytes((int) Limits.FILE + 1);
            checkSize(bytes.length, name);
            return bytes;
        } catch (IOException e) {
            throw DataException.unreadable("'" + name + "' cannot be opened");
        }
    }
}
