package org.alamedas.formats.xmile.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.xmile.Arc;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.definition.View.Point;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;

/// Writes the diagrams of a model.
final class Views {
    private final Xml xml;
    private final Map<Name, Variable> variables = new HashMap<>();
    private final Dialect source;

    Views(Xml xml, Model model) {
        this.xml = xml;
        this.source = model.source().text().stripLeading().startsWith("<") ? Dialect.XMILE : Dialect.VENSIM;
        model.variables().forEach(variable -> variables.putIfAbsent(variable.name(), variable));
    }

    void write(View view) {
        boolean titled = !view.title().isEmpty();
        xml.open("view", "type", "stock_flow", titled ? "name" : "", view.title());
        String written = view.span().text().strip();
        if (source == Dialect.XMILE && written.startsWith("<")) {
            xml.verbatim(written);
        } else {
            objects(view);
        }
        xml.close();
    }

    private void objects(View view) {
        Map<Name, View.Pipe> pipes = new HashMap<>();
        view.pipes().forEach(pipe -> pipes.putIfAbsent(pipe.flow(), pipe));
        Set<Name> shown = new HashSet<>();
        for (int i = 0; i < view.words().size(); i++) {
            View.Word word = view.words().get(i);
            if (!variables.containsKey(word.variable())) {
                continue;
            }
            if (word.copy() || !shown.add(word.variable())) {
                xml.open("alias", place(word, "uid", Integer.toString(i)));
                xml.text("of", Escapes.name(word.variable())).close();
            } else if (pipes.containsKey(word.variable())) {
                pipe(pipes.get(word.variable()));
            } else {
                xml.empty(kind(word.variable()), place(word, "name", Escapes.name(word.variable())));
            }
        }
        for (int i = 0; i < view.arrows().size(); i++) {
            arrow(view, view.arrows().get(i), view.words().size() + i);
        }
        for (View.Note note : view.notes()) {
            double left = note.x() - note.width() / 2;
            double top = note.y() - note.height() / 2;
            String[] attributes = {
                "x", print(left), "y", print(top), "width", print(note.width()), "height", print(note.height())
            };
            xml.text("text_box", note.text(), attributes);
        }
    }

    private static String[] place(View.Word word, String key, String value) {
        boolean sized = word.width() > 0 && word.height() > 0;
        return new String[] {
            key,
            value,
            "x",
            print(word.x()),
            "y",
            print(word.y()),
            sized ? "width" : "",
            print(word.width()),
            sized ? "height" : "",
            print(word.height())
        };
    }

    private static String print(double number) {
        return NumberPrinter.print(number);
    }

    private String kind(Name name) {
        return switch (variables.get(name)) {
            case Variable.Stock _ -> "stock";
            case Variable.Flow _ -> "flow";
            case Variable.Lookup _ -> "gf";
            case Variable.Auxiliary _, Variable.Data _ -> "aux";
            case null -> "aux";
        };
    }

    private void pipe(View.Pipe pipe) {
        boolean flow = variables.get(pipe.flow()) instanceof Variable.Flow;
        xml.open(
                flow ? "flow" : "aux",
                "name",
                Escapes.name(pipe.flow()),
                "x",
                print(pipe.valve().x()),
                "y",
                print(pipe.valve().y()));
        if (flow) {
            xml.open("pts");
            pipe.points().forEach(point -> xml.empty("pt", "x", print(point.x()), "y", print(point.y())));
            xml.close();
        }
        xml.close();
    }

    private void arrow(View view, View.Arrow arrow, int uid) {
        View.Word from = view.words().get(arrow.from());
        View.Word to = view.words().get(arrow.to());
        if (!variables.containsKey(from.variable()) || !variables.containsKey(to.variable())) {
            return;
        }
        Point start = new Point(from.x(), from.y());
        Point stop = new Point(to.x(), to.y());
        double angle = Math.rint(100 * Arc.angle(start, stop, arrow.through())) / 100;
        xml.open("connector", "uid", Integer.toString(uid), "angle", print(angle));
        end("from", from, arrow.from());
        end("to", to, arrow.to());
        xml.close();
    }

    private void end(String tag, View.Word word, int number) {
        if (word.copy()) {
            xml.open(tag).empty("alias", "uid", Integer.toString(number)).close();
        } else {
            xml.text(tag, Escapes.name(word.variable()));
        }
    }
}
