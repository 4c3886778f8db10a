package org.alamedas.lab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.lab.Models;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Speaks HTTP by hand, because what is tested is mostly what no client library would send.
final class LabServerTest {
    private static final Subject TANK = Models.tank();
    private static final LabFiles FILES = Models.files(TANK);
    private static LabServer server;

    @BeforeAll
    static void start() throws IOException {
        server = LabServer.start(new LabSite(FILES, TANK.model()), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Wire.Answer send(String request, byte[] body) throws IOException {
        return new Wire(server.port()).send(request, body);
    }

    private static Wire.Answer get(String path, String... headers) throws IOException {
        return new Wire(server.port()).get(path, headers);
    }

    private static Wire.Answer post(String path, String json, String... headers) throws IOException {
        return new Wire(server.port()).post(path, json.getBytes(UTF_8), headers);
    }

    @Test
    void servesThePageWithAStrictPolicy() throws IOException {
        Wire.Answer page = get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).startsWith("<!doctype html>");
        assertThat(page.head())
                .contains(
                        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'", "nosniff", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "Server:", "Access-Control");
    }

    @Test
    void compressesAndKnowsWhatTheBrowserHas() throws IOException {
        Wire.Answer small = get("/data/case.json", "Accept-Encoding: gzip");
        assertThat(small.head()).contains("Content-Encoding: gzip");
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
            assertThat(in.readAllBytes())
                    .isEqualTo(FILES.find("data/case.json").orElseThrow().bytes());
        }
        String tag = small.head().replaceAll("(?s).*ETag: (\\S+).*", "$1");
        Wire.Answer again = get("/data/case.json", "Accept-Encoding: gzip", "If-None-Match: " + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/data/case.json", "Accept-Encoding: gzip;q=0").head()).doesNotContain("gzip\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: 127.0.0.1.evil.example", "Host: localhost.evil.example:80"})
    void refusesAnotherHost(String host) throws IOException {
        Wire.Answer answer = send("GET / HTTP/1.1\n" + host + "\nConnection: close\n\n", new byte[0]);
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.text()).doesNotContain("evil");
    }

    @Test
    void refusesPagesOfOtherSites() throws IOException {
        assertThat(post("/api/run", "{}", "Origin: http://evil.example").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/app/..%2f..%2fetc%2fpasswd",
                "/app/",
                "/nothing",
                "//etc/passwd",
                "/app/main.js%00.txt",
                "/APP/MAIN.JS"
            })
    void servesNothingButItsFiles(String path) throws IOException {
        Wire.Answer answer = get(path);
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.text()).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"values\": 3}",
                "{\"values\": {\"tap\": \"two\"}}",
                "{\"record\": [\"nobody\"]}",
                "{\"other\": 1}",
                "{\"values\": {\"tap\": 1e999}}",
                "{\"values\": {\"nobody\": 1}}",
                "{\"values\": {\"a\": {\"b\": [[[[[[]]]]]]}}}"
            })
    void saysWhatIsWrongWithARequest(String json) throws IOException {
        Wire.Answer answer = post("/api/run", json);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"error\":\"").doesNotContain("Exception");
    }

    @Test
    void refusesWhatIsTooLargeAndStillAnswers() throws IOException {
        String huge = "{\"values\": {" + "\"tap\": 1,".repeat(40_000) + "\"tap\": 1}}";
        assertThat(post("/api/run", huge).status()).isEqualTo(413);
        String header = "X: " + "y".repeat(20_000);
        assertThat(get("/", header).status()).isEqualTo(431);
        assertThat(get("/").status()).isEqualTo(200);
    }

    @Test
    void refusesMethodsThatItDoesNotHave() throws IOException {
        assertThat(get("/api/run").status()).isEqualTo(405);
        assertThat(post("/", "{}").head()).contains("405", "Allow: GET, HEAD");
        assertThat(send("NONSENSE\n\n", new byte[0]).status()).isEqualTo(400);
    }

    @Test
    void givesTheBitsOfTheEngine() throws IOException {
        Wire.Answer answer = post("/api/run", "{\"values\": {\"tap\": 3.25}, \"record\": [\"water\", \"draining\"]}");
        RunResult run = TANK.model()
                .run(RunSpec.AS_MODELLED
                        .with(Name.of("tap"), 3.25)
                        .recording(List.of(Name.of("water"), Name.of("draining"))));
        ByteBuffer numbers = ByteBuffer.wrap(answer.body()).order(ByteOrder.LITTLE_ENDIAN);
        List<Double> expected = new ArrayList<>();
        for (int row = 0; row < run.rows(); row++) {
            expected.add(run.time(row));
        }
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < run.rows(); row++) {
                expected.add(run.value(column, row));
            }
        }
        List<Double> found = new ArrayList<>();
        while (numbers.hasRemaining()) {
            found.add(numbers.getDouble());
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void survivesManyConnectionsThatSayNothing() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                silent.add(new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port()));
            }
            assertThat(get("/").status()).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        assertThatThrownBy(() -> LabServer.start(new LabSite(FILES, TANK.model()), server.port()))
                .isInstanceOf(BindException.class);
    }

    @Test
    void tellsPagesWhatIsWrongWithTheModelNow() throws IOException {
        LabSite site = new LabSite(FILES, TANK.model());
        site.complain(List.of("error[syntax]: found this"));
        try (LabServer other = LabServer.start(site, 0);
                Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), other.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /api/changes HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));
            StringBuilder heard = new StringBuilder();
            byte[] part = new byte[4096];
            while (heard.indexOf("found this") < 0) {
                heard.append(new String(part, 0, socket.getInputStream().read(part), UTF_8));
            }
            assertThat(heard).contains("text/event-stream", "\"version\":1");
        }
    }
}
