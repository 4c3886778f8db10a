package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Sets back what was mended since the first design, whose figures are test data: prices that go on
/// absorbing the overhang of 1973, the anchor of expectations, taxes and paths after the coup, and the
/// crawling peg after the record.
final class FirstDesign {
    private static final Map<String, Double> SETTINGS = Map.of(
            "overhang_pressure_rate", 0.0,
            "overhang_absorption_rate", 17.53,
            "expectation_anchor_weight", 0.0,
            "tax_effort_junta", 0.0,
            "crawling_peg_weight", 0.0);

    private FirstDesign() {}

    /// The shipped model with the paths of `first-design-paths.csv`.
    static CompiledModel model() {
        SourceText shipped = Chile.find("model/chile.xmile").orElseThrow();
        String text = shipped.text();
        for (String line : Chile.find("first-design-paths.csv")
                .orElseThrow()
                .text()
                .lines()
                .skip(2)
                .toList()) {
            String[] cells = line.split(",", -1);
            text = replaced(text, cells[0], "xpts", cells[1]);
            text = replaced(text, cells[0], "ypts", cells[2]);
        }
        return made(ModelFiles.read(SourceText.of(shipped.name(), text)).then(new Engine()::compile));
    }

    private static String replaced(String text, String path, String points, String numbers) {
        Matcher found = Pattern.compile(
                        "(?s)(<aux name=\"" + path + "\">.{1,300}?<" + points + ">)[^<]*(</" + points + ">)")
                .matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + points + " of " + path);
        }
        return found.replaceFirst("$1" + numbers.replace(' ', ',') + "$2");
    }

    static RunSpec of(RunSpec spec) {
        RunSpec back = spec;
        for (Map.Entry<String, Double> setting : SETTINGS.entrySet()) {
            back = back.with(Name.of(setting.getKey()), setting.getValue());
        }
        return back;
    }
}
