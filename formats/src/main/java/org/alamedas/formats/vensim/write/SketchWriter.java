package org.alamedas.formats.vensim.write;

import java.util.HashMap;
import java.util.Map;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.definition.View.Point;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Writes the diagrams of a model (Reference Manual, appendix "Sketch Information"); it counts
/// objects.
final class SketchWriter {
    private static final String START = """
            \\\\\\---/// Sketch information - do not modify anything except names
            V300  Do not put anything below this section - it will be ignored
            """;
    private static final String LOOKS = """
            $192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0
            """;
    private static final String END = "///---\\\\\\\n";
    private static final String COLOUR = ",-1--1--1,,1|(";
    private static final int BOX = 3;
    private static final int PLAIN = 8;
    private static final int ATTACHED = 40;

    private final StringBuilder out;
    private final Model model;
    private final Map<Name, Variable> variables = new HashMap<>();
    private int last;

    SketchWriter(StringBuilder out, Model model) {
        this.out = out;
        this.model = model;
        model.variables().forEach(variable -> variables.putIfAbsent(variable.name(), variable));
    }

    void write() {
        for (View view : model.views()) {
            String written = view.span().text();
            if (written.startsWith("\\\\---///") || written.startsWith("\\\\\\---///")) {
                out.append(written).append(written.endsWith("\n") ? "" : "\n");
            } else {
                out.append(START).append('*').append(view.title().isEmpty() ? "View" : view.title());
                out.append('\n').append(LOOKS);
                objects(view);
            }
        }
        if (model.views().isEmpty()) {
            out.append(START);
        }
        out.append(END);
    }

    private void objects(View view) {
        last = view.words().size();
        Map<Name, View.Pipe> pipes = new HashMap<>();
        view.pipes().forEach(pipe -> pipes.putIfAbsent(pipe.flow(), pipe));
        for (int i = 0; i < view.words().size(); i++) {
            View.Word word = view.words().get(i);
            View.Pipe pipe = word.copy() ? null : pipes.remove(word.variable());
            if (pipe != null) {
                pipe(pipe);
            }
            word(word, i + 1, pipe != null);
        }
        view.arrows().forEach(this::arrow);
        view.notes().forEach(this::note);
    }

    private void word(View.Word word, int id, boolean labels) {
        boolean stock = variables.get(word.variable()) instanceof Variable.Stock;
        int shape = stock && !word.copy() ? BOX : labels ? ATTACHED : PLAIN;
        double width = word.width() > 0
                ? word.width() / 2
                : Math.min(60, 4 * word.variable().written().length() + 4);
        double height = word.height() > 0 ? word.height() / 2 : stock && !word.copy() ? 20 : 11;
        object(10, id, name(word.variable().written()), new Point(word.x(), word.y()), width, height)
                .append(shape)
                .append(word.copy() ? ",2,0,3,-1,0,0,0,128-128-128,0-0-0,|0||128-128-128\n" : ",3,0,0,0,0,0,0\n");
    }

    private StringBuilder object(int kind, int id, String name, Point place, double width, double height) {
        out.append(kind).append(',').append(id).append(',').append(name);
        for (double number : new double[] {place.x(), place.y(), width, height}) {
            out.append(',').append(Math.round(number));
        }
        return out.append(',');
    }

    private static String name(String written) {
        String plain = written.replaceAll("\\s+", " ");
        boolean quoted = plain.indexOf(',') >= 0 || plain.indexOf('"') >= 0 || plain.indexOf('\\') >= 0;
        return quoted ? "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : plain;
    }

    private void pipe(View.Pipe pipe) {
        int from = pipe.from() == View.CLOUD ? cloud(pipe.points().getFirst()) : pipe.from() + 1;
        int to = pipe.to() == View.CLOUD ? cloud(pipe.points().getLast()) : pipe.to() + 1;
        int valve = ++last;
        half(valve, to, 4, middle(pipe.valve(), pipe.points().getLast()));
        half(valve, from, 100, middle(pipe.valve(), pipe.points().getFirst()));
        object(11, valve, "0", pipe.valve(), 6, 8).append("34,3,0,0,1,0,0,0\n");
    }

    private static Point middle(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }

    private int cloud(Point place) {
        object(12, ++last, "48", place, 10, 8).append("0,3,0,0,-1,0,0,0\n");
        return last;
    }

    private void half(int valve, int end, int shape, Point through) {
        out.append("1,")
                .append(++last)
                .append(',')
                .append(valve)
                .append(',')
                .append(end)
                .append(',');
        out.append(shape).append(",0,0,22,0,0,0").append(COLOUR);
        out.append(Math.round(through.x()))
                .append(',')
                .append(Math.round(through.y()))
                .append(")|\n");
    }

    private void arrow(View.Arrow arrow) {
        @Nullable Point through = arrow.through();
        out.append("1,").append(++last).append(',').append(arrow.from() + 1).append(',');
        out.append(arrow.to() + 1).append(through == null ? ",0" : ",1");
        out.append(",0,0,0,0,64,0").append(COLOUR);
        out.append(through == null ? 0 : Math.round(through.x())).append(',');
        out.append(through == null ? 0 : Math.round(through.y())).append(")|\n");
    }

    private void note(View.Note note) {
        object(12, ++last, "0", new Point(note.x(), note.y()), note.width() / 2, note.height() / 2)
                .append("8,4,0,0,-1,0,0,0\n");
        out.append(note.text().replaceAll("\\s+", " ")).append('\n');
    }
}
