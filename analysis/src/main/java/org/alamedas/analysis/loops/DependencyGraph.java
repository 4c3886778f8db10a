package org.alamedas.analysis.loops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alamedas.analysis.excerpt.Reads;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// Which variable of a model is read by which, while a run goes on.
///
/// An array is one node. What a function such as a delay keeps inside is part of the arc from its input
/// to the variable in whose equation it stands.
public final class DependencyGraph {
    private final List<Name> names = new ArrayList<>();
    private final Map<Name, Integer> numbers = new HashMap<>();
    private final int[][] readers;
    private final int[][] read;

    private DependencyGraph(Model model) {
        for (Variable variable : model.variables()) {
            if (numbers.putIfAbsent(variable.name(), names.size()) == null) {
                names.add(variable.name());
            }
        }
        read = new int[names.size()][];
        Map<Name, Set<Name>> released = released(model);
        List<List<Integer>> forward = new ArrayList<>();
        names.forEach(_ -> forward.add(new ArrayList<>()));
        for (Variable variable : model.variables()) {
            int node = Objects.requireNonNull(numbers.get(variable.name()));
            Set<Name> reads = Reads.of(variable);
            reads.addAll(released.getOrDefault(variable.name(), Set.of()));
            read[node] = reads.stream()
                    .filter(numbers::containsKey)
                    .mapToInt(name -> Objects.requireNonNull(numbers.get(name)))
                    .toArray();
            Arrays.stream(read[node]).forEach(input -> forward.get(input).add(node));
        }
        readers = forward.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Returns, for each flow that leaves a conveyor, a queue or an oven, the stocks that release it.
    private static Map<Name, Set<Name>> released(Model model) {
        Map<Name, Set<Name>> released = new HashMap<>();
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.change() instanceof Variable.Change.Kept kept) {
                kept.outflows()
                        .forEach(flow -> released.computeIfAbsent(flow.name(), _ -> new HashSet<>())
                                .add(stock.name()));
            }
        }
        return released;
    }

    /// Makes the graph of a model.
    ///
    /// @param model a model
    /// @return its variables and who reads whom
    public static DependencyGraph of(Model model) {
        return new DependencyGraph(model);
    }

    /// Returns the variables.
    ///
    /// @return in the order of the model
    public List<Name> variables() {
        return List.copyOf(names);
    }

    /// Says whether one variable reads another.
    ///
    /// @param from the one that is read
    /// @param to the one that reads
    /// @return true if there is an arc
    public boolean hasArc(Name from, Name to) {
        Integer start = numbers.get(from);
        Integer end = numbers.get(to);
        return start != null && end != null && Arrays.stream(readers[start]).anyMatch(node -> node == end);
    }

    /// Finds the shortest path from one variable to another, or, from a variable to itself, the shortest
    /// closed path through it.
    ///
    /// @param from where it starts
    /// @param to where it ends
    /// @return both ends and what lies between, at least two names; of paths of one length the one that
    ///     comes first in the order of the model; empty where there is none
    public Optional<List<Name>> shortestPath(Name from, Name to) {
        Integer start = numbers.get(from);
        Integer end = numbers.get(to);
        if (start == null || end == null) {
            return Optional.empty();
        }
        int[] before = new int[names.size()];
        Arrays.fill(before, -1);
        List<Integer> queue = new ArrayList<>(List.of(start));
        for (int head = 0; head < queue.size(); head++) {
            for (int next : readers[queue.get(head)]) {
                if (next == end) {
                    before[next] = queue.get(head);
                    return Optional.of(path(before, start, end));
                }
                if (before[next] < 0 && next != start) {
                    before[next] = queue.get(head);
                    queue.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private List<Name> path(int[] before, int start, int end) {
        List<Name> path = new ArrayList<>(List.of(names.get(end)));
        for (int node = before[end]; node != start; node = before[node]) {
            path.addFirst(names.get(node));
        }
        path.addFirst(names.get(start));
        return path;
    }

    /// Finds the shortest closed path that passes some variables in order.
    ///
    /// @param stations the variables, at least one
    /// @return the path from the first station to the first station, each arc between two that follow one
    ///     another; it may pass a variable twice; empty where a part is missing
    public Optional<List<Name>> closedPath(List<Name> stations) {
        List<Name> path = new ArrayList<>(List.of(stations.getFirst()));
        for (int i = 0; i < stations.size(); i++) {
            Optional<List<Name>> part = shortestPath(stations.get(i), stations.get((i + 1) % stations.size()));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            path.addAll(part.get().subList(1, part.get().size()));
        }
        return Optional.of(path);
    }

    int size() {
        return names.size();
    }

    Name name(int node) {
        return names.get(node);
    }

    int number(Name name) {
        return numbers.getOrDefault(name, -1);
    }

    int[] readers(int node) {
        return readers[node];
    }

    int[] read(int node) {
        return read[node];
    }
}
