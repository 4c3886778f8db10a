package org.alamedas.analysis.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Lists the loops of a model, the shortest first, within bounds.
///
/// All closed paths of one length are found before any of the next; each is found once, from the
/// variable that the model defines first. A walk turns back where the way home is longer than what is
/// left, so that a model without loops of a length is done with at once. A model of a thousand variables
/// may have more loops than there are atoms, so the search is bounded in loops, in length and in steps;
/// its fields are the state of one search.
public final class LoopSearch {
    private final DependencyGraph graph;
    private final Bounds bounds;
    private final int through;
    private final List<Cycle> found = new ArrayList<>();
    private long steps;

    private int root;
    private int length;
    private int[] home = {};
    private final List<Integer> path = new ArrayList<>();
    private final boolean[] onPath;

    private LoopSearch(DependencyGraph graph, Bounds bounds, int through) {
        this.graph = graph;
        this.bounds = bounds;
        this.through = through;
        this.onPath = new boolean[graph.size()];
    }

    /// How far a search goes.
    ///
    /// @param loops the most loops
    /// @param length the most variables in a loop
    /// @param steps the most arcs walked
    public record Bounds(int loops, int length, long steps) {
        /// Refuses bounds below 1.
        public Bounds {
            if (loops < 1 || length < 1 || steps < 1) {
                throw new IllegalArgumentException(
                        "bounds are 1 or more, not " + loops + ", " + length + " and " + steps);
            }
        }
    }

    /// Why a search ended before it had seen every loop.
    public enum Cut {
        /// There are as many loops as were asked for, and perhaps more.
        LOOPS,
        /// Loops may be longer than was asked for.
        LENGTH,
        /// The steps were used up.
        STEPS
    }

    /// What was found.
    ///
    /// @param loops the loops, the shortest first
    /// @param cut why there may be more; absent where these are all
    public record Result(List<Cycle> loops, @Nullable Cut cut) {
        /// Copies the loops.
        public Result {
            loops = List.copyOf(loops);
        }
    }

    /// Lists loops.
    ///
    /// @param graph the dependencies of a model
    /// @param bounds how far to go
    /// @return the loops within the bounds
    public static Result of(DependencyGraph graph, Bounds bounds) {
        return new LoopSearch(graph, bounds, -1).search();
    }

    /// Lists loops through a variable.
    ///
    /// @param graph the dependencies of a model
    /// @param variable the variable
    /// @param bounds how far to go
    /// @return the loops within the bounds, each told from that variable
    /// @throws IllegalArgumentException if the model does not have it
    public static Result through(DependencyGraph graph, Name variable, Bounds bounds) {
        int node = graph.number(variable);
        if (node < 0) {
            throw new IllegalArgumentException("no variable of this model is called \"" + variable + "\"");
        }
        return new LoopSearch(graph, bounds, node).search();
    }

    private Result search() {
        int longest =
                FeedbackCores.of(graph).stream().mapToInt(List::size).max().orElse(0);
        for (length = 1; length <= Math.min(longest, bounds.length()); length++) {
            Optional<Cut> cut = ofThisLength();
            if (cut.isPresent()) {
                return new Result(found, cut.get());
            }
        }
        return new Result(found, longest > bounds.length() ? Cut.LENGTH : null);
    }

    private Optional<Cut> ofThisLength() {
        int first = through < 0 ? 0 : through;
        int last = through < 0 ? graph.size() - 1 : through;
        for (root = first; root <= last; root++) {
            home = distancesHome();
            if (home[root] <= length) {
                Optional<Cut> cut = walk();
                if (cut.isPresent()) {
                    return cut;
                }
            }
        }
        return Optional.empty();
    }

    /// Returns how many arcs lead from each node back to the root; for the root, around the shortest loop.
    private int[] distancesHome() {
        int[] distance = new int[graph.size()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        List<Integer> queue = new ArrayList<>(List.of(root));
        int[] level = new int[graph.size()];
        for (int head = 0; head < queue.size(); head++) {
            int node = queue.get(head);
            if (level[node] >= length) {
                break;
            }
            for (int before : graph.read(node)) {
                if (distance[before] == Integer.MAX_VALUE && isAllowed(before)) {
                    distance[before] = level[node] + 1;
                    if (before != root) {
                        level[before] = level[node] + 1;
                        queue.add(before);
                    }
                }
            }
        }
        return distance;
    }

    /// A loop is found from its first variable only, unless it is looked for through one.
    private boolean isAllowed(int node) {
        return through >= 0 || node >= root;
    }

    private Optional<Cut> walk() {
        List<int[]> cursors = new ArrayList<>();
        enter(root, cursors);
        while (!cursors.isEmpty()) {
            int node = path.getLast();
            int[] cursor = cursors.getLast();
            int[] readers = graph.readers(node);
            if (cursor[0] == readers.length) {
                onPath[node] = false;
                path.removeLast();
                cursors.removeLast();
                continue;
            }
            if (++steps > bounds.steps()) {
                return leave(Cut.STEPS);
            }
            int next = readers[cursor[0]++];
            if (path.size() == length) {
                if (next == root && add()) {
                    return leave(Cut.LOOPS);
                }
            } else if (!onPath[next] && isAllowed(next) && home[next] <= length - path.size()) {
                enter(next, cursors);
            }
        }
        return Optional.empty();
    }

    private void enter(int node, List<int[]> cursors) {
        path.add(node);
        onPath[node] = true;
        cursors.add(new int[1]);
    }

    private boolean add() {
        if (found.size() == bounds.loops()) {
            return true;
        }
        found.add(new Cycle(path.stream().map(graph::name).toList()));
        return false;
    }

    private static Optional<Cut> leave(Cut cut) {
        return Optional.of(cut);
    }
}
