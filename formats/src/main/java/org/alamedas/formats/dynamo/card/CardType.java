package org.alamedas.formats.dynamo.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The kinds of cards, by what stands at the start of their line.
public enum CardType {
    /// A level equation.
    LEVEL("L"),
    /// A rate equation.
    RATE("R"),
    /// An auxiliary equation.
    AUXILIARY("A"),
    /// A supplementary equation, which nothing else uses.
    SUPPLEMENTARY("S"),
    /// An equation for an initial value, or for a constant computed from others.
    INITIAL("N"),
    /// Constants.
    CONSTANT("C"),
    /// The values of a table.
    TABLE("T"),
    /// A boxcar train of DYNAMO I.
    BOXCAR("B"),
    /// The continuation of the card before it.
    CONTINUATION("X"),
    /// A remark.
    NOTE("NOTE"),
    /// The title of the model.
    TITLE("*"),
    /// The controls of a run.
    SPEC("SPEC"),
    /// A table of results.
    PRINT("PRINT"),
    /// A plot of results.
    PLOT("PLOT"),
    /// The variables that are kept.
    SAVE("SAVE"),
    /// The end of what belongs to a run, and its name.
    RUN("RUN"),
    /// The run that the next one starts from.
    EDIT("EDIT"),
    /// The start of a macro.
    MACRO("MACRO"),
    /// The end of a macro.
    MEND("MEND"),
    /// Names that are internal to a macro.
    INTERNAL("INTRN"),
    /// A subscript and its range.
    FOR("FOR"),
    /// The seed of the random numbers.
    NOISE("NOISE"),
    /// Commands of the DYNAMO processor, which have no meaning for a model.
    COMMAND("OPT QUIT RERUN CP GO END");

    private final String words;

    CardType(String words) {
        this.words = words;
    }

    /// Finds the type of a card by its first word.
    ///
    /// DYNAMO I writes the number of the form of an equation before its letter, as in `12A`; it
    /// says nothing that the equation does not say.
    ///
    /// @param word the word
    /// @return the type; null if no card begins like this
    public static @Nullable CardType of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        String letter = upper.length() <= 3 && isNumbered(upper) ? upper.substring(upper.length() - 1) : upper;
        return Arrays.stream(values())
                .filter(type -> type.list().contains(letter))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNumbered(String upper) {
        String digits = upper.substring(0, Math.max(upper.length() - 1, 0));
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The words that a card can start with, for suggestions.
    static List<String> allWords() {
        return Arrays.stream(values()).flatMap(type -> type.list().stream()).toList();
    }

    /// Says whether the card holds an equation, that is a name, an equals sign and an expression.
    ///
    /// @return true if it does
    public boolean isEquation() {
        return switch (this) {
            case LEVEL, RATE, AUXILIARY, SUPPLEMENTARY, INITIAL -> true;
            case CONSTANT, TABLE, BOXCAR, CONTINUATION, NOTE, TITLE, SPEC, PRINT, PLOT, SAVE, RUN, EDIT -> false;
            case MACRO, MEND, INTERNAL, FOR, NOISE, COMMAND -> false;
        };
    }

    /// Says whether the card holds text for people, in which blanks count.
    boolean isText() {
        return switch (this) {
            case NOTE, TITLE, RUN, EDIT, COMMAND -> true;
            case LEVEL, RATE, AUXILIARY, SUPPLEMENTARY, INITIAL, CONSTANT, TABLE, BOXCAR, CONTINUATION -> false;
            case SPEC, PRINT, PLOT, SAVE, MACRO, MEND, INTERNAL, FOR, NOISE -> false;
        };
    }

    /// Says whether an equals sign must stand in what the card says.
    boolean needsEqualsSign() {
        return isEquation() || this == CONSTANT || this == TABLE || this == SPEC || this == FOR || this == PLOT;
    }

    /// Returns the first word of such a card.
    ///
    /// @return the word in capitals
    public String word() {
        return list().getFirst();
    }

    private List<String> list() {
        return List.of(words.split(" ", -1));
    }
}
