package org.alamedas.engine.check.units;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Severity;

/// What a variable's documentation says about why its units do not agree: what follows `Units:` (or
/// `Unidades:`) at
/// the start of a line or of a sentence, up to the end of the line.
final class Explanation {
    private static final int LONGEST = 200;
    private static final Pattern SENTENCE =
            Pattern.compile("(?:^|(?<=[.;!?])[ \\t])[ \\t]*(?:Units|Unidades):[ \\t]*(\\S.*)$", Pattern.MULTILINE);

    private Explanation() {}

    static Optional<String> of(Declaration declaration) {
        Matcher sentence = SENTENCE.matcher(declaration.documentation());
        if (!sentence.find()) {
            return Optional.empty();
        }
        String text = sentence.group(1).strip();
        return Optional.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...");
    }

    /// Turns a warning about a variable into a note that quotes what the variable's documentation says
    /// about it.
    ///
    /// @return the note; the warning itself where there is no explanation
    static Diagnostic apply(Diagnostic warning, Declaration declaration) {
        return of(declaration)
                .map(text -> new Diagnostic(
                                warning.code(),
                                Severity.NOTE,
                                warning.span(),
                                warning.message(),
                                warning.hints(),
                                warning.related())
                        .hint("explained in the model: " + text))
                .orElse(warning);
    }
}
