package org.alamedas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.server.LabServer;
import org.alamedas.lab.server.LabSite;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.Lever;
import org.alamedas.lab.subject.Subject;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordCommandTest {
    @Test
    void listsItsChapters() {
        Terminal ended = Terminal.run("record", "--lang=en");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .contains("commissions  ", "missing  ", "justice  ", "after-1990  ", "distribution  ", "abroad  ")
                .contains("Museum of Memory and Human Rights  https://mmdh.cl");
    }

    /// Expected output: `RegisterFiguresTest` holds the numbers against their tables.
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void tellsWhoAreStillMissing(String language) {
        Golden.check(
                "record-missing." + language + ".txt",
                Terminal.run("record", "missing", "--lang=" + language).out());
    }

    @Test
    void refusesAChapterThatThereIsNot() {
        Terminal ended = Terminal.run("record", "names");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("there is no chapter \"names\"", "commissions, missing, justice");
    }

    /// Every lever of the laboratory pulled as far as it goes, one after the other, by the only way in there is.
    @Test
    void staysAsItIsWhateverIsRun() throws IOException {
        Subject chile = Browsing.chile();
        byte[] told = Terminal.run("record", "--json").out().getBytes(UTF_8);
        SequencedMap<String, Supplier<byte[]>> exhibits = new LinkedHashMap<>();
        exhibits.put("record", () -> Terminal.run("record", "--json").out().getBytes(UTF_8));
        LabFiles files = LabFiles.of(chile, new Edition("1.2.3", false, true), exhibits);
        try (LabServer server = LabServer.start(new LabSite(files, chile.model()), 0)) {
            byte[] before = read(server, "data/record.json");
            assertThat(before).isEqualTo(told);
            for (Lever lever : chile.levers().subList(0, 6)) {
                String name = lever.handle().value().written();
                for (double end : List.of(lever.scale().low(), lever.scale().high())) {
                    String values = String.format(Locale.ROOT, "{\"values\":{\"%s\":%s}}", name, end);
                    assertThat(post(server, "api/run", values)).as(name).isEqualTo(200);
                }
            }
            assertThat(post(server, "api/run", "{\"values\":{\"rettig-total\":0}}"))
                    .isEqualTo(400);
            assertThat(post(server, "data/record.json", "{}")).isGreaterThanOrEqualTo(400);
            assertThat(read(server, "data/record.json")).isEqualTo(before);
        }
    }

    private static byte[] read(LabServer server, String path) throws IOException {
        try (InputStream in = URI.create(server.address() + path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private static int post(LabServer server, String path, String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(server.address() + path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(UTF_8));
        }
        int status = connection.getResponseCode();
        connection.disconnect();
        return status;
    }
}
