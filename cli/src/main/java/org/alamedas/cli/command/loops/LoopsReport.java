package org.alamedas.cli.command.loops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.analysis.loops.Cycle;
import org.alamedas.analysis.loops.DependencyGraph;
import org.alamedas.analysis.loops.FeedbackCores;
import org.alamedas.analysis.loops.LoopSearch;
import org.alamedas.analysis.loops.Sign;
import org.alamedas.evidence.loop.NamedLoop;
import org.alamedas.model.expr.Name;

/// What is shown of the loops of a model.
///
/// @param model its name
/// @param variables how many variables it has
/// @param cores the parts in which every variable acts on every other
/// @param found the loops found
/// @param polarities of the loops found, in their order
/// @param named the loops of a text, if the model comes with one
public record LoopsReport(
        String model,
        int variables,
        List<List<Name>> cores,
        LoopSearch.Result found,
        List<Sign> polarities,
        List<Named> named) {
    /// Copies the lists.
    public LoopsReport {
        cores = List.copyOf(cores);
        polarities = List.copyOf(polarities);
        named = List.copyOf(named);
    }

    /// A loop of a text in the model.
    ///
    /// @param loop what the text speaks of
    /// @param path the closed path found, its first variable again at the end; empty where there is none
    /// @param polarity its polarity along a run in its modes
    public record Named(NamedLoop loop, List<Name> path, Sign polarity) {
        /// Copies the path.
        public Named {
            path = List.copyOf(path);
        }
    }

    /// Tells polarities, or that they cannot be told.
    public interface Signs {
        /// Tells the polarity of a loop.
        ///
        /// @param cycle a loop of the model
        /// @return its sign
        Sign of(Cycle cycle);

        /// Tells the polarity of a closed path in a run of its own.
        ///
        /// @param path its variables, the first again at the end
        /// @param modes what is set in the run
        /// @return its sign
        Sign of(List<Name> path, Map<Name, Double> modes);
    }

    /// Finds what is shown.
    ///
    /// @param model the model's name
    /// @param graph its dependencies
    /// @param found the loops found
    /// @param loops the loops of a text
    /// @param signs tells polarities
    /// @return the report
    public static LoopsReport of(
            String model, DependencyGraph graph, LoopSearch.Result found, List<NamedLoop> loops, Signs signs) {
        return new LoopsReport(
                model,
                graph.variables().size(),
                FeedbackCores.of(graph),
                found,
                found.loops().stream().map(signs::of).toList(),
                loops.stream().map(loop -> named(graph, loop, signs)).toList());
    }

    private static Named named(DependencyGraph graph, NamedLoop loop, Signs signs) {
        NamedLoop.Course course = loop.course();
        if (course == null) {
            return new Named(loop, List.of(), Sign.UNKNOWN);
        }
        Optional<List<Name>> path = graph.closedPath(course.stations());
        return new Named(
                loop,
                path.orElse(List.of()),
                path.map(found -> signs.of(found, course.modes())).orElse(Sign.UNKNOWN));
    }
}
