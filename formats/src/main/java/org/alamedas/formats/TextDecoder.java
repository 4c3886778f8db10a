package org.alamedas.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a file into text.
///
/// In this order: a byte order mark of UTF-8 or UTF-16; UTF-16 without a mark where an XML file
/// shows it; the encoding that
/// an XML declaration names; UTF-8; and, for bytes that are none of these, Windows-1252, in which
/// every file from an older
/// Windows tool is readable.
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final int DECLARATION_REACH = 200;

    private TextDecoder() {}

    /// Returns the text of a file; null if the bytes are no text.
    static @Nullable String decode(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return strictly(bytes, marked);
        }
        if (contains(bytes, (byte) 0)) {
            return null;
        }
        Charset declared = declared(bytes);
        String text = declared == null || declared.equals(StandardCharsets.UTF_8) ? null : strictly(bytes, declared);
        if (text == null) {
            text = strictly(bytes, StandardCharsets.UTF_8);
        }
        return text != null ? text : new String(bytes, WINDOWS_1252);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        int first = at(bytes, 0) << 8 | at(bytes, 1);
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            case 0xEFBB -> at(bytes, 2) == 0xBF ? StandardCharsets.UTF_8 : null;
            default -> null;
        };
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0x20;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_REACH), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find() || !Charset.isSupported(matcher.group(1))) {
            return null;
        }
        Charset charset = Charset.forName(matcher.group(1));
        // The declaration was readable one byte a character, so an encoding of two bytes cannot be meant.
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? null : charset;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
