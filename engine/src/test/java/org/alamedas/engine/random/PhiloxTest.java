package org.alamedas.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

    /// Expected values: the known answers for `philox4x32 10` of the Random123 library (file
    /// `kat_vectors`), whose authors published the generator: all zeros, all ones, and the digits
    /// of pi.
    @ParameterizedTest
    @CsvSource(textBlock = """
            0000000000000000, 0000000000000000, 0000000000000000, e169c58d6627e8d5, 9b00dbd8bc57ac4c
            ffffffffffffffff, ffffffffffffffff, ffffffffffffffff, 41c83b0e408f276d, 6d5451fda20bc7c6
            85a308d3243f6a88, 0370734413198a2e, 299f31d0a4093822, 94fdccebd16cfe09, 24126ea15001e420
            """)
    void givesThePublishedAnswers(String left, String right, String key, String first, String second) {
        assertThat(Philox.half(bits(left), bits(right), bits(key), false)).isEqualTo(bits(first));
        assertThat(Philox.half(bits(left), bits(right), bits(key), true)).isEqualTo(bits(second));
    }

    /// Expected values: the test vectors of FNV-1a with 64 bits, published with its description.
    @ParameterizedTest
    @CsvSource(textBlock = """
            '', cbf29ce484222325
            a, af63dc4c8601ec8c
            foobar, 85944171f73967e8
            """)
    void hashesAsPublished(String text, String hash) {
        assertThat(Streams.fnv(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(bits(hash));
    }

    private static long bits(String hexadecimal) {
        return Long.parseUnsignedLong(hexadecimal, 16);
    }
}
