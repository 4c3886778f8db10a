package org.alamedas.analysis.loops;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alamedas.model.expr.Name;

/// The parts of a model in which every variable acts on every other: its strongly connected components
/// that hold a loop.
///
/// Found by two walks, forwards and backwards (Kosaraju's method), without recursion.
public final class FeedbackCores {
    private final DependencyGraph graph;

    private FeedbackCores(DependencyGraph graph) {
        this.graph = graph;
    }

    /// Finds the cores.
    ///
    /// @param graph the dependencies of a model
    /// @return the variables of each, in the order of the model; the largest core first
    public static List<List<Name>> of(DependencyGraph graph) {
        return new FeedbackCores(graph)
                .find().stream()
                        .map(core -> core.stream().sorted().map(graph::name).toList())
                        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                        .toList();
    }

    private List<List<Integer>> find() {
        List<Integer> finished = finished();
        BitSet taken = new BitSet();
        List<List<Integer>> cores = new ArrayList<>();
        for (int root : finished.reversed()) {
            if (!taken.get(root)) {
                List<Integer> core = backwards(root, taken);
                if (core.size() > 1 || graph.hasArc(graph.name(root), graph.name(root))) {
                    cores.add(core);
                }
            }
        }
        return cores;
    }

    /// Returns the nodes in the order in which a walk in depth leaves them.
    private List<Integer> finished() {
        List<Integer> finished = new ArrayList<>();
        BitSet seen = new BitSet();
        int[] cursor = new int[graph.size()];
        for (int root = 0; root < graph.size(); root++) {
            if (!seen.get(root)) {
                seen.set(root);
                walk(root, seen, cursor, finished);
            }
        }
        return finished;
    }

    private void walk(int root, BitSet seen, int[] cursor, List<Integer> finished) {
        List<Integer> path = new ArrayList<>(List.of(root));
        while (!path.isEmpty()) {
            int node = path.getLast();
            int[] readers = graph.readers(node);
            if (cursor[node] == readers.length) {
                finished.add(path.removeLast());
            } else {
                int next = readers[cursor[node]++];
                if (!seen.get(next)) {
                    seen.set(next);
                    path.add(next);
                }
            }
        }
    }

    private List<Integer> backwards(int root, BitSet taken) {
        List<Integer> core = new ArrayList<>(List.of(root));
        taken.set(root);
        for (int head = 0; head < core.size(); head++) {
            for (int next : graph.read(core.get(head))) {
                if (!taken.get(next)) {
                    taken.set(next);
                    core.add(next);
                }
            }
        }
        return core;
    }
}
