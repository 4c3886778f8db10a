package org.alamedas.formats.data;

import java.util.List;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.source.Span;

/// What is wrong with a data file, on its way to the diagnostic that [ExternalData] makes of it.
final class DataException extends Exception {
    private static final long serialVersionUID = 1;

    private final DiagnosticCode code;
    private final boolean missing;
    private final transient List<String> hints;

    DataException(DiagnosticCode code, String message, String... hints) {
        this(code, false, message, hints);
    }

    private DataException(DiagnosticCode code, boolean missing, String message, String... hints) {
        super(message, null, false, false);
        this.code = code;
        this.missing = missing;
        this.hints = List.of(hints);
    }

    /// Makes the refusal of a file that is not there.
    static DataException missing(String message, String... hints) {
        return new DataException(DiagnosticCode.UNREADABLE_FILE, true, message, hints);
    }

    /// Says whether the file is not there.
    boolean isMissing() {
        return missing;
    }

    /// Makes the refusal of a file whose content is not what the model asks for.
    static DataException bad(String message, String... hints) {
        return new DataException(DiagnosticCode.BAD_DATA, message, hints);
    }

    /// Makes the refusal of a file that is larger than a limit.
    static DataException tooLarge(String message) {
        return new DataException(DiagnosticCode.FILE_TOO_LARGE, message);
    }

    /// Makes the refusal of a file that cannot be read.
    static DataException unreadable(String message, String... hints) {
        return new DataException(DiagnosticCode.UNREADABLE_FILE, message, hints);
    }

    /// Returns the diagnostic for a place of the model.
    Diagnostic at(Span span) {
        return new Diagnostic(code, Severity.ERROR, span, String.valueOf(getMessage()), hints, List.of());
    }
}
