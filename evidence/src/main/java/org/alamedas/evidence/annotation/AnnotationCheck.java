package org.alamedas.evidence.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Holds a model and what is said beside it against each other.
///
/// Every variable needs a unit, a documentation and a label; every number that stands alone in an
/// equation, and every
/// graphical function of time, needs a row that says where it comes from; no row may speak of a
/// variable that the model
/// does not have.
public final class AnnotationCheck {
    private final Model model;
    private final Annotations annotations;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private AnnotationCheck(Model model, Annotations annotations) {
        this.model = model;
        this.annotations = annotations;
    }

    /// Checks a model against its annotations.
    ///
    /// @param model the model
    /// @param annotations what is said beside it
    /// @return what is missing, each at its place; empty where nothing is
    public static List<Diagnostic> check(Model model, Annotations annotations) {
        return new AnnotationCheck(model, annotations).check();
    }

    private List<Diagnostic> check() {
        Set<Name> names = new HashSet<>();
        for (Variable variable : model.variables()) {
            names.add(variable.name());
            described(variable.declaration());
            if (isNumber(variable) && !annotations.parameters().containsKey(variable.name())) {
                complain(
                        variable.declaration().span(),
                        "found the number \"" + variable.name()
                                + "\" without a row in the table of parameters, expected its role, basis and source");
            }
        }
        annotations.labels().values().forEach(label -> known(names, label.variable(), label.span()));
        annotations.parameters().values().forEach(row -> known(names, row.variable(), row.span()));
        annotations.modes().forEach(option -> known(names, option.variable(), option.span()));
        explainModes();
        return diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    private void described(Declaration declaration) {
        if (declaration.unit() == null) {
            complain(declaration.span(), "found no unit of \"" + declaration.name() + "\"");
        }
        if (declaration.documentation().isBlank()) {
            complain(declaration.span(), "found no documentation of \"" + declaration.name() + "\"");
        }
        if (annotations.label(declaration.name()).isEmpty()) {
            complain(declaration.span(), "found no label of \"" + declaration.name() + "\" in the table of labels");
        }
    }

    private static boolean isNumber(Variable variable) {
        return switch (variable) {
            case Variable.Stock stock -> false;
            case Variable.Flow flow -> flow.equations().stream().allMatch(AnnotationCheck::isNumber);
            case Variable.Auxiliary auxiliary -> auxiliary.equations().stream().allMatch(AnnotationCheck::isNumber);
            case Variable.Lookup lookup -> true;
            case Variable.Data data -> false;
        };
    }

    private static boolean isNumber(Equation equation) {
        return isNumber(equation.expression());
    }

    private static boolean isNumber(Expr expression) {
        return switch (expression) {
            case Expr.Literal literal -> true;
            case Expr.Unary unary -> isNumber(unary.operand());
            case Expr.Binary binary -> isNumber(binary.left()) && isNumber(binary.right());
            // Whatever it is read off at, its points are numbers that somebody chose.
            case Expr.Lookup lookup -> true;
            case Expr.Text text -> false;
            case Expr.Reference reference -> false;
            case Expr.Call call -> false;
            case Expr.If choice -> false;
        };
    }

    private void known(Set<Name> names, Name name, Span span) {
        if (!names.contains(name)) {
            Set<String> all = names.stream().map(Name::written).collect(Collectors.toSet());
            complain(
                    span,
                    "found the variable \"" + name + "\", which the model does not have"
                            + Suggestion.nearest(name.written(), all)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
    }

    private void explainModes() {
        for (Parameter parameter : annotations.parameters().values()) {
            boolean mode = parameter.role() == ParameterRole.MODE;
            boolean told =
                    annotations.modes().stream().anyMatch(o -> o.variable().equals(parameter.variable()));
            if (mode && !told) {
                complain(
                        parameter.span(),
                        "found the mode \"" + parameter.variable()
                                + "\" without a row in the table of modes, expected one for each of its values");
            }
        }
    }

    private void complain(Span span, String message) {
        diagnostics.add(Diagnostic.error(DiagnosticCode.BAD_RECORD, span, message));
    }
}
