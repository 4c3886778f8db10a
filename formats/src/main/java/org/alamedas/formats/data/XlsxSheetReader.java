package org.alamedas.formats.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one sheet of an `.xlsx` workbook; its state is the place in the sheet that it has come to.
final class XlsxSheetReader {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final double MILLISECONDS_A_DAY = 86_400_000;

    private final SheetBuilder builder;
    private final List<String> strings;
    private int row = -1;
    private int column = -1;

    /// Makes a reader.
    ///
    /// @param builder where the cells go
    /// @param strings the texts that cells of the workbook share
    XlsxSheetReader(SheetBuilder builder, List<String> strings) {
        this.builder = builder;
        this.strings = strings;
    }

    /// Reads a sheet from the start of its part.
    void read(XMLStreamReader xml) throws XMLStreamException, DataException {
        for (int event; (event = XlsxPackage.nextTag(xml)) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> startRow(XlsxPackage.attribute(xml, "r"));
                    case "c" -> readCell(xml);
                    default -> {}
                }
            }
        }
    }

    /// A row, or a cell of it, that does not say where it stands follows the one before it.
    private void startRow(@Nullable String number) {
        OptionalDouble given = number == null ? OptionalDouble.empty() : Cell.decimal(number);
        row = given.isPresent() ? (int) given.getAsDouble() - 1 : row + 1;
        column = -1;
    }

    private void readCell(XMLStreamReader xml) throws XMLStreamException, DataException {
        String place = XlsxPackage.attribute(xml, "r");
        Optional<Location> given = place == null ? Optional.empty() : Location.parse(place);
        if (given.isPresent() && given.get() instanceof Location.One(CellAddress address)) {
            row = address.row();
            column = address.column();
        } else if (place == null) {
            column++;
        } else {
            throw new XlsxPackage.Refused("a sheet of the workbook has a cell at '"
                    + place.substring(0, Math.min(20, place.length())) + "', which no sheet has");
        }
        String type = XlsxPackage.attribute(xml, "t");
        builder.put(row, column, content(xml, type == null ? "n" : type));
    }

    private Cell content(XMLStreamReader xml, String type) throws XMLStreamException {
        Cell cell = Cell.Blank.BLANK;
        int depth = 1;
        while (depth > 0) {
            if (XlsxPackage.nextTag(xml) == XMLStreamConstants.END_ELEMENT) {
                depth--;
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> cell = value(type, XlsxPackage.text(xml).strip());
                case "is" -> cell = Cell.ofText(richText(xml, "is"));
                default -> depth++;
            }
        }
        return cell;
    }

    private Cell value(String type, String text) {
        return switch (type) {
            case "s" -> shared(text);
            case "e" -> new Cell.Fault(text);
            case "b" -> text.isEmpty() ? Cell.Blank.BLANK : new Cell.Text(text.equals("1") ? "TRUE" : "FALSE");
            case "d" -> date(text);
            case "n" -> numeric(text);
            default -> Cell.ofText(text);
        };
    }

    private static Cell numeric(String text) {
        OptionalDouble number = Cell.decimal(text);
        return number.isPresent() ? new Cell.Numeric(number.getAsDouble()) : Cell.ofText(text);
    }

    private Cell shared(String text) {
        int index = (int) Cell.decimal(text).orElse(-1);
        return index < 0 || index >= strings.size() ? new Cell.Fault("#REF!") : Cell.ofText(strings.get(index));
    }

    /// Returns the serial number of a date that the file gives in words (ISO 8601), counted in days as spreadsheets do.
    private static Cell date(String text) {
        try {
            LocalDateTime moment = text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
            return new Cell.Numeric(ChronoUnit.MILLIS.between(DAY_ZERO.atStartOfDay(), moment) / MILLISECONDS_A_DAY);
        } catch (DateTimeException e) {
            return Cell.ofText(text);
        }
    }

    /// Returns the text of the element at whose start the reader stands, without the readings that Japanese texts carry
    /// beside it, and moves to its end.
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        boolean reading = false;
        while (true) {
            boolean start = XlsxPackage.nextTag(xml) == XMLStreamConstants.START_ELEMENT;
            String name = xml.getLocalName();
            if (!start && name.equals(element)) {
                return out.toString();
            }
            if (name.equals("rPh")) {
                reading = start;
            } else if (start && name.equals("t") && !reading) {
                out.append(XlsxPackage.text(xml));
            }
            if (out.length() > Limits.TEXT) {
                throw new XlsxPackage.Refused("a cell of the workbook has more than " + Limits.TEXT + " characters");
            }
        }
    }
}
