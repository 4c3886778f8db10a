package org.alamedas.lab;

import java.util.LinkedHashMap;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.formats.ModelFiles;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.PlainSubject;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Small models for tests.
public final class Models {
    /// A tank that drains by its own height.
    public static final String TANK = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>test</vendor><product version="1">test</product><name>tank</name></header>
              <sim_specs><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>
              <model><variables>
                <stock name="water"><eqn>100</eqn><inflow>filling</inflow><outflow>draining</outflow></stock>
                <flow name="filling"><eqn>tap</eqn></flow>
                <flow name="draining"><eqn>water * leak</eqn></flow>
                <aux name="tap"><eqn>2</eqn></aux>
                <aux name="leak"><eqn>-0.1 * -1</eqn></aux>
                <aux name="slope"><eqn>-3</eqn><range min="-2" max="4"/></aux>
              </variables></model>
            </xmile>
            """;

    private Models() {}

    /// Compiles a model.
    public static CompiledModel compile(String text) {
        return made(ModelFiles.read(SourceText.of("test.xmile", text)).then(new Engine()::compile));
    }

    /// Compiles a model in Vensim's language.
    public static CompiledModel compileVensim(String text) {
        return made(ModelFiles.read(SourceText.of("test.mdl", text)).then(new Engine()::compile));
    }

    /// Returns what was made.
    public static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T>(T value, List<Diagnostic> _) -> value;
            case Outcome.Refused<T>(List<Diagnostic> why) -> throw new AssertionError(why.toString());
        };
    }

    /// Makes the laboratory of the tank.
    public static Subject tank() {
        return PlainSubject.of("tank", compile(TANK));
    }

    /// Makes the files of a laboratory.
    public static LabFiles files(Subject subject) {
        return LabFiles.of(subject, new Edition("1.2.3", false, true), new LinkedHashMap<>());
    }
}
