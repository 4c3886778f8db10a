package org.alamedas.lab.subject;

/// Years that charts can show.
///
/// @param id its name in links
/// @param first the first year, shown whole
/// @param last the last year, shown whole
public record YearWindow(String id, int first, int last) {
    /// Refuses years in the wrong order.
    public YearWindow {
        if (first > last) {
            throw new IllegalArgumentException("a window cannot run from " + first + " to " + last);
        }
    }
}
