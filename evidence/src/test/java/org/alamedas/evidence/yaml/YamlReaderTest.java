package org.alamedas.evidence.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.evidence.Texts;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Test;

/// A stranger's file is bounded before anything is made of it.
final class YamlReaderTest {
    private static Outcome<YamlNode> read(String text) {
        return YamlReader.read(Texts.text("t.yaml", text));
    }

    @Test
    void keepsEveryScalarAsText() {
        assertThat(Texts.made(read("a: no\nb: [1.0, 0x10]"))).isInstanceOfSatisfying(YamlNode.Entries.class, root -> {
            assertThat(root.entries()).extracting(YamlNode.Entry::key).containsExactly("a", "b");
            assertThat(root.entries().getFirst().value())
                    .isInstanceOfSatisfying(
                            YamlNode.Text.class,
                            text -> assertThat(text.value()).isEqualTo("no"));
        });
    }

    @Test
    void refusesAliasesThatCouldFillMemory() {
        Texts.refusedWith(
                read("a: &x [1, 2]\nb: [*x, *x]"), "t.yaml:1:4: found an anchor or an alias, which are not read");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(Texts.said(read("[".repeat(50_000))))
                .hasSize(1)
                .first()
                .asString()
                .contains("nested deeper");
    }

    @Test
    void refusesAKeyForTheSecondTime() {
        Texts.refusedWith(read("a: 1\na: 2"), "t.yaml:2:1: found the key \"a\" a second time, expected it once");
    }

    @Test
    void pointsAtWhereTheTextStopsBeingYaml() {
        assertThat(Texts.said(read("a: b: c"))).hasSize(1).first().asString().startsWith("t.yaml:1:5: the text is not");
    }

    @Test
    void refusesAnEmptyTextAndASecondDocument() {
        Texts.refusedWith(read("# nothing"), "t.yaml:1:1: found an empty document, expected a text with claims");
        Texts.refusedWith(read("a: 1\n---\nb: 2"), "t.yaml:1:1: found a second document, expected one in a file");
    }

    @Test
    void refusesATextThatIsTooLarge() {
        assertThat(Texts.said(read("a".repeat(YamlReader.MOST_CHARACTERS + 1))))
                .hasSize(1)
                .first()
                .asString()
                .contains("expected at most 2000000");
    }
}
