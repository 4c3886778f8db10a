package org.alamedas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AppearanceTest {
    private static final TerminalStreams BOTH = new TerminalStreams(true, true, 132);

    @Test
    void coloursATerminal() {
        assertThat(Appearance.of(Map.of("TERM", "xterm", "LANG", "es_CL.UTF-8"), BOTH))
                .isEqualTo(new Appearance(true, true, true, true, 132));
    }

    @Test
    void obeysNoColor() {
        Appearance looks = Appearance.of(Map.of("NO_COLOR", "1"), BOTH);
        assertThat(looks.outColour()).isFalse();
        assertThat(looks.errColour()).isFalse();
        assertThat(Appearance.of(Map.of("NO_COLOR", ""), BOTH).outColour()).isTrue();
    }

    @Test
    void isPlainInAPipe() {
        assertThat(Appearance.of(Map.of("LANG", "C.ISO-8859-1"), new TerminalStreams(false, false, 132)))
                .isEqualTo(Appearance.PLAIN);
    }

    @Test
    void keepsToAsciiOnATerminalThatKnowsNoMore() {
        assertThat(Appearance.of(Map.of("TERM", "dumb"), BOTH))
                .isEqualTo(new Appearance(false, false, false, false, 132));
        assertThat(Appearance.of(Map.of("LC_ALL", "es_CL.ISO-8859-1"), BOTH).unicode())
                .isFalse();
    }
}
