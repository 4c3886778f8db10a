package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.Span;

/// Writes a program as one file of C99 that runs the model and prints its variables as CSV: the bytes
/// of `run --format csv`.
public final class CExport {
    private static final int LONGEST = 400;
    private static final int RANK_EULER = 1;
    private static final int RANK_HEUN = 2;
    private static final int RANK_RK4 = 4;

    private final Program program;
    private final int method;
    private final boolean batched;
    private final Names names;
    private final CLanguage language;
    private final Expressions expressions;
    private final Equations equations;
    private final CMemories memories;
    private final Functions functions;

    private CExport(Program program, int method, boolean batched) {
        this.program = program;
        this.method = method;
        this.batched = batched;
        names = Names.ofC(program);
        language = new CLanguage(batched);
        expressions = new Expressions(names, language);
        equations = new Equations(program, expressions, language);
        memories = new CMemories(program, expressions, equations);
        functions = new Functions(language::opening, "", LONGEST, _ -> 1);
    }

    /// Writes a program.
    ///
    /// @param program the program
    /// @param method how stocks are stepped
    /// @return the text of the file; or what the program holds that is not written
    public static Outcome<String> write(Program program, IntegrationMethod method) {
        List<Diagnostic> problems = new ArrayList<>();
        Span place = program.regions().getFirst().variable().span();
        int rank = switch (method) {
            case EULER -> RANK_EULER;
            case RK2 -> RANK_HEUN;
            case RK4 -> RANK_RK4;
            case RK45 -> 0;
        };
        if (rank == 0) {
            problems.add(unsupported(place, "integration with a varying step"));
        }
        if (!program.isTimeFixed()) {
            problems.add(unsupported(place, "a time specification that changes during the run"));
        }
        findUnsupported(program).ifPresent(problems::add);
        return problems.isEmpty()
                ? new Outcome.Made<>(new CExport(program, rank, false).write(), List.of())
                : new Outcome.Refused<>(problems);
    }

    /// Writes a program as fast as it can be, for others to call its `run_model`: optimised, and to be
    /// compiled with `MODEL_WITHOUT_MAIN` defined.
    ///
    /// @param program the program
    /// @param method how stocks are stepped
    /// @return the text of the file; or what the program holds that is not written
    public static Outcome<String> library(Program program, IntegrationMethod method) {
        return write(Optimiser.optimise(program), method);
    }

    /// Writes a program that runs the model by Euler's method many times side by side, each equation for
    /// all runs before the next one, with the elementary functions of the C library: what a compiler
    /// makes vectors of. It says on standard output how long as many batches took as it is told on standard
    /// input, and does not give our bits.
    ///
    /// @param program the program
    /// @return the text of the file; or what the program holds that is not written
    public static Outcome<String> batch(Program program) {
        Program optimised = Optimiser.optimise(program);
        Outcome<String> single = write(optimised, IntegrationMethod.EULER);
        Optional<Diagnostic> apart = findUnbatched(optimised);
        return apart.<Outcome<String>>map(why -> new Outcome.Refused<>(List.of(why)))
                .orElse(single)
                .then(_ -> new Outcome.Made<>(new CExport(optimised, RANK_EULER, true).writeBatch(), List.of()));
    }

    private static Optional<Diagnostic> findUnsupported(Program program) {
        return Stream.of(
                        program.rates().stream().flatMap(rate -> findUnsupported(rate.value()).stream()),
                        statements(program).flatMap(statement -> findUnsupported(statement).stream()),
                        program.memory().starts().stream().flatMap(start -> findUnsupported(start.feed()).stream()),
                        program.memory().feeds().stream().flatMap(feed -> findUnsupported(feed).stream()))
                .flatMap(found -> found)
                .findFirst();
    }

    private static Optional<Diagnostic> findUnsupported(Feed feed) {
        return CMemories.isWritten(feed.device())
                ? feed.values().stream()
                        .flatMap(value -> findUnsupported(value).stream())
                        .findFirst()
                : Optional.of(unsupported(feed.values().getFirst().span(), kept(feed.device())));
    }

    private static String kept(Device device) {
        return "what a " + device.name().toLowerCase(Locale.ROOT) + " keeps";
    }

