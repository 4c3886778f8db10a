package org.alamedas.formats.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.alamedas.model.diagnostic.Outcome;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were made or damaged to do harm: each is refused with a sentence.
final class HostileDataTest {
    @TempDir
    private Path folder;

    private Outcome<Block> ask(String file) {
        return Asking.of(folder).constants(Asking.sheet(file, "T"), "A1", 1, 1);
    }

    private String said(String file) {
        return Asking.said(ask(file));
    }

    private XlsxMaker rows(String rows) {
        return new XlsxMaker().tab("T", rows);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        rows("<row><c><v>1</v></c></row>".repeat(250_000)).write(folder.resolve("bomb.xlsx"));
        assertThat(Files.size(folder.resolve("bomb.xlsx"))).isLessThan(100_000);
        assertThat(said("bomb.xlsx"))
                .isEqualTo(
                        "file-too-large: bomb.xlsx: the part xl/worksheets/sheet1.xml inflates to more than is read");
    }

    @Test
    void refusesAnAttributeOfMegabytes() throws IOException {
        rows("<row a=\"" + "x".repeat(2_000_000) + "\"/>").write(folder.resolve("long.xlsx"));
        assertThat(said("long.xlsx")).startsWith("file-too-large: long.xlsx: the part");
    }

    @Test
    void refusesACellBeyondTheLastColumn() throws IOException {
        rows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>").write(folder.resolve("far.xlsx"));
        assertThat(said("far.xlsx")).contains("far.xlsx: a sheet of the workbook has a cell at 'ZZZZZZ1'");
        rows("<row r=\"999999999999\"><c><v>1</v></c></row>").write(folder.resolve("deep.xlsx"));
        assertThat(said("deep.xlsx")).startsWith("file-too-large: deep.xlsx, tab T: row ");
    }

    @Test
    void holdsAFewFarCellsInLittleMemory() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 20_000; row++) {
            rows.append("<row r=\"" + row + "\"><c r=\"XFD" + row + "\"><v>" + row + "</v></c></row>");
        }
        rows(rows.toString()).write(folder.resolve("far.xlsx"));
        var outcome = Asking.of(folder).constants(Asking.sheet("far.xlsx", "T"), "XFD20000", 1, 1);
        assertThat(Asking.made(outcome).value(0, 0)).isEqualTo(20_000);
    }

    @Test
    void refusesEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "666");
        for (String entity : new String[] {"<!ENTITY e '666'>", "<!ENTITY e SYSTEM '" + secret.toUri() + "'>"}) {
            String part = "<!DOCTYPE worksheet [" + entity + "]><worksheet><sheetData><row><c><v>&e;</v></c></row>"
                    + "</sheetData></worksheet>";
            new XlsxMaker().sheet("T", part).write(folder.resolve("entity.xlsx"));
            assertThat(said("entity.xlsx"))
                    .isEqualTo("bad-data: entity.xlsx: a part of the workbook declares or uses an entity, which is not"
                            + " read");
        }
    }

    @Test
    void refusesABillionLaughs() throws IOException {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
        }
        new XlsxMaker()
                .sheet("T", dtd + "]><w><c r=\"A1\"><v>&a29;</v></c></w>")
                .write(folder.resolve("laugh.xlsx"));
        assertThat(said("laugh.xlsx")).startsWith("bad-data: laugh.xlsx: ");
    }

    @Test
    void refusesFilesCutAnywhere() throws IOException {
        Path whole = rows("<row><c><v>1</v></c></row>").write(folder.resolve("whole.xlsx"));
        Path old = folder.resolve("whole.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet("T").createRow(0).createCell(0).setCellValue(1);
            workbook.write(out);
        }
        for (Path file : new Path[] {whole, old}) {
            byte[] bytes = Files.readAllBytes(file);
            for (int length = 4; length < bytes.length - 512; length += 97) {
                Files.write(folder.resolve("cut.bin"), Arrays.copyOf(bytes, length));
                assertThat(said("cut.bin")).as("%s cut to %d", file, length).startsWith("bad-data: cut.bin: ");
            }
        }
    }

    /// Whatever bytes are changed, there is an answer and no exception; the seed makes the changes
    /// the same each time.
    @Test
    void answersFilesWithDamagedBytes() throws IOException {
        Path whole = new XlsxMaker()
                .strings("<si><t>x</t></si>")
                .tab("T", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>")
                .name("n", "", "T!$A$1")
                .write(folder.resolve("whole.xlsx"));
        Path old = folder.resolve("whole.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet("T").createRow(0).createCell(0).setCellValue(1);
            workbook.write(out);
        }
        Random random = new Random(1972);
        for (Path file : new Path[] {whole, old}) {
            byte[] bytes = Files.readAllBytes(file);
            for (int round = 0; round < 60; round++) {
                byte[] damaged = bytes.clone();
                for (int i = 0; i < 3; i++) {
                    damaged[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
                }
                Files.write(folder.resolve("damaged.bin"), damaged);
                assertThat(ask("damaged.bin").diagnostics()).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void refusesAMillionColumns() throws IOException {
        Files.writeString(folder.resolve("wide.csv"), "1,".repeat(1_000_000));
        assertThat(said("wide.csv")).containsAnyOf("more than 16384 columns", "more than 16384 fields");
    }

    @Test
    void refusesMoreCellsThanASheetIsReadFor() throws IOException {
        Files.writeString(folder.resolve("many.csv"), ("1,".repeat(9_999) + "1\n").repeat(201));
        assertThat(said("many.csv"))
                .isEqualTo("file-too-large: many.csv: more than 1000000 cells, the most that is read");
    }

    @Test
    void refusesAHugeFileUnread() throws IOException {
        for (String name : new String[] {"huge.csv", "huge.dat"}) {
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[] {'1'}), 200_000_000);
            }
        }
        assertThat(said("huge.csv")).startsWith("file-too-large: huge.csv: the file has 200000001 bytes");
        assertThat(Asking.said(DataSet.read(folder.resolve("huge.dat"), "huge.dat", Asking.PLACE)))
                .startsWith("file-too-large: huge.dat: the file has 200000001 bytes");
    }

    @Test
    void refusesAnUnclosedQuotationMark() throws IOException {
        Files.writeString(folder.resolve("quote.csv"), "\"" + "1,\n".repeat(6_000_000));
        assertThat(said("quote.csv")).startsWith("bad-data: quote.csv: the rows do not follow the rules");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Files.writeString(folder.resolve("text.xlsx"), "a,b\n1,2\n");
        assertThat(said("text.xlsx")).startsWith("unknown-format: text.xlsx: the file is no workbook");
        Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        assertThat(said("picture.csv")).startsWith("binary-file: picture.csv: the file is not text");
        Files.write(folder.resolve("empty.xls"), new byte[0]);
        assertThat(said("empty.xls")).startsWith("unknown-format: empty.xls: the file is no workbook");
        Files.write(folder.resolve("zip.xlsx"), new byte[] {'P', 'K', 3, 4});
        assertThat(said("zip.xlsx")).startsWith("bad-data: zip.xlsx: the file is damaged or cut off");
    }
}
