package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.PlannedRuns;
import org.alamedas.engine.ReadyRun;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

/// DYNAMO models with closed solutions. An Euler step of a linear model is a recurrence, so its
/// values are known at each step and not only in the limit.
final class DynamoRunsTest {
    private static RunResult run(String cards) {
        SourceText source = SourceText.of("test.dyn", cards);
        return switch (ModelFiles.read(source).then(model -> new Engine().compile(model))) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static double[] series(RunResult run, String name) {
        return run.values(run.column(Name.of(name)));
    }

    /// A level that grows by a fraction f in each unit of time is (1 + f DT)^n after n steps.
    @Test
    void growsByCompoundInterest() {
        double[] level = series(run("""
                *     GROWTH
                L     POP.K=POP.J+(DT)(BR.JK)
                N     POP=100
                R     BR.KL=(POP.K)(F)
                C     F=.1
                SPEC  DT=.5/LENGTH=10
                """), "POP");
        assertThat(level).hasSize(21);
        for (int step = 0; step < level.length; step++) {
            assertThat(level[step]).isCloseTo(100 * Math.pow(1.05, step), within(1e-9));
        }
    }

    /// The response of a first-order delay of length D to a step of height h at 0, from empty: h (1
    /// - (1 - DT/D)^n).
    @Test
    void delaysAStepExponentially() {
        RunResult run = run("""
                *     DELAY1
                R     OUT.KL=DELAY1(IN.JK,4)
                R     IN.KL=STEP(8,1)
                L     SUM1.K=SUM1.J+DT*(OUT.JK)
                N     SUM1=0
                SPEC  DT=1/LENGTH=20
                """);
        double[] out = series(run, "OUT");
        for (int step = 1; step < out.length; step++) {
            assertThat(out[step]).isCloseTo(8 * (1 - Math.pow(0.75, step - 1)), within(1e-12));
        }
    }

    /// Three first-order delays of a third each, in steady state at the start; what flows in flows
    /// out.
    @Test
    void delaysMaterialWithoutLosingAny() {
        RunResult run = run("""
                *     DELAY3 AND DELAYP
                R     OUT.KL=DELAYP(IN.JK,6,PIPE.K)
                R     SAME.KL=DELAY3(IN.JK,6)
                R     IN.KL=10+STEP(5,2)
                L     SENT.K=SENT.J+DT*IN.JK
                N     SENT=0
                L     GOT.K=GOT.J+DT*OUT.JK
                N     GOT=0
                SPEC  DT=.5/LENGTH=60
                """);
        double[] pipe = series(run, "PIPE");
        double[] sent = series(run, "SENT");
        double[] got = series(run, "GOT");
        assertThat(pipe[0]).isEqualTo(60);
        for (int row = 0; row < pipe.length; row++) {
            assertThat(sent[row] - got[row] + 60).isCloseTo(pipe[row], within(1e-9));
        }
        assertThat(pipe[pipe.length - 1]).isCloseTo(90, within(1e-3));
        assertThat(series(run, "SAME")).containsExactly(series(run, "OUT"));
    }

    /// A first-order average of length D follows a step by h (1 - (1 - DT/D)^n); a third-order one
    /// ends there too.
    @Test
    void smoothsInformation() {
        RunResult run = run("""
                *     SMOOTH
                A     AVG.K=SMOOTH(IN.K,5)
                A     SLOW.K=DLINF3(IN.K,5)
                A     IN.K=2+STEP(3,0)
                L     TOTAL.K=TOTAL.J+DT*(1)
                N     TOTAL=0
                A     LATE.K=SMOOTH(TOTAL.K,5)
                SPEC  DT=1/LENGTH=200
                """);
        assertThat(series(run, "AVG")).containsOnly(5.0);
        assertThat(series(run, "SLOW")).containsOnly(5.0);
        double[] late = series(run, "LATE");
        double[] total = series(run, "TOTAL");
        // The average of a ramp lags it by the length of the average.
        assertThat(total[200] - late[200]).isCloseTo(5, within(1e-9));
    }

    /// A rate at JK on the right side of an auxiliary equation is the rate of the step before.
    @Test
    void looksBackOneStepForRatesInAuxiliaries() {
        RunResult run = run("""
                *     LAG
                R     IN.KL=TIME.K
                A     WAS.K=IN.JK
                SPEC  DT=1/LENGTH=5
                """);
        assertThat(series(run, "WAS")).containsExactly(0, 0, 1, 2, 3, 4);
    }

    /// An N card of an auxiliary holds while initial values are found, and not at the first moment.
    @Test
    void findsInitialValuesThroughAGivenOne() {
        RunResult run = run("""
                *     INITIAL
                L     X.K=X.J+DT*(0)
                N     X=2*A
                A     A.K=X.K+1
                N     A=5
                N     TOTAL=X+A
                SPEC  DT=1/LENGTH=2
                """);
        assertThat(series(run, "X")).containsExactly(10, 10, 10);
        assertThat(series(run, "A")).containsExactly(11, 11, 11);
        assertThat(series(run, "TOTAL")).containsExactly(15, 15, 15);
    }

    @Test
    void samplesAtMultiplesOfTheInterval() {
        RunResult run = run("""
                *     SAMPLE
                A     S.K=SAMPLE(TIME.K,3,-1)
                SPEC  DT=1/LENGTH=7
                """);
        assertThat(series(run, "S")).containsExactly(-1, -1, -1, 3, 3, 3, 6, 6);
    }

    @Test
    void stepsDifferenceEquationsAsTheyStand() {
        RunResult run = run("""
                *     FIBONACCI
                L     A.K=A.J+B.J
                N     A=1
                L     B.K=A.J
                N     B=1
                SPEC  DT=1/LENGTH=6
                """);
        assertThat(series(run, "A")).containsExactly(1, 2, 3, 5, 8, 13, 21);
    }

    @Test
    void readsTablesBetweenAndBeyondTheirPoints() {
        RunResult run = run("""
                *     TABLES
                A     HELD.K=TABHL(T,TIME.K,1,3,1)
                A     GOES.K=TABXT(T,TIME.K,1,3,1)
                A     HALF.K=TABLE(T,TIME.K/2,LOW,3,1)
                T     T=10/20/40
                C     LOW=1
                SPEC  DT=1/LENGTH=5
                """);
        assertThat(series(run, "HELD")).containsExactly(10, 10, 20, 40, 40, 40);
        assertThat(series(run, "GOES")).containsExactly(0, 10, 20, 40, 60, 80);
        assertThat(series(run, "HALF")).containsExactly(10, 10, 10, 15, 20, 30);
    }

    /// Richardson and Pugh 1981, chapter 3: nobody enters or leaves while an epidemic runs, and it
    /// ends when the sick recover.
    @Test
    void conservesPeopleInAnEpidemic() {
        RunResult run = run("""
                *     EPIDEMIC
                L     WELL.K=WELL.J+DT*(-CATCH.JK)
                N     WELL=990
                L     ILL.K=ILL.J+DT*(CATCH.JK-HEAL.JK)
                N     ILL=10
                L     IMMUNE.K=IMMUNE.J+DT*HEAL.JK
                N     IMMUNE=0
                R     CATCH.KL=ILL.K*MEET.K*.05
                R     HEAL.KL=ILL.K/10
                A     MEET.K=TABLE(MEETT,WELL.K/ALL,0,1,.5)
                T     MEETT=0/6/10
                N     ALL=WELL+ILL+IMMUNE
                S     COUNT.K=WELL.K+ILL.K+IMMUNE.K
                SPEC  DT=.25/LENGTH=200/PRTPER=5/PLTPER=1
                """);
        for (double count : series(run, "COUNT")) {
            assertThat(count).isCloseTo(1000, within(1e-9));
        }
        double[] ill = series(run, "ILL");
        assertThat(ill).hasSize(201);
        assertThat(ill[ill.length - 1]).isLessThan(0.01);
        assertThat(java.util.Arrays.stream(ill).max().orElseThrow()).isGreaterThan(500);
    }

    /// An ageing chain by hand: each cohort gets what leaves the one before it.
    @Test
    void stepsArraysOverTheirRanges() {
        RunResult run = run("""
                *     AGES
                FOR   I=1,4
                FOR   J=2,4
                L     AGE.K(1)=AGE.J(1)+DT*(NEW-OUT.JK(1))
                L     AGE.K(J)=AGE.J(J)+DT*(OUT.JK(J-1)-OUT.JK(J))
                N     AGE(I)=FIRST(I)*I
                T     FIRST=4/3/2/1
                R     OUT.KL(I)=AGE.K(I)/5
                C     NEW=2
                A     NUMBER.K(J)=J
                A     LATE.K(I)=SMOOTH(OUT.JK(I),3)
                A     ALL.K=SUM(AGE.K)-SUMV(AGE.K,2,3)
                SPEC  DT=1/LENGTH=2
                """);
        assertThat(series(run, "AGE[1]")).containsExactly(new double[] {4, 5.2, 6.16}, within(1e-12));
        assertThat(series(run, "AGE[2]")).containsExactly(new double[] {6, 5.6, 5.52}, within(1e-12));
        assertThat(series(run, "AGE[4]")).containsExactly(new double[] {4, 4.4, 4.72}, within(1e-12));
        assertThat(series(run, "ALL")).containsExactly(new double[] {8, 9.6, 10.88}, within(1e-12));
        assertThat(series(run, "NUMBER[3]")).containsOnly(3.0);
        assertThat(series(run, "LATE[2]")).containsExactly(new double[] {1.2, 1.2, 1.2 - 0.08 / 3}, within(1e-12));
    }

    /// A range that does not start at 1.
    @Test
    void countsTheElementsOfARangeFromItsFirst() {
        RunResult run = run("""
                *     YEARS
                FOR   Y=1971,1973
                A     X.K(Y)=Y*10
                A     NEXT.K=X.K(1972)+X.K(1971+2)
                SPEC  DT=1/LENGTH=1
                """);
        assertThat(series(run, "X[1971]")).containsOnly(19_710.0);
        assertThat(series(run, "NEXT")).containsOnly(39_450.0);
    }

    /// X reaches 5 at time 5, from which on LENGTH is 0.
    @Test
    void endsWhenTheLengthIsReached() {
        RunResult run = run("""
                *     LENGTH
                L     X.K=X.J+DT*(1)
                N     X=0
                A     LENGTH.K=CLIP(0,MAXLEN,X.K,5)
                SPEC  DT=.5/MAXLEN=100/PRTPER=1/PLTPER=1
                """);
        assertThat(series(run, "X")).containsExactly(0, 1, 2, 3, 4, 5);
    }

    /// By hand: every 2 years the contents move on, and what came into the first car in two years
    /// with them.
    @Test
    void movesTheContentsOfBoxcarTrains() {
        RunResult run = run("""
                *     BOXCARS
                37B   LIN=BOXLIN(3,2)
                1L    LIN*1.K=LIN*1.J+(DT)(IN.JK)
                C     LIN*=0/5/7
                6R    IN.KL=1
                36B   CYC=BOXCYC(3,1)
                C     CYC*=10,20,30
                12A   SUM1.K=(2)(LIN*2.K)CYC*1.K
                N     TIME=1900
                SPEC  DT=.5/LENGTH=1905/PRTPER=1/PLTPER=1
                """);
        assertThat(series(run, "LIN[1]")).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(series(run, "LIN[2]")).containsExactly(5, 5, 2, 2, 2, 2);
        assertThat(series(run, "LIN[3]")).containsExactly(7, 7, 5, 5, 2, 2);
        assertThat(series(run, "CYC[1]")).containsExactly(10, 30, 20, 10, 30, 20);
        assertThat(series(run, "CYC[2]")).containsExactly(20, 10, 30, 20, 10, 30);
        assertThat(series(run, "SUM1")).containsExactly(100, 300, 80, 40, 120, 80);
    }

    /// Forrester, World Dynamics, 1971, chapter 4: in the original run population peaks around 2020
    /// somewhat above 5 billion, while natural resources fall to about a third of what they were in
    /// 1900 by 2100. With a quarter of the use of resources from 1970 on, pollution grows until
    /// population collapses, within two decades to a fraction.
    @Test
    void runsWorld2AsItWasPunched() throws IOException {
        SourceText source =
                SourceText.of("world2.dyn", Files.readString(Path.of("src/test/resources/decks/world2.dyn")));
        Outcome<List<ReadyRun>> outcome = ModelFiles.read(source)
                .then(model -> new Engine().compile(model))
                .then(model -> PlannedRuns.of(new Engine(), model));
        List<ReadyRun> runs = ((Outcome.Made<List<ReadyRun>>) outcome).value();
        assertThat(runs).extracting(run -> run.plan().title()).containsExactly("ORIGINAL", "LESS RESOURCES");
        RunResult original = runs.getFirst().model().run(runs.getFirst().spec());
        double[] people = series(original, "P");
        int peak = highest(people);
        assertThat(original.time(peak)).isBetween(2015.0, 2025.0);
        assertThat(people[peak]).isBetween(5.2e9, 5.4e9);
        double[] resources = series(original, "NR");
        assertThat(resources[resources.length - 1] / resources[0]).isBetween(0.28, 0.36);
        RunResult spared = runs.getLast().model().run(runs.getLast().spec());
        double[] polluted = series(spared, "P");
        int high = highest(polluted);
        int later = high;
        while (spared.time(later) < spared.time(high) + 30) {
            later++;
        }
        assertThat(spared.time(high)).isBetween(2025.0, 2040.0);
        assertThat(polluted[later]).isLessThan(polluted[high] / 3);
    }

    private static int highest(double[] values) {
        int at = 0;
        for (int row = 0; row < values.length; row++) {
            at = values[row] > values[at] ? row : at;
        }
        return at;
    }
}
