package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A function that a model defines by equations of its own, which may have stocks.
///
/// Its variables are unknown outside of it and know nothing of the model, except that in Vensim a name that ends in `$`
/// is that of a scalar variable of the model, and a unit that is the name of an input stands for the unit of what a
/// call gives there.
///
/// @param name what it is called by; the variable of the same name among `variables` is its value
/// @param inputs what a call gives it, in order
/// @param outputs variables of it to which a call gives names of the model, in order, after the inputs; usually none
/// @param variables in the order of the file
/// @param documentation what it computes, in the author's words; empty where there is none
/// @param time when it starts and stops and how it steps where it runs by itself, from start to stop at each moment of
///     the model; its limits may name inputs. Absent where it steps with the model
/// @param span the place of its name
public record Macro(
        Name name,
        List<Parameter> inputs,
        List<Name> outputs,
        List<Variable> variables,
        String documentation,
        @Nullable TimeSpec time,
        Span span) {

    /// Copies the lists.
    public Macro {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        variables = List.copyOf(variables);
    }

    /// Makes a macro that steps with the model.
    ///
    /// @param name what it is called by
    /// @param inputs what a call gives it, in order
    /// @param outputs variables of it to which a call gives names of the model
    /// @param variables in the order of the file
    /// @param documentation what it computes; empty where there is none
    /// @param span the place of its name
    public Macro(
            Name name,
            List<Parameter> inputs,
            List<Name> outputs,
            List<Variable> variables,
            String documentation,
            Span span) {
        this(name, inputs, outputs, variables, documentation, null, span);
    }

    /// An input of a macro.
    ///
    /// @param name what its equations call it
    /// @param otherwise its value where a call leaves it out; absent where a call must give it
    /// @param span its place
    public record Parameter(Name name, @Nullable Expr otherwise, Span span) {}
}
