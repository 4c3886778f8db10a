package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.Basis;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.evidence.theory.Prior;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;

/// Finds the parameters of the core that a fit may move.
///
/// They are those that somebody fitted or judged and to which the model gives a range; every value
/// of the range is as likely as any other before the data. The value in the model is not used: it
/// was chosen by people who knew how it ended.
final class SharedParameters {
    private SharedParameters() {}

    static List<FreeParameter> of(Model model, Annotations annotations) {
        List<FreeParameter> found = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Parameter parameter = annotations.parameters().get(variable.name());
            ValueRange range = variable.declaration().range();
            if (parameter != null && range != null && free(parameter) && range.low() < range.high()) {
                found.add(new FreeParameter(
                        variable.name(), new Prior.Uniform(range.low(), range.high()), FreeParameter.Kind.SHARED));
            }
        }
        return List.copyOf(found);
    }

    private static boolean free(Parameter parameter) {
        boolean chosen = parameter.basis() == Basis.FITTED || parameter.basis() == Basis.JUDGEMENT;
        return chosen && parameter.role() == ParameterRole.PARAMETER;
    }
}
