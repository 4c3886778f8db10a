package org.alamedas.formats.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Asks a folder's files as a model would.
final class Asking {
    static final Span PLACE =
            SourceText.of("model.mdl", "x = GET DIRECT CONSTANTS()").span(4, 26);

    private Asking() {}

    static ExternalData of(Path folder) {
        try {
            return new ExternalData(DataFolder.of(folder));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SheetReference sheet(String file, String tab) {
        return new SheetReference(file, tab, PLACE);
    }

    static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(T value, List<Diagnostic> said) -> value;
            case Outcome.Refused<T>(List<Diagnostic> why) -> throw new AssertionError(why);
        };
    }

    /// Returns what is said: for each diagnostic its code, message and hints.
    static String said(Outcome<?> outcome) {
        return outcome.diagnostics().stream()
                .map(d -> d.code().slug() + ": " + d.message()
                        + d.hints().stream().map(hint -> " (" + hint + ")").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /// Makes a series of times and values in turn.
    static TimeSeries series(double... numbers) {
        return TimeSeries.of(IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new TimeSeries.Point(numbers[2 * i], numbers[2 * i + 1]))
                .toList());
    }
}
