package org.alamedas.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/// Tells a file that is itself at fault from one that is beyond the program.
final class Malformation {
    private static final Finding.Reason MARKUP =
            new Finding.Reason("el XML del archivo está mal formado", "the file's XML is not well-formed");
    private static final Finding.Reason NO_EQUATION = new Finding.Reason(
            "el archivo no da la ecuación: quien lo tradujo dejó ??? o nada en su lugar",
            "the file gives no equation: its translator left ??? or nothing in its place");
    private static final Finding.Reason NO_MACRO = new Finding.Reason(
            "el archivo llama a un macro que define el .mdl a su lado y que él mismo omite",
            "the file calls a macro that the .mdl beside it defines and that it leaves out itself");

    private Malformation() {}

    /// Returns what is wrong with a refused file itself, or null if nothing is known to be.
    static Finding.@Nullable Reason of(Case one, Diagnostic why) throws IOException {
        DiagnosticCode code = why.code();
        if (code == DiagnosticCode.MALFORMED_XML) {
            return MARKUP;
        }
        if (code == DiagnosticCode.MISSING_EQUATION) {
            return NO_EQUATION;
        }
        return code == DiagnosticCode.UNKNOWN_FUNCTION && !"mdl".equals(one.format()) && calledMacro(one, why)
                ? NO_MACRO
                : null;
    }

    private static boolean calledMacro(Case one, Diagnostic why) throws IOException {
        Path folder = one.model().toAbsolutePath().getParent();
        String called = plain(why.span().text());
        if (folder == null || called.isBlank()) {
            return false;
        }
        List<Path> originals;
        try (Stream<Path> beside = Files.list(folder)) {
            originals = beside.filter(file -> file.toString().endsWith(".mdl")).toList();
        }
        for (Path original : originals) {
            String text = plain(Files.readString(original, StandardCharsets.ISO_8859_1));
            if (text.contains(":macro: " + called + "(") || text.contains(":macro: " + called + " (")) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_\"]+", " ").strip();
    }
}
