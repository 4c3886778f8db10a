package org.alamedas.lab.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.alamedas.lab.Models;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

final class DocumentationTest {
    private final Subject chile = Models.made(CaseSubject.chile());
    private final Model model = chile.model().model();

    @Test
    void isInSpanishForEveryStockFlowAndGroup() {
        Set<Name> wanted = new HashSet<>();
        model.groups().forEach(group -> wanted.add(group.name()));
        for (Variable variable : model.variables()) {
            boolean number =
                    chile.study().orElseThrow().annotations().parameters().containsKey(variable.name());
            if (!number && !variable.declaration().documentation().isEmpty()) {
                wanted.add(variable.name());
            }
        }
        assertThat(chile.documentation().keySet()).containsAll(wanted);
    }

    @Test
    void speaksOfNothingThatTheModelDoesNotHave() {
        Set<Name> known = new HashSet<>();
        model.groups().forEach(group -> known.add(group.name()));
        model.variables().forEach(variable -> known.add(variable.name()));
        assertThat(known).containsAll(chile.documentation().keySet());
    }
}
