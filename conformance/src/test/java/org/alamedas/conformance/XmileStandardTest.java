package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// XMILE 1.0, section by section, from text to numbers; the expected values follow from the text of the standard.
final class XmileStandardTest {
    private static final String SPECS = "<sim_specs><start>0</start><stop>2</stop></sim_specs>";

    private static RunResult run(String parts) {
        SourceText source = SourceText.of(
                "test.xmile",
                "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">" + parts
                        + "</xmile>");
        return switch (ModelFiles.read(source).then(model -> new Engine().compile(model))) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static String series(RunResult run, String name) {
        return Arrays.stream(run.values(run.column(Name.of(name))))
                .mapToObj(NumberPrinter::print)
                .collect(Collectors.joining(" "));
    }

    private static RunResult model(String variables) {
        return run(SPECS + "<model><variables>" + variables + "</variables></model>");
    }

    /// Sections 3.2.1, 3.3.1, 3.3.2, 3.3.3 and 3.3.4: numbers, operators, functions, conditions, comments.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        14. + .375 + 6E5 + 1e-3          | 600014.376
        2 ^ 3 ^ 2                        | 512
        -2 ^ 2                           | -4
        2 * -3                           | -6
        7 - 3 - 2                        | 2
        2 + 3 * 4                        | 14
        NOT 0 + 1                        | 2
        1 = 1 AND 2 > 1 OR 0             | 1
        3 >= 3 AND 2 &lt;= 1             | 0
        1 &lt;> 2                        | 1
        IF 0 THEN 1 ELSE IF 2 THEN 3 ELSE 4 | 3
        { first } 2 { x * } * 3 { last } | 6
        max(2, MIN(5, 4))                | 4
        std.MAX(2, 3)                    | 3
        7 MOD 3                          | 1
        -7 MOD 3                         | 2
        7 MOD -3                         | -2
        INT(-2.5)                        | -3
        6 // 0                           | 0
        PI - pi                          | 0
        STOPTIME - STARTTIME + DT        | 3
        """)
    void evaluatesExpressions(String equation, String value) {
        assertThat(series(model("<aux name=\"y\"><eqn>" + equation + "</eqn></aux>"), "y"))
                .isEqualTo(value + " " + value + " " + value);
    }

    /// Section 3.2.2: one name in several spellings; quotation marks, escapes and letters of any script.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        wom multiplier          | WOM______multiplier
        wom multiplier          | "wom multiplier"
        wom multiplier          | "wom\\nmultiplier"
        Stock with\\nBreak      | stock_with_break
        ñandú Ωmega             | "ÑANDÚ ωmega"
        rate &quot;x&quot;      | "rate \\"x\\""
        50% of $1.5 [net], (a)! | "50% of $1.5 [net], (a)!"
        $price                  | "$price"
        IF                      | "if"
        """)
    void findsNamesInEverySpelling(String name, String written) {
        RunResult run = model(
                "<aux name=\"" + name + "\"><eqn>3</eqn></aux><aux name=\"y\"><eqn>" + written + " * 2</eqn></aux>");
        assertThat(series(run, "y")).isEqualTo("6 6 6");
    }

    /// Section 2.3: the step is 1 unless said, and may be given by its reciprocal; of a list of methods the first that
    /// is
    /// known is taken; a model's own specification goes first.
    @Test
    void readsSimulationSpecifications() {
        RunResult run = run("<sim_specs method=\"gear, rk4\" time_units=\"Months\"><stop>1</stop><start>0</start>"
                + "<dt reciprocal=\"true\">4</dt></sim_specs><model><sim_specs><stop>0.5</stop></sim_specs><variables>"
                + "<stock name=\"s\"><eqn>1</eqn><inflow>f</inflow></stock><flow name=\"f\"><eqn>s</eqn></flow>"
                + "</variables></model>");
        assertThat(run.rows()).isEqualTo(3);
        // a step of h by the classical method multiplies by 1 + h + h^2/2 + h^3/6 + h^4/24
        double step = 1 + 0.25 + 0.25 * 0.25 / 2 + Math.pow(0.25, 3) / 6 + Math.pow(0.25, 4) / 24;
        assertThat(run.value(run.column(Name.of("s")), 2)).isCloseTo(step * step, within(1e-15));
    }

