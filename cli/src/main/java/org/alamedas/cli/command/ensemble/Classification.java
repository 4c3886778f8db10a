package org.alamedas.cli.command.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.ExpressionText;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// The question that sorts the members of an ensemble: an expression whose value at the end of a
/// run is the class of that run. It is asked by a variable of its own, which the model does not
/// see.
public final class Classification {
    /// The variable that answers the question.
    public static final Name NAME = Name.of("outcome class of the ensemble");

    private static final String OPTION = "--classify";

    private Classification() {}

    /// Adds the question to a model.
    ///
    /// @param model the model
    /// @param expression the question, in the model's language
    /// @return the model with one more variable, or what is wrong with the expression
    public static Outcome<Model> add(Model model, String expression) {
        SourceText source = SourceText.of(OPTION, expression);
        return ExpressionText.parse(model.dialect(), source)
                .then(question -> new Outcome.Made<>(with(model, question, source.start()), List.of()));
    }

    private static Model with(Model model, Expr question, Span place) {
        Declaration declaration = new Declaration(NAME, List.of(), null, "", null, place);
        List<Variable> variables = new ArrayList<>(model.variables());
        variables.add(new Variable.Auxiliary(declaration, List.of(Equation.of(question))));
        return model.with(variables);
    }
}
