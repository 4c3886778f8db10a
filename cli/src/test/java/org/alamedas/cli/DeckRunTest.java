package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

/// What a deck asks for with PRINT, PLOT and RUN cards.
final class DeckRunTest {
    /// A level X that grows by 1 a year, one that doubles, an array and a table read in two ways.
    private static final String DECK = """
            *     SMALL DECK
            L     X.K=X.J+DT*UP
            N     X=0
            C     UP=1000
            L     DBL.K=DBL.J+DT*DBL.J
            N     DBL=.5
            A     HALF.K=X.K/2
            FOR   I=1,2
            A     EACH.K(I)=I*TIME.K
            A     LOW.K=TABHL(T,TIME.K,0,4,2)
            A     HIGH.K=TABXT(T,TIME.K,0,2,1)
            T     T=1/2/4
            PRINT 1)X,DBL(0.1)/2)EACH/3)LOW,HIGH
            PLOT  X=X,HALF=H(0,4E3)/DBL=*/LOW=L(0,1)
            SPEC  DT=.5/LENGTH=4/PRTPER=2/PLTPER=.5
            RUN   BASE
            C     UP=-1000,LENGTH=2,PRTPER=1
            T     T=9/9/9
            RUN   DOWN
            """;

    private static Terminal run(Appearance looks, String... options) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("run", "-"), java.util.Arrays.stream(options))
                .toArray(String[]::new);
        return Terminal.runLooking(looks, DECK, arguments);
    }

    @Test
    void showsEveryRunWithItsTablesAndPlots() {
        Terminal ended = run(Appearance.PLAIN);
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        Golden.check("deck/chart.txt", ended.out());
    }

    @Test
    void plotsAsALinePrinterDid() {
        Golden.check("deck/printer.txt", run(Appearance.PLAIN, "--plot=printer").out());
    }

    @Test
    void drawsWithAsciiWhereThereIsNothingElse() {
        String out = run(new Appearance(false, false, false, false, 60)).out();
        assertThat(out).contains("+---").matches(text -> text.chars().allMatch(c -> c < 128));
        assertThat(out.lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void coloursCurvesAtATerminal() {
        assertThat(run(new Appearance(true, false, false, true, 80)).out()).contains("\u001b[36m", "\u001b[0m");
    }

    /// The second run has UP=-1000: X(2) is -2000. The command line goes before the deck.
    @Test
    void letsTheCommandLineChangeEveryRun() {
        assertThat(run(Appearance.PLAIN, "--set", "UP=5").lines())
                .filteredOn(line -> line.startsWith("        2. "))
                .allMatch(line -> line.contains("10.0"))
                .hasSize(2);
    }

    @Test
    void writesDataWhereDataIsAskedFor() {
        assertThat(run(Appearance.PLAIN, "--vars=X", "--save-every=4").lines())
                .containsExactly("time\tX", "0\t0", "4\t4000");
        assertThat(run(Appearance.PLAIN, "--format=csv").lines().getFirst()).startsWith("time,X,");
    }

    @Test
    void drawsAnyVariablesInAnyStyle() {
        assertThat(run(Appearance.PLAIN, "--vars=X,HALF", "--plot=chart").lines())
                .contains("           X  X     from 0. to 4000.", "           H  HALF  from 0. to 2000.");
        assertThat(run(Appearance.PLAIN, "--vars=X,HALF", "--plot", "printer")
                        .lines()
                        .getFirst())
                .isEqualTo(" X=X,HALF=H");
        assertThat(run(Appearance.PLAIN, "--plot", "--vars=X").lines()).hasSize(2);
    }

    @Test
    void refusesATableOfAnotherLengthInARun() {
        Terminal ended = Terminal.runWithInput(DECK.replace("T=9/9/9", "T=9/9"), "run", "-");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err())
                .contains("\"T\" has 3 points, and this run gives it 2", "<stdin>:18")
                .doesNotContain("T 2");
    }
}
