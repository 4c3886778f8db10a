package org.alamedas.lab.page;

import java.util.function.Supplier;

/// One file of a laboratory, made when it is first asked for. Its content is kept from then on.
public final class LabFile {
    private final String type;
    private final Supplier<byte[]> maker;
    private final boolean compressible;
    private byte[] content = {};
    private boolean made;

    /// Makes a file.
    ///
    /// @param type its media type, with the character set where it is text
    /// @param maker makes its content
    /// @param fleeting whether another version may come at any moment, so that there is no time to compress it
    LabFile(String type, Supplier<byte[]> maker, boolean fleeting) {
        this.type = type;
        this.maker = maker;
        compressible = !fleeting && (type.startsWith("text/") || type.startsWith("application/"));
    }

    /// Returns the media type.
    ///
    /// @return such as `text/css; charset=utf-8`
    public String type() {
        return type;
    }

    /// Says whether compressing the content is worth it.
    ///
    /// @return true for text and modules that stay
    public boolean isCompressible() {
        return compressible;
    }

    /// Returns the content.
    ///
    /// @return a copy of its bytes
    public synchronized byte[] bytes() {
        if (!made) {
            content = maker.get();
            made = true;
        }
        return content.clone();
    }
}
