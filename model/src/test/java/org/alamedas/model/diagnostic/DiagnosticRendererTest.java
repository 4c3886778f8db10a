package org.alamedas.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

/// Expected texts follow the look that docs/errors shows; columns were counted by hand.
final class DiagnosticRendererTest {
    private static String render(String text, String marked) {
        SourceText source = SourceText.of("model.xmile", text);
        int start = text.indexOf(marked);
        return DiagnosticRenderer.plain()
                .render(Diagnostic.error(
                        DiagnosticCode.SYNTAX, source.span(start, start + marked.length()), "what was found"));
    }

    @Test
    void showsMessagePlaceLineAndHints() {
        SourceText source = SourceText.of("checo.dyn", "\n".repeat(40) + "R  OUT.KL=CAPTAL.K/COR\n");
        Diagnostic unknown = Diagnostic.error(
                        DiagnosticCode.UNKNOWN_NAME, source.span(50, 56), "nothing in this model is called \"CAPTAL\"")
                .hint("did you mean CAPITAL, defined on line 12?");
        assertThat(DiagnosticRenderer.plain().render(unknown)).isEqualTo("""
                error[unknown-name]: nothing in this model is called "CAPTAL"
                  --> checo.dyn:41:11
                   |
                41 | R  OUT.KL=CAPTAL.K/COR
                   |           ^^^^^^
                   = did you mean CAPITAL, defined on line 12?
                   = see docs/errors/unknown-name.md
                """);
    }

    @Test
    void alignsMarksUnderTabs() {
        assertThat(render("\ta\tb = c", "b")).contains("1 |     a   b = c\n  |         ^\n");
    }

    @Test
    void alignsMarksUnderWideCharactersAndCombiningMarks() {
        assertThat(render("\u4EBA\u53E3 + xx", "xx")).contains("  |        ^^\n");
        assertThat(render("e\u0301te\u0301 + xx", "xx")).contains("  |       ^^\n");
        assertThat(render("a + \u4EBA\u53E3", "\u4EBA\u53E3")).contains("  |     ^^^^\n");
        assertThat(render("\uD83D\uDE00 + xx", "xx")).contains("  |      ^^\n");
    }

    @Test
    void marksAPlaceWithoutCharactersOnce() {
        assertThat(render("a + ", "")).contains("1 | a +\n  | ^\n");
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        String rendered = render("a + ".repeat(50_000) + "WRONG" + " + b".repeat(50_000), "WRONG");
        assertThat(rendered.lines()).allMatch(line -> line.length() < 120);
        String[] lines = rendered.split("\n", -1);
        int mark = lines[4].indexOf('^');
        assertThat(lines[3].substring(mark, mark + 5)).isEqualTo("WRONG");
        assertThat(lines[3]).startsWith("1 | \u2026").endsWith("\u2026");
    }

    @Test
    void showsFirstAndLastLineOfALongPlace() {
        SourceText source = SourceText.of("m", "x = IF a\n    THEN b\n    ELSE c\ny = 2\n");
        Diagnostic long3 = Diagnostic.warning(DiagnosticCode.SYNTAX, source.span(4, 31), "three lines");
        assertThat(DiagnosticRenderer.plain().render(long3)).isEqualTo("""
                warning[syntax]: three lines
                 --> m:1:5
                  |
                1 | x = IF a
                  |     ^^^^
                ...
                3 |     ELSE c
                  |     ^^^^^^
                  = see docs/errors/syntax.md
                """);
    }

    @Test
    void showsRelatedPlacesOfOtherFilesWithOneGutter() {
        SourceText here = SourceText.of("a", "one\ntwo");
        SourceText there = SourceText.of("b", "\n".repeat(99) + "first");
        Diagnostic twice = Diagnostic.error(DiagnosticCode.DUPLICATE_NAME, here.span(4, 7), "\"two\" is defined twice")
                .relate(there.span(99, 104), "first defined here");
        assertThat(DiagnosticRenderer.plain().render(twice)).isEqualTo("""
                error[duplicate-name]: "two" is defined twice
                   --> a:2:1
                    |
                  2 | two
                    | ^^^
                   --> b:100:1: first defined here
                    |
                100 | first
                    | -----
                    = see docs/errors/duplicate-name.md
                """);
    }

    @Test
    void showsNoLineOfAFileThatCouldNotBeRead() {
        Diagnostic missing = Diagnostic.error(
                DiagnosticCode.UNREADABLE_FILE, SourceText.of("gone.xmile", "").start(), "there is no file");
        assertThat(DiagnosticRenderer.plain().render(missing)).isEqualTo("""
                error[unreadable-file]: there is no file
                 --> gone.xmile
                  = see docs/errors/unreadable-file.md
                """);
    }

    @Test
    void sendsNoControlCharactersToTheTerminal() {
        String rendered = render("a\u001B[2Jb \u202Ec", "b");
        assertThat(rendered).doesNotContain("\u001B").doesNotContain("\u202E").contains("a\uFFFD[2Jb \uFFFDc");
        Diagnostic named = Diagnostic.error(
                DiagnosticCode.SYNTAX, SourceText.of("\u001B]0;x", "a").start(), "found \"\u0007\n\"");
        assertThat(DiagnosticRenderer.plain().render(named))
                .doesNotContain("\u001B")
                .doesNotContain("\u0007");
    }

    @Test
    void fillsOneScreenAndCountsTheRest() {
        SourceText source = SourceText.of("m", "x".repeat(100));
        List<Diagnostic> warnings = IntStream.range(0, 56)
                .mapToObj(i -> Diagnostic.warning(DiagnosticCode.BAD_UNIT, source.span(i, i + 1), "warning " + i))
                .toList();
        Diagnostic error = Diagnostic.error(DiagnosticCode.SYNTAX, source.span(99, 100), "the only error");
        List<Diagnostic> all = new ArrayList<>(warnings);
        all.add(error);
        String rendered = DiagnosticRenderer.plain().render(all);
        assertThat(rendered).endsWith("\n\nand 37 more\n").contains("the only error");
        assertThat(rendered.lines().filter(line -> line.startsWith("warning"))).hasSize(19);
    }

    @Test
    void marksSeveritiesWithColoursOnlyWhenAsked() {
        Diagnostic error =
                Diagnostic.error(DiagnosticCode.SYNTAX, SourceText.of("m", "x").start(), "wrong");
        assertThat(new DiagnosticRenderer(true, 1).render(error))
                .startsWith("\u001B[1;31merror[syntax]\u001B[0m: wrong");
        assertThat(DiagnosticRenderer.plain().render(error)).doesNotContain("\u001B");
    }

    @Test
    void refusesToShowNothing() {
        assertThatThrownBy(() -> new DiagnosticRenderer(false, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
