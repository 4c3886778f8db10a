package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One call of a function that has stocks; it holds the variables that the call stands for.
final class Instance implements TemplateExpression.Names {
    private static final String MEMBER = "#";

    private final Declaration owner;
    private final String label;
    private final Span span;
    private final Map<String, Expr> names = new HashMap<>();
    private final Map<String, List<Expr>> points = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();

    /// @param owner name, dimensions and place for the variables
    /// @param label what tells them from those of other calls
    Instance(Declaration owner, String label, Span span) {
        this.owner = owner;
        this.label = label;
        this.span = span;
    }

    void argument(String parameter, Expr argument) {
        boolean simple = argument instanceof Expr.Literal || argument instanceof Expr.Reference;
        if (argument instanceof Expr.Text) {
            // only what is to be shown is a text, and nothing reads it
            names.put(parameter, new Expr.Literal(0, span));
        } else if (simple) {
            names.put(parameter, argument);
        } else {
            auxiliary(parameter, argument);
        }
    }

    void otherwise(Template.Parameter parameter) {
        if (parameter.otherwise() == null) {
            throw new IllegalStateException(label + " lacks " + parameter.name());
        }
        names.put(parameter.name(), read(parameter.otherwise()));
    }

    /// Makes an auxiliary.
    ///
    /// @return a reference to it
    Expr add(String name, String text) {
        auxiliary(name, read(text));
        return value(name);
    }

    void points(String parameter, List<Expr> all) {
        points.put(parameter, List.copyOf(all));
    }

    void points(String parameter, GraphicalFunction function) {
        List<Expr> all = new ArrayList<>();
        for (int i = 0; i < function.size(); i++) {
            all.add(new Expr.Literal(function.input(i), span));
            all.add(new Expr.Literal(function.output(i), span));
        }
        points.put(parameter, all);
    }

    void kept(String parameter, Expr memory) {
        names.put(parameter, memory);
    }

    @Override
    public @Nullable List<Expr> points(String name) {
        return points.get(name);
    }

    @Override
    public Expr value(String name) {
        Expr value = names.get(name);
        if (value == null) {
            throw new IllegalStateException(label + " has no " + name);
        }
        return value;
    }

    /// Makes the variables of every line.
    ///
    /// @param order the number of members of the chain
    /// @return what the call is worth
    Expr lines(Template template, int order) {
        define(template, order);
        return value("result");
    }

    /// Makes the variables of every line of a definition without a result.
    void define(Template template, int order) {
        forEach(template, order, (line, member) -> {
            String name = member(line.name(), member);
            names.put(name, new Expr.Reference(fresh(name), List.of(), span));
        });
        forEach(template, order, this::line);
    }

    private static void forEach(Template template, int order, ObjIntConsumer<Template.Line> each) {
        for (Template.Line line : template.lines()) {
            switch (line.member()) {
                case FIRST -> each.accept(line, 1);
                case LAST -> each.accept(line, order);
                case ANY -> {
                    boolean chain = line.name().contains(MEMBER);
                    for (int member = chain ? 2 : 1; member <= (chain ? order : 1); member++) {
                        each.accept(line, member);
                    }
                }
            }
        }
    }

    private void line(Template.Line line, int member) {
        String name = member(line.name(), member);
        Expr first = read(member(line.first(), member));
        Expr second = line.second() == null ? null : read(member(line.second(), member));
        switch (line.kind()) {
            case STOCK -> stock(name, first, new Variable.Change.Net(all(second)));
            case HOLD, MEMORY -> stock(name, first, new Variable.Change.Next(all(second)));
            case AUXILIARY -> {
                Equation equation = new Equation(List.of(), List.of(), first, second, span);
                variables.add(new Variable.Auxiliary(declaration(name), List.of(equation)));
            }
        }
    }

    private static List<Equation> all(@Nullable Expr expr) {
        return expr == null ? List.of() : List.of(Equation.of(expr));
    }

    private void stock(String name, Expr initial, Variable.Change change) {
        variables.add(new Variable.Stock(declaration(name), List.of(Equation.of(initial)), change, false));
    }

    private static String member(String text, int member) {
        return text.replace("#-", Integer.toString(member - 1)).replace(MEMBER, Integer.toString(member));
    }

    /// Makes an auxiliary with equations of its own.
    void auxiliary(String name, List<Equation> equations) {
        names.put(name, new Expr.Reference(fresh(name), List.of(), span));
        variables.add(new Variable.Auxiliary(declaration(name), equations));
    }

    private void auxiliary(String name, Expr value) {
        names.put(name, new Expr.Reference(fresh(name), List.of(), span));
        variables.add(new Variable.Auxiliary(declaration(name), List.of(Equation.of(value))));
    }

    private Declaration declaration(String name) {
        return new Declaration(fresh(name), owner.dimensions(), null, "", null, span);
    }

    private Name fresh(String part) {
        return fresh(owner.name(), label, part);
    }

    /// Returns the name of a variable that a call stands for.
    static Name fresh(Name owner, String label, String part) {
        return Name.of(owner + "#" + label + "#" + part);
    }

    private Expr read(String text) {
        return TemplateExpression.read(text, this, span);
    }

    List<Variable> variables() {
        return variables;
    }
}
