package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.source.Span;

/// The equations of a program as lines of another language, each with its place in the model.
final class Equations {
    private static final int PLACE_COLUMN = 100;
    private static final int STATEMENT = 30;
    private static final int OPERATION = 16;

    private final Program program;
    private final Expressions expressions;
    private final Language language;

    /// One statement.
    ///
    /// @param lines how it is written
    /// @param size how long its code may become, in bytes from above
    /// @param span its place in the model
    record Block(List<String> lines, int size, Span span) {}

    Equations(Program program, Expressions expressions, Language language) {
        this.program = program;
        this.expressions = expressions;
        this.language = language;
    }

    static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\\\]", " ").replace("*/", "* /").replace("/*", "/ *");
    }

    /// Writes statements.
    ///
    /// @param assign writes a statement that puts a value in a place
    List<Block> phase(List<Statement> statements, BinaryOperator<String> assign) {
        return statements.stream()
                .map(statement -> switch (statement) {
                    case Statement.Assign one -> {
                        List<String> block = new ArrayList<>();
                        String value = expressions.value(one.value(), block);
                        block.add(assign.apply(expressions.place(one.target()), value));
                        yield block(one.loops(), block, List.of(one.value()));
                    }
                    case Statement.Apply apply -> apply(apply);
                })
                .toList();
    }

    private Block apply(Statement.Apply apply) {
        List<Statement.Run> runs = new ArrayList<>(apply.inputs());
        runs.add(apply.output());
        String call = language.apply(
                apply, runs.stream().map(run -> expressions.place(run.start())).toList());
        return new Block(
                scoped(Expressions.loops(0, apply.loops(), List.of(call)), apply.span()),
                STATEMENT + runs.size() * OPERATION,
                apply.span());
    }

    /// Writes the rates of change of the stocks into the places of `r`.
    List<Block> rates() {
        List<Block> blocks = new ArrayList<>();
        int stock = 0;
        for (Rate rate : program.rates()) {
            blocks.add(numbered("r", stock, rate.loops(), rate.value()));
            stock += rate.stocks().size();
        }
        return blocks;
    }

    /// Writes what holds take over after the step into the places of `h`.
    List<Block> gathered() {
        List<Block> blocks = new ArrayList<>();
        int place = 0;
        for (Statement.Assign hold : program.memory().holds()) {
            blocks.add(numbered("h", place, hold.loops(), hold.value()));
            place += hold.slots().size();
        }
        return blocks;
    }

    /// Writes what lets holds take over what was gathered.
    List<Block> settled() {
        List<Block> blocks = new ArrayList<>();
        int place = 0;
        for (Statement.Assign hold : program.memory().holds()) {
            String line = expressions.slot(hold.target()) + " = h[" + row(place, hold.loops()) + "];";
            blocks.add(block(hold.loops(), List.of(line), List.of(hold.value())));
            place += hold.slots().size();
        }
        return blocks;
    }

    /// Writes values into consecutive places of another array.
    private Block numbered(String into, int first, List<Integer> loops, Op op) {
        List<String> block = new ArrayList<>();
        String value = expressions.value(op, block);
        block.add(into + "[" + row(first, loops) + "]" + language.lane() + " = " + value + ";");
        return block(loops, block, List.of(op));
    }

    private static String row(int first, List<Integer> loops) {
        StringBuilder at = new StringBuilder(first == 0 && !loops.isEmpty() ? "" : Integer.toString(first));
        int stride = 1;
        for (int i = loops.size() - 1; i >= 0; i--) {
            at.append(at.isEmpty() ? "" : " + ")
                    .append(stride == 1 ? "" : stride + " * ")
                    .append('i')
                    .append(i);
            stride *= loops.get(i);
        }
        return at.toString();
    }

    /// Puts lines in loops.
    ///
    /// @param ops what they compute, at least one
    Block block(List<Integer> loops, List<String> lines, List<Op> ops) {
        List<String> all = language.around(Expressions.loops(0, loops, lines));
        Span span = ops.getFirst().span();
        return new Block(
                scoped(all, span),
                STATEMENT + ops.stream().mapToInt(Equations::size).sum(),
                span);
    }

    private static int size(Op op) {
        return OPERATION + op.operands().stream().mapToInt(Equations::size).sum();
    }

    /// Variables of a block stay in it.
    private static List<String> scoped(List<String> block, Span span) {
        String place = "// " + comment(span.fileAndLine());
        if (block.size() == 1) {
            String line = block.getFirst();
            return line.length() + place.length() < PLACE_COLUMN ? List.of(line + " " + place) : List.of(place, line);
        }
        if (isLoop(block)) {
            List<String> noted = new ArrayList<>(block);
            noted.set(0, block.getFirst() + " " + place);
            return noted;
        }
        List<String> scoped = new ArrayList<>();
        scoped.add("{ " + place);
        block.forEach(line -> scoped.add("    " + line));
        scoped.add("}");
        return scoped;
    }

    /// Says whether a block is one loop with everything in it.
    private static boolean isLoop(List<String> block) {
        return block.getFirst().startsWith("for (")
                && block.stream().filter(line -> !line.startsWith(" ")).count() == 2;
    }
}
