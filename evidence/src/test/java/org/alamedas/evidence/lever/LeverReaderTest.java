package org.alamedas.evidence.lever;

import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.Basis;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeverReaderTest {
    private static final Map<String, String> FILES = Map.of(
            "lever-groups.csv",
            "group,label_es,label_en\neconomy,Economía,Economy\n",
            "levers.csv",
            "lever,group,rank,variable,change,from,until,movable,low,high,step,label_es,label_en,unit_es,unit_en,"
                    + "meaning_es,meaning_en,range_source\n"
                    + "control,economy,main,price_control,replace,1972,,yes,0,1,0.1,Control,Control,u,u,m,m,law\n");
    private static final Span PLACE = SourceText.of("m", "").start();

    private static Variable number(String name, @Nullable ValueRange range) {
        Declaration declaration = new Declaration(Name.of(name), List.of(), null, "", range, PLACE);
        return new Variable.Auxiliary(declaration, List.of(Equation.of(new Expr.Literal(0.5, PLACE))));
    }

    private static Model model() {
        Expr zero = new Expr.Literal(0, PLACE);
        TimeSpec time = new TimeSpec(zero, zero, zero, null, IntegrationMethod.EULER, null);
        return new Model(
                Name.of("m"),
                Dialect.XMILE,
                PLACE.source(),
                "",
                time,
                List.of(),
                List.of(number("price_control", new ValueRange(0, 1)), number("secret", null)),
                List.of(),
                List.of());
    }

    private static Annotations annotations() {
        Parameter origin = new Parameter(
                Name.of("price_control"), ParameterRole.LEVER, Basis.JUDGEMENT, "decrees of 1971", "", PLACE);
        return new Annotations(List.of(), List.of(origin), List.of());
    }

    private static Outcome<Levers> read(String from, String to) {
        Map<String, String> files = new HashMap<>(FILES);
        files.computeIfPresent("levers.csv", (name, text) -> text.replace(from, to));
        return LeverReader.read(
                path -> Optional.ofNullable(files.get(path)).map(found -> text(path, found)), model(), annotations());
    }

    @Test
    void readsALeverWithTheOriginOfItsPath() {
        Lever lever = made(read("", "")).find("control").orElseThrow();
        assertThat(lever.group().label().es()).isEqualTo("Economía");
        assertThat(lever.origin().source()).isEqualTo("decrees of 1971");
        assertThat(lever.window().from()).isEqualTo(1972);
        assertThat(lever.window().until()).isNull();
        assertThat(lever.value()).isEqualTo(Name.of("lever_control_value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "control,economy | control,economics | levers.csv:2:9: found the group \"economics\", expected one of: economy",
                "price_control | price_contrl | levers.csv:2:22: found \"price_contrl\", which is no variable of the model: did you mean price_control?",
                "price_control | secret | levers.csv:2:22: found \"secret\", which has no row in the table of parameters, expected a variable whose path somebody chose",
                ",0,1,0.1, | ,0,2,0.1, | levers.csv:2:56: found the range 0.0 to 2.0, expected one within that of \"price_control\", 0.0 to 1.0",
                ",0,1,0.1, | ,1,0,0.1, | levers.csv:2:56: found the highest value 0.0, expected one above the lowest, 1.0",
                ",0,1,0.1, | ,0,1,0, | levers.csv:2:58: found the step 0.0, expected one above 0",
                "1972,,yes | 1972,1971,yes | levers.csv:2:49: found the end 1971.0, expected one after the start, 1972.0",
                "replace | halve | levers.csv:2:36: found the change \"halve\", expected one of: replace, multiply, add",
            })
    void refusesARowWithOneFieldSpoilt(String from, String to, String said) {
        refusedWith(read(from, to), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "contrl | 0.5 | - | found the lever \"contrl\", which the case does not have: did you mean control?",
                "control | 1.5 | - | found 1.5 for the lever \"control\", expected 0.0 to 1.0",
                "control | 0.5 | 1973 | found the lever \"control\" from 1973.0 until 1972.5, expected a start before the end",
            })
    void saysWhatKeepsAChoiceFromBeingMade(String lever, double value, @Nullable Double from, String said) {
        LeverChoice choice = new LeverChoice(lever, value, from, from == null ? null : 1972.5);
        assertThat(made(read("", "")).complaint(choice).map(LeverComplaint::message))
                .contains(said);
    }
}
