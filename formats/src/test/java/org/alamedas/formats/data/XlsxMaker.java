package org.alamedas.formats.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes `.xlsx` files of parts given as text, well-formed or hostile.
final class XlsxMaker {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String names = "";

    /// Adds a tab.
    ///
    /// @param rows the `row` elements
    XlsxMaker tab(String name, String rows) {
        return sheet(name, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /// Adds a tab with its whole part.
    XlsxMaker sheet(String name, String part) {
        sheets.put(name, part);
        return this;
    }

    /// Adds a name for a range.
    ///
    /// @param scope an attribute ` localSheetId="0"`, or nothing
    XlsxMaker name(String name, String scope, String formula) {
        names += "<definedName name=\"" + name + "\"" + scope + ">" + formula + "</definedName>";
        return this;
    }

    /// Adds the `si` elements of the shared texts.
    XlsxMaker strings(String items) {
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder tabs = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int i = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                i++;
                tabs.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + i + "\" r:id=\"r" + i + "\"/>");
                relations.append("<Relationship Id=\"r" + i + "\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
                put(zip, "xl/worksheets/sheet" + i + ".xml", sheet.getValue());
            }
            relations.append("<Relationship Id=\"s\" Type=\"" + RELATIONS
                    + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + tabs
                            + "</sheets><definedNames>" + names + "</definedNames></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
