package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A diagram of a model.
///
/// @param title what its author calls it; empty where it has no name
/// @param words the variables that it shows, in the order of the file
/// @param pipes the flows between them, in the order of the file
/// @param arrows which variables are shown to act on which, in the order of the file
/// @param notes texts beside them, in the order of the file
/// @param span the whole of its text in the source, from which it can be written back
public record View(String title, List<Word> words, List<Pipe> pipes, List<Arrow> arrows, List<Note> notes, Span span) {
    /// The end of a pipe that is no variable but the boundary of the model.
    public static final int CLOUD = -1;

    /// Copies the lists and refuses ends that are no words.
    public View {
        words = List.copyOf(words);
        pipes = List.copyOf(pipes);
        arrows = List.copyOf(arrows);
        notes = List.copyOf(notes);
        int last = words.size() - 1;
        for (Pipe pipe : pipes) {
            requireWord(pipe.from(), CLOUD, last);
            requireWord(pipe.to(), CLOUD, last);
        }
        for (Arrow arrow : arrows) {
            requireWord(arrow.from(), 0, last);
            requireWord(arrow.to(), 0, last);
        }
    }

    private static void requireWord(int word, int least, int most) {
        if (word < least || word > most) {
            throw new IllegalArgumentException("a word of a view has a number up to " + most + ", not " + word);
        }
    }

    /// A place in a diagram.
    ///
    /// @param x in the units of the diagram from the left edge
    /// @param y from the upper edge
    public record Point(double x, double y) {}

    /// A variable where it stands in a diagram.
    ///
    /// @param variable its name
    /// @param x its centre, in the units of the diagram from the left edge
    /// @param y its centre, from the upper edge
    /// @param width its width, not below 0; 0 where the file gives none
    /// @param height its height, not below 0; 0 where the file gives none
    /// @param copy whether it repeats a variable that stands elsewhere
    public record Word(Name variable, double x, double y, double width, double height, boolean copy) {}

    /// A flow between two stocks, or between a stock and the boundary of the model.
    ///
    /// @param flow its name
    /// @param valve where its valve stands
    /// @param from the number of the word it comes from, from 0, or [View#CLOUD]
    /// @param to the number of the word it leads to, or [View#CLOUD]
    /// @param points its course, from its beginning to its end; the places of clouds are its ends
    public record Pipe(Name flow, Point valve, int from, int to, List<Point> points) {
        /// Copies the course and refuses one without both ends.
        public Pipe {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a pipe has two ends, not " + points);
            }
        }
    }

    /// An arrow from a variable to one whose equation uses it.
    ///
    /// @param from the number of the word it comes from, from 0
    /// @param to the number of the word it leads to
    /// @param through a place on its arc; absent where it is straight
    public record Arrow(int from, int to, @Nullable Point through) {}

    /// A text for people.
    ///
    /// @param text the text
    /// @param x its centre, in the units of the diagram from the left edge
    /// @param y its centre, from the upper edge
    /// @param width its width, not below 0
    /// @param height its height, not below 0
    public record Note(String text, double x, double y, double width, double height) {}
}
