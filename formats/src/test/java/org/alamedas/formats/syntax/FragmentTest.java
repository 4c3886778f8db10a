package org.alamedas.formats.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;

final class FragmentTest {
    private static final SourceText SOURCE = SourceText.of("test", "x = 1 &lt; 2 \\\n  + 3;");

    private static Fragment joined() {
        // "1 < 2 " and "+ 3", as a language with entities and continued lines would cut them
        return new Fragment.Builder(SOURCE)
                .copy(4, 6)
                .decoded("<", 6, 10)
                .copy(10, 13)
                .copy(17, 20)
                .build(SOURCE.start());
    }

    @Test
    void knowsThePlaceOfEveryDecodedCharacter() {
        Fragment fragment = joined();
        assertThat(fragment.text()).isEqualTo("1 < 2 + 3");
        assertThat(fragment.span(2, 3).text()).isEqualTo("&lt;");
        assertThat(fragment.span(4, 5).text()).isEqualTo("2");
        assertThat(fragment.span(4, 9).text()).isEqualTo("2 \\\n  + 3");
        assertThat(fragment.span().text()).isEqualTo("1 &lt; 2 \\\n  + 3");
    }

    @Test
    void keepsPlacesWhenCut() {
        Fragment part = joined().sub(1, 7).strip();
        assertThat(part.text()).isEqualTo("< 2 +");
        assertThat(part.span().text()).isEqualTo("&lt; 2 \\\n  +");
        assertThat(part.span(4, 5).text()).isEqualTo("+");
    }

    @Test
    void standsForThePlaceGivenWhenEmpty() {
        Span place = SOURCE.span(2, 3);
        assertThat(Fragment.empty(place).span(0, 0)).isEqualTo(place);
        assertThat(new Fragment.Builder(SOURCE).build(place).span()).isEqualTo(place);
        assertThat(Fragment.of(SOURCE.span(4, 5)).span(1, 1)).isEqualTo(SOURCE.span(5, 5));
    }
}
