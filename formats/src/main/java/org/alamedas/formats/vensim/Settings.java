package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;

/// What the last part of a file says about the model: spellings of units (lines `22:`) and the integration method (line
/// `15:`, fourth field). The other lines are about windows and files of the program.
///
/// RK4 auto and RK2 auto, which adjust their step, are read as the methods with a fixed step, with a note: steps that
/// end on every kink of a large model are too many.
///
/// @param units each with its other spellings
/// @param method how stocks are stepped
record Settings(List<UnitDefinition> units, IntegrationMethod method) {
    private static final String UNITS = "22:";
    private static final String METHOD = "15:";
    private static final int METHOD_FIELD = 3;

    /// Copies the units.
    Settings {
        units = List.copyOf(units);
    }

    static Settings read(Span part, Report report) {
        List<UnitDefinition> units = new ArrayList<>();
        IntegrationMethod method = IntegrationMethod.EULER;
        int at = part.start();
        for (String line : part.text().split("\n", -1)) {
            if (line.startsWith(UNITS)) {
                unit(line.substring(UNITS.length()), units);
            } else if (line.startsWith(METHOD)) {
                method = method(line, part.source().span(at, at + line.length()), report);
            }
            at += line.length() + 1;
        }
        return new Settings(units, method);
    }

    private static void unit(String list, List<UnitDefinition> units) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        if (!names.isEmpty()) {
            units.add(new UnitDefinition(names.getFirst(), names.subList(1, names.size()), null));
        }
    }

    private static IntegrationMethod method(String line, Span span, Report report) {
        String[] fields = line.substring(METHOD.length()).split(",", -1);
        String code = fields.length > METHOD_FIELD ? fields[METHOD_FIELD].strip() : "0";
        return switch (code) {
            case "0" -> IntegrationMethod.EULER;
            case "1" -> fixed(IntegrationMethod.RK4, span, report);
            case "5" -> IntegrationMethod.RK4;
            case "4" -> IntegrationMethod.RK2;
            case "3" -> fixed(IntegrationMethod.RK2, span, report);
            default -> {
                report.warning(
                        DiagnosticCode.UNSUPPORTED,
                        span,
                        "the integration method with the code " + code + " is not supported: Euler's is used");
                yield IntegrationMethod.EULER;
            }
        };
    }

    private static IntegrationMethod fixed(IntegrationMethod method, Span span, Report report) {
        report.add(Diagnostic.note(
                DiagnosticCode.UNSUPPORTED,
                span,
                "this method adjusts its step in Vensim: here " + method + " is used with the step of the model"));
        return method;
    }
}
