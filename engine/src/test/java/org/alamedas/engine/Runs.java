package org.alamedas.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;

/// Short ways for tests to compile, run and refuse models.
public final class Runs {
    private Runs() {}

    public static CompiledModel compile(Model model) {
        return switch (new Engine().compile(model)) {
            case Outcome.Made<CompiledModel> made -> made.value();
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(show(refused.diagnostics()));
        };
    }

    public static RunResult run(ModelBuilder model) {
        return compile(model.build()).run(RunSpec.AS_MODELLED);
    }

    public static double[] series(ModelBuilder model, String name) {
        return series(run(model), name);
    }

    public static double[] series(RunResult result, String name) {
        return result.values(result.column(Name.of(name)));
    }

    public static List<Diagnostic> problems(ModelBuilder model) {
        return new Engine().compile(model.build()).diagnostics();
    }

    public static String show(List<Diagnostic> problems) {
        return problems.stream().map(Runs::show).collect(Collectors.joining("\n"));
    }

    private static String show(Diagnostic problem) {
        StringBuilder out =
                new StringBuilder(problem.severity() + "[" + problem.code().slug() + "] " + problem.span() + " `"
                        + problem.span().text() + "`: " + problem.message() + "\n");
        problem.hints().forEach(hint -> out.append("  hint: ").append(hint).append('\n'));
        problem.related()
                .forEach(place -> out.append("  at ")
                        .append(place.span())
                        .append(" `")
                        .append(place.span().text())
                        .append("`: ")
                        .append(place.message())
                        .append('\n'));
        return out.toString();
    }
}
