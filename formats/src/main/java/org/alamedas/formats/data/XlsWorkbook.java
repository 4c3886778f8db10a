package org.alamedas.formats.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;

/// An `.xls` workbook of Excel 97 to 2003.
///
/// A cell's saved value is read, never its formula, and its format is not looked at: a date is its
/// serial number.
final class XlsWorkbook implements Workbook {
    private final String file;
    private final HSSFWorkbook workbook;
    private final List<String> tabs;
    private final DefinedNames names;

    private XlsWorkbook(String file, HSSFWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
        this.tabs = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            tabs.add(workbook.getSheetName(i));
        }
        this.names = new DefinedNames(
                file, workbook.getAllNames().stream().map(this::name).toList());
    }

    /// Reads a workbook.
    ///
    /// @param bytes the whole file
    /// @param file how messages name it
    static XlsWorkbook open(byte[] bytes, String file) throws DataException {
        if (bytes.length > Limits.XLS_FILE) {
            throw DataException.tooLarge(file + ": the file has " + bytes.length + " bytes, more than the "
                    + Limits.XLS_FILE + " that are read");
        }
        try {
            return new XlsWorkbook(file, new HSSFWorkbook(new POIFSFileSystem(new ByteArrayInputStream(bytes))));
        } catch (EncryptedDocumentException e) {
            throw DataException.bad(file + ": the workbook is locked with a password", "save it without a password");
        } catch (OldExcelFormatException e) {
            throw DataException.bad(
                    file + ": the workbook is of Excel 95 or older", "open it in a spreadsheet and save it as .xlsx");
        } catch (IOException | RuntimeException e) {
            // The library answers damaged input with unchecked exceptions of many kinds.
            throw DataException.bad(
                    file + ": the file is damaged or cut off, expected an .xls workbook",
                    "open it in a spreadsheet and save it anew");
        }
    }

    private DefinedNames.DefinedName name(HSSFName name) {
        int sheet = name.getSheetIndex();
        return new DefinedNames.DefinedName(
                name.getNameName(), sheet < 0 || sheet >= tabs.size() ? null : tabs.get(sheet), formula(name));
    }

    private static String formula(HSSFName name) {
        try {
            String formula = name.getRefersToFormula();
            return formula == null ? "nothing" : formula;
        } catch (RuntimeException e) {
            // The library cannot spell every formula, and no such formula is a range.
            return "a formula";
        }
    }

    @Override
    public Sheet sheet(String tab) throws DataException {
        int index = Workbook.indexOf(file, tabs, tab);
        SheetBuilder builder = new SheetBuilder(file + ", tab " + tabs.get(index));
        for (Row row : workbook.getSheetAt(index)) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                builder.put(cell.getRowIndex(), cell.getColumnIndex(), content(cell, type));
            }
        }
        return builder.build();
    }

    @Override
    public Sheet first() throws DataException {
        return sheet(tabs.isEmpty() ? "" : tabs.getFirst());
    }

    private static Cell content(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> numeric(cell.getNumericCellValue());
            case STRING -> Cell.ofText(cell.getStringCellValue());
            case BOOLEAN -> new Cell.Text(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> new Cell.Fault(fault(cell.getErrorCellValue()));
            case BLANK, FORMULA, _NONE -> Cell.Blank.BLANK;
        };
    }

    private static Cell numeric(double value) {
        return Double.isFinite(value) ? new Cell.Numeric(value) : new Cell.Fault("#NUM!");
    }

    private static String fault(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    @Override
    public Optional<NamedRange> range(String name, String tab) throws DataException {
        return names.range(name, tab);
    }

    @Override
    public List<String> rangeNames() {
        return names.all();
    }
}
