package org.alamedas.lab.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.alamedas.lab.Models;
import org.alamedas.lab.subject.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What wishes the server ill is refused or bounded; after each the server answers the next request.
final class HostileRequestsTest {
    private static final Subject TANK = Models.tank();
    private static LabServer server;
    private static Wire wire;

    @BeforeAll
    static void start() throws IOException {
        server = LabServer.start(new LabSite(Models.files(TANK), TANK.model()), 0);
        wire = new Wire(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void answersTheNextRequest() throws IOException {
        assertThat(wire.get("/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"members\": 1000000000000, \"record\": [\"water\"]}",
                "{\"members\": 1e12, \"record\": [\"water\"]}",
                "{\"members\": 99999999999999999999999999, \"record\": [\"water\"]}",
                "{\"members\": -1, \"record\": [\"water\"]}",
                "{\"members\": 10, \"record\": []}",
                "{\"members\": 10, \"record\": [\"nobody\"]}",
                "{\"members\": 10, \"record\": [\"water\"], \"sample\": {\"tap\": \"uniform(1)\"}}",
                "{\"members\": 10, \"record\": [\"water\"], \"sample\": {\"nobody\": \"uniform(0, 1)\"}}",
                "{\"members\": 10, \"record\": [\"water\"], \"sample\": [[[[[[]]]]]]}",
                "{\"members\"",
                "[[[[[[[[[[[[",
                "\u0000"
            })
    void refusesEnsemblesThatAreTooLargeOrNone(String json) throws IOException {
        Wire.Answer answer = wire.post("/api/ensemble", json.getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"error\":\"").doesNotContain("Exception", "java.");
    }

    @Test
    void runsEnsemblesThatAreAskedForWell() throws IOException {
        String json = "{\"members\": 200, \"sample\": {\"tap\": \"uniform(0, 4)\"}, \"record\": [\"water\"]}";
        Wire.Answer answer = wire.post("/api/ensemble", json.getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("event: progress", "event: result", "\"done\":200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?variable=",
                "?variable=nobody",
                "?variable=water&from=9&to=1",
                "?variable=water&from=NaN",
                "?variable=water&from=1e999",
                "?variable=water&set=tap",
                "?variable=water&set=tap:1,nobody:2",
                "?variable=water&to=5000"
            })
    void saysWhatIsWrongWithAQuestionAboutCauses(String query) throws IOException {
        Wire.Answer answer = wire.get("/api/causes" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"error\":\"").doesNotContain("Exception", "java.");
    }

    /// Of 5 litres in the first second 10 drain at first and less then; what each flow moved is exact.
    @Test
    void tellsCausesAsTheProgramDoes() throws IOException {
        Wire.Answer answer = wire.get("/api/causes?variable=water&from=0&to=1&set=tap:5");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("\"method\":\"flows\"", "{\"input\":\"filling\",\"amount\":5.0}");
    }

    @Test
    void refusesModelsThatAreTooLargeOrNone() throws IOException {
        byte[] huge = new byte[ModelAnswers.MOST_BYTES + 1];
        assertThat(wire.post("/api/models?name=x.xmile", huge).status()).isEqualTo(413);
        Wire.Answer none = wire.post("/api/models?name=../../etc/passwd", "no model".getBytes(UTF_8));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("passwd:1:1", "\\n  | ^").doesNotContain("etc/", "..");
        assertThat(wire.get("/m/7/").status()).isEqualTo(404);
        assertThat(wire.get("/m/99999999999999/").status()).isEqualTo(404);
    }

    @Test
    void opensAModelAndForgetsTheOldest() throws IOException {
        for (int i = 0; i < 9; i++) {
            assertThat(wire.post("/api/models?name=tank.xmile", Models.TANK.getBytes(UTF_8))
                            .status())
                    .isEqualTo(201);
        }
        String listed = wire.get("/api/models").text();
        String last = listed.substring(listed.lastIndexOf("m/"), listed.indexOf('"', listed.lastIndexOf("m/")));
        assertThat(listed.split("\"path\"", -1)).hasSize(1 + 1 + 8);
        assertThat(wire.get("/" + last).text()).startsWith("<!doctype html>");
        assertThat(wire.get("/" + last + "data/case.json").text()).contains("\"id\":\"tank\"");
        assertThat(wire.post("/" + last + "api/run", "{\"record\": [\"water\"]}".getBytes(UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(wire.get("/" + last + "../../etc/passwd").status()).isBetween(400, 404);
    }

    /// A body that never ends is cut off at its limit, whatever its length was said to be.
    @Test
    void readsNoMoreThanItMust() throws IOException {
        try (Socket socket = wire.connect()) {
            socket.getOutputStream()
                    .write("POST /api/run HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .getBytes(ISO_8859_1));
            byte[] chunk = ("2000\r\n" + " ".repeat(8192) + "\r\n").getBytes(ISO_8859_1);
            long sent = 0;
            String answer = "";
            try {
                while (sent < 64L * 1024 * 1024 && socket.getInputStream().available() == 0) {
                    socket.getOutputStream().write(chunk);
                    sent += chunk.length;
                }
                answer = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            } catch (IOException _) {
                // it was hung up on while it still spoke
            }
            assertThat(sent).isLessThan(64L * 1024 * 1024);
            assertThat(answer).isIn("", "HTTP/1.1 413");
        }
    }

    @Test
    void answersWhileAThousandConnectionsSayNothing() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                silent.add(wire.connect());
            }
            assertThat(wire.get("/").status()).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    /// Somebody who drips a request byte by byte holds up nobody else.
    @Test
    void answersWhileOthersDripTheirRequests() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Socket socket = wire.connect();
                socket.getOutputStream()
                        .write("POST /api/run HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"
                                .getBytes(ISO_8859_1));
                slow.add(socket);
            }
            assertThat(wire.post("/api/run", "{\"record\": [\"water\"]}".getBytes(UTF_8))
                            .status())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /// Some hundred large requests leave no more behind than a few of their bodies.
    @Test
    void givesItsMemoryBack() throws IOException {
        byte[] large = ("{\"values\": {" + "\"tap\": 1,".repeat(20_000) + "\"tap\": 1}}").getBytes(UTF_8);
        wire.post("/api/run", large);
        long before = used();
        for (int i = 0; i < 150; i++) {
            wire.post("/api/run", large);
        }
        assertThat(used() - before).isLessThan(16L * 1024 * 1024);
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
