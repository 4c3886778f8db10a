package org.alamedas.formats.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file of delimited text, which is one sheet without a name.
///
/// Fields are separated by commas in a `.csv` file and by tabs in any other, unless the model names
/// another character in
/// the place of the tab (Vensim Reference Manual, "GET DIRECT DATA"). A field may stand in
/// quotation marks, as in RFC 4180. Empty lines count, so that rows keep their numbers.
///
/// @param file how messages name the file
/// @param text what it holds
record TextTable(String file, String text) implements Workbook {
    @Override
    public Sheet sheet(String tab) throws DataException {
        SheetBuilder builder = new SheetBuilder(file);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(tab))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new StringReader(text))) {
            int row = 0;
            for (CsvRecord line : records) {
                for (int column = 0; column < line.getFieldCount(); column++) {
                    builder.put(row, column, Cell.ofText(line.getField(column)));
                }
                row++;
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw DataException.bad(
                    file + ": the rows do not follow the rules of delimited text",
                    "look for a quotation mark without its pair, or a row of more than " + Limits.COLUMNS + " fields");
        }
        return builder.build();
    }

    @Override
    public Sheet first() throws DataException {
        return sheet("");
    }

    private char separator(String tab) {
        String given = tab.equals("\\t") ? "\t" : tab.length() > 1 ? tab.strip() : tab;
        if (given.length() == 1 && !Character.isLetterOrDigit(given.charAt(0)) && "\"\r\n".indexOf(given) < 0) {
            return given.charAt(0);
        }
        return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? ',' : '\t';
    }

    @Override
    public Optional<NamedRange> range(String name, String tab) {
        return Optional.empty();
    }

    @Override
    public List<String> rangeNames() {
        return List.of();
    }
}
