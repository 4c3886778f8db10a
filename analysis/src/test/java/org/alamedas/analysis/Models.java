package org.alamedas.analysis;

import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Small models in XMILE for tests.
public final class Models {
    private Models() {}

    /// Reads a model of variables written as XMILE, from 0 to 10 by steps of 1.
    public static Model read(String... variables) {
        return made(ModelFiles.read(SourceText.of(
                "small.xmile", """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <header><vendor>v</vendor><product version="1">p</product></header>
                <sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>
                <model><variables>
                """ + String.join("\n", List.of(variables)) + "</variables></model></xmile>")));
    }

    /// Writes an auxiliary.
    public static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn></aux>";
    }

    /// Compiles a model.
    public static CompiledModel compiled(Model model) {
        return made(new Engine().compile(model));
    }

    private static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T> made -> made.value();
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.diagnostics());
        };
    }
}
