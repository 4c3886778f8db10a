package org.alamedas.engine.check;

import java.util.List;
import java.util.Set;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;

/// A model proven runnable: every name stands for something, and every value can be computed in the
/// order given.
///
/// Definitions are numbered: 0 to 5 are the values of [org.alamedas.engine.builtin.SystemValue] in
/// order, then follow the
/// variables in the order of the model, then the values held from the start. Graphical functions
/// with a name have no
/// value and no number.
public final class CheckedModel {
    private final Model model;
    private final Resolution resolution;
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

    CheckedModel(Model model, Resolution resolution, Definitions definitions, Order order) {
        this.model = model;
        this.resolution = resolution;
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
        return resolution.scope();
    }

    /// Returns everything that has a value.
    ///
    /// @return the definitions; a definition's number is its position
    public List<Definition> definitions() {
        return definitions.all();
    }

    /// Returns the dimensions of every variable.
    ///
    /// @return the shapes of the arrays
    public Shapes shapes() {
        return resolution.shapes();
    }

    /// Says whether a variable is part of what a function that has stocks stands for.
    ///
    /// @param name its name
    /// @return true if results do not show it
    public boolean isInner(Name name) {
        return resolution.inner().contains(name);
    }

    /// Returns the elements of a variable that have no equation, which a Vensim model may leave
    /// out.
    ///
    /// @param name a stock, flow or auxiliary
    /// @return their numbers from 0 in row-major order
    public List<Integer> undefined(Name name) {
        return definitions.undefined(name);
    }

    /// Returns the points of a graphical function that has a name or belongs to a variable.
    ///
    /// @param name the name
    /// @return one for each element in row-major order, or one for all; none if there is no such
    ///     function
    public List<GraphicalFunction> tables(Name name) {
        List<GraphicalFunction> own = definitions.tables(name);
        GraphicalFunction applied = resolution.scope().table(name);
        return own.isEmpty() && applied != null ? List.of(applied) : own;
    }

    /// Returns the constants with which series of data were made before the run, so that a run can
    /// give them no other value.
    ///
    /// @return their names
    public Set<Name> frozen() {
        return definitions.frozen();
    }

    /// Returns the points of a data variable or of a graphical function, as functions that look at
    /// the points see them.
    ///
    /// @param name the name
    /// @return one function for each element in row-major order, or one for all; none if it has no
    ///     points
    public List<GraphicalFunction> points(Name name) {
        List<GraphicalFunction> observed = definitions.points(name);
        return observed.isEmpty() ? definitions.tables(name) : observed;
    }

    /// Returns the number of the value that a call holds from the start.
    ///
    /// @param definition the definition in which the call stands
    /// @param call a call such as `INIT(x)`, by identity
    /// @return the number of its definition
    public int held(Definition definition, Expr.Call call) {
        return definitions.held(definition.bindings(), call);
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
