/// Tables and plots of runs, drawn with characters.
///
/// `Picture` is what is drawn: curves on scales over moments. `TerminalPlot` draws it with time
/// from left to right, `PrinterPlot` as the line printers of 1972 did, with time down the page.
/// `PrintedTable` writes the tables that PRINT cards ask for. `DeckOutput` shows all that a planned
/// run asks for, in order.
@NullMarked
package org.alamedas.cli.chart;

import org.jspecify.annotations.NullMarked;
