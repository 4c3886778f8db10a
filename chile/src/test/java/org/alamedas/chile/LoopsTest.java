package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alamedas.analysis.loops.ArcSigns;
import org.alamedas.analysis.loops.DependencyGraph;
import org.alamedas.analysis.loops.Sign;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.evidence.loop.NamedLoop;
import org.alamedas.evidence.loop.NamedLoops;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LoopsTest {
    private static final CaseStudy CHILE = made(Chile.read());
    private static final NamedLoops LOOPS = made(Chile.loops(CHILE));
    private static final DependencyGraph GRAPH = DependencyGraph.of(CHILE.model());
    private static final CompiledModel MODEL = made(new Engine().compile(CHILE.model()));

    static Stream<NamedLoop> modelled() {
        return LOOPS.loops().stream().filter(loop -> loop.course() != null);
    }

    private static NamedLoop.Course course(NamedLoop loop) {
        return Objects.requireNonNull(loop.course());
    }

    @Test
    void namesElevenOfWhichEightAreInTheModel() {
        assertThat(LOOPS.loops()).hasSize(11);
        assertThat(modelled().map(NamedLoop::id)).containsExactly("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8");
        assertThat(LOOPS.loops()).filteredOn(loop -> loop.course() == null).allSatisfy(loop -> {
            assertThat(loop.evidence().es()).isNotBlank();
            assertThat(loop.evidence().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("modelled")
    void findsEachInTheModel(NamedLoop loop) {
        assertThat(GRAPH.closedPath(course(loop).stations())).as(loop.id()).isPresent();
        assertThat(GRAPH.hasArc(course(loop).from(), course(loop).to())).isTrue();
        assertThat(CHILE.annotations().parameters().get(course(loop).cut()))
                .extracting(Parameter::role)
                .isEqualTo(ParameterRole.SWITCH);
    }

    @Test
    void givesEachASwitchOfItsOwn() {
        assertThat(modelled().map(loop -> course(loop).cut())).doesNotHaveDuplicates();
        assertThat(CHILE.annotations().parameters().values())
                .filteredOn(parameter -> parameter.role() == ParameterRole.SWITCH)
                .hasSize(8);
    }

    /// The program of the model with a loop cut differs from the whole one in one constant and in nothing
    /// else.
    @ParameterizedTest
    @MethodSource("modelled")
    void leavesEveryOtherEquationAloneWhenCut(NamedLoop loop) {
        String text = Chile.find("model/chile.xmile").orElseThrow().text();
        String open = "<aux name=\"" + course(loop).cut().written() + "\">\n        <eqn>";
        assertThat(text).contains(open + "1</eqn>");
        Model cut = made(
                ModelFiles.read(SourceText.of("model/chile.xmile", text.replace(open + "1</eqn>", open + "0</eqn>"))));
        List<String> whole = ProgramPrinter.print(MODEL.program()).lines().toList();
        List<String> changed = ProgramPrinter.print(
                        made(new Engine().compile(cut)).program())
                .lines()
                .toList();
        assertThat(changed).hasSameSizeAs(whole);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            if (!whole.get(i).equals(changed.get(i))) {
                different.add(whole.get(i) + " | " + changed.get(i));
            }
        }
        assertThat(different).singleElement().asString().matches(" *(s\\d+) = 1 \\| *\\1 = 0");
    }

    /// With the switch at 0 the arc carries nothing; with it at 1, in the loop's own modes, it does.
    @ParameterizedTest
    @MethodSource("modelled")
    void stopsWhatTheArcCarriesWhenCut(NamedLoop loop) {
        assertThat(sign(loop, 1)).as("%s kept", loop.id()).isIn(Sign.POSITIVE, Sign.NEGATIVE, Sign.MIXED);
        assertThat(sign(loop, 0)).as("%s cut", loop.id()).isEqualTo(Sign.IDLE);
    }

    private static Sign sign(NamedLoop loop, double value) {
        RunSpec spec = new RunSpec(null, 1974.0, null, null, null, Map.of(), List.of(), false);
        for (Map.Entry<Name, Double> mode : course(loop).modes().entrySet()) {
            spec = spec.with(mode.getKey(), mode.getValue());
        }
        ArcSigns signs =
                new ArcSigns(CHILE.model(), MODEL.run(spec.with(course(loop).cut(), value)));
        return signs.of(course(loop).from(), course(loop).to());
    }
}
