package org.alamedas.formats.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LocationTest {
    /// Rows and columns counted from 0; AA is the 27th column and XFD the last of a spreadsheet, the 16384th.
    @ParameterizedTest
    @CsvSource({"B3,2,1", "b3,2,1", "$B$3,2,1", "B$3,2,1", "AA10,9,26", "XFD1048576,1048575,16383"})
    void readsACellInEverySpelling(String written, int row, int column) {
        assertThat(Location.parse(written)).contains(new Location.One(new CellAddress(row, column)));
    }

    @Test
    void readsRowsColumnsAndRanges() {
        assertThat(Location.parse("4")).contains(new Location.Row(3));
        assertThat(Location.parse("c")).contains(new Location.Column(2));
        assertThat(Location.parse("F3:B3")).contains(new Location.Range(new CellAddress(2, 1), new CellAddress(2, 5)));
        assertThat(Location.parse("$B:$C"))
                .contains(new Location.Range(new CellAddress(0, 1), new CellAddress(1048575, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "$", "B0", "0", "XFE1", "A1048577", "ABCD1", "B3:", "B3:4", "A1:B2:C3", "value1", "B-3"})
    void refusesWhatNoSheetHas(String written) {
        assertThat(Location.parse(written)).isEmpty();
    }

    @Test
    void writesACellAsItIsRead() {
        assertThat(new CellAddress(6, 1)).hasToString("B7");
        assertThat(new CellAddress(0, 26)).hasToString("AA1");
        assertThat(new CellAddress(1048575, 16383)).hasToString("XFD1048576");
    }
}
