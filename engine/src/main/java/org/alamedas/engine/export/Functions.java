package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;

/// Writes statements as functions of another language, long ones in several parts; mutable.
final class Functions {
    private static final int WIDTH = 110;
    private static final List<List<String>> BREAKS =
            List.of(List.of(", ", " ? ", " : "), List.of(" && ", " || "), List.of(" + ", " - "), List.of(" * ", " / "));

    private final BinaryOperator<String> opening;
    private final String indent;
    private final int longest;
    private final ToIntFunction<Equations.Block> size;
    private final StringBuilder body = new StringBuilder();

    /// @param opening writes the first line of a function, from its name and parameters
    /// @param indent what stands before each line
    /// @param longest how much a function may hold
    /// @param size how much a statement is
    Functions(BinaryOperator<String> opening, String indent, int longest, ToIntFunction<Equations.Block> size) {
        this.opening = opening;
        this.indent = indent;
        this.longest = longest;
        this.size = size;
    }

    /// Returns the functions written so far.
    String text() {
        return body.toString();
    }

    /// Writes a function.
    void write(String name, Signature signature, List<Equations.Block> statements) {
        List<List<Equations.Block>> parts = parts(statements);
        List<String> calls = new ArrayList<>();
        for (List<Equations.Block> part : parts) {
            String called = parts.size() == 1 ? name : name + "_" + calls.size();
            calls.add("    " + called + "(" + signature.arguments() + ");");
            function(
                    called,
                    signature,
                    part.stream().flatMap(block -> block.lines().stream()).toList());
        }
        if (parts.size() != 1) {
            line(opening.apply(name, signature.parameters()));
            signature.unused().forEach(this::line);
            calls.forEach(this::line);
            line("}");
            body.append('\n');
        }
    }

    /// What a function takes.
    ///
    /// @param parameters as declared
    /// @param arguments as handed on
    /// @param unused lines that keep arguments that are not used from being complained about
    record Signature(String parameters, String arguments, List<String> unused) {}

    private List<List<Equations.Block>> parts(List<Equations.Block> statements) {
        List<List<Equations.Block>> parts = new ArrayList<>();
        int room = 0;
        for (Equations.Block statement : statements) {
            room -= size.applyAsInt(statement);
            if (parts.isEmpty() || room < 0) {
                parts.add(new ArrayList<>());
                room = longest - size.applyAsInt(statement);
            }
            parts.getLast().add(statement);
        }
        return parts;
    }

    private void function(String name, Signature signature, List<String> lines) {
        line(opening.apply(name, signature.parameters()));
        lines.forEach(one -> wrapped("    " + one));
        line("}");
        body.append('\n');
    }

    private void line(String line) {
        body.append(indent).append(line).append('\n');
    }

    /// Writes a line, and goes on in another one before an operator where it is long.
    private void wrapped(String line) {
        String rest = line;
        int start = line.length() - line.stripLeading().length();
        int at = breakOf(rest, start);
        while (at > 0) {
            line(rest.substring(0, at));
            rest = " ".repeat(start + 8) + rest.substring(at + 1);
            at = breakOf(rest, start + 8);
        }
        line(rest);
    }

    /// Returns where a line may be broken: outside of as many brackets as can be, then before an operator that
    /// binds as loosely as can be, then late; 0 where it is short, or cannot be broken.
    private static int breakOf(String line, int start) {
        if (line.length() <= WIDTH || line.startsWith("//", start) || line.indexOf('"') >= 0) {
            return 0;
        }
        int best = 0;
        int least = Integer.MAX_VALUE;
        int depth = 0;
        for (int i = start; i < WIDTH; i++) {
            depth += "([".indexOf(line.charAt(i)) >= 0 ? 1 : ")]".indexOf(line.charAt(i)) >= 0 ? -1 : 0;
            int strength = depth * BREAKS.size() + strength(line, i);
            if (strength(line, i) >= 0 && strength <= least && i > start + WIDTH / 4) {
                best = line.charAt(i) == ',' ? i + 1 : i;
                least = strength;
            }
        }
        return best;
    }

    /// Says how strongly what stands at a place holds its sides together; -1 where no line is broken.
    private static int strength(String line, int at) {
        for (int i = 0; i < BREAKS.size(); i++) {
            if (BREAKS.get(i).stream().anyMatch(mark -> line.startsWith(mark, at))) {
                return i;
            }
        }
        return -1;
    }
}
