package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/// The strongly connected components of a graph, by Tarjan's algorithm without recursion (SIAM Journal
/// on Computing 1(2),
/// 1972).
///
/// A component comes after every component that it has an edge into, so that components of one node
/// each are an order of
/// evaluation, and any other component is a circle. Its fields are the state of one search.
final class Components {
    private final IntFunction<int[]> edges;
    private final int[] index;
    private final int[] low;
    private final int[] cursor;
    private final BitSet onStack = new BitSet();
    private final List<Integer> stack = new ArrayList<>();
    private final List<Integer> path = new ArrayList<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int visited;

    private Components(int size, IntFunction<int[]> edges) {
        this.edges = edges;
        index = new int[size];
        low = new int[size];
        cursor = new int[size];
        Arrays.fill(index, -1);
    }

    /// Finds the components that can be reached from some nodes.
    ///
    /// @param size the number of nodes of the graph
    /// @param roots where to start, in order
    /// @param edges the nodes that a node points to
    /// @return the components, each after those that it points into
    static List<List<Integer>> of(int size, List<Integer> roots, IntFunction<int[]> edges) {
        Components search = new Components(size, edges);
        for (int root : roots) {
            if (search.index[root] < 0) {
                search.from(root);
            }
        }
        return search.found;
    }

    private void from(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.getLast();
            int[] targets = edges.apply(node);
            if (cursor[node] < targets.length) {
                follow(node, targets[cursor[node]++]);
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        index[node] = visited;
        low[node] = visited++;
        stack.add(node);
        onStack.set(node);
        path.add(node);
    }

    private void follow(int node, int target) {
        if (index[target] < 0) {
            enter(target);
        } else if (onStack.get(target)) {
            low[node] = Math.min(low[node], index[target]);
        }
    }

    private void leave(int node) {
        path.removeLast();
        if (!path.isEmpty()) {
            int parent = path.getLast();
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == index[node]) {
            found.add(component(node));
        }
    }

    private List<Integer> component(int node) {
        List<Integer> members = new ArrayList<>();
        int member;
        do {
            member = stack.removeLast();
            onStack.clear(member);
            members.add(member);
        } while (member != node);
        return members.reversed();
    }
}
