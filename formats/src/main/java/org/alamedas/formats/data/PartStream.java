package org.alamedas.formats.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what a part of an archive inflates to, and stops when it is too much.
///
/// Besides the size it bounds the distance between two opening angle brackets, because an XML reader holds one
/// attribute
/// or one piece of text in memory whole.
final class PartStream extends FilterInputStream {
    /// Says that a part is larger than the limits allow.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("too large", null);
        }
    }

    private final long compressed;
    private long count;
    private int run;

    /// Wraps the inflated stream of a part.
    ///
    /// @param in the inflated bytes
    /// @param compressed the number of compressed bytes that the archive states; negative if it does not
    PartStream(InputStream in, long compressed) {
        super(in);
        this.compressed = Math.max(1, compressed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count += Math.max(0, read);
        if (count > Limits.PART || (count > Limits.SMALL_PART && count / compressed > Limits.RATIO)) {
            throw new TooLarge();
        }
        for (int i = offset; i < offset + read; i++) {
            run = bytes[i] == '<' ? 0 : run + 1;
            if (run > Limits.TEXT_RUN) {
                throw new TooLarge();
            }
        }
        return read;
    }
}
