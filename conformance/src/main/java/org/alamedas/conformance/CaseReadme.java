package org.alamedas.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The notes that lie beside a case, as far as they state a coarser figure than the rule.
///
/// A figure is stated by a sentence that speaks of tolerance, accuracy or agreement and has a percentage (`agrees
/// within 1%`), or gives the word tolerance a number (`tolerance: 0.01`). Percentages are relative, numbers too.
final class CaseReadme {
    private static final long LARGEST = 1L << 20;
    private static final double COARSEST = 0.2;
    private static final Pattern TALK =
            Pattern.compile("(?i)\\b(?:tolerance|accura(?:te|cy)|agree(?:s|ment)?|match(?:es)?|within)\\b");
    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*%");
    private static final Pattern TOLERANCE =
            Pattern.compile("(?i)\\btolerance\\b[^0-9.\\n]{0,20}([0-9]*\\.?[0-9]+(?:e-?[0-9]+)?)(?![0-9.]*\\s*%)");

    private CaseReadme() {}

    /// Returns the relative tolerance that the notes beside a model state; nothing if they state none.
    static OptionalDouble relativeTolerance(Path model) throws IOException {
        Path folder = model.toAbsolutePath().getParent();
        if (folder == null) {
            return OptionalDouble.empty();
        }
        List<Path> notes;
        try (Stream<Path> beside = Files.list(folder)) {
            notes = beside.filter(CaseReadme::isReadme)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
        for (Path note : notes) {
            OptionalDouble stated = stated(new String(Files.readAllBytes(note), StandardCharsets.UTF_8));
            if (stated.isPresent()) {
                return stated;
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean isReadme(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith("readme")
                && Files.isRegularFile(file)
                && file.toFile().length() <= LARGEST;
    }

    /// Returns the coarsest figure that a text states, as a fraction; nothing if it states none up to a fifth.
    static OptionalDouble stated(String text) {
        return Stream.of(text.split("(?<=[.!?])\\s+|\\n\\s*\\n"))
                .filter(sentence -> TALK.matcher(sentence).find())
                .flatMap(CaseReadme::figures)
                .mapToDouble(Double::doubleValue)
                .filter(figure -> figure > 0 && figure <= COARSEST)
                .max();
    }

    private static Stream<Double> figures(String sentence) {
        return Stream.concat(
                PERCENT.matcher(sentence).results().map(match -> number(match) / 100),
                TOLERANCE.matcher(sentence).results().map(CaseReadme::number));
    }

    private static double number(MatchResult match) {
        return Double.parseDouble(match.group(1));
    }
}
