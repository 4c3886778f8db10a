package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alamedas.engine.carry.Carrier;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Memory;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Writes a program as one file of Java that runs the model and prints its variables: the bytes of `run`.
///
/// The file needs nothing but `java.base`. It holds the equations, and of the classes that run models here
/// what they need.
public final class JavaExport {
    /// The JVM compiles no longer method.
    private static final int LONGEST = 7_000;

    /// No method is longer.
    private static final int LIMIT = 60_000;

    private static final String INDENT = "    ";
    private static final Functions.Signature NOTHING = new Functions.Signature("", "", List.of());

    private final Program program;
    private final IntegrationMethod method;
    private final String name;
    private final Names names;
    private final JavaLanguage language = new JavaLanguage();
    private final Expressions expressions;
    private final Equations equations;
    private final Functions functions = new Functions(language::opening, INDENT, LONGEST, Equations.Block::size);

    private JavaExport(Program program, IntegrationMethod method, String name) {
        this.program = program;
        this.method = method;
        this.name = name;
        names = Names.ofJava(program, JavaData.NAMES);
        expressions = new Expressions(names, language);
        equations = new Equations(program, expressions, language);
    }

    /// Writes a program.
    ///
    /// @param program the program
    /// @param method how stocks are stepped
    /// @param fixed the variables that no run may give another value
    /// @param name what the class is called; made a name of a class where it is none
    /// @return the text of the file; or what the program holds that is not written
    public static Outcome<String> write(Program program, IntegrationMethod method, Set<Name> fixed, String name) {
        Span place = program.regions().getFirst().variable().span();
        List<Diagnostic> problems = new ArrayList<>();
        if (method == IntegrationMethod.RK45) {
            problems.add(unsupported(place, "integration with a varying step"));
        }
        if (!program.isTimeFixed()) {
            problems.add(unsupported(place, "a time specification that changes during the run"));
        }
        JavaExport export = new JavaExport(program, method, className(name));
        return problems.isEmpty() ? export.write(fixed) : new Outcome.Refused<>(problems);
    }

    private static Diagnostic unsupported(Span span, String what) {
        return Diagnostic.error(DiagnosticCode.UNSUPPORTED, span, what + " is not written in Java")
                .hint("run and ensemble compute it");
    }

