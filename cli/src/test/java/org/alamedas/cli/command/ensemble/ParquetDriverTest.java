package org.alamedas.cli.command.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;
import org.alamedas.cli.terminal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParquetDriverTest {
    private static final String MAGIC = "PAR1";

    @TempDir
    private Path folder;

    private static Console console() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                Appearance.PLAIN,
                Messages.in(Language.EN),
                false);
    }

    @Test
    void saysHowToGetTheLibrary() {
        Path missing = folder.resolve("duckdb.jar");
        assertThatThrownBy(() -> ParquetDriver.find(console(), Map.of("ALAMEDAS_DUCKDB", missing.toString())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it is not at " + missing);
    }

    /// Where the library is: most machines that build the project do not have it.
    @Test
    void writesTheSameFileAgain() throws IOException, Refusal {
        Path home = Path.of(System.getProperty("user.home"));
        assumeTrue(Files.isRegularFile(
                home.resolve(".m2/repository/org/duckdb/duckdb_jdbc/2.0.0.1/duckdb_jdbc-2.0.0.1.jar")));
        Path table = folder.resolve("it's a table.csv");
        Files.writeString(table, "member,time,\"a, b\",it's\n0,0,0.1,1e300\n0,1,-0.30000000000000004,4.9E-324\n");
        List<byte[]> made = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Path parquet = folder.resolve(name + ".parquet");
            ParquetDriver.find(console(), Map.of()).convert(table, parquet, List.of("member", "time", "a, b", "it's"));
            made.add(Files.readAllBytes(parquet));
        }
        byte[] bytes = made.getFirst();
        assertThat(made.get(1)).isEqualTo(bytes);
        assertThat(new String(Arrays.copyOf(bytes, 4), StandardCharsets.US_ASCII))
                .isEqualTo(MAGIC);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                .contains("a, b", "it's");
    }
}
