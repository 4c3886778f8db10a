package org.alamedas.model.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Mapping;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;

/// Prints a whole model as a listing for people and tests: everything that a reader found, and
/// nothing about places.
///
/// One variable follows the other in the order of the file, each as a line with its name and unit,
/// and indented below it what defines it.
public final class ModelPrinter {
    private final StringBuilder out = new StringBuilder();

    private ModelPrinter() {}

    /// Prints a model.
    ///
    /// @param model the model
    /// @return lines that each end in `\n`
    public static String print(Model model) {
        ModelPrinter printer = new ModelPrinter();
        printer.model(model);
        return printer.out.toString();
    }

    private void model(Model model) {
        out.append("model ")
                .append(NamePrinter.print(model.name()))
                .append(" in ")
                .append(model.dialect());
        out.append('\n');
        documentation(model.documentation());
        time(model.time());
        model.units().forEach(this::unit);
        model.dimensions().forEach(this::dimension);
        model.variables().forEach(this::variable);
        model.groups().forEach(this::group);
        model.macros().forEach(this::macro);
        model.realityChecks().forEach(this::realityCheck);
        model.views().forEach(this::view);
        model.runs().forEach(run -> out.append(RunPrinter.print(run)));
    }

    private void documentation(String text) {
        if (!text.isEmpty()) {
            out.append("  \"").append(text.replaceAll("\\s+", " ")).append("\"\n");
        }
    }

    private void time(TimeSpec time) {
        out.append("time ").append(ExprPrinter.print(time.start()));
        out.append(" to ").append(ExprPrinter.print(time.stop()));
        out.append(" step ").append(ExprPrinter.print(time.step()));
        if (time.saveEvery() != null) {
            out.append(" save every ").append(ExprPrinter.print(time.saveEvery()));
        }
        out.append(" by ").append(time.method().name().toLowerCase(Locale.ROOT));
        out.append(time.unit() == null ? "" : " {" + time.unit().written() + "}")
                .append('\n');
    }

    private void unit(UnitDefinition unit) {
        out.append("unit ").append(unit.name());
        out.append(unit.expression() == null ? "" : " = " + unit.expression().written());
        out.append(unit.aliases().isEmpty() ? "" : " alias " + String.join(", ", unit.aliases()));
        out.append('\n');
    }

    private void dimension(Dimension dimension) {
        out.append("dimension ").append(NamePrinter.print(dimension.name())).append(" = ");
        out.append(names(dimension.elements())).append('\n');
        if (dimension.equivalent() != null) {
            out.append("  as ")
                    .append(NamePrinter.print(dimension.equivalent()))
                    .append('\n');
        }
        dimension.mappings().forEach(this::mapping);
    }

    private void mapping(Mapping mapping) {
        out.append("  to ").append(NamePrinter.print(mapping.dimension()));
        if (!mapping.images().isEmpty()) {
            out.append(
                    mapping.images().stream().map(ModelPrinter::names).collect(Collectors.joining("; ", " by ", "")));
        }
        out.append('\n');
    }

    private void macro(Macro macro) {
        out.append("macro ").append(NamePrinter.print(macro.name())).append('(');
        out.append(names(macro.inputs().stream().map(Macro.Parameter::name).toList()));
        out.append(macro.outputs().isEmpty() ? "" : " : " + names(macro.outputs()))
                .append(")\n");
        documentation(macro.documentation());
        if (macro.time() != null) {
            time(macro.time());
        }
        macro.variables().forEach(this::variable);
        out.append("end of macro\n");
    }

    private void realityCheck(RealityCheck check) {
        switch (check) {
            case RealityCheck.Constraint(var declaration, var condition, var consequence) -> {
                head("constraint", declaration);
                out.append("  if ").append(ExprPrinter.print(condition));
                out.append(" then ").append(ExprPrinter.print(consequence)).append('\n');
            }
            case RealityCheck.TestInput(var declaration, var change) -> {
                head("test input", declaration);
                out.append("  ").append(ExprPrinter.print(change)).append('\n');
            }
        }
    }

    private void view(View view) {
        out.append("view \"").append(view.title()).append("\"\n");
        for (View.Word word : view.words()) {
            out.append("  ").append(NamePrinter.print(word.variable()));
            out.append(" at ").append(NumberPrinter.print(word.x()));
            out.append(", ").append(NumberPrinter.print(word.y()));
            out.append(word.copy() ? " again\n" : "\n");
        }
    }

