package org.alamedas.lab.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests of texts and files, by which a browser and a link know that something is the same.
public final class Digests {
    private Digests() {}

    /// Computes the SHA-256 digest of a text.
    ///
    /// @param text the text
    /// @return 64 hexadecimal digits
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Computes the SHA-256 digest of bytes.
    ///
    /// @param bytes the bytes
    /// @return 64 hexadecimal digits
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
