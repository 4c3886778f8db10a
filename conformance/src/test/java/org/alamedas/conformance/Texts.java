package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Runs models that tests write down as text.
final class Texts {
    private static final String CONTROLS = """
            INITIAL TIME = 0 ~~|
            FINAL TIME = 2 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    private Texts() {}

    /// Reads equations of Vensim, run from 0 to 2.
    static Outcome<CompiledModel> vensim(String equations) {
        return compile("test.mdl", "{UTF-8}\n" + equations + CONTROLS);
    }

    /// Reads dimensions and variables of XMILE, run from 0 to 2.
    static Outcome<CompiledModel> xmile(String dimensions, String variables) {
        return compile("test.xmile", """
                <?xml version="1.0" encoding="UTF-8"?>
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <header><vendor>x</vendor><product version="1">x</product></header>
                <sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs>
                <dimensions>%s</dimensions><model><variables>
                %s</variables></model></xmile>
                """.replaceFirst("%s", dimensions).replaceFirst("%s", variables));
    }

    private static Outcome<CompiledModel> compile(String file, String text) {
        return ModelFiles.read(SourceText.of(file, text)).then(model -> new Engine().compile(model));
    }

    static RunResult run(Outcome<CompiledModel> outcome) {
        return switch (outcome) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    /// Returns what is said about a model, as a user sees it.
    static String problems(Outcome<CompiledModel> outcome) {
        StringBuilder out = new StringBuilder();
        DiagnosticRenderer renderer = DiagnosticRenderer.plain();
        outcome.diagnostics().forEach(problem -> out.append(renderer.render(problem)));
        return out.toString();
    }

    /// Returns a value at the start of a run.
    static double first(RunResult run, String name) {
        return run.values(run.column(Name.of(name)))[0];
    }

    /// Checks the elements of an array over one dimension at the start of a run.
    static void assertFirst(RunResult run, String array, String elements, double... expected) {
        String[] names = elements.split(" ", -1);
        assertThat(names).hasSameSizeAs(expected);
        for (int i = 0; i < names.length; i++) {
            assertThat(first(run, array + "[" + names[i] + "]"))
                    .as(names[i])
                    .isCloseTo(expected[i], org.assertj.core.api.Assertions.within(1e-9));
        }
    }
}
