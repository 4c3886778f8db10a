package org.alamedas.cli.output;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.text.Bilingual;

/// Lays out text on a console: width, language, characters and emphasis.
///
/// @param console where the lines go
public record Page(Console console) {
    /// What stands for a gap.
    public static final String GAP = "–";

    private static final int WIDEST = 160;
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RESET = "\u001b[0m";
    private static final double GROUPED = 1000;
    private static final double LARGEST_PLAIN = 1e9;

    /// ASCII for the signs beyond it that this report uses; letters lose their accents instead.
    private static final Map<Character, String> ASCII = Map.of(
            '–', "-", '\u00a0', " ", '·', "|", '●', "o", '◐', "c", '○', "?", '…', "~", '¿', "", '«', "\"", '»', "\"");

    /// Returns how wide a line may be.
    ///
    /// @return characters
    public int width() {
        return Math.min(console.appearance().columns(), WIDEST);
    }

    /// Returns a text of the program in the language of the person.
    ///
    /// @param key its name in the message files
    /// @param values what fills its blanks
    /// @return the text
    public String text(String key, Object... values) {
        return console.text(key, values);
    }

    /// Returns a text in the language of the person.
    ///
    /// @param text it in both
    /// @return it in one
    public String text(Bilingual text) {
        return switch (console.language()) {
            case ES -> text.es();
            case EN -> text.en();
        };
    }

    /// Writes a line.
    ///
    /// @param text the line; space at its end is left away
    public void line(String text) {
        console.line(shown(text.stripTrailing()));
    }

    /// Writes an empty line.
    public void blank() {
        console.line("");
    }

    /// Writes a heading.
    ///
    /// @param text a line
    public void heading(String text) {
        line(bold(text));
    }

    /// Makes a text bold where that can be shown.
    ///
    /// @param text the text
    /// @return it with or without marks
    public String bold(String text) {
        return console.appearance().outColour() ? BOLD + text + RESET : text;
    }

    /// Makes a text dim where that can be shown.
    ///
    /// @param text the text
    /// @return it with or without marks
    public String dim(String text) {
        return console.appearance().outColour() ? DIM + text + RESET : text;
    }

    /// Writes a paragraph, broken between words: the first line as it is, the others indented.
    ///
    /// @param start what stands before the first line
    /// @param text the paragraph
    /// @param indent by how many characters the other lines are indented
    public void paragraph(String start, String text, int indent) {
        List<String> lines = wrap(text, width() - Math.max(size(start), indent));
        line(start + lines.getFirst());
        lines.subList(1, lines.size()).forEach(line -> line(" ".repeat(indent) + line));
    }

    /// Breaks a text between words. A word longer than the width has a line to itself.
    ///
    /// @param text the text
    /// @param width characters in a line
    /// @return the lines
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && size(line) + 1 + size(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int size(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /// Fills a text with spaces on the right, or cuts it.
    ///
    /// @param text the text
    /// @param width characters
    /// @return a text of that width
    public static String left(String text, int width) {
        return size(text) > width
                ? text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…"
                : text + " ".repeat(width - size(text));
    }

    /// Fills a text with spaces on the left; one that is too long stays whole, because a number must
    /// not be cut.
    ///
    /// @param text the text
    /// @param width characters
    /// @return a text of at least that width
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - size(text))) + text;
    }

    /// Makes a sparkline in characters that the console can show.
    ///
    /// @param low the value of the lowest character
    /// @param high the value of the highest
    /// @return the sparkline
    public Sparkline sparkline(double low, double high) {
        return new Sparkline(low, high, console.appearance().unicode());
    }

    private String shown(String text) {
        if (console.appearance().unicode()) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (c < 128) {
                plain.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(ASCII.getOrDefault(c, "?"));
            }
        }
        return plain.toString();
    }

    /// Writes a number for reading: about three significant digits, with the marks of the language.
    ///
    /// @param value a finite number
    /// @return the number
    public String number(double value) {
        double size = Math.abs(value);
        if (size >= LARGEST_PLAIN) {
            return marked(String.format(Locale.ROOT, "%.2e", value));
        }
        int decimals = size >= GROUPED ? 0 : size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return marked(text.matches("-0[.0]*") ? text.substring(1) : text);
    }

    /// Writes a number with its sign.
    ///
    /// @param value a finite number
    /// @return the number
    public String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /// Writes a percentage.
    ///
    /// @param value a number of percent
    /// @return the number and the sign
    public String percent(double value) {
        String sign = console.language() == Language.ES ? "\u00a0%" : "%";
        return marked(String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%,.1f", value)) + sign;
    }

    private String marked(String text) {
        return console.language() == Language.ES
                ? text.replace(',', ';').replace('.', ',').replace(';', '.')
                : text;
    }
}
