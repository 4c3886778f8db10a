package org.alamedas.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Severity;
import org.junit.jupiter.api.Test;

final class UnitVocabularyTest {
    private static UnitDefinition define(String name, String expression, String... aliases) {
        return new UnitDefinition(
                name, List.of(aliases), expression.isEmpty() ? null : UnitParserTest.text(expression));
    }

    private static String read(UnitVocabulary vocabulary, String written) {
        return new UnitParser(vocabulary)
                .parse(UnitParserTest.text(written))
                .unit()
                .orElseThrow()
                .toString();
    }

    @Test
    void joinsAliases() {
        UnitVocabulary units = UnitVocabulary.of(List.of(define("Widget", "", "widgets", "gadget", "thing made")));
        assertThat(read(units, "Gadget/Thing_Made")).isEqualTo("dimensionless");
        assertThat(read(units, "widgets/yr")).isEqualTo("Widget/year");
        assertThat(units.diagnostics()).isEmpty();
    }

    @Test
    void joinsListsThatShareAName() {
        UnitVocabulary units = UnitVocabulary.of(
                List.of(define("Gadget", "", "Box"), define("Nail", "", "Nails"), define("Nails", "", "box")));
        assertThat(read(units, "gadget/nail")).isEqualTo("dimensionless");
    }

    @Test
    void printsTheWordThatTheModelPutsFirst() {
        UnitVocabulary units = UnitVocabulary.of(List.of(define("Annum", "", "yr"), define("People", "", "person")));
        assertThat(read(units, "persons/years")).isEqualTo("People/Annum");
    }

    @Test
    void resolvesExpressionsThroughOtherDefinitions() {
        UnitVocabulary units = UnitVocabulary.of(List.of(
                define("density", "people/area", "crowding"),
                define("area", "km^2"),
                define("index", "1"),
                define("year", "years")));
        assertThat(read(units, "crowding*area")).isEqualTo("people");
        assertThat(read(units, "density/index")).isEqualTo("people/km^2");
        assertThat(read(units, "yr")).isEqualTo("years");
        assertThat(units.diagnostics()).isEmpty();
    }

    /// XMILE 1.0 section 3.3.6: the name of a unit as an equation chains an alias, and a model's
    /// own definition goes before a built-in one.
    @Test
    void takesANameAsAnExpressionForAnAlias() {
        UnitVocabulary units = UnitVocabulary.of(List.of(
                define("peeps", "people"),
                define("folk", "peeps"),
                define("Days", "day"),
                define("a", "b"),
                define("b", "a")));
        assertThat(read(units, "folk/person")).isEqualTo("dimensionless");
        assertThat(read(units, "folk")).isEqualTo("people");
        assertThat(read(units, "days/day")).isEqualTo("dimensionless");
        assertThat(read(units, "a/b")).isEqualTo("dimensionless");
        assertThat(units.diagnostics()).isEmpty();
    }

    @Test
    void putsTheModelsMeaningBeforeTheStandardOne() {
        UnitVocabulary units = UnitVocabulary.of(List.of(define("us", "people*$"), define("s", "stone*1")));
        assertThat(read(units, "us")).isEqualTo("$*people");
        assertThat(read(units, "microseconds/second")).isEqualTo("microsecond/second");
        assertThat(read(units, "s")).isEqualTo("stone");
    }

    @Test
    void keepsAListedNameWholeAroundSigns() {
        UnitVocabulary units = UnitVocabulary.of(
                List.of(define("models per person per year", "models/person/year"), define("man-hour", "man*hour")));
        assertThat(read(units, "models_per_person_per_year")).isEqualTo("models/(people*year)");
        assertThat(read(units, "man-hour")).isEqualTo("hour*man");
    }

    @Test
    void refusesCirclesOnceAndGoesOn() {
        UnitVocabulary units = UnitVocabulary.of(
                List.of(define("a", "b*c"), define("b", "c/d"), define("d", "a*e"), define("good", "people/year")));
        assertThat(units.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the unit a is defined by itself: a -> b -> d -> a");
        assertThat(units.diagnostics()).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
        assertThat(read(units, "a/b")).isEqualTo("a/b");
        assertThat(read(units, "good")).isEqualTo("people/year");
    }

    @Test
    void keepsAUnitWhoseExpressionCannotBeRead() {
        UnitVocabulary units = UnitVocabulary.of(List.of(define("a", "b//c"), define("e", "a*people")));
        assertThat(units.diagnostics()).hasSize(1);
        assertThat(units.diagnostics().getFirst().message()).contains("\"b//c\" has \"/\"");
        assertThat(read(units, "e")).isEqualTo("a*people");
    }

    @Test
    void refusesAChainWithoutEnd() {
        List<UnitDefinition> chain = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            chain.add(define("u" + i, "u" + (i + 1) + "*x"));
        }
        UnitVocabulary units = UnitVocabulary.of(chain);
        assertThat(units.diagnostics()).isNotEmpty();
        assertThat(units.diagnostics().getFirst().message()).contains("through more than 20 others");
    }
}
