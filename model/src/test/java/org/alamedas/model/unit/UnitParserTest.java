package org.alamedas.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitParserTest {
    private static final UnitParser PARSER = new UnitParser(UnitVocabulary.standard());

    static UnitText text(String written) {
        return new UnitText(written, SourceText.of("units", written).span(0, written.length()));
    }

    private static String canonical(String written) {
        return switch (PARSER.parse(text(written))) {
            case UnitReading.Read(Unit unit) -> unit.toString();
            case UnitReading.Unreadable(Diagnostic why) -> "unreadable: " + why.message();
        };
    }

    private static Diagnostic warning(String written) {
        return switch (PARSER.parse(text(written))) {
            case UnitReading.Read(Unit unit) -> throw new AssertionError(written + " was read as " + unit);
            case UnitReading.Unreadable(Diagnostic why) -> why;
        };
    }

    /// The notations of the XMILE 1.0 standard (section 3.3.6), of Stella's help on units and of
    /// Vensim's reference.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    people/year                   | people/year
                    people per year               | people/year
                    People_Per_Year               | people/year
                    Months Per Year               | month/year
                    people/(year*km)              | people/(km*year)
                    people/year/km                | people/(km*year)
                    people/year*km                | km*people/year
                    1/year                        | 1/year
                    1 / Years                     | 1/year
                    /year                         | 1/year
                    per year                      | 1/year
                    year^-1                       | 1/year
                    year^(-1)                     | 1/year
                    year**-1                      | 1/year
                    1/year^-1                     | year
                    m^2                           | m^2
                    m**2                          | m^2
                    m²                            | m^2
                    kg·m·s⁻²                      | kg*m/second^2
                    m^0.5                         | m^(1/2)
                    m^(1/2)                       | m^(1/2)
                    m^+3                          | m^3
                    (m^2)^3                       | m^6
                    m^0                           | dimensionless
                    m/m                           | dimensionless
                    square metre                  | metre^2
                    people/sq km                  | people/km^2
                    cubic metre per second        | metre^3/second
                    metre squared                 | metre^2
                    metros cuadrados              | metros^2
                    Meters/Second/Second          | Meters/second^2
                    Meters/(Second-Second)        | Meters/second^2
                    foot-pound                    | foot*pound
                    $/Hours                       | $/hour
                    US$/Months                    | US$/month
                    dollars per person            | $/people
                    million_USD/year              | million_USD/year
                    million USD / yr              | million_USD/year
                    billion_escudos_1970/year     | billion_escudos_1970/year
                    €/kg                          | €/kg
                    °C                            | °C
                    1000 people                   | 1000_people
                    per 1000 births               | 1/1000_births
                    1 person                      | people
                    (((year)))                    | year
                    "index (1970 = 1)"/year       | "index (1970 = 1)"/year
                    personas/año                  | persona/año
                    人/年                          | 人/年
                    %                             | percent
                    percent/year                  | percent/year
                    """)
    void readsEveryNotation(String written, String expected) {
        assertThat(canonical(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1",
        "1.0",
        "dmnl",
        "Dmnl",
        "DIMENSIONLESS",
        "unitless",
        "none",
        "no units",
        "nodim",
        "non-dimensional",
        "fraction",
        "ratio",
        "adimensional",
        "sin unidades",
        "1/1",
        "year/year"
    })
    void readsTheSpellingsOfDimensionless(String written) {
        assertThat(canonical(written)).isEqualTo("dimensionless");
    }

    @ParameterizedTest
    @CsvSource({
        "year, years, yr",
        "month, Months, mo",
        "week, WEEKS, wks",
        "day, days, Days",
        "hour, hours, hr",
        "minute, minutes, min",
        "second, seconds, s",
        "quarter, quarters, qtr",
        "millisecond, milliseconds, ms",
        "microsecond, microseconds, us",
        "nanosecond, nanoseconds, ns",
        "people, person, Persons",
        "unit, units, Units",
        "$, dollar, Dollars",
        "año, años, AÑOS"
    })
    void readsSynonymsAsOneUnit(String one, String two, String three) {
        Unit unit = PARSER.parse(text(one)).unit().orElseThrow();
        assertThat(PARSER.parse(text(two)).unit()).contains(unit);
        assertThat(PARSER.parse(text(three)).unit()).contains(unit);
    }

    @Test
    void keepsUnitsOfDifferentScaleApart() {
        assertThat(canonical("month")).isNotEqualTo(canonical("year"));
        assertThat(canonical("percent")).isNotEqualTo(canonical("fraction"));
        assertThat(canonical("thousand people")).isNotEqualTo(canonical("people"));
    }

    /// Each with the offset and length of the characters that the warning must point at.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    people//year            |  7 | 1 | has "/" where a unit name
                    people/                 |  7 | 0 | ends where a unit name
                    (people/year            | 12 | 0 | ends where a closing parenthesis
                    people/year)            | 11 | 1 | has ")" where * or / or the end of the unit
                    index (1970 mean = 1)   |  6 | 1 | has "(" where * or / or the end of the unit
                    100*people              |  0 | 3 | has "100" where a unit name or 1
                    m^x                     |  1 | 1 | has "^" where an exponent such as 2, -1 or (1/2)
                    m^(1/0)                 |  1 | 1 | has "^" where an exponent such as 2, -1 or (1/2)
                    m^1234567               |  1 | 1 | has "^" where an exponent such as 2, -1 or (1/2)
                    m^123456.654321         |  1 | 1 | has "^" where an exponent such as 2, -1 or (1/2)
                    people=1                |  6 | 1 | has "=" where a unit name, or one of * / ^ ( )
                    "people                 |  0 | 7 | has ""people" where a closing quotation mark
                    """)
    void saysWhatIsWrongAndWhere(String written, int start, int length, String what) {
        Diagnostic warning = warning(written);
        assertThat(warning.message()).isEqualTo("the unit \"" + written + "\" " + what + " was expected");
        assertThat(warning.span().start()).isEqualTo(start);
        assertThat(warning.span().end()).isEqualTo(start + length);
        assertThat(warning.code()).isEqualTo(DiagnosticCode.BAD_UNIT);
        assertThat(warning.severity()).isEqualTo(Severity.WARNING);
        assertThat(warning.hints()).isNotEmpty();
    }

    @Test
    void pointsIntoTheFileAroundTheUnit() {
        SourceText file = SourceText.of("m.xmile", "<units> people//year </units>");
        UnitText inside = new UnitText("people//year", file.span(7, 21));
        assertThat(PARSER.parse(inside))
                .isInstanceOfSatisfying(
                        UnitReading.Unreadable.class,
                        bad -> assertThat(bad.why().span()).isEqualTo(file.span(15, 16)));
    }

    @Test
    void pointsAtTheWholeUnitWhereTheFileSpellsItOtherwise() {
        SourceText file = SourceText.of("m.xmile", "<units>R&amp;D//year</units>");
        UnitText inside = new UnitText("R&D//year", file.span(7, 20));
        assertThat(PARSER.parse(inside))
                .isInstanceOfSatisfying(
                        UnitReading.Unreadable.class,
                        bad -> assertThat(bad.why().span()).isEqualTo(file.span(7, 20)));
    }

    @Test
    void refusesTextsBeyondItsLimits() {
        assertThat(warning("x".repeat(1001)).message()).contains("1001 characters", "limit of 1000");
        assertThat(warning("(".repeat(400) + "m" + ")".repeat(400)).message()).contains("deeper than the limit of 30");
        assertThat(warning("m" + "^999999".repeat(100)).message()).contains("exponent");
        assertThat(warning("").message()).isEqualTo("an empty unit ends where a unit name was expected");
    }

    @Test
    void readsBackWhatItPrints() {
        List<String> odd = List.of(
                "a b", "per", "square", "km squared", "1", "2.5", "a*b", "x-y", "año", "$", "m²", "m^123456.654321");
        for (String name : odd) {
            Unit unit = Unit.of(name).times(Unit.of("zz").power(new Rational(-3, 2)));
            assertThat(PARSER.parse(text(unit.toString())).unit())
                    .as(unit.toString())
                    .contains(unit);
        }
    }
}
