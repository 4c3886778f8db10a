package org.alamedas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelFilesTest {
    private static final String MODEL = """
            <?xml version="1.0"%s?>
            <xmile><sim_specs><start>0</start><stop>1</stop></sim_specs>
            <model><variables><aux name="producci\u00F3n"><eqn>1</eqn></aux></variables></model></xmile>
            """;

    @TempDir
    private Path folder;

    private static Outcome<Model> read(byte[] bytes) {
        return ModelFiles.read("given", new ByteArrayInputStream(bytes));
    }

    private static void assertReads(byte[] bytes) {
        Outcome<Model> outcome = read(bytes);
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(((Outcome.Made<Model>) outcome).value().variables())
                .extracting(variable -> variable.name().canonical())
                .containsExactly("producci\u00F3n");
    }

    private static void assertRefused(Outcome<Model> outcome, DiagnosticCode code, String name) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Diagnostic why = outcome.diagnostics().getFirst();
        assertThat(why.code()).isEqualTo(code);
        assertThat(why.span().source().name()).isEqualTo(name);
    }

    private static byte[] marked(int[] mark, Charset charset, String text) {
        byte[] body = text.getBytes(charset);
        byte[] all = new byte[mark.length + body.length];
        for (int i = 0; i < mark.length; i++) {
            all[i] = (byte) mark[i];
        }
        System.arraycopy(body, 0, all, mark.length, body.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, UTF-8",
        "windows-1252, ''",
        "windows-1252, UTF-8",
        "ISO-8859-1, ISO-8859-1",
        "IBM850, IBM850",
        "UTF-16LE, UTF-16",
        "UTF-16BE, ''",
    })
    void readsWhateverEncodingAFileIsIn(String charset, String declared) {
        String declaration = declared.isEmpty() ? "" : " encoding=\"" + declared + "\"";
        assertReads(MODEL.formatted(declaration).getBytes(Charset.forName(charset)));
    }

    @Test
    void readsByteOrderMarksAndAnyLineEnds() {
        String text = MODEL.formatted("");
        assertReads(marked(new int[] {0xEF, 0xBB, 0xBF}, StandardCharsets.UTF_8, text));
        assertReads(marked(new int[] {0xFF, 0xFE}, StandardCharsets.UTF_16LE, text));
        assertReads(marked(new int[] {0xFE, 0xFF}, StandardCharsets.UTF_16BE, text));
        assertReads(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertReads(text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNoReadableFile() throws IOException {
        assertRefused(
                ModelFiles.read(folder.resolve("gone.xmile")),
                DiagnosticCode.UNREADABLE_FILE,
                folder.resolve("gone.xmile").toString());
        assertRefused(ModelFiles.read(folder), DiagnosticCode.UNREADABLE_FILE, folder.toString());
        Path file = Files.writeString(folder.resolve("model"), MODEL.formatted(""));
        assertThat(ModelFiles.read(file)).isInstanceOf(Outcome.Made.class);
    }

    @Test
    void refusesAStreamThatBreaks() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable was pulled");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        assertRefused(ModelFiles.read("-", broken), DiagnosticCode.UNREADABLE_FILE, "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertRefused(read(text.getBytes(StandardCharsets.UTF_8)), DiagnosticCode.EMPTY_FILE, "given");
    }

    @Test
    void refusesABinaryFile() {
        assertRefused(read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}), DiagnosticCode.BINARY_FILE, "given");
        byte[] late = ("<xmile>" + " ".repeat(10_000) + "\0</xmile>").getBytes(StandardCharsets.UTF_8);
        assertRefused(read(late), DiagnosticCode.BINARY_FILE, "given");
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingItWhole() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return ' ';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                given += length;
                assertThat(given).isLessThan(2L * ModelFiles.MAX_BYTES);
                return length;
            }
        };
        assertRefused(ModelFiles.read("endless", endless), DiagnosticCode.FILE_TOO_LARGE, "endless");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><body/></html>, UNKNOWN_FORMAT",
        "once upon a time, UNKNOWN_FORMAT",
        "'* A MODEL\nL  X.K=X.J+DT*R.JK\nN  X=1\nR  R.KL=2\nC  DT=1', BAD_TIME"
    })
    void refusesAFormatThatIsNotRead(String text, DiagnosticCode code) {
        assertRefused(read(text.getBytes(StandardCharsets.UTF_8)), code, "given");
    }
}
