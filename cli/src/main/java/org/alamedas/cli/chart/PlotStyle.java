package org.alamedas.cli.chart;

/// How a run is drawn.
public enum PlotStyle {
    /// Each variable as one line of blocks, with its first, least, greatest and last value.
    LINES,
    /// Curves in a frame, time from left to right.
    CHART,
    /// As the line printers of 1972 did, time down the page.
    PRINTER
}
