package org.alamedas.formats.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

final class DiagramsTest {
    /// A chain against the order of the file, a ring, stocks with several flows at each end, long
    /// names, and a variable that acts on nothing.
    private static final String MODEL = """
            <xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables>
            <stock name="last"><eqn>0</eqn><inflow>second</inflow><inflow>extra</inflow></stock>
            <stock name="middle"><eqn>0</eqn><inflow>first</inflow><outflow>second</outflow><outflow>lost</outflow></stock>
            <stock name="beginning"><eqn>start_of_it_all</eqn><inflow>in</inflow><outflow>first</outflow></stock>
            <flow name="in"><eqn>rate</eqn></flow><flow name="first"><eqn>rate * beginning</eqn></flow>
            <flow name="second"><eqn>middle / a_very_long_name_that_takes_more_than_a_line_in_any_diagram</eqn></flow>
            <flow name="lost"><eqn>middle</eqn></flow><flow name="extra"><eqn>1</eqn></flow>
            <stock name="a"><eqn>0</eqn><inflow>back</inflow><outflow>there</outflow></stock>
            <stock name="b"><eqn>0</eqn><inflow>there</inflow><outflow>back</outflow></stock>
            <flow name="there"><eqn>a</eqn></flow><flow name="back"><eqn>b</eqn></flow>
            <aux name="rate"><eqn>behind</eqn></aux><aux name="behind"><eqn>1</eqn></aux>
            <aux name="start of it all"><eqn>1</eqn></aux><aux name="alone"><eqn>1</eqn></aux>
            <aux name="a very long name that takes more than a line in any diagram"><eqn>1</eqn></aux>
            </variables></model></xmile>
            """;

    private static Model drawn(String text) {
        return ModelFiles.read(SourceText.of("drawn", text)) instanceof Outcome.Made<Model>(Model model, var _)
                ? Diagrams.drawn(model)
                : throwing(text);
    }

    private static Model throwing(String text) {
        throw new AssertionError("refused: " + text);
    }

    @Test
    void showsEveryVariableOnceWithoutOverlap() {
        Model model = drawn(MODEL);
        View view = model.views().getFirst();
        assertThat(view.words())
                .extracting(View.Word::variable)
                .containsExactlyInAnyOrderElementsOf(
                        model.variables().stream().map(Variable::name).toList());
        assertThat(overlaps(view)).isEmpty();
    }

    @Test
    void doesNotOverlapInALargeModel() {
        StringBuilder variables = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String next = "s" + (i + 7) % 60;
            variables.append("<stock name='s%d'><eqn>c%d</eqn><inflow>f%d</inflow><outflow>f%d</outflow></stock>"
                    .formatted(i, i, (i + 53) % 60, i));
            variables.append("<flow name='f%d'><eqn>c%d * %s</eqn></flow>".formatted(i, i, next));
            variables.append("<aux name='c%d'><eqn>%d</eqn></aux>".formatted(i, i));
        }
        String text = "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables>" + variables
                + "</variables></model></xmile>";
        assertThat(overlaps(drawn(text).views().getFirst())).isEmpty();
    }

    private static List<String> overlaps(View view) {
        List<String> found = new ArrayList<>();
        for (View.Word one : view.words()) {
            for (View.Word other : view.words()) {
                boolean beside = Math.abs(one.x() - other.x()) >= (one.width() + other.width()) / 2;
                boolean below = Math.abs(one.y() - other.y()) >= (one.height() + other.height()) / 2;
                if (!one.equals(other) && !beside && !below) {
                    found.add(one + " and " + other);
                }
            }
        }
        return found;
    }

    @Test
    void drawsFlowsFromStockToStockAndOrdersChainsDownstream() {
        View view = drawn(MODEL).views().getFirst();
        View.Pipe first = pipe(view, "first");
        assertThat(view.words().get(first.from()).variable()).isEqualTo(Name.of("beginning"));
        assertThat(view.words().get(first.to()).variable()).isEqualTo(Name.of("middle"));
        assertThat(pipe(view, "in").from()).isEqualTo(View.CLOUD);
        assertThat(pipe(view, "lost").to()).isEqualTo(View.CLOUD);
        assertThat(List.of("beginning", "middle", "last"))
                .extracting(name -> word(view, name).x())
                .isSorted();
    }

    @Test
    void drawsAnArrowForEachUse() {
        View view = drawn(MODEL).views().getFirst();
        assertThat(view.arrows())
                .extracting(arrow -> view.words().get(arrow.from()).variable() + " to "
                        + view.words().get(arrow.to()).variable())
                .contains("behind to rate", "rate to first", "beginning to first", "start_of_it_all to beginning")
                .doesNotContain("first to middle");
    }

    @Test
    void keepsADiagramThatIsThere() {
        Model model = drawn(MODEL.replace(
                "</variables>", "</variables><views><view><aux name='alone' x='3' y='4'/></view></views>"));
        assertThat(model.views().getFirst().words()).hasSize(1);
    }

    private static View.Pipe pipe(View view, String flow) {
        return view.pipes().stream()
                .filter(pipe -> pipe.flow().equals(Name.of(flow)))
                .findFirst()
                .orElseThrow();
    }

    private static View.Word word(View view, String name) {
        return view.words().stream()
                .filter(word -> word.variable().equals(Name.of(name)))
                .findFirst()
                .orElseThrow();
    }
}
