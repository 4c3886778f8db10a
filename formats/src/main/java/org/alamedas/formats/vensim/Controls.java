package org.alamedas.formats.vensim;

import java.util.List;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// The variables that say when a model starts and stops and how it steps; they are variables like any other.
final class Controls {
    private static final Name START = Name.of("INITIAL TIME");
    private static final Name STOP = Name.of("FINAL TIME");
    private static final Name STEP = Name.of("TIME STEP");
    private static final Name SAVE = Name.of("SAVEPER");

    private final SourceText source;
    private final List<Variable> variables;
    private final Report report;

    Controls(SourceText source, List<Variable> variables, Report report) {
        this.source = source;
        this.variables = variables;
        this.report = report;
    }

    TimeSpec read(IntegrationMethod method) {
        return new TimeSpec(required(START), required(STOP), required(STEP), reference(SAVE), method, unit());
    }

    private Expr required(Name name) {
        Expr reference = reference(name);
        if (reference == null) {
            report.error(DiagnosticCode.MALFORMED_MODEL, source.start(), "the model has no variable " + name.written());
            return new Expr.Literal(0, source.start());
        }
        return reference;
    }

    private @Nullable Expr reference(Name name) {
        Variable variable = find(name);
        return variable == null
                ? null
                : new Expr.Reference(name, List.of(), variable.declaration().span());
    }

    private @Nullable UnitText unit() {
        for (Name name : List.of(STEP, STOP, START, SAVE)) {
            Variable variable = find(name);
            if (variable != null && variable.declaration().unit() != null) {
                return variable.declaration().unit();
            }
        }
        return null;
    }

    private @Nullable Variable find(Name name) {
        for (Variable variable : variables) {
            if (variable.name().equals(name)) {
                return variable;
            }
        }
        return null;
    }
}
