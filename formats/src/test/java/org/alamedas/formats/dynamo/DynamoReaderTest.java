package org.alamedas.formats.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.Report;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ExprPrinter;
import org.alamedas.model.print.ModelPrinter;
import org.alamedas.model.source.SourceText;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DynamoReaderTest {
    private static final String CONTROLS = "SPEC  DT=1/LENGTH=10\n";

    private static Outcome<Model> outcome(String cards) {
        return ModelFiles.read(SourceText.of("test.dyn", CONTROLS + cards));
    }

    private static Model read(String cards) {
        return switch (outcome(cards)) {
            case Outcome.Made<Model> made -> made.value();
            case Outcome.Refused<Model> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static Variable find(Model model, String name) {
        return model.variables().stream()
                .filter(variable -> variable.name().equals(Name.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String equation(String cards, String name) {
        Variable.Auxiliary auxiliary = (Variable.Auxiliary) find(read(cards), name);
        return ExprPrinter.print(auxiliary.equations().getFirst().expression());
    }

    @Test
    void readsEveryKindOfCard() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/models/every-card.dyn"));
        Outcome<Model> outcome = ModelFiles.read(SourceText.of("every-card.dyn", text));
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        Model model = ((Outcome.Made<Model>) outcome).value();
        StringBuilder said = new StringBuilder(ModelPrinter.print(model));
        outcome.diagnostics().forEach(each -> said.append(line(each)));
        Golden.check("dynamo/every-card.txt", said.toString());
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.severity() + " " + diagnostic.span() + ": " + diagnostic.message() + "\n";
    }

    /// DYNAMO II User's Manual: a blank ends an equation, and neighbouring parentheses multiply.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A     X.K=2*Q REMARK | 2 * Q",
                "A     X.K = 2 * Q | 2 * Q",
                "A     X.K=2*Q (UNITS) | 2 * Q",
                "A     X.K=(2)(Q)(3) | 2 * Q * 3",
                "A     X.K=(2)Q | 2 * Q",
                "A     X.K=2(Q) | 2 * Q",
                "A     X.K=1.5E3(Q) | 1500 * Q",
                "A     X.K=2/(Q)(3) | 2 / Q * 3",
                "A     X.K=-Q**2 | -(Q ^ 2)",
                "A     X.K=MAX(Q,1)(Q) | MAX(Q, 1) * Q",
                "a     x.k=2*q | 2 * q",
                "12A   X.K=2*Q | 2 * Q",
                "A     X.K=2*(Q+;X     1) | 2 * (Q + 1)",
                "A     X.K=2*Q;X     +1 | 2 * Q + 1",
                "A     X.K=(2)(Q);X     (Q) | 2 * Q * Q",
                "A     X.K = 2 * Q - 1 REMARK | 2 * Q - 1",
                "A     X.K=2*Q REMARK;X     (GOES ON) | 2 * Q",
                "A     X.K=2*Q;X                                       (UNITS) | 2 * Q",
                "A     X.K=2*MAX(Q,1;X     0) | 2 * MAX(Q, 10)"
            })
    void readsEquationsAsTheirCardsSay(String cards, String expected) {
        String lines = "C     Q=3\n" + cards.replace(";", "\n") + "\n";
        assertThat(equation(lines, "X")).isEqualTo(expected);
    }

    @Test
    void takesWhatFollowsABlankForAComment() {
        Outcome<Model> outcome = outcome("A     Y.K=1\nA     X.K=2 + Y.K\n");
        assertThat(outcome.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.span().text()).isEqualTo("+ Y.K"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X.J+DT*(IN.JK-OUT.JK)",
                "X.J+(DT)(IN.JK-OUT.JK)",
                "X.J+(IN.JK-OUT.JK)*DT",
                "X.J-DT*OUT.JK+DT*IN.JK",
                "DT*(IN.JK-OUT.JK)+X.J",
                "X.J+DT*(-OUT.JK+IN.JK)"
            })
    void findsTheFlowsOfALevel(String right) {
        Variable.Stock stock = (Variable.Stock)
                find(read("L     X.K=" + right + "\nN     X=1\nR     IN.KL=2\nR     OUT.KL=X.K\n"), "X");
        Variable.Change.Flows flows = (Variable.Change.Flows) stock.change();
        assertThat(flows.inflows()).extracting(flow -> flow.name().written()).containsExactly("IN");
        assertThat(flows.outflows()).extracting(flow -> flow.name().written()).containsExactly("OUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X.J+(DT/T)(A.J-X.J) | 1 / T * (A - X)",
                "X.J+DT*(A.J-X.J)/T | (A - X) / T",
                "X.J+DT*(IN.JK+A.J) | IN + A",
                "X.J+DT*2*IN.JK | 2 * IN",
                "X.J+DT*(IN.JK+IN.JK) | IN + IN",
                "MAX(X.J-A.J,0) | (MAX(X - A, 0) - X) / DT",
                "A.J | (A - X) / DT"
            })
    void findsTheNetRateOfALevel(String right, String expected) {
        Variable.Stock stock = (Variable.Stock)
                find(read("L     X.K=" + right + "\nN     X=1\nR     IN.KL=2\nA     A.K=3\nC     T=4\n"), "X");
        Variable.Change.Net net = (Variable.Change.Net) stock.change();
        assertThat(ExprPrinter.print(net.equations().getFirst().expression())).isEqualTo(expected);
    }

    @Test
    void keepsTheRateOfTheStepBeforeWhereAnEquationAsksForIt() {
        Model model = read("R     IN.KL=TIME.K\nA     A.K=IN.JK\nL     X.K=X.J+DT*IN.JK\nN     X=0\n");
        assertThat(ExprPrinter.print(((Variable.Auxiliary) find(model, "A"))
                        .equations()
                        .getFirst()
                        .expression()))
                .isEqualTo("previous_IN");
        assertThat(((Variable.Stock) find(model, "X")).change()).isInstanceOf(Variable.Change.Flows.class);
    }

    @Test
    void acceptsAnAuxiliaryInADelayWithANote() {
        Outcome<Model> outcome = outcome("A     A.K=3\nR     R.KL=DELAY1(A.K,2)\nPLOT  R=*\n");
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        assertThat(outcome.diagnostics()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.code()).isEqualTo(DiagnosticCode.DIALECT_EXTENSION);
            assertThat(note.span().text()).isEqualTo("A.K");
        });
    }

    @Test
    void takesAnyCharacterForAPlotMark() {
        Model model = read("A     A.K=3\nPLOT  A=*/A=+(0,100)/A=//A=,,A=(\nPRINT A\n");
        PlannedRun run = model.runs().getFirst();
        Report.Plot plot = (Report.Plot) run.reports().getFirst();
        assertThat(plot.scales())
                .flatExtracting(Report.Scale::curves)
                .extracting(Report.Curve::mark)
                .containsExactly("*", "+", "/", ",", "(");
        assertThat(plot.scales().get(1).high()).isEqualTo(100);
    }

    @Test
    void changesConstantsAndTablesForOneRunOnly() {
        Model model = read("""
                C     Q=1
                A     A.K=TABLE(T,Q,0,1,1)
                T     T=1/2
                PRINT A
                RUN   ONE
                C     Q=2
                T     T=3/4
                RUN   TWO
                RUN   THREE
                """);
        assertThat(model.runs()).extracting(PlannedRun::title).containsExactly("ONE", "TWO", "THREE");
        assertThat(model.runs().get(1).settings())
                .extracting(PlannedRun.Setting::values)
                .containsExactly(java.util.List.of(2.0), java.util.List.of(3.0, 4.0));
        assertThat(model.runs().get(2).settings()).isEmpty();
        assertThat(model.runs().get(2).reports()).hasSize(1);
    }

    @Test
    void startsAtTheInitialTime() {
        Model model = read("N     TIME=1900\nA     A.K=TIME.K\n");
        assertThat(((Expr.Literal) model.time().start()).value()).isEqualTo(1900);
    }

    @Test
    void refusesMacrosThatCallThemselvesOrGrowWithoutBound() {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            cards.append("MACRO M%d(A)%nA     M%d.K=M%d(A.K)+M%d(A.K)%nMEND%n".formatted(i, i, i + 1, i + 1));
        }
        cards.append("MACRO M40(A)\nA     M40.K=A.K\nMEND\nA     X.K=M0(1)\n");
        assertThat(outcome(cards.toString()).diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::code)
                .containsOnly(DiagnosticCode.TOO_DEEP);
    }

    @Test
    void refusesAnEquationThatIsNestedTooDeep() {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        assertThat(outcome("A     X.K=" + deep + "\n").diagnostics())
                .extracting(Diagnostic::code)
                .contains(DiagnosticCode.TOO_DEEP);
    }

    @Test
    void readsLongTablesAndManyNotes() {
        String table = "T     T=" + "1/".repeat(200_000) + "1\n";
        String cards = table + "NOTE  words\n".repeat(200_000) + "A     X.K=TABHL(T,TIME.K,0,200000,1)\n";
        assertThat(outcome(cards)).isInstanceOf(Outcome.Made.class);
    }

    private static String runs(Model model) {
        String printed = ModelPrinter.print(model);
        return printed.substring(printed.indexOf("run \""));
    }

    @Test
    void startsAnEditedRunFromTheRunThatItNames() {
        Model model = read("""
                C     A=1,B=1
                A     X.K=A+B
                PRINT X
                RUN   BASE
                C     A=2
                RUN   SECOND
                EDIT  Second
                C     B=3
                PRINT A
                RUN   THIRD
                EDIT  THIRD
                C     A=4
                RUN   FOURTH
                """);
        assertThat(runs(model)).isEqualTo("""
                run "BASE"
                  table: X in 1
                run "SECOND"
                  set A = 2
                  table: X in 1
                run "THIRD"
                  set A = 2
                  set B = 3
                  table: A in 1
                run "FOURTH"
                  set A = 4
                  set B = 3
                  table: A in 1
                """);
    }

    @Test
    void changesEquationsInAnEditedRun() {
        Model model = read("""
                L     X.K=X.J+DT*IN.JK
                N     X=0
                R     IN.KL=A
                C     A=1
                RUN   BASE
                EDIT  BASE
                R     IN.KL=A*B
                C     B=7
                N     X=5
                PRINT X,B
                RUN   OTHER
                """);
        assertThat(find(model, "IN").toString()).doesNotContain("MULTIPLY");
        Model edited = java.util.Objects.requireNonNull(model.runs().getLast().edited());
        assertThat(ModelPrinter.print(edited)).contains("flow IN\n  = A * B", "stock X\n  starts at 5", "aux B\n  = 7");
        assertThat(model.runs().getLast().reports()).hasSize(1);
    }

    @Test
    void namesTheRunThatAnEditCardMayHaveMeant() {
        assertThat(outcome("C A=1\nRUN BASE\nEDIT BASIS\nC A=2\nRUN\n").diagnostics())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(DiagnosticCode.UNKNOWN_NAME);
                    assertThat(problem.message()).isEqualTo("no run before this card is called \"BASIS\"");
                    assertThat(problem.hints()).containsExactly("did you mean BASE");
                });
    }

    /// Columns 73 to 80 held the number of the card. A statement that fills its card touches it.
    @Test
    void leavesOutTheNumbersOfCards() {
        String sum = "A     X.K=" + "A+".repeat(31);
        String cards = sum + "00000010\n" + "X     B".formatted() + " ".repeat(65) + "00000020\n" + "C     A=1,B=2"
                + " ".repeat(59) + "00000030\n";
        assertThat(sum).hasSize(72);
        assertThat(equation(cards, "X")).isEqualTo("A + ".repeat(31) + "B");
        String long_ = "A     X.K=" + "A+".repeat(40) + "B\nC     A=1,B=2\n";
        assertThat(equation(long_, "X")).isEqualTo("A + ".repeat(40) + "B");
    }
}
