package org.alamedas.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.formats.data.DataFolder;
import org.alamedas.formats.data.DataSet;
import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// A row of `function-tests.tsv`.
///
/// @param id the row of the table of functions that it tests
/// @param dialect the language of the definitions
/// @param definitions what is defined, `x` among it
/// @param expected the values of x at the times 0 to 4; one value if it is the same at all of them
/// @param origin where they come from
record FunctionTest(String id, Dialect dialect, List<String> definitions, List<Expected> expected, String origin) {
    private static final Path FILE = Path.of("src/test/resources/function-tests.tsv");
    private static final String DATA = "data ";
    private static final double ROUNDING = 1e-14;

    /// A value, and how far from it the true one may be.
    record Expected(double value, double slack) {
        static Expected of(String text) {
            int sign = text.indexOf('±');
            double value = Double.parseDouble(sign < 0 ? text : text.substring(0, sign));
            double rounding = ROUNDING + ROUNDING * Math.abs(value);
            return new Expected(value, sign < 0 ? rounding : Double.parseDouble(text.substring(sign + 1)));
        }
    }

    static List<FunctionTest> all() throws IOException {
        return Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(FunctionTest::of)
                .toList();
    }

    private static FunctionTest of(String line) {
        String[] fields = line.split("\t", -1);
        return new FunctionTest(
                fields[0],
                Dialect.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                List.of(fields[2].split(" ; ", -1)),
                Arrays.stream(fields[3].split(" ", -1)).map(Expected::of).toList(),
                fields[4]);
    }

    /// Runs the definitions, and returns x at the times 0 to 4.
    double[] run() {
        SourceText source = SourceText.of(id + file(), text());
        return switch (ModelFiles.read(source, new DataSources(DataFolder.none(), data()))
                .then(model -> new Engine().compile(model))) {
            case Outcome.Made<CompiledModel> made -> {
                RunResult result = made.value().run(RunSpec.AS_MODELLED);
                yield result.values(result.column(Name.of("x")));
            }
            case Outcome.Refused<CompiledModel> refused ->
                throw new AssertionError(source.text() + "\n" + refused.diagnostics());
        };
    }

    /// The data that the definitions hand to the run.
    private List<DataSet> data() {
        return definitions.stream()
                .filter(FunctionTest::isData)
                .map(FunctionTest::data)
                .toList();
    }

    private static boolean isData(String definition) {
        return definition.startsWith(DATA);
    }

    private static DataSet data(String definition) {
        String[] words = definition.substring(DATA.length()).split(" ", -1);
        List<String> lines = new ArrayList<>(Arrays.asList(words));
        lines.set(0, "Time," + words[0]);
        try {
            Path file = Files.createTempFile("points", ".csv");
            try {
                Files.write(file, lines, StandardCharsets.UTF_8);
                Span nowhere = SourceText.of("", "").start();
                return switch (DataSet.read(file, "points.csv", nowhere)) {
                    case Outcome.Made<DataSet> made -> made.value();
                    case Outcome.Refused<DataSet> refused -> throw new AssertionError(refused.diagnostics());
                };
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file() {
        return switch (dialect) {
            case XMILE -> ".xmile";
            case VENSIM -> ".mdl";
            case DYNAMO -> ".dyn";
        };
    }

    private String text() {
        return switch (dialect) {
            case XMILE -> xmile();
            case VENSIM ->
                definitions.stream()
                                .filter(each -> !isData(each))
                                .map(each -> each + " ~~|\n")
                                .collect(Collectors.joining())
                        + "INITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = TIME STEP ~~|\n";
            case DYNAMO -> "*     TEST\n" + String.join("\n", definitions) + "\nSPEC  DT=1/LENGTH=4\n";
        };
    }

    private String xmile() {
        StringBuilder dimensions = new StringBuilder();
        StringBuilder variables = new StringBuilder();
        for (String definition : definitions) {
            int equals = definition.indexOf(" = ");
            if (definition.startsWith("<")) {
                variables.append(definition);
            } else if (definition.startsWith("dim ")) {
                dimensions.append("<dim name=\"%s\" size=\"%s\"/>"
                        .formatted(definition.substring(4, equals), definition.substring(equals + 3)));
            } else {
                variables.append(aux(definition.substring(0, equals), definition.substring(equals + 3)));
            }
        }
        return """
                <xmile><sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
                <dimensions>%s</dimensions><model><variables>%s</variables></model></xmile>
                """.formatted(dimensions, variables);
    }

    private static String aux(String left, String right) {
        String expression = right.replace("&", "&amp;").replace("<", "&lt;");
        int bracket = left.indexOf('[');
        if (bracket < 0) {
            return "<aux name=\"%s\"><eqn>%s</eqn></aux>".formatted(left, expression);
        }
        String dimensions = Arrays.stream(
                        left.substring(bracket + 1, left.length() - 1).split(",", -1))
                .map("<dim name=\"%s\"/>"::formatted)
                .collect(Collectors.joining());
        String[] values = expression.split(", ", -1);
        if (values.length == 1) {
            return "<aux name=\"%s\"><dimensions>%s</dimensions><eqn>%s</eqn></aux>"
                    .formatted(left.substring(0, bracket), dimensions, expression);
        }
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            elements.append("<element subscript=\"%d\"><eqn>%s</eqn></element>".formatted(i + 1, values[i]));
        }
        return "<aux name=\"%s\"><dimensions>%s</dimensions>%s</aux>"
                .formatted(left.substring(0, bracket), dimensions, elements);
    }
}
