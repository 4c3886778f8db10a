package org.alamedas.formats.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An `.xlsx` workbook (ECMA-376, Office Open XML, part 1, section 18).
///
/// A cell's saved value is read, never its formula, and its format is not looked at: a date is its
/// serial number.
final class XlsxWorkbook implements Workbook {
    private static final String BOOK = "xl/workbook.xml";

    private record Tab(String name, String relation) {}

    private record RawName(String name, @Nullable String scope, String formula) {}

    private final Path path;
    private final String file;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<RawName> rawNames = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private @Nullable List<String> strings;

    private XlsxWorkbook(Path path, String file) {
        this.path = path;
        this.file = file;
    }

    /// Reads which tabs and names a workbook has.
    ///
    /// @param path the file
    /// @param file how messages name it
    static XlsxWorkbook open(Path path, String file) throws DataException {
        XlsxWorkbook workbook = new XlsxWorkbook(path, file);
        try (XlsxPackage archive = XlsxPackage.open(path, file)) {
            if (!archive.has(BOOK)) {
                throw DataException.bad(
                        file + ": the file is a zip archive, expected an .xlsx workbook",
                        "open it in a spreadsheet and save it as .xlsx");
            }
            archive.read(BOOK, workbook::readBook);
            archive.read("xl/_rels/workbook.xml.rels", workbook::readRelations);
        }
        return workbook;
    }

    private void readBook(XMLStreamReader xml) throws XMLStreamException, DataException {
        for (int event; (event = XlsxPackage.nextTag(xml)) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "sheet" -> tabs.add(new Tab(attribute(xml, "name"), attribute(xml, "id")));
                    case "definedName" -> rawNames.add(readName(xml));
                    default -> {}
                }
            }
            if (tabs.size() > Limits.PARTS || rawNames.size() > Limits.PARTS) {
                throw DataException.tooLarge(file + ": more than " + Limits.PARTS + " tabs or names");
            }
        }
    }

    private static RawName readName(XMLStreamReader xml) throws XMLStreamException {
        String name = attribute(xml, "name");
        String scope = XlsxPackage.attribute(xml, "localSheetId");
        return new RawName(name, scope, XlsxPackage.text(xml).strip());
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = XlsxPackage.attribute(xml, name);
        return value == null ? "" : value;
    }

    private void readRelations(XMLStreamReader xml) throws XMLStreamException {
        for (int event; (event = XlsxPackage.nextTag(xml)) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && !attribute(xml, "TargetMode").equals("External")) {
                String part = part(attribute(xml, "Target"));
                parts.put(attribute(xml, "Id"), part);
                if (attribute(xml, "Type").endsWith("/sharedStrings")) {
                    parts.put("", part);
                }
            }
        }
    }

    /// Returns the path of a part in the archive; a target is relative to the workbook's folder
    /// unless it begins with a slash.
    private static String part(String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : Path.of("xl").resolve(target).normalize().toString().replace('\\', '/');
    }

    @Override
    public Sheet sheet(String tab) throws DataException {
        Tab found = tabs.get(Workbook.indexOf(file, tabNames(), tab));
        SheetBuilder builder = new SheetBuilder(file + ", tab " + found.name);
        try (XlsxPackage archive = XlsxPackage.open(path, file)) {
            XlsxSheetReader reader = new XlsxSheetReader(builder, strings(archive));
            archive.read(parts.getOrDefault(found.relation, found.relation), reader::read);
        }
        return builder.build();
    }

    @Override
    public Sheet first() throws DataException {
        return sheet(tabs.isEmpty() ? "" : tabs.getFirst().name);
    }

    private List<String> strings(XlsxPackage archive) throws DataException {
        if (strings == null) {
            List<String> read = new ArrayList<>();
            String part = parts.get("");
            if (part != null && archive.has(part)) {
                archive.read(part, xml -> readStrings(xml, read));
            }
            strings = List.copyOf(read);
        }
        return strings;
    }

    private void readStrings(XMLStreamReader xml, List<String> into) throws XMLStreamException, DataException {
        for (int event; (event = XlsxPackage.nextTag(xml)) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                into.add(XlsxSheetReader.richText(xml, "si"));
            }
            if (into.size() > Limits.CELLS) {
                throw DataException.tooLarge(file + ": more than " + Limits.CELLS + " pieces of text");
            }
        }
    }

    private List<String> tabNames() {
        return tabs.stream().map(Tab::name).toList();
    }

    @Override
    public Optional<NamedRange> range(String name, String tab) throws DataException {
        List<DefinedNames.DefinedName> names = rawNames.stream()
                .map(raw -> new DefinedNames.DefinedName(raw.name, scope(raw), raw.formula))
                .toList();
        return new DefinedNames(file, names).range(name, tab);
    }

    /// Returns the tab of a name, which the file gives by its position among the tabs.
    private @Nullable String scope(RawName raw) {
        int index = raw.scope == null ? -1 : (int) Cell.decimal(raw.scope).orElse(-1);
        return index < 0 || index >= tabs.size() ? null : tabs.get(index).name;
    }

    @Override
    public List<String> rangeNames() {
        return rawNames.stream().map(RawName::name).toList();
    }
}
