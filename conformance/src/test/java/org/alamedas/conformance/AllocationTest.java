package org.alamedas.conformance;

import static org.alamedas.conformance.Texts.assertFirst;
import static org.alamedas.conformance.Texts.first;
import static org.alamedas.conformance.Texts.run;
import static org.alamedas.conformance.Texts.vensim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.engine.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Vensim's allocation functions against closed forms of the curves in its Reference Manual, section
/// "Allocation Functions". The published output of `allocate_by_priority` is a test of its own.
final class AllocationTest {
    /// Two who ask for 10 each, by the profiles given, and the supply given.
    private static RunResult two(String profiles, String supply) {
        return run(vensim("""
                who: a, b ~~|
                profile: ptype, ppriority, pwidth, pextra ~~|
                request[who] = 10, 10 ~~|
                p[who,profile] = PROFILES; ~~|
                got[who] = ALLOCATE AVAILABLE(request[who], p[who,ptype], SUPPLY) ~~|
                """.replace("PROFILES", profiles).replace("SUPPLY", supply)));
    }

    @Test
    void everybodyGetsWhatHeAsksForWhereThereIsEnough() {
        assertFirst(two("1,5,2,0; 1,3,2,0", "20"), "got", "a b", 10, 10);
        assertFirst(two("3,5,2,0; 4,3,2,0", "1e9"), "got", "a b", 10, 10);
    }

    @Test
    void nobodyGetsAnythingWhereThereIsNothing() {
        assertFirst(two("1,5,2,0; 3,3,2,0", "0"), "got", "a b", 0, 0);
        assertFirst(two("1,5,2,0; 3,3,2,0", "-4"), "got", "a b", 0, 0);
    }

    @Test
    void equalPrioritiesShareAlike() {
        assertFirst(two("1,5,2,0; 1,5,2,0", "5"), "got", "a b", 2.5, 2.5);
        assertFirst(two("3,5,2,0; 3,5,2,0", "5"), "got", "a b", 2.5, 2.5);
        assertFirst(two("4,5,2,0; 4,5,2,0", "5"), "got", "a b", 2.5, 2.5);
    }

    /// At price 0.5, with both curves around 1 and 2 wide: 10 (1 - 2 0.25^2) and 10 0.75.
    @Test
    void triangularAndRectangularCurvesMeet() {
        assertFirst(two("2,1,2,0; 1,1,2,0", "16.25"), "got", "a b", 8.75, 7.5);
        assertFirst(two("2,1,2,0; 1,1,2,0", "3.75"), "got", "a b", 1.25, 2.5);
    }

    /// At price 3: one standard deviation above the middle, 1 - Phi(1) = 0.15865525393145707; two widths
    /// below it, 1 - e^-2 / 2.
    @Test
    void normalAndExponentialCurvesMeet() {
        double normal = 1.5865525393145707;
        double exponential = 10 * (1 - Math.exp(-2) / 2);
        RunResult run = two("3,1,2,0; 4,5,1,0", Double.toString(normal + exponential));
        assertFirst(run, "got", "a b", normal, exponential);
    }

    @Test
    void withoutWidthTheHigherPriorityIsServedFirst() {
        assertFirst(two("1,5,0,0; 1,3,0,0", "7"), "got", "a b", 7, 0);
        assertFirst(two("3,5,0,0; 2,3,0,0", "14"), "got", "a b", 10, 4);
        assertFirst(two("1,5,0,0; 1,5,0,0", "7"), "got", "a b", 3.5, 3.5);
    }

    @Test
    void fixedQuantitiesAreServedAtAnyPrice() {
        assertFirst(two("0,0,0,0; 1,3,2,0", "14"), "got", "a b", 10, 4);
        assertFirst(two("0,0,0,0; 0,3,2,0", "14"), "got", "a b", 7, 7);
    }

    @Test
    void whatIsSharedIsWhatThereIs() {
        for (String supply : new String[] {"0.001", "3", "9.99", "19.999"}) {
            RunResult run = two("3,5,2,0; 2,3,4,0", supply);
            assertThat(first(run, "got[a]") + first(run, "got[b]"))
                    .isCloseTo(Double.parseDouble(supply), within(1e-12));
        }
    }

    @Test
    void aProfileOfConstantElasticityStopsTheRun() {
        assertThatThrownBy(() -> two("5,5,2,1; 1,3,2,0", "7")).hasMessageContaining("ALLOCATE AVAILABLE");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 4, 11, 18, 25})
    void theMarketPriorityGivesTheSameShares(double supply) {
        RunResult run = run(vensim("""
                who: a, b, c ~~|
                request[who] = 8, 6, 4 ~~|
                priority[who] = 2, 4, 3 ~~|
                at once[who] = ALLOCATE BY PRIORITY(request[who], priority[who], ELMCOUNT(who), 3, SUPPLY) ~~|
                market = MARKETP(request[a], priority[a], ELMCOUNT(who), 3, SUPPLY) ~~|
                by price[who] = ALLOC P(request[who], priority[who], 3, market) ~~|
                """.replace("SUPPLY", Double.toString(supply))));
        for (String who : new String[] {"a", "b", "c"}) {
            assertThat(first(run, "by price[" + who + "]"))
                    .isCloseTo(first(run, "at once[" + who + "]"), within(1e-12));
        }
    }

    @Test
    void onlyTheFirstElementsAskWhereTheSizeSaysSo() {
        RunResult run = run(vensim("""
                who: a, b, c ~~|
                request[who] = 8, 6, 4 ~~|
                got[who] = ALLOCATE BY PRIORITY(request[who], request[who], 2, 1, 100) ~~|
                """));
        assertFirst(run, "got", "a b c", 8, 6, 0);
    }

    /// Demand 100 (1 - Phi(p - 6)) and supply 100 Phi(p - 4) meet at 5, at 100 Phi(1).
    @Test
    void findsTheMarketPrice() {
        RunResult run = run(vensim("""
                buyer: b1, b2 ~~|
                seller: s1 ~~|
                profile: ptype, ppriority, pwidth, pextra ~~|
                wanted[buyer] = 40, 60 ~~|
                capacity[seller] = 100 ~~|
                buying[buyer,profile] = 3,6,1,0; 3,6,1,0; ~~|
                selling[seller,profile] = 3,4,1,0; ~~|
                price = FIND MARKET PRICE(wanted[b1], buying[b1,ptype], capacity[s1], selling[s1,ptype]) ~~|
                bought[buyer] = DEMAND AT PRICE(wanted[buyer], buying[buyer,ptype], price) ~~|
                sold[seller] = SUPPLY AT PRICE(capacity[seller], selling[seller,ptype], price) ~~|
                """));
        assertThat(first(run, "price")).isCloseTo(5, within(1e-12));
        assertFirst(run, "bought", "b1 b2", 0.4 * 84.1344746068, 0.6 * 84.1344746068);
        assertThat(first(run, "sold[s1]")).isCloseTo(84.1344746068, within(1e-9));
    }
}
