package org.alamedas.formats.vensim.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alamedas.formats.vensim.Marker;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Mapping;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Writes a model whose functions are those of Vensim as a `.mdl` file; it holds the text written
/// so far.
///
/// Reading the text back gives the same model, but for what the language has no word for: which
/// auxiliaries are flows.
public final class VensimWriter {
    private static final String STARS = "*".repeat(56);
    private static final Name START = Name.of("INITIAL TIME");
    private static final Name STOP = Name.of("FINAL TIME");
    private static final Name STEP = Name.of("TIME STEP");
    private static final Name SAVE = Name.of("SAVEPER");

    private final Model model;
    private final StringBuilder out = new StringBuilder("{UTF-8}\n");
    private final Losses losses = new Losses();
    private final Statements statements = new Statements(out, losses);
    private final Map<Name, Group> groups = new HashMap<>();

    private VensimWriter(Model model) {
        this.model = model;
    }

    /// Writes a model.
    ///
    /// @param model a model in the dialect of Vensim
    /// @return the whole text of the file with what it cannot say, or why it cannot be written
    public static Outcome<String> write(Model model) {
        if (model.dialect() != Dialect.VENSIM) {
            throw new IllegalArgumentException("a model in " + model.dialect() + " is to be translated first");
        }
        VensimWriter writer = new VensimWriter(model);
        writer.file();
        return Outcome.of(writer.out.toString(), writer.losses.found());
    }

    private void file() {
        model.macros().forEach(this::macro);
        model.dimensions().forEach(this::range);
        variables();
        model.realityChecks().forEach(this::check);
        controls();
        model.runs().stream()
                .limit(1)
                .forEach(run -> losses.note(run.span(), "Vensim has no planned runs: those of the model are left out"));
        new SketchWriter(out, model).write();
        settings();
    }

    private void macro(Macro macro) {
        String inputs = names(macro.inputs().stream().map(Macro.Parameter::name).toList());
        String outputs = macro.outputs().isEmpty() ? "" : " : " + names(macro.outputs());
        out.append(":MACRO: ").append(VensimNames.print(macro.name()));
        out.append('(').append(inputs).append(outputs).append(")\n");
        macro.variables().forEach(statements::variable);
        out.append(":END OF MACRO:\n\n");
    }

    private static String names(List<Name> names) {
        return names.stream().map(VensimNames::print).collect(Collectors.joining(", "));
    }

    private void range(Dimension dimension) {
        String name = VensimNames.print(dimension.name());
        if (dimension.equivalent() != null) {
            out.append(name).append(" <-> ").append(VensimNames.print(dimension.equivalent()));
        } else {
            String mappings = dimension.mappings().stream()
                    .map(mapping -> mapping(dimension, mapping))
                    .collect(Collectors.joining(", "));
            out.append(name).append(":\n\t").append(names(dimension.elements()));
            out.append(mappings.isEmpty() ? "" : " -> " + mappings);
        }
        out.append("\n\t~\t\n\t~\t\n\t|\n\n");
    }

    /// Writes a mapping; an element with several images needs the name of a subrange that holds
    /// just these.
    private String mapping(Dimension dimension, Mapping mapping) {
        String to = VensimNames.print(mapping.dimension());
        if (mapping.images().isEmpty()) {
            return to;
        }
        return mapping.images().stream()
                .map(image -> image(dimension, image))
                .collect(Collectors.joining(", ", "(" + to + ": ", ")"));
    }

    private String image(Dimension dimension, List<Name> image) {
        if (image.size() == 1) {
            return VensimNames.print(image.getFirst());
        }
        for (Dimension other : model.dimensions()) {
            if (other.elements().equals(image)) {
                return VensimNames.print(other.name());
            }
        }
        losses.refuse(dimension.span(), "no subscript range holds just " + names(image));
        return "";
    }

    private void variables() {
        for (Group group : model.groups()) {
            group.members().forEach(member -> groups.putIfAbsent(member, group));
        }
        boolean told = model.documentation().isEmpty() || tells();
        Group current = null;
        if (!told) {
            current = whole(model.documentation());
            heading(current);
        }
        for (Variable variable : model.variables()) {
            Group group = groups.get(variable.name());
            if (group == null && current != null && !model.groups().isEmpty()) {
                group = whole("");
            }
            if (group != null && (current == null || !group.name().equals(current.name()))) {
                heading(group);
                current = group;
            }
            statements.variable(variable);
        }
    }

