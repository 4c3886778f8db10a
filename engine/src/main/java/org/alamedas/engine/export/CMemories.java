package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.carry.CarriedC;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.source.Span;

/// What a program keeps of the past, as C: the functions of the classes that keep it here, and what calls them.
final class CMemories {
    private final Program program;
    private final Expressions expressions;
    private final Equations equations;

    CMemories(Program program, Expressions expressions, Equations equations) {
        this.program = program;
        this.expressions = expressions;
        this.equations = equations;
    }

    /// Says whether a device can be written.
    static boolean isWritten(Device device) {
        return switch (device) {
            case LINE, CHAIN, SMOOTHING, INFORMATION, MATERIAL -> true;
            case BELT, QUEUE, CONVEYOR, BATCHES, RESPONSE, RETURNS -> false;
        };
    }

    private static boolean grows(Device device) {
        return device == Device.INFORMATION || device == Device.MATERIAL;
    }

    private static String name(Device device) {
        return device.name().charAt(0) + device.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// Returns the function that tells a part.
    static String function(Device.Part part) {
        return name(part.device())
                + switch (part) {
                    case PAST -> "_past";
                    case CHAIN_OUTFLOW -> "_outflow";
                    case SMOOTHED -> "_smoothed";
                    case TOLD -> "_told";
                    case ARRIVING -> "_arriving";
                    case ARRIVES -> "_arrives";
                    case CONVEYED, WAITING, MEAN_AGE, GREATEST_AGE, OF_AGE, MEAN_ATTRIBUTE, OF_ATTRIBUTE ->
                        throw notWritten(part);
                    case WITH_ATTRIBUTES, COMES_OUT, RATE_OF_RETURN, COMES_OFF, LEAKS, TAKEN -> throw notWritten(part);
                };
    }

    private static IllegalStateException notWritten(Device.Part part) {
        return new IllegalStateException("not written in C: " + part);
    }

    /// Writes the functions that are needed; nothing where no past is kept.
    String library() {
        if (program.memory().starts().isEmpty()) {
            return "";
        }
        Set<String> classes = new LinkedHashSet<>();
        program.memory().starts().forEach(start -> {
            Device device = start.feed().device();
            classes.addAll(device == Device.INFORMATION ? List.of("Pairs", name(device)) : List.of(name(device)));
        });
        return "#define MEMORIES\n\n" + CLibrary.memory() + CarriedC.of(List.copyOf(classes));
    }

    /// Writes the initial assignments, with the starts of memories among them.
    List<Equations.Block> initials() {
        List<Equations.Block> blocks = new ArrayList<>();
        List<Statement> all = program.initials();
        int done = 0;
        for (Start start : program.memory().starts()) {
            blocks.addAll(phase(all.subList(done, start.after())));
            blocks.add(start(start.feed()));
            done = start.after();
        }
        blocks.addAll(phase(all.subList(done, all.size())));
        return blocks;
    }

    private List<Equations.Block> phase(List<Statement> statements) {
        return equations.phase(statements, (place, value) -> expressions.slotAt(place) + " = " + value + ";");
    }

    private Equations.Block start(Feed feed) {
        String name = name(feed.device());
        List<String> lines = new ArrayList<>();
        List<String> values = expressions.values(feed.values(), lines);
        for (int i = 0; i < values.size(); i++) {
            lines.add("double g" + i + " = " + values.get(i) + ";");
        }
        lines.add("int at = reserve(" + name + "_size(g0));");
        lines.add(expressions.slot(feed.memory()) + " = at;");
        String given =
                IntStream.range(0, values.size()).mapToObj(i -> ", g" + i).collect(Collectors.joining());
        lines.add(name + "_start(cells, at" + given + ");");
        return equations.block(feed.loops(), lines, feed.values());
    }

    /// Writes what computes the values of holds, and hands memories what they take in.
    List<Equations.Block> gathered() {
        return withFeeds(equations.gathered(), this::feed);
    }

    /// Puts what is done with each feed behind what is done with holds.
    private List<Equations.Block> withFeeds(List<Equations.Block> holds, Function<Feed, Equations.Block> block) {
        List<Equations.Block> all = new ArrayList<>(holds);
        if (holds.isEmpty() && !program.memory().feeds().isEmpty()) {
            Span nowhere = program.regions().getFirst().variable().span();
            all.add(new Equations.Block(List.of("(void) h;"), 1, nowhere));
        }
        program.memory().feeds().forEach(feed -> all.add(block.apply(feed)));
        return all;
    }

    private Equations.Block feed(Feed feed) {
        List<String> lines = new ArrayList<>();
        List<String> values = expressions.values(feed.values(), lines);
        for (int i = 0; i < values.size(); i++) {
            lines.add("cells[(int) " + expressions.slot(feed.memory()) + " + " + i + "] = " + values.get(i) + ";");
        }
        return equations.block(feed.loops(), lines, feed.values());
    }

    /// Writes what lets holds and memories take over what was gathered.
    List<Equations.Block> settled() {
        return withFeeds(equations.settled(), this::step);
    }

    private Equations.Block step(Feed feed) {
        String name = name(feed.device());
        String at = "(int) " + expressions.slot(feed.memory());
        List<String> lines = new ArrayList<>();
        if (grows(feed.device())) {
            lines.add("double wanted = " + name + "_wanted(cells, " + at + ");");
            lines.add("if (wanted > 0) {");
            lines.add("    int to = reserve(wanted);");
            lines.add("    " + name + "_move(cells, " + at + ", to, (int) wanted);");
            lines.add("    " + expressions.slot(feed.memory()) + " = to;");
            lines.add("}");
        }
        lines.add(name + "_step(cells, " + at + ");");
        return equations.block(feed.loops(), lines, feed.values());
    }
}