    /// Makes a name of a class.
    static String className(String text) {
        StringBuilder out = new StringBuilder();
        boolean starts = true;
        for (int c : text.codePoints().toArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(starts ? Character.toUpperCase(c) : c);
            }
            starts = !Character.isLetterOrDigit(c);
        }
        boolean named = !out.isEmpty() && Character.isJavaIdentifierStart(out.codePointAt(0));
        return named && !JavaData.TYPES.contains(out.toString()) ? out.toString() : "Model" + out;
    }

    private Outcome<String> write(Set<Name> fixed) {
        List<Diagnostic> problems = new ArrayList<>();
        phase("constants", program.constants(), problems);
        initials(problems);
        functions.write("flows", NOTHING, limited(equations.phase(program.flows(), JavaExport::assign), problems));
        rates();
        memories();
        JavaData data = new JavaData(program, names);
        String members = sizes()
                + data.slots()
                + functions.text()
                + data.variables(fixed)
                + data.tables()
                + data.offsets(expressions.offsets())
                + reservoirs()
                + runtime();
        return problems.isEmpty() ? new Outcome.Made<>(file(members), List.of()) : new Outcome.Refused<>(problems);
    }

    private String file(String members) {
        Carrier.Carried carried = Carrier.carry(members);
        Set<String> imports = new TreeSet<>(carried.imports());
        imports.addAll(JavaData.imports(members));
        return imports.stream().map(one -> "import " + one + ";\n").collect(Collectors.joining("", "", "\n"))
                + "/// " + Equations.comment(program.name()) + " as a system of difference equations, in Java 25.\n"
                + """
                ///
                /// `java $CLASS$.java` prints a run as values separated by tabs; `java $CLASS$.java --help` says what can be
                /// set. Programs call `$CLASS$.run(Map.of("name", value))`.
                ///
                /// The file needs nothing else. Behind the equations and what runs them follow the classes that they
                /// use, for the same bits on every machine: elementary functions, the count of steps, and others.
                public final class $CLASS$ {
                """.replace("$CLASS$", name)
                + members + "\n" + carried.types() + "}\n";
    }

    private static String assign(String place, String value) {
        return "s[" + place + "] = " + value + ";";
    }

    private static String set(String place, String value) {
        return "set(" + place + ", " + value + ");";
    }

    private static List<Equations.Block> limited(List<Equations.Block> blocks, List<Diagnostic> problems) {
        blocks.stream()
                .filter(block -> block.size() > LIMIT)
                .findFirst()
                .ifPresent(block -> problems.add(unsupported(block.span(), "an equation as long as this one")));
        return blocks;
    }

    private void phase(String called, List<Statement> statements, List<Diagnostic> problems) {
        functions.write(called, NOTHING, limited(equations.phase(statements, JavaExport::set), problems));
    }

    /// Writes the initial assignments, with the starts of memories among them.
    private void initials(List<Diagnostic> problems) {
        List<Equations.Block> blocks = new ArrayList<>();
        List<Statement> all = program.initials();
        int done = 0;
        for (Start start : program.memory().starts()) {
            blocks.addAll(equations.phase(all.subList(done, start.after()), JavaExport::set));
            blocks.add(handed("start", start.feed(), true));
            done = start.after();
        }
        blocks.addAll(equations.phase(all.subList(done, all.size()), JavaExport::set));
        functions.write("initials", NOTHING, limited(blocks, problems));
    }

    private Equations.Block handed(String call, Feed feed, boolean withDevice) {
        List<String> lines = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        arguments.add(expressions.place(feed.memory()));
        if (withDevice) {
            arguments.add("Device." + feed.device());
        }
        arguments.addAll(expressions.values(feed.values(), lines));
        lines.add(call + "(" + String.join(", ", arguments) + ");");
        return equations.block(feed.loops(), lines, feed.values());
    }

    private void rates() {
        List<Equations.Block> blocks = new ArrayList<>(equations.rates());
        int at = program.stocks().size();
        for (Pipe pipe : program.pipes()) {
            blocks.add(new Equations.Block(
                    List.of("r[" + at++ + "] = s[" + names.slot(pipe.flow()) + "];"),
                    LONGEST / LIMIT,
                    program.region(pipe.flow()).variable().span()));
        }
        functions.write("rates", new Functions.Signature("double[] r", "r", List.of()), blocks);
    }

    private void memories() {
        Memory memory = program.memory();
        List<Equations.Block> gathered = new ArrayList<>(equations.gathered());
        List<Equations.Block> settled = new ArrayList<>(equations.settled());
        for (Feed feed : memory.feeds()) {
            gathered.add(handed("feed", feed, false));
            String step = "step(" + expressions.place(feed.memory()) + ", Device." + feed.device() + ");";
            settled.add(equations.block(feed.loops(), List.of(step), feed.values()));
        }
        functions.write("gather", NOTHING, gathered);
        functions.write("settle", NOTHING, settled);
    }

    private String sizes() {
        int held = program.memory().holds().stream()
                .mapToInt(hold -> hold.slots().size())
                .sum();
        return (held == 0 ? "" : """
                    /// What is laid aside to be taken over after a step.
                    private final double[] h = new double[$SIZE$];

                """.replace("$SIZE$", Integer.toString(held)));
    }

    private String reservoirs() {
        if (program.pipes().isEmpty() && program.rates().stream().noneMatch(Rate::nonNegative)) {
            return "";
        }
        Functions lists = new Functions(JavaData::opening, INDENT, LONGEST, Equations.Block::size);
        Span nowhere = program.regions().getFirst().variable().span();
        lists.write(
                "pipes",
                new Functions.Signature("List<Pipe> all", "all", List.of()),
                program.pipes().stream()
                        .map(pipe -> new Equations.Block(
                                List.of("all.add(new Pipe(" + names.slot(pipe.flow()) + ", List.of" + list(pipe.from())
                                        + ", List.of" + list(pipe.to()) + "));"),
                                60,
                                nowhere))
                        .toList());
        String limited = program.rates().stream()
                .map(rate ->
                        (rate.nonNegative() ? "1" : "0").repeat(rate.stocks().size()))
                .collect(Collectors.joining());
        return """
                    private static final Reservoirs RESERVOIRS = reservoirs($LIMITED$);

                    /// Says which stocks cannot fall below 0: 1 for each that cannot, in their order.
                    private static Reservoirs reservoirs(String limited) {
                        List<Pipe> all = new ArrayList<>();
                        pipes(all);
                        return new Reservoirs(all, limited.chars().mapToObj(c -> c == '1').toList());
                    }

                """.replace("$LIMITED$", JavaData.literal(limited)) + lists.text();
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private String runtime() {
        boolean limited = program.rates().stream().anyMatch(Rate::nonNegative);
        String of = limited ? " of reservoirs" : "";
        String stocks = JavaText.section("dynamics")
                + (method == IntegrationMethod.EULER ? "" : "\n" + JavaText.section("probe" + of))
                + "\n"
                + JavaText.section("commit" + of);
        String integrator = switch (method) {
            case EULER, RK45 -> "Euler";
            case RK2 -> "Heun";
            case RK4 -> "RungeKutta4";
        };
        String use = JavaText.section("use")
                .replace("$STOCKS$", stocks)
                .replace("$CLASS$", name)
                .replace("$FINITE$", Boolean.toString(!expressions.strange()))
                .replace("$INTEGRATOR$", integrator);
        return use
                + (functions.text().contains("uniform(") ? "\n" + JavaText.section("draws") : "")
                + (program.memory().starts().isEmpty() ? "" : "\n" + JavaText.section("memories"));
    }
}
