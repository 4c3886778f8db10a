package org.alamedas.analysis.loops;

import static org.alamedas.analysis.Models.aux;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.analysis.Models;
import org.alamedas.analysis.loops.LoopSearch.Bounds;
import org.alamedas.analysis.loops.LoopSearch.Cut;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

final class LoopSearchTest {
    private static final Bounds WIDE = new Bounds(10_000, 100, 10_000_000);

    /// A graph of `size` variables in which the pair (i, j) is an arc if its place in `arcs` is true.
    private static DependencyGraph graph(boolean[][] arcs) {
        int size = arcs.length;
        String[] variables = new String[size];
        for (int to = 0; to < size; to++) {
            StringBuilder equation = new StringBuilder("1");
            for (int from = 0; from < size; from++) {
                equation.append(arcs[from][to] ? " + v" + from : "");
            }
            variables[to] = aux("v" + to, equation.toString());
        }
        return DependencyGraph.of(Models.read(variables));
    }

    private static boolean[][] complete(int size) {
        boolean[][] arcs = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                arcs[i][j] = i != j;
            }
        }
        return arcs;
    }

    /// Of n nodes, all joined both ways, C(n,k) (k-1)! closed paths have length k: 6, 8 and 6 of four.
    @Test
    void findsEveryLoopOfACompleteGraph() {
        LoopSearch.Result found = LoopSearch.of(graph(complete(4)), WIDE);
        assertThat(found.cut()).isNull();
        assertThat(found.loops()).hasSize(20).doesNotHaveDuplicates();
        assertThat(found.loops().stream().map(Cycle::length)).isSorted();
        assertThat(found.loops().stream().filter(loop -> loop.length() == 3)).hasSize(8);
    }

    @Test
    void findsWhatTryingEveryPathFinds() {
        Random random = new Random(7);
        for (int trial = 0; trial < 60; trial++) {
            boolean[][] arcs = new boolean[6][6];
            for (boolean[] row : arcs) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(100) < 35;
                }
            }
            Set<List<Integer>> expected = new HashSet<>();
            for (int root = 0; root < 6; root++) {
                extend(arcs, new ArrayList<>(List.of(root)), expected);
            }
            Set<List<Name>> names = new HashSet<>();
            expected.forEach(
                    path -> names.add(path.stream().map(i -> Name.of("v" + i)).toList()));
            LoopSearch.Result found = LoopSearch.of(graph(arcs), WIDE);
            assertThat(found.loops().stream().map(Cycle::variables)).containsExactlyInAnyOrderElementsOf(names);
            assertThat(found.cut()).isNull();
        }
    }

    private static void extend(boolean[][] arcs, List<Integer> path, Set<List<Integer>> closed) {
        int root = path.getFirst();
        for (int next = root; next < arcs.length; next++) {
            if (arcs[path.getLast()][next]) {
                if (next == root) {
                    closed.add(List.copyOf(path));
                } else if (!path.contains(next)) {
                    path.add(next);
                    extend(arcs, path, closed);
                    path.removeLast();
                }
            }
        }
    }

    @Test
    void saysWhyThereMayBeMore() {
        DependencyGraph graph = graph(complete(5));
        assertThat(LoopSearch.of(graph, new Bounds(3, 9, 1_000_000)).cut()).isEqualTo(Cut.LOOPS);
        assertThat(LoopSearch.of(graph, new Bounds(1000, 2, 1_000_000)).cut()).isEqualTo(Cut.LENGTH);
        assertThat(LoopSearch.of(graph, new Bounds(1000, 9, 10)).cut()).isEqualTo(Cut.STEPS);
        assertThat(LoopSearch.of(graph, new Bounds(3, 9, 1_000_000)).loops()).hasSize(3);
    }

    @Test
    void asksForNoMoreThanThereAre() {
        LoopSearch.Result found = LoopSearch.of(graph(complete(4)), new Bounds(20, 9, 1_000_000));
        assertThat(found.loops()).hasSize(20);
        assertThat(found.cut()).isNull();
    }

    @Test
    void tellsLoopsFromTheVariableThatTheyAreLookedForThrough() {
        LoopSearch.Result found = LoopSearch.through(graph(complete(4)), Name.of("v3"), WIDE);
        assertThat(found.loops())
                .hasSize(15)
                .allSatisfy(loop -> assertThat(loop.variables().getFirst()).isEqualTo(Name.of("v3")));
    }

    @Test
    void findsCoresAndShortestPaths() {
        boolean[][] arcs = new boolean[6][6];
        IntStream.range(0, 3).forEach(i -> arcs[i][(i + 1) % 3] = true);
        arcs[2][3] = true;
        arcs[3][4] = true;
        arcs[4][3] = true;
        arcs[4][5] = true;
        DependencyGraph graph = graph(arcs);
        assertThat(FeedbackCores.of(graph))
                .containsExactly(
                        List.of(Name.of("v0"), Name.of("v1"), Name.of("v2")), List.of(Name.of("v3"), Name.of("v4")));
        assertThat(graph.shortestPath(Name.of("v0"), Name.of("v5")).orElseThrow())
                .extracting(Name::written)
                .containsExactly("v0", "v1", "v2", "v3", "v4", "v5");
        assertThat(graph.shortestPath(Name.of("v1"), Name.of("v1")).orElseThrow())
                .hasSize(4);
        assertThat(graph.shortestPath(Name.of("v5"), Name.of("v0"))).isEmpty();
        assertThat(graph.closedPath(List.of(Name.of("v4"), Name.of("v3"))).orElseThrow())
                .extracting(Name::written)
                .containsExactly("v4", "v3", "v4");
    }

    /// A walk of fifty thousand variables needs no deep stack.
    @Test
    void followsAVeryLongLoop() {
        int size = 20_000;
        String[] variables = new String[size];
        for (int i = 0; i < size; i++) {
            variables[i] = aux("v" + i, "v" + (i + size - 1) % size + " + 1");
        }
        DependencyGraph graph = DependencyGraph.of(Models.read(variables));
        assertThat(FeedbackCores.of(graph)).hasSize(1);
        assertThat(graph.shortestPath(Name.of("v0"), Name.of("v0")).orElseThrow())
                .hasSize(size + 1);
    }
}
