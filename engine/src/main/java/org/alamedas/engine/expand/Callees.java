package org.alamedas.engine.expand;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// What the names of functions in calls stand for where the model's own words hide them; it holds of which it has told.
///
/// A variable with a function's name, `Max` or `Smooth`, hides the function only if it can be called itself, that is if
/// it has a graphical function. And a word that XMILE lacks is taken as Vensim's: converters leave such words in.
final class Callees {
    private final Model model;
    private final Map<Name, Variable> written;
    private final List<Diagnostic> problems;
    private final Set<Name> told = new HashSet<>();

    /// @param written the variables of the model
    /// @param problems where to put the notes
    Callees(Model model, Map<Name, Variable> written, List<Diagnostic> problems) {
        this.model = model;
        this.written = written;
        this.problems = problems;
    }

    /// Returns a call of what was meant.
    Expr.Call of(Expr.Call call) {
        Name name = call.function().name();
        Variable variable = written.get(name);
        if (variable != null && variable.isCallable()) {
            return call;
        }
        Builtin row = Builtins.find(model.dialect(), name);
        if (row == null) {
            return model.dialect() == Dialect.XMILE ? vensim(call) : call;
        }
        return variable == null || row.isValue() ? call : calling(row, call);
    }

    private Expr.Call vensim(Expr.Call call) {
        Name name = call.function().name();
        Builtin row = Builtins.find(Dialect.VENSIM, name);
        if (row == null || row.isValue()) {
            return call;
        }
        if (told.add(name)) {
            problems.add(Diagnostic.note(
                    DiagnosticCode.DIALECT_EXTENSION,
                    call.function().span(),
                    name + " is no function of XMILE: it is computed as Vensim's"));
        }
        return calling(row, call);
    }

    private static Expr.Call calling(Builtin row, Expr.Call call) {
        Expr.Reference own = new Expr.Reference(
                Name.of(Builtins.OWN + row.id()),
                call.function().subscripts(),
                call.function().span());
        return new Expr.Call(own, call.arguments(), call.span());
    }
}
