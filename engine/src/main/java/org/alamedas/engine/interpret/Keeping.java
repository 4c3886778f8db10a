package org.alamedas.engine.interpret;

import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Memory;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.memory.Memories;
import org.jspecify.annotations.Nullable;

/// The holds and memories of a program, ready to be started and stepped; immutable.
final class Keeping {
    private final Hold[] holds;
    private final Handing[] starts;
    private final Handing[] feeds;
    private final int size;

    /// A hold, or one for each place of some loops.
    private record Hold(
            Statement.Assign statement,
            Node value,
            Place target,
            @Nullable Nest nest) {}

    /// What is handed to a memory, or to one for each place of some loops.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Handing(
            Feed feed,
            Node[] values,
            Place memory,
            @Nullable Nest nest) {
        Device device() {
            return feed.device();
        }
    }

    Keeping(Memory memory, Nodes nodes) {
        holds = memory.holds().stream()
                .map(hold ->
                        new Hold(hold, nodes.of(hold.value()), nodes.place(hold.target()), nest(hold.loops(), nodes)))
                .toArray(Hold[]::new);
        starts = handings(memory.starts().stream().map(Start::feed).toList(), nodes);
        feeds = handings(memory.feeds(), nodes);
        size = memory.holds().stream().mapToInt(hold -> hold.slots().size()).sum();
    }

    private static Handing[] handings(List<Feed> feeds, Nodes nodes) {
        return feeds.stream()
                .map(feed -> new Handing(
                        feed, nodes.all(feed.values()), nodes.place(feed.memory()), nest(feed.loops(), nodes)))
                .toArray(Handing[]::new);
    }

    private static @Nullable Nest nest(List<Integer> loops, Nodes nodes) {
        return loops.isEmpty() ? null : nodes.nest(0, loops);
    }

    /// Says how many values are held.
    int size() {
        return size;
    }

    /// Computes the initial values, and makes room for every memory and starts it in between.
    ///
    /// @param initials the initial assignments before each start, then those after the last
    /// @param given slots that keep the value they have
    void start(Workspace workspace, Block[] initials, Set<Integer> given) {
        for (int i = 0; i < starts.length; i++) {
            workspace.execute(initials[i].without(given));
            first(starts[i].nest(), workspace.values());
            do {
                start(starts[i], workspace);
            } while (next(starts[i].nest(), workspace.values()));
        }
        workspace.execute(initials[starts.length].without(given));
    }

    private static void start(Handing start, Workspace workspace) {
        double[] before = workspace.values();
        double[] given = new double[start.values().length];
        for (int i = 0; i < given.length; i++) {
            given[i] = start.values()[i].value(before);
        }
        int slot = start.memory().at(before);
        int at = workspace.reserve(Memories.size(start.device(), given), slot);
        double[] values = workspace.values();
        values[slot] = at;
        Memories.start(start.device(), values, at, given);
    }

    /// Computes what is held after the step at hand, and hands memories what they take in after it.
    ///
    /// @param held where to put the values of holds
    void gather(double[] values, double[] held) {
        int count = 0;
        for (Hold hold : holds) {
            first(hold.nest(), values);
            do {
                held[count++] = hold.value().value(values);
            } while (next(hold.nest(), values));
        }
        for (Handing feed : feeds) {
            first(feed.nest(), values);
            do {
                int at = (int) values[feed.memory().at(values)];
                for (int i = 0; i < feed.values().length; i++) {
                    values[at + i] = feed.values()[i].value(values);
                }
            } while (next(feed.nest(), values));
        }
    }

    /// Takes over what was gathered.
    void settle(Workspace workspace, double[] held) {
        double[] values = workspace.values();
        int count = 0;
        for (Hold hold : holds) {
            first(hold.nest(), values);
            do {
                double value = held[count++];
                int slot = hold.target().at(values);
                values[slot] = value;
                if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                    workspace.met(slot, value, hold.statement().value());
                }
            } while (next(hold.nest(), values));
        }
        for (Handing feed : feeds) {
            first(feed.nest(), workspace.values());
            do {
                step(feed, workspace);
            } while (next(feed.nest(), workspace.values()));
        }
    }

    private static void step(Handing feed, Workspace workspace) {
        double[] values = workspace.values();
        int slot = feed.memory().at(values);
        int at = (int) values[slot];
        double wanted = Memories.wanted(feed.device(), values, at);
        if (wanted > 0) {
            int to = workspace.reserve(wanted, slot);
            values = workspace.values();
            Memories.move(feed.device(), values, at, to, (int) wanted);
            at = to;
            values[slot] = at;
        }
        Memories.step(feed.device(), values, at);
    }

    private static void first(@Nullable Nest nest, double[] values) {
        if (nest != null) {
            nest.start(values);
        }
    }

    private static boolean next(@Nullable Nest nest, double[] values) {
        return nest != null && nest.next(values);
    }
}
