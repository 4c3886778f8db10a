package org.alamedas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.Position;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The zoo: files that are hostile, odd or large, each read or refused at a place; sizes are just above the limits, so
/// that a test needs little memory.
///
/// The limit of time is far above what reading takes and far below what work that grows with the square of the file
/// would.
final class ZooTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String TIME = "INITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";

    private static String vensim(String statements) {
        return "{UTF-8}\n" + statements + "\n" + TIME;
    }

    private static String xmile(String variables) {
        return "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables>\n" + variables
                + "</variables></model></xmile>";
    }

    private static String dynamo(String cards) {
        return "*     ZOO\n" + cards + "\nSPEC  DT=1/LENGTH=1\n";
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    /// A file that is refused: its text, and the code and place of the first error.
    enum Hostile {
        ENTITIES(
                "<!DOCTYPE x [<!ENTITY a \"b\">]>" + xmile("<aux name=\"a\"><eqn>&a;</eqn></aux>"),
                "forbidden-xml",
                1,
                1),
        NESTED_XMILE(xmile("<aux name=\"a\"><eqn>" + "(".repeat(20_000) + "</eqn></aux>"), "too-deep", 2, 270),
        NESTED_VENSIM(vensim("a = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "~~|"), "too-deep", 2, 255),
        NESTED_SIGNS(vensim("a = " + "-".repeat(20_000) + "1 ~~|"), "too-deep", 2, 255),
        NESTED_DYNAMO(dynamo("A     X.K=" + "(".repeat(20_000) + "1" + ")".repeat(20_000)), "too-deep", 2, 261),
        LONG_EQUATION(vensim("a = 1" + "+1".repeat(2_000_000) + "~~|"), "file-too-large", 2, 1),
        LONG_COMMENT(vensim("a = 1 {" + "x".repeat(4_000_000) + "} ~~|"), "file-too-large", 2, 1),
        LONG_CARD(dynamo("A     X.K=1" + "+1".repeat(600_000)), "too-deep", 2, 1),
        MANY_STATEMENTS(vensim("a = 1 ~~|\n".repeat(100_001)), "file-too-large", 100_002, 1),
        MANY_CARDS(dynamo("A     X.K=1\n".repeat(250_001)), "file-too-large", 250_002, 1),
        MANY_ELEMENTS(xmile("<b/>\n".repeat(400_001)), "file-too-large", 399_996, 1),
        MANY_ENTITIES(
                xmile("<aux name=\"a\"><doc>" + "x &lt; ".repeat(600_000) + "</doc></aux>"), "file-too-large", 2, 20),
        MANY_VALUES(vensim("r : (e1-e9) ~~|\na[r] = 1" + ",1".repeat(2_000_000) + "~~|"), "file-too-large", 3, 1),
        MANY_POINTS_XMILE(
                xmile("<gf name=\"g\"><xscale min=\"0\" max=\"1\"/>\n<ypts>" + "1,".repeat(3_000_000)
                        + "1</ypts></gf>"),
                "bad-graphical-function",
                3,
                2),
        MANY_POINTS_VENSIM(
                vensim("f(" + numbered(250_001, "(%d,1),") + "(250001,1)) ~~|"), "bad-graphical-function", 2, 3),
        MANY_POINTS_DYNAMO(dynamo("T     F=" + "1/".repeat(250_001) + "1"), "bad-graphical-function", 2, 9),
        MANY_DIMENSIONS(vensim("r : (e1-e999999999) ~~|"), "syntax", 2, 5),
        TRILLION(
                "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><dimensions><dim name=\"d\" size=\"1000000000000\"/>"
                        + "</dimensions><model/></xmile>",
                "malformed-model",
                1,
                93),
        CROSSED_TAGS(xmile("<aux name=\"a\"><eqn>1</aux></eqn>"), "malformed-xml", 2, 21),
        UNWRITTEN(xmile("<aux name=\"a\"><eqn>???</eqn></aux>"), "missing-equation", 2, 20),
        ZERO("{UTF-8}\na = 1\0 ~~|\n" + TIME, "binary-file", 2, 6);

        private final String text;
        private final String code;
        private final int line;
        private final int column;

        Hostile(String text, String code, int line, int column) {
            this.text = text;
            this.code = code;
            this.line = line;
            this.column = column;
        }
    }

    private static Outcome<Model> read(byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(
                LIMIT, () -> ModelFiles.read("zoo", new ByteArrayInputStream(bytes)));
    }

    private static String places(Outcome<?> outcome) {
        return outcome.diagnostics().stream()
                .filter(Diagnostic::isError)
                .limit(1)
                .map(one -> {
                    Position position = one.span().position();
                    return one.code().slug() + " " + position.line() + ":" + position.column();
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void refusesAtAPlace(Hostile specimen) {
        Outcome<Model> outcome = read(specimen.text.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(places(outcome)).isEqualTo(specimen.code + " " + specimen.line + ":" + specimen.column);
    }

    /// A file in which nothing is wrong but its looks.
    enum Odd {
        MARK_UTF_8("\uFEFF" + vensim("a\u00F1o = 1 ~~|"), StandardCharsets.UTF_8),
        MARK_UTF_16("\uFEFF" + vensim("a\u00F1o = 1 ~~|"), StandardCharsets.UTF_16LE),
        MARK_UTF_16_XML("\uFEFF" + xmile("<aux name=\"a\u00F1o\"><eqn>1</eqn></aux>"), StandardCharsets.UTF_16BE),
        LATIN_1(TIME + "a\u00F1o = 1 ~~|\n", StandardCharsets.ISO_8859_1),
        WINDOWS(TIME + "a\u00F1o = 1 ~ \u20AC ~ \u201Cquoted\u201D|\n", Charset.forName("windows-1252")),
        DECLARED(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xmile("<aux name=\"a\u00F1o\"><eqn>1</eqn></aux>"),
                StandardCharsets.ISO_8859_1),
        RETURNS(vensim("a\u00F1o = 1 ~~|").replace('\n', '\r'), StandardCharsets.UTF_8),
        BOTH(vensim("a\u00F1o = 1 ~~|").replace("\n", "\r\n"), StandardCharsets.UTF_8),
        PREFIX(xmile("<isee:thing a:b=\"1\"/><aux name=\"a\u00F1o\"><eqn>1</eqn></aux>"), StandardCharsets.UTF_8),
        LARGE(
                vensim("a\u00F1o = 1 ~~|\n"
                        + numbered(9_000, "variable number %d = Time * 2 ~ ~ " + "x".repeat(1000) + "|\n")),
                StandardCharsets.UTF_8),
        LONG_TEXT(vensim("a\u00F1o = 1 ~~" + "x".repeat(10_000_000) + "|"), StandardCharsets.UTF_8);

        private final String text;
        private final Charset charset;

        Odd(String text, Charset charset) {
            this.text = text;
            this.charset = charset;
        }
    }

    @ParameterizedTest
    @EnumSource(Odd.class)
    void reads(Odd specimen) {
        Outcome<Model> outcome = read(specimen.text.getBytes(specimen.charset));
        assertThat(places(outcome)).isEmpty();
        assertThat(((Outcome.Made<Model>) outcome).value().variables())
                .anySatisfy(variable -> assertThat(variable.name().written()).isEqualTo("a\u00F1o"));
    }

    @Test
    void refusesTwoHundredMegabytesAtTheirStart() {
        InputStream endless = InputStream.nullInputStream();
        for (int i = 0; i < 200; i++) {
            endless = new SequenceInputStream(endless, new ByteArrayInputStream(new byte[1_000_000]));
        }
        Outcome<Model> outcome = ModelFiles.read("endless", endless);
        assertThat(places(outcome)).isEqualTo("file-too-large 1:1");
    }

    @Test
    void refusesALinkThatLeadsOut(@TempDir Path outer) throws IOException {
        Path folder = Files.createDirectory(outer.resolve("model"));
        Files.writeString(outer.resolve("secret.csv"), "666\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), outer.resolve("secret.csv"));
        for (String name : List.of("link.csv", "../secret.csv", "/etc/passwd", "C:\\secret.csv")) {
            Path model = Files.writeString(
                    folder.resolve("m.mdl"), vensim("a = GET DIRECT CONSTANTS('" + name + "', ',', 'A1') ~~|"));
            assertThat(places(ModelFiles.read(model))).as(name).isEqualTo("forbidden-path 2:5");
        }
    }
}