    /// Section 2.6: what a variable says goes before its model's behaviour, which goes before the file's.
    @Test
    void cascadesBehaviours() {
        RunResult run = run(SPECS + "<behavior><flow><non_negative/></flow></behavior><model><variables>"
                + "<flow name=\"held\"><eqn>-1</eqn></flow>"
                + "<flow name=\"free\"><eqn>-1</eqn><non_negative>false</non_negative></flow>"
                + "<stock name=\"a\"><eqn>0</eqn><inflow>held</inflow></stock>"
                + "<stock name=\"b\"><eqn>0</eqn><inflow>free</inflow></stock></variables></model>");
        assertThat(series(run, "a")).isEqualTo("0 0 0");
        assertThat(series(run, "b")).isEqualTo("0 -1 -2");
    }

    /// Section 3.1.4: the inputs -0.5, 1.5 and 3.5 of a function through (0, 0), (1, 2) and (2, 3).
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        continuous  | 0 2.5 3
        extrapolate | -1 2.5 4.5
        discrete    | 0 2 3
        """)
    void readsGraphicalFunctionsOfEachKind(String type, String values) {
        RunResult run = model("<aux name=\"y\"><eqn>TIME * 2 - 0.5</eqn><gf type=\"" + type
                + "\"><xscale min=\"0\" max=\"2\"/><yscale min=\"0\" max=\"9\"/>"
                + "<ypts sep=\";\">0;2;3</ypts></gf></aux>");
        assertThat(series(run, "y")).isEqualTo(values);
    }

    /// Sections 3.3.2 and 4.1.3: a graphical function that stands alone is called as a function; a variable may put its
    /// equation through it by name.
    @Test
    void appliesNamedGraphicalFunctions() {
        RunResult run = model("<gf name=\"f\"><xpts>0,1,3</xpts><ypts>0,2,4</ypts></gf>"
                + "<aux name=\"called\"><eqn>f(TIME) + LOOKUP(f, 0.25)</eqn></aux>"
                + "<aux name=\"through\"><eqn>0.5 + TIME</eqn><gf name=\"f\"/></aux>");
        assertThat(series(run, "called")).isEqualTo("0.5 2.5 3.5");
        assertThat(series(run, "through")).isEqualTo("1 2.5 3.5");
    }

    /// Section 4.2: a stock starts from the initial values of what its equation names.
    @Test
    void startsStocksFromInitialValues() {
        RunResult run = model("<aux name=\"x\"><eqn>TIME</eqn><init_eqn>100</init_eqn></aux>"
                + "<stock name=\"s\"><eqn>x + 1</eqn><inflow>f</inflow></stock><flow name=\"f\"><eqn>2</eqn></flow>");
        assertThat(series(run, "s")).isEqualTo("101 103 105");
    }

    /// Section 2: prefixes of vendors are stepped over, declared or not, and so is what says only how a model looks.
    @Test
    void stepsOverWhatSaysNothingAboutNumbers() {
        RunResult run = run("<isee:prefs layer=\"model\"/><header><smile version=\"1.0\"/><vendor>v</vendor>"
                + "<product version=\"1\" lang=\"en\">p</product><options namespace=\"std, isee\"><uses_arrays"
                + " maximum_dimensions=\"2\"/><uses_conveyors/></options><uuid>u</uuid><contact><email>e</email>"
                + "</contact></header><style color=\"red\"/>" + SPECS
                + "<model><variables><aux name=\"y\" flow_concept=\"true\""
                + " autoexport=\"true\"><eqn>1</eqn><scale min=\"0\" max=\"1\"/><format precision=\"0.1\"/>"
                + "<range min=\"0\" max=\"1\"/><isee:summary/></aux></variables><views><view/></views></model>");
        assertThat(series(run, "y")).isEqualTo("1 1 1");
    }
}