    private void group(Group group) {
        out.append("group ").append(NamePrinter.print(group.name())).append(" = ");
        out.append(names(group.members())).append('\n');
        documentation(group.documentation());
    }

    private static String names(List<Name> names) {
        return names.stream().map(NamePrinter::print).collect(Collectors.joining(", "));
    }

    private void variable(Variable variable) {
        switch (variable) {
            case Variable.Stock stock -> stock(stock);
            case Variable.Flow flow -> {
                head(flow.uniflow() ? "uniflow" : "flow", flow.declaration());
                flow.equations().forEach(equation -> equation("=", equation));
            }
            case Variable.Auxiliary auxiliary -> {
                head("aux", auxiliary.declaration());
                auxiliary.equations().forEach(equation -> equation("=", equation));
            }
            case Variable.Data data -> {
                head("data " + data.interpolation().name().toLowerCase(Locale.ROOT), data.declaration());
                data.equations().forEach(equation -> equation("=", equation));
                data.observed().forEach(this::observed);
            }
            case Variable.Lookup lookup -> {
                head("lookup", lookup.declaration());
                lookup.tables().forEach(this::table);
            }
        }
    }

    private void head(String kind, Declaration declaration) {
        out.append(kind).append(' ').append(NamePrinter.print(declaration.name()));
        out.append(declaration.dimensions().isEmpty() ? "" : "[" + names(declaration.dimensions()) + "]");
        out.append(declaration.unit() == null ? "" : " {" + declaration.unit().written() + "}");
        if (declaration.range() != null) {
            out.append(" from ").append(NumberPrinter.print(declaration.range().low()));
            out.append(" to ").append(NumberPrinter.print(declaration.range().high()));
            double increment = declaration.range().increment();
            out.append(increment == 0 ? "" : " by " + NumberPrinter.print(increment));
        }
        out.append('\n');
        documentation(declaration.documentation());
    }

    private void stock(Variable.Stock stock) {
        head(stock.nonNegative() ? "non-negative stock" : "stock", stock.declaration());
        stock.initial().forEach(equation -> equation("starts at", equation));
        switch (stock.change()) {
            case Variable.Change.Flows flows -> {
                flows(" in", flows.inflows());
                flows("out", flows.outflows());
            }
            case Variable.Change.Net net -> net.equations().forEach(equation -> equation("net", equation));
            case Variable.Change.Kept kept -> {
                flows(" in", kept.inflows());
                flows("out", kept.outflows());
                out.append("  ").append(ContainerPrinter.print(kept)).append('\n');
            }
            case Variable.Change.Next next -> next.equations().forEach(equation -> equation("next", equation));
        }
    }

    private void flows(String direction, List<FlowReference> flows) {
        for (FlowReference flow : flows) {
            out.append("  ").append(direction).append(' ').append(NamePrinter.print(flow.name()));
            out.append('\n');
        }
    }

    private void equation(String relation, Equation equation) {
        out.append("  ").append(target(equation.target()));
        for (List<Subscript> exception : equation.exceptions()) {
            out.append("except ").append(target(exception));
        }
        out.append(relation).append(' ').append(ExprPrinter.print(equation.expression()));
        if (equation.initial() != null) {
            out.append(", at first ").append(ExprPrinter.print(equation.initial()));
        }
        out.append('\n');
    }

    private void table(Variable.Table table) {
        GraphicalFunction function = table.function();
        out.append("  ").append(target(table.target()));
        out.append(function.kind().name().toLowerCase(Locale.ROOT));
        for (int i = 0; i < function.size(); i++) {
            out.append(" (").append(NumberPrinter.print(function.input(i)));
            out.append(", ").append(NumberPrinter.print(function.output(i))).append(')');
        }
        out.append('\n');
    }

    private void observed(Variable.Observed observed) {
        TimeSeries series = observed.series();
        out.append("  ").append(target(observed.target())).append("observed");
        for (int i = 0; i < series.size(); i++) {
            out.append(i == 0 ? " " : ", ").append(NumberPrinter.print(series.value(i)));
            out.append(" at ").append(NumberPrinter.print(series.time(i)));
        }
        out.append('\n');
    }

    private static String target(List<Subscript> target) {
        return target.isEmpty() ? "" : ExprPrinter.subscripts(target) + " ";
    }
}
