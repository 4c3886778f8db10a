package org.alamedas.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.alamedas.model.expr.Name;
import org.alamedas.model.unit.Unit.Factor;
import org.junit.jupiter.api.Test;

/// The laws of a commutative group with rational powers, on units drawn from a seeded generator.
final class UnitTest {
    private static final int DRAWS = 500;
    private static final List<String> BASES = List.of("year", "people", "km", "$", "million_USD", "kg", "°C", "bórax");

    private static Rational exponent(RandomGenerator random) {
        return new Rational(random.nextInt(-4, 5), random.nextInt(1, 4));
    }

    private static Unit unit(RandomGenerator random) {
        List<Factor> factors = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            factors.add(new Factor(Name.of(BASES.get(random.nextInt(BASES.size()))), exponent(random)));
        }
        return new Unit(factors);
    }

    @Test
    void obeysTheLawsOfMultiplication() {
        RandomGenerator random = new SplittableRandom(1970);
        for (int i = 0; i < DRAWS; i++) {
            Unit a = unit(random);
            Unit b = unit(random);
            Unit c = unit(random);
            assertThat(a.times(b)).isEqualTo(b.times(a)).hasSameHashCodeAs(b.times(a));
            assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
            assertThat(a.times(Unit.DIMENSIONLESS)).isEqualTo(a);
            assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
            assertThat(a.times(a.inverse())).isEqualTo(Unit.DIMENSIONLESS);
        }
    }

    @Test
    void obeysTheLawsOfPowers() {
        RandomGenerator random = new SplittableRandom(1973);
        for (int i = 0; i < DRAWS; i++) {
            Unit a = unit(random);
            Unit b = unit(random);
            Rational p = exponent(random);
            Rational q = exponent(random);
            assertThat(a.power(p).times(a.power(q))).isEqualTo(a.power(p.plus(q)));
            assertThat(a.power(p).power(q)).isEqualTo(a.power(p.times(q)));
            assertThat(a.times(b).power(p)).isEqualTo(a.power(p).times(b.power(p)));
            assertThat(a.root(2).power(Rational.of(2))).isEqualTo(a);
            assertThat(a.power(Rational.ZERO).isDimensionless()).isTrue();
        }
    }

    @Test
    void isEqualWhateverTheOrderAndSpellingOfItsFactors() {
        RandomGenerator random = new SplittableRandom(1988);
        for (int i = 0; i < DRAWS; i++) {
            Unit a = unit(random);
            List<Factor> shuffled = new ArrayList<>(a.factors());
            Collections.shuffle(shuffled, new java.util.Random(i));
            shuffled.replaceAll(f -> new Factor(Name.of(f.base().written().replace('_', ' ')), f.exponent()));
            assertThat(new Unit(shuffled)).isEqualTo(a);
        }
    }

    @Test
    void isReadBackFromItsPrint() {
        UnitParser parser = new UnitParser(UnitVocabulary.standard());
        RandomGenerator random = new SplittableRandom(1990);
        for (int i = 0; i < DRAWS; i++) {
            Unit a = unit(random);
            assertThat(parser.parse(UnitParserTest.text(a.toString())).unit())
                    .as(a.toString())
                    .contains(a);
        }
    }

    @Test
    void refusesExponentsBeyondAllUse() {
        Unit huge = Unit.of("m").power(Rational.of(1_000_000));
        assertThatThrownBy(() -> huge.times(huge)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Rational(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void findsTheSimpleFractionThatANumberStandsFor() {
        assertThat(Rational.near(0.5)).contains(new Rational(1, 2));
        assertThat(Rational.near(-2)).contains(Rational.of(-2));
        assertThat(Rational.near(1.0 / 3)).contains(new Rational(1, 3));
        assertThat(Rational.near(Math.PI)).isEmpty();
        assertThat(Rational.near(Double.NaN)).isEmpty();
        assertThat(new Rational(2, -4)).isEqualTo(new Rational(-1, 2)).hasToString("-1/2");
    }
}