    private static Optional<Diagnostic> findUnbatched(Program program) {
        return program.rates().stream()
                .filter(Rate::nonNegative)
                .map(rate -> unsupported(rate.value().span(), "a non-negative stock beside others"))
                .findFirst()
                .or(() -> program.memory().starts().stream()
                        .map(start ->
                                unsupported(start.feed().values().getFirst().span(), "a delay beside others"))
                        .findFirst());
    }

    private static Stream<Statement> statements(Program program) {
        return Stream.of(
                        program.constants(),
                        program.initials(),
                        program.flows(),
                        program.memory().holds())
                .flatMap(List::stream);
    }

    private static Optional<Diagnostic> findUnsupported(Statement statement) {
        return switch (statement) {
            case Statement.Apply apply -> Optional.of(unsupported(apply.span(), "a function of whole arrays"));
            case Statement.Assign assign -> findUnsupported(assign.value());
        };
    }

    private static Optional<Diagnostic> findUnsupported(Op op) {
        Optional<String> here = switch (op) {
            case Op.Recall recall ->
                CMemories.isWritten(recall.part().device())
                        ? Optional.empty()
                        : Optional.of(kept(recall.part().device()));
            case Op.Draw _ -> Optional.of("a random number");
            case Op.TableCall call -> Optional.of(call.method() + " of a graphical function");
            case Op.Call call -> CMethods.of(call.method()).isMissing() ? Optional.of(call.name()) : Optional.empty();
            case Op.Constant _, Op.Load _, Op.LoadAt _, Op.Counter _, Op.Reduce _ -> Optional.empty();
            case Op.Unary _, Op.Binary _, Op.Select _, Op.TableRead _ -> Optional.empty();
        };
        return here.map(what -> unsupported(op.span(), what))
                .or(() -> op.operands().stream()
                        .flatMap(part -> findUnsupported(part).stream())
                        .findFirst());
    }

    private static Diagnostic unsupported(Span span, String what) {
        return Diagnostic.error(DiagnosticCode.UNSUPPORTED, span, what + " is not written in C")
                .hint("run and ensemble compute it");
    }

    private String write() {
        functions();
        holds();
        StringBuilder out = new StringBuilder();
        out.append("/* ").append(Equations.comment(program.name())).append("""
                 as a system of difference equations, in C99.

                   It runs the model once and prints its variables as CSV. Compile it with

                       cc -std=c99 -O2 -ffp-contract=off FILE.c -o model -lm

                   Arithmetic must be neither rearranged nor contracted (no -ffast-math): then the output has the
                   same bits on every machine. */

                #include <math.h>
                #include <stdint.h>
                #include <stdio.h>
                #include <stdlib.h>
                #include <string.h>

                """);
        language.needs().stream()
                .filter(piece -> piece != CLibrary.RUN)
                .forEach(piece -> out.append(piece.text()).append('\n'));
        out.append(slots()).append(records()).append(memories.library());
        String run = CLibrary.RUN.text();
        int split = run.indexOf("/* The moments of a run");
        out.append(run, 0, split)
                .append(tables())
                .append(offsets())
                .append(functions.text())
                .append(run.substring(split));
        return out.toString();
    }

    private String writeBatch() {
        functions();
        String run = CLibrary.RUN.text();
        StringBuilder out = new StringBuilder(CLibrary.batch("head"));
        language.needs().stream()
                .filter(piece -> piece != CLibrary.RUN)
                .forEach(piece -> out.append(piece.text()).append('\n'));
        int moments = run.indexOf("/* The moments of a run");
        return out.append(CLibrary.batch("math"))
                .append(slots())
                .append(records())
                .append(run, 0, moments)
                .append(tables())
                .append(offsets())
                .append(functions.text())
                .append(run, moments, run.indexOf("/* Prints the shortest digits"))
                .append(CLibrary.batch("loop"))
                .toString();
    }

    private void functions() {
        phase("constants", program.constants());
        write("initials", single(), "s", memories.initials());
        phase("flows", program.flows());
        write(
                "rates",
                batched ? "double (*s)[LANES], double (*r)[LANES]" : "const double *s, double *r",
                "s, r",
                rates());
    }

