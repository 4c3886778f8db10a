package org.alamedas.formats.xmile.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alamedas.formats.xmile.Extension;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ExprPrinter;
import org.alamedas.model.print.NamePrinter;

/// Writes a model whose functions are those of XMILE as an XMILE file; it holds the text written so
/// far.
///
/// Reading the text back gives the same model.
public final class XmileWriter {
    private static final String NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";

    private final Model model;
    private final Xml xml = new Xml();
    private final Losses losses = new Losses();
    private final Variables variables;

    private XmileWriter(Model model) {
        this.model = model;
        this.variables = new Variables(xml, model, losses);
    }

    /// Writes a model.
    ///
    /// @param model a model in the dialect of XMILE
    /// @return the whole text of the file with what it cannot say, or why it cannot be written
    public static Outcome<String> write(Model model) {
        if (model.dialect() != Dialect.XMILE) {
            throw new IllegalArgumentException("a model in " + model.dialect() + " is to be translated first");
        }
        XmileWriter writer = new XmileWriter(model);
        writer.file();
        return Outcome.of(writer.xml.toString(), writer.losses.found());
    }

    private void file() {
        xml.open(
                "xmile",
                "version",
                "1.0",
                "xmlns",
                NAMESPACE,
                "xmlns:isee",
                "http://iseesystems.com/XMILE",
                "xmlns:" + Extension.PREFIX,
                Extension.NAMESPACE);
        xml.open("header")
                .text("name", model.name().written())
                .text("vendor", "Grandes Alamedas")
                .text("product", "alamedas", "version", "1.0", "lang", "en")
                .close();
        time(model.time());
        units();
        dimensions();
        model.macros().forEach(this::macro);
        xml.open("model");
        documentation(model.documentation());
        variables();
        model.realityChecks().forEach(this::check);
        views();
        model.runs().stream()
                .limit(1)
                .forEach(run -> losses.note(run.span(), "XMILE has no planned runs: those of the model are left out"));
        xml.close().close();
    }

    private void documentation(String text) {
        if (!text.isEmpty()) {
            xml.text("doc", Escapes.documentation(text));
        }
    }

    private void time(TimeSpec time) {
        String save = time.saveEvery() == null ? "" : ExprPrinter.print(time.saveEvery());
        xml.open(
                "sim_specs",
                "method",
                time.method().name().toLowerCase(Locale.ROOT),
                time.unit() == null ? "" : "time_units",
                time.unit() == null ? "" : time.unit().written(),
                save.isEmpty() ? "" : "isee:save_interval",
                save);
        xml.text("start", ExprPrinter.print(time.start()));
        xml.text("stop", ExprPrinter.print(time.stop()));
        boolean reciprocal = time.step() instanceof Expr.Binary(BinaryOperator operator, Expr one, Expr many, var _)
                && operator == BinaryOperator.DIVIDE
                && one instanceof Expr.Literal(double value, var _)
                && value == 1
                && many instanceof Expr.Literal;
        if (reciprocal) {
            xml.text("dt", ExprPrinter.print(((Expr.Binary) time.step()).right()), "reciprocal", "true");
        } else {
            xml.text("dt", ExprPrinter.print(time.step()));
        }
        xml.close();
    }

    private void units() {
        if (model.units().isEmpty()) {
            return;
        }
        xml.open("model_units");
        for (UnitDefinition unit : model.units()) {
            xml.open("unit", "name", unit.name());
            if (unit.expression() != null) {
                xml.text("eqn", unit.expression().written());
            }
            unit.aliases().forEach(alias -> xml.text("alias", alias));
            xml.close();
        }
        xml.close();
    }

    private void dimensions() {
        if (model.dimensions().isEmpty()) {
            return;
        }
        xml.open("dimensions");
        model.dimensions().forEach(this::dimension);
        xml.close();
    }

    private void dimension(Dimension dimension) {
        List<Name> elements = dimension.elements();
        String mappings = Extensions.mappings(dimension.mappings());
        xml.open(
                "dim",
                "name",
                Escapes.name(dimension.name()),
                "size",
                Integer.toString(elements.size()),
                dimension.equivalent() == null ? "" : Extension.ALIAS,
                dimension.equivalent() == null ? "" : Escapes.name(dimension.equivalent()),
                mappings.isEmpty() ? "" : Extension.MAPPINGS,
                mappings);
        if (!Extensions.isNumbered(elements)) {
            elements.forEach(element -> xml.empty("elem", "name", Escapes.name(element)));
        }
        xml.close();
    }

    private void macro(Macro macro) {
        xml.open("macro", "name", Escapes.name(macro.name()));
        xml.text("eqn", ExprPrinter.print(new Expr.Reference(macro.name(), List.of(), macro.span())));
        for (Macro.Parameter input : macro.inputs()) {
            String otherwise = input.otherwise() == null ? "" : ExprPrinter.print(input.otherwise());
            xml.text("parm", Escapes.name(input.name()), otherwise.isEmpty() ? "" : "default", otherwise);
        }
        documentation(macro.documentation());
        if (macro.time() != null) {
            time(macro.time());
        }
        xml.open("variables");
        macro.variables().forEach(variables::write);
        xml.close().close();
    }

    private void variables() {
        xml.open("variables");
        model.variables().forEach(variables::write);
        model.groups().forEach(this::group);
        xml.close();
    }

    private void group(Group group) {
        xml.open("group", "name", Escapes.name(group.name()));
        documentation(group.documentation());
        group.members().forEach(member -> xml.empty("entity", "name", Escapes.name(member)));
        xml.close();
    }

    private void check(RealityCheck check) {
        Declaration declaration = check.declaration();
        String over = declaration.dimensions().stream().map(NamePrinter::print).collect(Collectors.joining(", "));
        List<String> attributes = new ArrayList<>(List.of(
                "name",
                Escapes.name(declaration.name()),
                over.isEmpty() ? "" : "dimensions",
                over,
                declaration.documentation().isEmpty() ? "" : "doc",
                declaration.documentation()));
        switch (check) {
            case RealityCheck.Constraint(var _, Expr condition, Expr consequence) -> {
                attributes.addAll(List.of("condition", ExprPrinter.print(condition)));
                attributes.addAll(List.of("consequence", ExprPrinter.print(consequence)));
                xml.empty(Extension.CONSTRAINT, attributes.toArray(String[]::new));
            }
            case RealityCheck.TestInput(var _, Expr change) -> {
                attributes.addAll(List.of("change", ExprPrinter.print(change)));
                xml.empty(Extension.TEST_INPUT, attributes.toArray(String[]::new));
            }
        }
    }

    private void views() {
        if (!model.views().isEmpty()) {
            xml.open("views");
            Views writer = new Views(xml, model);
            model.views().forEach(writer::write);
            xml.close();
        }
    }
}