    /// Says whether the first heading of the file says what the model is about.
    private boolean tells() {
        Variable first = model.variables().isEmpty() ? null : model.variables().getFirst();
        Group leading = first == null ? null : groups.get(first.name());
        return leading != null && leading.documentation().equals(model.documentation());
    }

    private Group whole(String documentation) {
        return new Group(model.name(), documentation, List.of(), model.source().start());
    }

    private void heading(Group group) {
        String name = group.name().written().replaceAll("[\\s~|*]+", " ").strip();
        out.append(STARS)
                .append("\n\t.")
                .append(name)
                .append('\n')
                .append(STARS)
                .append("~\n");
        out.append("\t\t").append(Comments.of(group.documentation(), group.span(), losses));
        out.append("\n\t|\n\n");
    }

    private void check(RealityCheck check) {
        Declaration declaration = check.declaration();
        String name = VensimNames.print(declaration.name());
        String over = declaration.dimensions().isEmpty() ? "" : "[" + names(declaration.dimensions()) + "]";
        switch (check) {
            case RealityCheck.Constraint(var _, Expr condition, Expr consequence) ->
                out.append(name)
                        .append(over)
                        .append("\n\t:THE CONDITION: ")
                        .append(logical(condition))
                        .append(" :IMPLIES: ")
                        .append(logical(consequence));
            case RealityCheck.TestInput(var _, Expr change) ->
                out.append(name).append(over).append("\n\t:TEST INPUT: ").append(logical(change));
        }
        statements.rest(declaration);
    }

    private static String logical(Expr expression) {
        return expression instanceof Expr.Call call && call.function().name().equals(Name.of("AT LEAST ONCE"))
                ? ":AT LEAST ONCE: " + Formula.of(call.arguments().getFirst())
                : Formula.of(expression);
    }

    /// Writes what the model has no variables for.
    private void controls() {
        Expr step = new Expr.Reference(STEP, List.of(), model.time().step().span());
        Expr save = model.time().saveEvery();
        boolean any = control(STOP, model.time().stop(), "The final time for the simulation.", false);
        any = control(START, model.time().start(), "The initial time for the simulation.", any);
        any = control(SAVE, save == null ? step : save, "The frequency with which output is stored.", any);
        control(STEP, model.time().step(), "The time step for the simulation.", any);
    }

    private boolean control(Name name, Expr value, String documentation, boolean headed) {
        if (model.variables().stream().anyMatch(variable -> variable.name().equals(name))) {
            return headed;
        }
        if (!headed) {
            heading(new Group(Name.of("Control"), "Simulation Control Parameters", List.of(), value.span()));
        }
        Declaration declaration =
                new Declaration(name, List.of(), model.time().unit(), documentation, null, value.span());
        statements.equation(declaration, Equation.of(value), Marker.TIME_SPECIFICATION);
        statements.rest(declaration);
        return true;
    }

    private void settings() {
        out.append(":L<%^E!@\n1:Current.vdf\n9:Current\n");
        for (UnitDefinition unit : model.units()) {
            String spellings = unit.aliases().isEmpty() ? "" : "," + String.join(",", unit.aliases());
            out.append("22:").append(unit.name()).append(spellings).append('\n');
            if (unit.expression() != null) {
                losses.note(
                        unit.expression().span(),
                        "Vensim has no units made of others: " + unit.name() + " becomes a unit of its own");
            }
        }
        out.append("15:0,0,0,").append(code(model.time().method())).append(",0,0\n");
        out.append("4:Time\n");
        @Nullable
        Variable first = model.variables().isEmpty() ? null : model.variables().getFirst();
        out.append(first == null ? "" : "5:" + first.name().written().replaceAll("\\s+", " ") + "\n");
    }

    /// The methods with a fixed step.
    private int code(IntegrationMethod method) {
        return switch (method) {
            case EULER -> 0;
            case RK2 -> 4;
            case RK4 -> 5;
            case RK45 -> 1;
        };
    }
}
