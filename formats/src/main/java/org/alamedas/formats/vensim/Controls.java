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

/// The variables that say when a model starts and stops and how it steps; they are variables like
/// any other.
final class Controls {
    private static final Name START = Name.of("INITIAL TIME");
    private static final Name STOP = Name.of("FINAL TIME");
    private static final Name STEP = Name.of("TIME STEP");
    private static final Name SAVE = Name.of("SAVEPER");

    private final SourceText source;
    private final List<Variable> variables;
    private final List<Definition> own;
    private final Report report;

    /// @param own the controls that are no variables
    Controls(SourceText source, List<Variable> variables, List<Definition> own, Report report) {
        this.source = source;
        this.variables = variables;
        this.own = own;
        this.report = report;
    }

    TimeSpec read(IntegrationMethod method) {
        Expr save = reference(SAVE);
        boolean everyStep = isOwn(SAVE)
                && save instanceof Expr.Reference step
                && step.name().equals(STEP);
        return new TimeSpec(required(START), required(STOP), required(STEP), everyStep ? null : save, method, unit());
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
        for (Definition definition : own) {
            if (definition.left().name().equals(name) && definition.form() instanceof Form.Value(Expr value)) {
                return value;
            }
        }
        Variable variable = find(name);
        return variable == null
                ? null
                : new Expr.Reference(name, List.of(), variable.declaration().span());
    }

    private boolean isOwn(Name name) {
        return own.stream().anyMatch(definition -> definition.left().name().equals(name));
    }

    private @Nullable UnitText unit() {
        for (Definition definition : own) {
            if (definition.unit() != null) {
                return definition.unit();
            }
        }
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
