package org.alamedas.engine.check;

import java.util.List;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// A model proven runnable: every name stands for something, and every value can be computed in the
/// order given.
///
/// Definitions are numbered: 0 to 4 are the values of [org.alamedas.engine.builtin.SystemValue] in
/// order, then follow the
/// variables in the order of the model, then the values held from the start. Graphical functions with
/// a name have no
/// value and no number.
public final class CheckedModel {
    private final Model model;
    private final Scope scope;
    private final Definitions definitions;
    private final Order order;

    /// The order of evaluation, as numbers of definitions.
    ///
    /// @param constants what depends on constants alone
    /// @param initials what is computed once at the start, after the constants
    /// @param flows what is computed at every evaluation
    record Order(List<Integer> constants, List<Integer> initials, List<Integer> flows) {
        Order {
            constants = List.copyOf(constants);
            initials = List.copyOf(initials);
            flows = List.copyOf(flows);
        }
    }

    CheckedModel(Model model, Scope scope, Definitions definitions, Order order) {
        this.model = model;
        this.scope = scope;
        this.definitions = definitions;
        this.order = order;
    }

    /// Returns the model as written.
    ///
    /// @return the model that was checked
    public Model model() {
        return model;
    }

    /// Returns what its names stand for.
    ///
    /// @return the scope of its equations
    public Scope scope() {
        return scope;
    }

    /// Returns everything that has a value.
    ///
    /// @return the definitions; a definition's number is its position
    public List<Definition> definitions() {
        return definitions.all();
    }

    /// Returns the number of a variable's definition.
    ///
    /// @param name a stock, flow or auxiliary
    /// @return its number
    public int number(Name name) {
        return definitions.number(name);
    }

    /// Returns the number of the value that a call holds from the start.
    ///
    /// @param call a call such as `INIT(x)`, by identity
    /// @return the number of its definition
    public int held(Expr.Call call) {
        return definitions.held(call);
    }

    /// Returns what depends on constants alone.
    ///
    /// @return numbers of definitions, in the order of evaluation
    public List<Integer> constants() {
        return order.constants();
    }

    /// Returns what is computed once at the start, after the constants.
    ///
    /// @return numbers of definitions, in the order of evaluation
    public List<Integer> initials() {
        return order.initials();
    }

    /// Returns what is computed at every evaluation.
    ///
    /// @return numbers of definitions, in the order of evaluation
    public List<Integer> flows() {
        return order.flows();
    }
}
