package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads reality checks, for which the standard has no words, from the attributes of elements of
/// our own.
final class Checks {
    private final Report report;

    Checks(Report report) {
        this.report = report;
    }

    List<RealityCheck> read(Element model) {
        List<RealityCheck> checks = new ArrayList<>();
        for (Element child : model.children()) {
            Fragment name = child.attribute("name");
            if (name == null) {
                continue;
            }
            Fragment doc = child.attribute("doc");
            Fragment over = child.attribute("dimensions");
            List<Name> dimensions = over == null ? List.of() : Mappings.names(over);
            Declaration declaration = new Declaration(
                    Names.read(name), dimensions, null, doc == null ? "" : doc.text(), null, name.span());
            Expr first = expression(child.attribute("condition"));
            Expr second = expression(child.attribute("consequence"));
            Expr change = expression(child.attribute("change"));
            if (child.name().equals(Extension.CONSTRAINT) && first != null && second != null) {
                checks.add(new RealityCheck.Constraint(declaration, first, second));
            } else if (child.name().equals(Extension.TEST_INPUT) && change != null) {
                checks.add(new RealityCheck.TestInput(declaration, change));
            }
        }
        return checks;
    }

    private @Nullable Expr expression(@Nullable Fragment written) {
        return written == null ? null : ExpressionParser.parse(written, XmileGrammar.GRAMMAR, report);
    }
}
