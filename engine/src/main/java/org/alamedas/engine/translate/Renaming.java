package org.alamedas.engine.translate;

import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.Report;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.definition.View;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.jspecify.annotations.Nullable;

/// New names for variables, wherever a model names them.
///
/// @param names the new name for each old one
record Renaming(Map<Name, Name> names) {
    Renaming {
        names = Map.copyOf(names);
    }

    Model of(Model model) {
        return new Model(
                model.name(),
                model.dialect(),
                model.source(),
                model.documentation(),
                Edits.rewrite(model.time(), this::of),
                model.dimensions(),
                model.variables().stream().map(this::of).toList(),
                model.groups().stream().map(this::of).toList(),
                model.units(),
                model.macros(),
                model.realityChecks(),
                model.views().stream().map(this::of).toList(),
                model.runs().stream().map(this::of).toList());
    }

    private Name of(Name name) {
        return names.getOrDefault(name, name);
    }

    private Expr of(Expr expr) {
        return Rewriting.rename(expr, this::reference);
    }

    private Expr.Reference reference(Expr.Reference reference) {
        return new Expr.Reference(of(reference.name()), reference.subscripts(), reference.span());
    }

    private Variable of(Variable variable) {
        Declaration old = variable.declaration();
        Variable renamed = Edits.replace(variable, (_, equation) -> List.of(of(equation)));
        Variable flowing = renamed instanceof Variable.Stock stock
                        && stock.change() instanceof Variable.Change.Flows(var inflows, var outflows)
                ? new Variable.Stock(
                        old,
                        stock.initial(),
                        new Variable.Change.Flows(flows(inflows), flows(outflows)),
                        stock.nonNegative())
                : renamed;
        return Edits.declared(
                flowing,
                new Declaration(
                        of(old.name()), old.dimensions(), old.unit(), old.documentation(), old.range(), old.span()));
    }

    private List<FlowReference> flows(List<FlowReference> flows) {
        return flows.stream()
                .map(flow -> new FlowReference(of(flow.name()), flow.span()))
                .toList();
    }

    private Equation of(Equation equation) {
        return Edits.rewrite(equation, this::of);
    }

    private Group of(Group group) {
        return new Group(
                group.name(),
                group.documentation(),
                group.members().stream().map(this::of).toList(),
                group.span());
    }

    private View of(View view) {
        return new View(
                view.title(),
                view.words().stream()
                        .map(word -> new View.Word(
                                of(word.variable()), word.x(), word.y(), word.width(), word.height(), word.copy()))
                        .toList(),
                view.pipes().stream()
                        .map(pipe ->
                                new View.Pipe(of(pipe.flow()), pipe.valve(), pipe.from(), pipe.to(), pipe.points()))
                        .toList(),
                view.arrows(),
                view.notes(),
                view.span());
    }

    private PlannedRun of(PlannedRun run) {
        Model edited = run.edited();
        return new PlannedRun(
                run.title(),
                edited == null ? null : of(edited),
                run.settings().stream()
                        .map(setting -> new PlannedRun.Setting(of(setting.name()), setting.values(), setting.span()))
                        .toList(),
                run.reports().stream().map(this::of).toList(),
                run.span());
    }

    private Report of(Report report) {
        @Nullable Expr every = report.every() == null ? null : of(report.every());
        return switch (report) {
            case Report.Table table ->
                new Report.Table(
                        table.columns().stream()
                                .map(column ->
                                        new Report.Column(reference(column.shown()), column.group(), column.format()))
                                .toList(),
                        every,
                        table.span());
            case Report.Plot plot ->
                new Report.Plot(
                        plot.scales().stream()
                                .map(scale -> new Report.Scale(
                                        scale.curves().stream()
                                                .map(curve -> new Report.Curve(reference(curve.shown()), curve.mark()))
                                                .toList(),
                                        scale.low(),
                                        scale.high()))
                                .toList(),
                        every,
                        plot.span());
        };
    }
}