    /// Writes the rates of the stocks, and the flows that touch non-negative ones.
    private List<Equations.Block> rates() {
        List<Equations.Block> blocks = new ArrayList<>(equations.rates());
        int at = program.stocks().size();
        for (Pipe pipe : program.pipes()) {
            String line = "r[" + at++ + "]" + language.lane() + " = " + language.slot(names.slot(pipe.flow())) + ";";
            blocks.add(new Equations.Block(
                    language.around(List.of(line)),
                    1,
                    program.region(pipe.flow()).variable().span()));
        }
        return blocks;
    }

    private String single() {
        return batched ? "double (*s)[LANES]" : "double *s";
    }

    private void phase(String name, List<Statement> statements) {
        write(
                name,
                single(),
                "s",
                equations.phase(statements, (place, value) -> language.slot(place) + " = " + value + ";"));
    }

    private void write(String name, String parameters, String arguments, List<Equations.Block> statements) {
        List<String> unused = Stream.of(arguments.split(", ", -1))
                .map(argument -> "    (void) " + argument + ";")
                .toList();
        functions.write(name, new Functions.Signature(parameters, arguments, unused), statements);
    }

    private void holds() {
        write("gather", "const double *s, double *h", "s, h", memories.gathered());
        write("settle", "double *s, const double *h", "s, h", memories.settled());
    }

    private String slots() {
        StringBuilder out = new StringBuilder("/* Where each variable is among the values of a run. */\nenum {\n");
        for (Region region : program.regions()) {
            Slot slot = region.variable();
            String unit = slot.unit() == null ? "" : " [" + Equations.comment(slot.unit()) + "]";
            out.append("    ").append(names.of(region)).append(" = ").append(region.base());
            out.append(", /* ")
                    .append(Equations.comment(slot.name().written()))
                    .append(unit)
                    .append(" */\n");
        }
        return out.append("    SLOTS = ")
                .append(program.size())
                .append("\n};\n\n")
                .toString();
    }

    private String records() {
        List<Slot> all = program.slots();
        List<Integer> recorded = new ArrayList<>();
        for (int slot = 0; slot < all.size(); slot++) {
            if (all.get(slot).kind().isVariable()) {
                recorded.add(slot);
            }
        }
        BitSet changing = new BitSet();
        program.stocks().forEach(changing::set);
        program.flows().forEach(flow -> flow.slots().forEach(changing::set));
        List<Integer> stocks = program.stocks();
        int held = program.memory().holds().stream()
                .mapToInt(hold -> hold.slots().size())
                .sum();
        int pipes = program.pipes().size();
        return "enum { STOCKS = " + stocks.size() + ", PIPES = " + pipes + ", RATES = " + (stocks.size() + pipes)
                + ", RECORDED = " + recorded.size() + ", HELD = " + held
                + ", METHOD = " + method + " };\n\n"
                + array("int stocks", stocks.stream().map(String::valueOf).toList())
                + array("int recorded", recorded.stream().map(String::valueOf).toList())
                + array(
                        "char changes",
                        recorded.stream()
                                .map(slot -> changing.get(slot) ? "1" : "0")
                                .toList())
                + array(
                        "char *const names",
                        recorded.stream()
                                .map(slot -> literal(cell(all.get(slot).name().written())))
                                .toList())
                + new CReservoirs(program).text();
    }

    static String array(String declaration, List<String> elements) {
        return "static const " + declaration + "[] = {"
                + String.join(", ", elements.isEmpty() ? List.of("0") : elements) + "};\n";
    }

    /// A cell of CSV.
    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("?", "\\?");
        return '"' + escaped + '"';
    }

    private String tables() {
        StringBuilder out = new StringBuilder();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < program.tables().size(); i++) {
            Table table = program.tables().get(i);
            CTable written = new CTable(table.function());
            out.append("static const double table_")
                    .append(i)
                    .append("[][4] = {")
                    .append(written.points());
            out.append("};\n");
            all.add("{" + table.function().kind() + ", " + table.function().size() + ", "
                    + language.number(written.perUnit()) + ", table_" + i + "}");
        }
        return all.isEmpty() ? "" : out + array("struct table tables", all) + "\n";
    }

    private String offsets() {
        return expressions.offsets().entrySet().stream()
                .map(entry -> array(
                        "int " + entry.getValue(),
                        entry.getKey().stream().map(String::valueOf).toList()))
                .collect(Collectors.joining());
    }
}
