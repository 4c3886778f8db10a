package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.conformance.Case;
import org.alamedas.conformance.Corpus;
import org.alamedas.engine.Engine;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every published model that runs gives the same bits after it was written in any language and
/// read back.
final class RoundTripTest {
    private static final Path PUBLISHED = Project.root().resolveSibling("shared/conformance/sdxorg");

    static List<Case> cases() throws IOException {
        if (!Files.isDirectory(PUBLISHED)) {
            System.err.println("NOT TESTED: there are no published models at " + PUBLISHED);
            return List.of();
        }
        return Corpus.cases(PUBLISHED);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("cases")
    void givesTheSameBits(Case one) {
        if (!(ModelFiles.read(one.model()) instanceof Outcome.Made<Model>(Model model, var _))
                || new Engine().compile(model) instanceof Outcome.Refused) {
            return;
        }
        String expected = RoundTrip.run(model);
        for (Dialect there : List.of(Dialect.XMILE, Dialect.VENSIM)) {
            Model written = made(RoundTrip.through(model, there), "as " + there);
            same(expected, written, "as " + there);
            for (Dialect back : List.of(Dialect.XMILE, Dialect.VENSIM)) {
                same(expected, made(RoundTrip.through(written, back), there + " to " + back), there + " to " + back);
            }
        }
    }

    private static void same(String expected, Model model, String how) {
        assertThat(RoundTrip.difference(expected, RoundTrip.run(model))).as(how).isEmpty();
    }

    private static Model made(Outcome<Model> outcome, String how) {
        return switch (outcome) {
            case Outcome.Made<Model>(Model model, var _) -> model;
            case Outcome.Refused<Model>(var why) -> throw new AssertionError(how + "\n" + RoundTrip.said(why));
        };
    }
}
