package org.alamedas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;
import org.junit.jupiter.api.Test;

final class OutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ExitCode write(OutputStream target, String text) {
        Output output = new Output(target, false);
        Console console = new Console(
                InputStream.nullInputStream(),
                output.stream(),
                new PrintStream(err, true, UTF_8),
                Appearance.PLAIN,
                Messages.in(Language.EN),
                false);
        console.out().print(text);
        return output.finish(console, ExitCode.OK);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void writesUtf8() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(write(out, "Ñuñoa ▁█")).isEqualTo(ExitCode.OK);
        assertThat(out.toByteArray()).isEqualTo("Ñuñoa ▁█".getBytes(UTF_8));
    }

    @Test
    void failsWhenTheDiskIsFull() {
        assertThat(write(failing("No space left on device"), "x")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(UTF_8)).isEqualTo("error: the output could not be written: No space left on device\n");
    }

    @Test
    void endsQuietlyWhenTheReaderHasSeenEnough() {
        assertThat(write(failing("Broken pipe"), "x")).isEqualTo(ExitCode.OK);
        assertThat(err.size()).isZero();
    }
}
