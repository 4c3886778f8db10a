package org.alamedas.formats.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cells of each kind of file hold.
final class WorkbookTest {
    @TempDir
    private Path folder;

    private static Sheet sheet(Path file, String tab) throws DataException {
        return DataFile.workbook(file, String.valueOf(file.getFileName())).sheet(tab);
    }

    /// Serial numbers of days: 2020-01-01 is day 43831 of a spreadsheet (43466 for 2019-01-01, plus 365).
    @Test
    void readsEveryKindOfCellOfXlsx() throws IOException, DataException {
        Path file = new XlsxMaker()
                .strings("<si><t> shared </t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>ignored</t></rPh></si>")
                .tab("Data", """
                        <row r="2"><c r="A2"><v>1.5</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>
                        <c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E2"><f>1+1</f><v>2</v></c>
                        <c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="b"><v>1</v></c><c r="H2" s="3"/>
                        <c r="I2" t="inlineStr"><is><t>in</t></is></c><c r="J2" t="d"><v>2020-01-01T12:00:00Z</v></c>
                        <c r="K2"><v>1e-3</v></c><c r="L2" t="str"><f>""</f><v></v></c></row>
                        <row><c><v>7</v></c><c><v>8</v></c></row>""")
                .write(folder.resolve("a.xlsx"));
        Sheet sheet = sheet(file, "data");
        assertThat(sheet.at(1, 0)).isEqualTo(new Cell.Numeric(1.5));
        assertThat(sheet.at(1, 1)).isEqualTo(new Cell.Text("shared"));
        assertThat(sheet.at(1, 2)).isEqualTo(new Cell.Text("rich"));
        assertThat(sheet.at(1, 3)).isEqualTo(new Cell.Text("ab"));
        assertThat(sheet.at(1, 4)).isEqualTo(new Cell.Numeric(2));
        assertThat(sheet.at(1, 5)).isEqualTo(new Cell.Fault("#N/A"));
        assertThat(sheet.at(1, 6)).isEqualTo(new Cell.Text("TRUE"));
        assertThat(sheet.at(1, 7)).isEqualTo(Cell.Blank.BLANK);
        assertThat(sheet.at(1, 8)).isEqualTo(new Cell.Text("in"));
        assertThat(sheet.at(1, 9)).isEqualTo(new Cell.Numeric(43831.5));
        assertThat(sheet.at(1, 10)).isEqualTo(new Cell.Numeric(0.001));
        assertThat(sheet.at(1, 11)).isEqualTo(Cell.Blank.BLANK);
        assertThat(sheet.at(2, 0)).isEqualTo(new Cell.Numeric(7));
        assertThat(sheet.at(2, 1)).isEqualTo(new Cell.Numeric(8));
        assertThat(sheet.at(0, 0)).isEqualTo(Cell.Blank.BLANK);
        assertThat(sheet.cell(1, 0)).isEqualTo("a.xlsx, tab Data, cell A2");
    }

    @Test
    void readsXlsxWhoseElementsHaveAPrefixAndWhoseCellsAreOutOfOrder() throws IOException, DataException {
        String part = "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>2</x:v></x:c>"
                + "<x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        Sheet sheet = sheet(new XlsxMaker().sheet("T", part).write(folder.resolve("p.xlsx")), "T");
        assertThat(sheet.at(0, 0)).isEqualTo(new Cell.Numeric(1));
        assertThat(sheet.at(0, 1)).isEqualTo(new Cell.Numeric(2));
    }

    @Test
    void readsEveryKindOfCellOfXls() throws IOException, DataException {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFRow row = workbook.createSheet("Data").createRow(1);
            row.createCell(0).setCellValue(1.5);
            row.createCell(1).setCellValue("text");
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(FormulaError.NA);
            row.createCell(4).setBlank();
            row.createCell(5).setCellFormula("A2*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.createCell(6).setCellValue(java.time.LocalDate.of(2020, 1, 1));
            workbook.write(out);
        }
        Sheet sheet = sheet(file, "DATA");
        assertThat(sheet.at(1, 0)).isEqualTo(new Cell.Numeric(1.5));
        assertThat(sheet.at(1, 1)).isEqualTo(new Cell.Text("text"));
        assertThat(sheet.at(1, 2)).isEqualTo(new Cell.Text("TRUE"));
        assertThat(sheet.at(1, 3)).isEqualTo(new Cell.Fault("#N/A"));
        assertThat(sheet.at(1, 4)).isEqualTo(Cell.Blank.BLANK);
        assertThat(sheet.at(1, 5)).isEqualTo(new Cell.Numeric(3));
        assertThat(sheet.at(1, 6)).isEqualTo(new Cell.Numeric(43831));
    }

    @Test
    void readsAWorkbookByItsContentWhateverItsNameSays() throws IOException, DataException {
        Path file = new XlsxMaker().tab("T", "<row><c><v>1</v></c></row>").write(folder.resolve("wrong.xls"));
        assertThat(sheet(file, "T").at(0, 0)).isEqualTo(new Cell.Numeric(1));
    }

    /// Separators of the manual: comma for `.csv`, tab for the rest, or the character in the place of the tab.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|1,2;3|''|1,2;3",
                "a.csv|1,2;3|some tab|1,2;3",
                "a.tab|1\t2,3|''|1\t2,3",
                "a.txt|1;2|;|1;2",
                "a.csv|1;2|;|1;2"
            })
    void separatesFieldsAsTheNameOrTheModelSays(String name, String text, String tab)
            throws IOException, DataException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(sheet(file, tab).at(0, 0)).isEqualTo(new Cell.Text("1"));
        assertThat(sheet(file, tab).columns()).isEqualTo(2);
    }

    @Test
    void keepsRowNumbersOverEmptyLinesAndLinesOfAnyLength() throws IOException, DataException {
        Path file = Files.writeString(folder.resolve("a.csv"), "1\r\n\r\n\"2,\n\"\"x\"\"\",3,,\r\n,,5\r\n");
        Sheet sheet = sheet(file, "");
        assertThat(sheet.at(2, 0)).isEqualTo(new Cell.Text("2,\n\"x\""));
        assertThat(sheet.at(2, 1)).isEqualTo(new Cell.Text("3"));
        assertThat(sheet.at(3, 2)).isEqualTo(new Cell.Text("5"));
    }

    @Test
    void readsTextInTheEncodingsThatToolsWrite() throws IOException, DataException {
        byte[] bom = "\uFEFFaño".getBytes(StandardCharsets.UTF_8);
        byte[] wide = "\uFEFFaño".getBytes(StandardCharsets.UTF_16LE);
        byte[] old = "año".getBytes(Charset.forName("windows-1252"));
        for (byte[] bytes : new byte[][] {bom, wide, old}) {
            Path file = Files.write(folder.resolve("a.csv"), bytes);
            assertThat(sheet(file, "").at(0, 0)).isEqualTo(new Cell.Text("año"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "-.5,-0.5", "+1.e2,100", "1E-3,0.001"})
    void takesTextThatSpellsANumber(String text, double value) {
        assertThat(new Cell.Text(text).number()).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"1d", "NaN", "0x10", "Infinity", "1e999", "'1,000'", "5%", ".", "1e", "n/a"})
    void takesNoOtherTextForANumber(String text) {
        assertThat(new Cell.Text(text).number()).isEmpty();
    }
}
