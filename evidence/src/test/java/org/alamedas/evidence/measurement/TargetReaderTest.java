package org.alamedas.evidence.measurement;

import static org.alamedas.evidence.Texts.CATALOGUE;
import static org.alamedas.evidence.Texts.bibliography;
import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.said;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.RecordReader;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;

final class TargetReaderTest {
    private static final String HEADER = "series,date,variable,reading,since,value,low,high,trust,scope,source,note\n";
    private static final ObservedRecord RECORD = record();

    private static ObservedRecord record() {
        Bibliography sources = bibliography();
        return made(RecordReader.read(sources, path -> switch (path) {
            case "catalogue.csv" -> Optional.of(text(path, CATALOGUE.replaceAll("(?m)^(debt|votes|prices).*\\n", "")));
            case "series/activity.csv" -> Optional.of(text(path, """
                        series,date,value,low,high,unit,source,trust,note
                        output,1971,100,98,102,index,wdi,verified,page 1
                        output,1972,110,108,112,index,ine,unverified,page 2
                        """));
            default -> Optional.empty();
        }));
    }

    private static Model model() {
        Span place = SourceText.of("m", "").start();
        Expr one = new Expr.Literal(1, place);
        Equation equation = Equation.of(one);
        return new Model(
                Name.of("m"),
                Dialect.XMILE,
                SourceText.of("m", ""),
                "",
                new TimeSpec(equation.expression(), one, one, null, IntegrationMethod.EULER, null),
                List.of(),
                List.of(new Variable.Auxiliary(
                        new Declaration(Name.of("GDP"), List.of(), null, "", null, place), List.of(equation))),
                List.of(),
                List.of());
    }

    private static Outcome<List<Target>> read(String row) {
        return TargetReader.read(text("targets.csv", HEADER + row + "\n"), RECORD, model());
    }

    @Test
    void takesAFigureFromTheRecord() {
        Target target = made(read("output,1971,GDP,mean,,,,,,every,,")).getFirst();
        assertThat(target.value()).isEqualTo(100);
        assertThat(target.trust()).isEqualTo(Trust.VERIFIED);
        assertThat(target.sources()).containsExactly("wdi");
        assertThat(target.known()).isEqualTo(1972);
        assertThat(target.error()).isCloseTo(4 / 3.2897072539, within(1e-9));
    }

    /// 100 ln(110 / 100) = 9.53; a growth is no better than the weaker of its two figures.
    @Test
    void makesAGrowthOfTwoFigures() {
        Target target = made(read("output,1972,GDP,growth,1971,,,,,every,,")).getFirst();
        assertThat(target.value()).isCloseTo(9.531018, within(1e-6));
        assertThat(target.trust()).isEqualTo(Trust.UNVERIFIED);
    }

    @Test
    void refusesAFigureWithoutASource() {
        assertThat(said(read("own,1972,GDP,mean,,5,4,6,verified,every,,a note")))
                .containsExactly("targets.csv:2:41: found nothing in the column source, expected a source");
    }

    @Test
    void refusesASourceThatTheBibliographyDoesNotHave() {
        assertThat(said(read("own,1972,GDP,mean,,5,4,6,verified,every,wdj,a note")))
                .singleElement()
                .asString()
                .contains("found the source \"wdj\", which the bibliography does not have: did you mean wdi?");
    }

    @Test
    void refusesAVariableThatTheModelDoesNotHave() {
        assertThat(said(read("output,1971,GPD,mean,,,,,,every,,")))
                .singleElement()
                .asString()
                .contains("found \"GPD\", which is no variable of the model");
    }

    @Test
    void refusesATargetWithoutAnError() {
        assertThat(said(read("own,1972,GDP,mean,,5,5,5,verified,every,wdi,a note")))
                .singleElement()
                .asString()
                .contains("found no band of some width");
    }

    @Test
    void refusesADateThatTheRecordDoesNotHave() {
        assertThat(said(read("output,1969,GDP,mean,,,,,,every,,")))
                .singleElement()
                .asString()
                .contains("found 1969, of which the series \"output\" has no figure");
    }
}
