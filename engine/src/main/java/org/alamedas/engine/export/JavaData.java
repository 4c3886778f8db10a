package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;

/// What a file of Java says of a program besides its equations: where variables are, what they are called,
/// graphical functions, lists of numbers.
///
/// Long lists are texts that are read when the class is loaded: the code that fills an array may be no longer
/// than a method.
final class JavaData {
    /// Names that variables cannot have.
    static final List<String> NAMES =
            List.of("SLOTS", "STOCKS", "PIPES", "VARIABLES", "COLUMNS", "TABLES", "RESERVOIRS", "CONSTANT", "FIXED");

    /// Names that the class cannot have.
    static final Set<String> TYPES = Set.of("Role", "Variable", "Column", "Stocks", "Model");

    private static final Map<String, String> IMPORTS = Stream.of(
                    "java.io.BufferedOutputStream",
                    "java.io.FileDescriptor",
                    "java.io.FileOutputStream",
                    "java.io.OutputStream",
                    "java.io.PrintStream",
                    "java.nio.charset.StandardCharsets",
                    "java.util.ArrayList",
                    "java.util.Arrays",
                    "java.util.LinkedHashMap",
                    "java.util.List",
                    "java.util.Locale",
                    "java.util.Map",
                    "java.util.function.Consumer",
                    "java.util.stream.IntStream",
                    "java.util.stream.Stream")
            .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));

    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");
    private static final int LONGEST = 7_000;
    private static final int ENTRY = 120;
    private static final int CHUNK = 2_000;
    private static final int FEW = 300;
    private static final int LINE = 96;
    private static final String INDENT = "    ";

    private final Program program;
    private final Names names;
    private final Map<List<Name>, String> elements = new LinkedHashMap<>();

    JavaData(Program program, Names names) {
        this.program = program;
        this.names = names;
    }

    /// Returns the classes of the JDK that a text mentions, of those that files of Java use.
    static Set<String> imports(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> IMPORTS.getOrDefault(word.group(), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /// Writes the first line of a function without a model.
    static String opening(String name, String parameters) {
        return "private static void " + name + "(" + parameters + ") {";
    }

    static String literal(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return '"' + escaped + '"';
    }

    /// Writes where each variable is among the values of a run.
    String slots() {
        StringBuilder out = new StringBuilder("    // Where each variable is among the values of a run.\n");
        for (Region region : program.regions()) {
            Slot slot = region.variable();
            String written = slot.name().written();
            List<String> notes = Stream.of(
                            written.equalsIgnoreCase(names.of(region)) ? "" : written,
                            slot.unit() == null ? "" : "[" + slot.unit() + "]",
                            region.shape().isEmpty() ? "" : region.size() + " values")
                    .filter(note -> !note.isEmpty())
                    .toList();
            constant(out, names.of(region), region.base())
                    .append(notes.isEmpty() ? "" : " // ")
                    .append(Equations.comment(String.join(" ", notes)))
                    .append('\n');
        }
        constant(out, "SLOTS", program.size()).append('\n');
        constant(out, "PIPES", program.pipes().size()).append('\n');
        List<Integer> stocks = program.stocks();
        out.append("\n    /// Where the stocks are.\n    private static final int[] STOCKS = ");
        out.append(stocks.size() <= FEW ? array(stocks.stream().map(names::slot).toList()) : numbers(stocks));
        return out.append(";\n\n").toString();
    }

    private static StringBuilder constant(StringBuilder out, String name, int value) {
        return out.append("    private static final int ")
                .append(name)
                .append(" = ")
                .append(value)
                .append(';');
    }

    /// Writes the elements of an array, in lines.
    private static String array(List<String> elements) {
        return "{" + lines(elements, ", ") + "}";
    }

    private static String lines(List<String> elements, String separator) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i < elements.size(); i++) {
            boolean last = i == elements.size() - 1;
            if (out.length() - start + elements.get(i).length() > LINE && !out.isEmpty()) {
                out.setLength(out.length() - (out.charAt(out.length() - 1) == ' ' ? 1 : 0));
                out.append("\n        ");
                start = out.length();
            }
            out.append(elements.get(i)).append(last ? "" : separator);
        }
        return out.toString();
    }

    /// Writes a long list of numbers.
    private static String numbers(List<Integer> numbers) {
        List<String> text = chunks(numbers.stream().map(String::valueOf).toList(), " ");
        return "numbers(" + String.join(",", text) + ")";
    }

    /// Writes words as text blocks.
    private static List<String> chunks(List<String> words, String separator) {
        List<String> chunks = new ArrayList<>();
        for (int from = 0; from < words.size(); from += CHUNK) {
            List<String> some = words.subList(from, Math.min(from + CHUNK, words.size()));
            chunks.add(" \"\"\"\n        " + lines(some, separator) + "\n        \"\"\"");
        }
        return chunks;
    }

    /// Writes the lists of offsets.
    String offsets(Map<List<Integer>, String> offsets) {
        StringBuilder out = new StringBuilder();
        offsets.forEach((list, name) -> out.append("    private static final int[] ")
                .append(name)
                .append(" = ")
                .append(
                        list.size() <= FEW
                                ? array(list.stream().map(String::valueOf).toList())
                                : numbers(list))
                .append(";\n"));
        boolean read =
                program.stocks().size() > FEW || offsets.keySet().stream().anyMatch(list -> list.size() > FEW);
        return out.append(out.isEmpty() ? "" : "\n")
                .append(read ? JavaText.section("numbers") + "\n" : "")
                .toString();
    }

    /// Writes what is known of each variable.
    ///
    /// @param fixed those that no run may give another value
    String variables(Set<Name> fixed) {
        Functions lists = new Functions(JavaData::opening, INDENT, LONGEST, Equations.Block::size);
        List<Equations.Block> entries = new ArrayList<>();
        for (Region region : program.regions()) {
            Slot slot = region.variable();
            if (slot.kind().isVariable()) {
                String shape = region.shape().stream().map(this::elements).collect(Collectors.joining(", "));
                String line = "all.add(new Variable(" + literal(slot.name().written()) + ", "
                        + literal(slot.unit() == null ? "" : slot.unit()) + ", Role."
                        + role(slot, fixed.contains(slot.name())) + ", " + names.of(region)
                        + (shape.isEmpty() ? "" : ", List.of(" + shape + ")") + "));";
                entries.add(new Equations.Block(List.of(line), ENTRY, slot.span()));
            }
        }
        lists.write("variables", new Functions.Signature("List<Variable> all", "all", List.of()), entries);
        StringBuilder out = new StringBuilder();
        elements.forEach((list, name) -> out.append("    private static final List<String> ")
                .append(name)
                .append(" = ")
                .append(words(list))
                .append(";\n"));
        boolean read = elements.keySet().stream().anyMatch(list -> list.size() > FEW);
        return lists.text() + out.append(out.isEmpty() ? "" : "\n") + (read ? JavaText.section("words") + "\n" : "");
    }

    private static String words(List<Name> list) {
        List<String> literals = list.stream().map(one -> literal(one.written())).toList();
        return list.size() <= FEW
                ? "List.of(" + lines(literals, ", ") + ")"
                : "words("
                        + String.join(
                                ",",
                                chunks(
                                        literals.stream()
                                                .map(one -> one.substring(1, one.length() - 1))
                                                .toList(),
                                        "\\t"))
                        + ")";
    }

    private static String role(Slot slot, boolean fixed) {
        return switch (slot.kind()) {
            case CONSTANT -> fixed ? "FIXED" : "CONSTANT";
            case STOCK -> fixed ? "FIXED" : "STOCK";
            case FLOW -> "FLOW";
            case AUXILIARY, TIME, CONTROL, HELD, PART, INNER -> "AUXILIARY";
        };
    }

    private String elements(List<Name> list) {
        return elements.computeIfAbsent(list, _ -> "ELEMENTS_" + elements.size());
    }

    /// Writes the graphical functions.
    String tables() {
        if (program.tables().isEmpty()) {
            return "";
        }
        Functions lists = new Functions(JavaData::opening, INDENT, LONGEST, Equations.Block::size);
        List<Equations.Block> entries = new ArrayList<>();
        int number = 0;
        for (Table table : program.tables()) {
            List<String> lines = new ArrayList<>();
            reader(number).ifPresent(read -> lines.add("// " + Equations.comment(read)));
            lines.add("all.add(table(GraphicalFunction.Kind." + table.function().kind() + points(table.function()));
            entries.add(new Equations.Block(
                    lines, ENTRY, program.regions().getFirst().variable().span()));
            number++;
        }
        lists.write("tables", new Functions.Signature("List<Table> all", "all", List.of()), entries);
        return lists.text() + JavaText.section("tables") + "\n";
    }

    private static String points(GraphicalFunction function) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < function.size(); i++) {
            boolean begins = i % CHUNK == 0;
            boolean ends = i % CHUNK == CHUNK - 1 || i == function.size() - 1;
            out.append(begins ? ", \"\"\"\n" : "")
                    .append("                ")
                    .append(function.input(i))
                    .append(' ')
                    .append(function.output(i))
                    .append('\n')
                    .append(ends ? "                \"\"\"" : "");
        }
        return out.append("));").toString();
    }

    /// Finds the variable whose equation reads a table.
    private Optional<String> reader(int table) {
        return Stream.of(program.constants(), program.initials(), program.flows())
                .flatMap(List::stream)
                .flatMap(statement -> statement instanceof Statement.Assign assign ? Stream.of(assign) : Stream.empty())
                .filter(assign -> reads(assign.value(), table))
                .findFirst()
                .map(assign ->
                        program.region(assign.target().base()).variable().name().written());
    }

    private static boolean reads(Op op, int table) {
        return (op instanceof Op.TableRead read && read.table().base() == table)
                || (op instanceof Op.TableCall call && call.table().base() == table)
                || op.operands().stream().anyMatch(part -> reads(part, table));
    }
}
