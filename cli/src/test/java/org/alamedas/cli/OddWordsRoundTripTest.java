package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Models whose own words are those of a language, or whose words another language writes otherwise, give the same bits
/// after they were written in any language and read back.
final class OddWordsRoundTripTest {
    private static final String CONTROLS =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = 0.5 ~~|\nSAVEPER = TIME STEP ~~|\n";

    private static Model made(Outcome<Model> outcome) {
        return switch (outcome) {
            case Outcome.Made<Model>(Model model, var _) -> model;
            case Outcome.Refused<Model>(var why) -> throw new AssertionError(RoundTrip.said(why));
        };
    }

    private static void survives(SourceText source) {
        Model model = made(ModelFiles.read(source));
        String expected = RoundTrip.run(model);
        assertThat(expected).doesNotStartWith("refused");
        for (Dialect there : List.of(Dialect.XMILE, Dialect.VENSIM)) {
            Model written = made(RoundTrip.through(model, there));
            assertThat(RoundTrip.difference(expected, RoundTrip.run(written))).isEmpty();
            for (Dialect back : List.of(Dialect.XMILE, Dialect.VENSIM)) {
                assertThat(RoundTrip.difference(expected, RoundTrip.run(made(RoundTrip.through(written, back)))))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dt = 2 ~~| x = INTEG(dt, 0) ~~| y = x * TIME STEP ~~|",
                "Max = 7 ~~| Smooth = 3 ~~| y = MAX(Max, Time) ~~| z = SMOOTH(y, Smooth) ~~|",
                "x = Time + MESSAGE('watch out', 1) ~~|"
            })
    void ofVensim(String equations) {
        survives(SourceText.of("m.mdl", "{UTF-8}\n" + equations + "\n" + CONTROLS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aux name=\"x\"><eqn>PREVIOUS(SELF, 1) + 1</eqn></aux>",
                "<aux name=\"x\"><dimensions><dim name=\"Size\"/></dimensions><eqn>Size</eqn></aux>"
                        + "<aux name=\"n\"><eqn>SIZE(Size) + SIZE(x)</eqn></aux>",
                "<aux name=\"m\"><dimensions><dim name=\"Size\"/><dim name=\"K\"/></dimensions>"
                        + "<eqn>10 * Size + K</eqn></aux>"
                        + "<aux name=\"t\"><dimensions><dim name=\"K\"/><dim name=\"Size\"/></dimensions>"
                        + "<eqn>m'</eqn></aux>",
                "<aux name=\"m\"><dimensions><dim name=\"Size\"/><dim name=\"K\"/></dimensions>"
                        + "<element subscript=\"small, 1\"><eqn>1</eqn></element>"
                        + "<element subscript=\"small, 2\"><eqn>2</eqn></element>"
                        + "<element subscript=\"big, 1\"><eqn>3</eqn></element>"
                        + "<element subscript=\"big, 2\"><eqn>4</eqn></element></aux>"
                        + "<aux name=\"q\"><eqn>m[Size.big, 2] + m[small, 1]</eqn></aux>",
            })
    void ofXmile(String variables) {
        survives(SourceText.of(
                "m.xmile",
                "<xmile><sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs><dimensions>"
                        + "<dim name=\"Size\"><elem name=\"small\"/><elem name=\"big\"/></dim>"
                        + "<dim name=\"K\" size=\"2\"/></dimensions><model><variables>" + variables
                        + "</variables></model></xmile>"));
    }
}
