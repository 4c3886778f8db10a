package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.jspecify.annotations.Nullable;

/// Puts the statements about one variable together.
///
/// Vensim has no word for what kind a variable is: an INTEG makes a stock, points a graphical
/// function, `:=` or nothing at all data, and everything else an auxiliary.
final class Assembly {
    private final Ranges ranges;
    private final ExternalValues external;
    private final Report report;

    Assembly(Ranges ranges, ExternalValues external, Report report) {
        this.ranges = ranges;
        this.external = external;
        this.report = report;
    }

    /// Makes the variables, in the order in which each is first defined.
    List<Variable> variables(List<Definition> definitions) {
        Map<Name, List<Definition>> byName = new LinkedHashMap<>();
        for (Definition definition : definitions) {
            byName.computeIfAbsent(definition.left().name(), _ -> new ArrayList<>())
                    .add(definition);
        }
        List<Variable> variables = new ArrayList<>();
        for (List<Definition> parts : byName.values()) {
            Variable variable = variable(parts);
            if (variable != null) {
                variables.add(variable);
            }
        }
        return variables;
    }

    private @Nullable Variable variable(List<Definition> parts) {
        List<Name> dimensions = dimensions(parts);
        if (dimensions == null) {
            return null;
        }
        Declaration declaration = declaration(parts, dimensions);
        Definition odd = oddOne(parts);
        if (odd != null) {
            report.add(Diagnostic.error(
                            DiagnosticCode.WRONG_KIND,
                            odd.left().nameSpan(),
                            "\"" + declaration.name() + "\" is " + kind(odd.form()).text + " here and "
                                    + kind(parts.getFirst().form()).text + " elsewhere")
                    .relate(parts.getFirst().left().nameSpan(), "first defined here"));
            return null;
        }
        return switch (kind(parts.getFirst().form())) {
            case STOCK -> stock(declaration, parts);
            case LOOKUP -> lookup(declaration, parts);
            case COMPUTED -> computed(declaration, parts);
        };
    }

    private static @Nullable Definition oddOne(List<Definition> parts) {
        Kind first = kind(parts.getFirst().form());
        return parts.stream()
                .filter(part -> kind(part.form()) != first)
                .findFirst()
                .orElse(null);
    }

    /// What the statements about one variable must agree on.
    private enum Kind {
        STOCK("a stock"),
        LOOKUP("a graphical function"),
        COMPUTED("an auxiliary");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private static Kind kind(Form form) {
        return switch (form) {
            case Form.Level _ -> Kind.STOCK;
            case Form.Points _ -> Kind.LOOKUP;
            case Form.External(ExternalCall call) ->
                call.kind() == ExternalCall.Kind.LOOKUPS ? Kind.LOOKUP : Kind.COMPUTED;
            case Form.Value _, Form.Values _, Form.Absent _ -> Kind.COMPUTED;
        };
    }

    private Variable stock(Declaration declaration, List<Definition> parts) {
        List<Equation> initial = new ArrayList<>();
        List<Equation> rate = new ArrayList<>();
        for (Definition part : parts) {
            if (part.form() instanceof Form.Level level) {
                List<Subscript> target = target(part, declaration);
                List<List<Subscript>> exceptions = part.left().exceptions();
                initial.add(new Equation(target, exceptions, level.initial(), null, part.span()));
                rate.add(new Equation(target, exceptions, level.rate(), null, part.span()));
            }
        }
        return new Variable.Stock(declaration, initial, new Variable.Change.Net(rate), false);
    }

    private Variable lookup(Declaration declaration, List<Definition> parts) {
        List<Variable.Table> tables = new ArrayList<>();
        for (Definition part : parts) {
            switch (part.form()) {
                case Form.Points points -> tables.add(new Variable.Table(target(part, declaration), points.function()));
                case Form.External(ExternalCall call) -> tables.addAll(external.lookups(part.left(), call, ranges));
                case Form.Level _, Form.Value _, Form.Values _, Form.Absent _ -> {}
            }
        }
        return new Variable.Lookup(declaration, tables);
    }

    private Variable computed(Declaration declaration, List<Definition> parts) {
        List<Equation> equations = new ArrayList<>();
        List<Variable.Observed> observed = new ArrayList<>();
        for (Definition part : parts) {
            equations.addAll(equations(part, declaration));
            observed.addAll(observed(part));
        }
        boolean data = parts.stream().anyMatch(Assembly::isData);
        return data
                ? new Variable.Data(declaration, equations, interpolation(parts), observed)
                : new Variable.Auxiliary(declaration, equations);
    }

    private static boolean isData(Definition part) {
        return part.left().sign() == LeftSide.Sign.DATA
                || part.left().sign() == LeftSide.Sign.NONE
                || part.left().interpolation() != null
                || (part.form() instanceof Form.External(ExternalCall call) && call.kind() == ExternalCall.Kind.DATA);
    }

    private static Interpolation interpolation(List<Definition> parts) {
        for (Definition part : parts) {
            Interpolation interpolation = part.left().interpolation();
            if (interpolation != null) {
                return interpolation;
            }
        }
        return Interpolation.LINEAR;
    }

    private List<Equation> equations(Definition part, Declaration declaration) {
        List<List<Subscript>> exceptions = part.left().exceptions();
        return switch (part.form()) {
            case Form.Value value ->
                List.of(new Equation(target(part, declaration), exceptions, value.expression(), null, part.span()));
            case Form.Values values -> new ValueList(ranges, report).equations(part.left(), values);
            case Form.External(ExternalCall call) -> constants(part, call);
            case Form.Absent _, Form.Level _, Form.Points _ -> List.of();
        };
    }

    private List<Equation> constants(Definition part, ExternalCall call) {
        return switch (call.kind()) {
            case CONSTANTS -> external.constants(part.left(), call, ranges);
            case DATA, LOOKUPS -> List.of();
            case SUBSCRIPT -> {
                report.add(Diagnostic.error(
                                DiagnosticCode.WRONG_KIND, call.span(), "this function reads elements, not values")
                        .hint("write name : GET DIRECT SUBSCRIPT(...) for a subscript range"));
                yield List.of();
            }
        };
    }

    private List<Variable.Observed> observed(Definition part) {
        return switch (part.form()) {
            case Form.Absent _ -> external.handed(part.left(), ranges);
            case Form.External(ExternalCall call) ->
                call.kind() == ExternalCall.Kind.DATA ? external.series(part.left(), call, ranges) : List.of();
            case Form.Value _, Form.Values _, Form.Level _, Form.Points _ -> List.of();
        };
    }

    /// Returns the elements that an equation is for; none where it is for the whole variable.
    private static List<Subscript> target(Definition part, Declaration declaration) {
        List<Subscript> written = part.left().subscripts();
        boolean whole = part.left().exceptions().isEmpty() && names(written).equals(declaration.dimensions());
        return whole ? List.of() : written;
    }

    private static List<Name> names(List<Subscript> subscripts) {
        List<Name> names = new ArrayList<>();
        for (Subscript subscript : subscripts) {
            if (subscript instanceof Subscript.Named named && !named.aggregated()) {
                names.add(named.name());
            }
        }
        return names;
    }

    /// Returns the dimensions of a variable; reports and returns null if its statements do not
    /// agree on them.
    private @Nullable List<Name> dimensions(List<Definition> parts) {
        Definition first = parts.getFirst();
        int count = first.left().subscripts().size();
        for (Definition part : parts) {
            if (part.left().subscripts().size() != count) {
                report.add(Diagnostic.error(
                                DiagnosticCode.WRONG_ARGUMENTS,
                                part.left().nameSpan(),
                                "\"" + part.left().name() + "\" has "
                                        + part.left().subscripts().size() + " subscripts here and " + count
                                        + " elsewhere")
                        .relate(first.left().nameSpan(), "first defined here"));
                return null;
            }
            if (!known(part.left())) {
                return null;
            }
        }
        List<Name> dimensions = new ArrayList<>();
        for (int position = 0; position < count; position++) {
            Name dimension = dimension(parts, position);
            if (dimension == null) {
                return null;
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    private boolean known(LeftSide left) {
        boolean good = subscriptsKnown(left.subscripts());
        for (List<Subscript> exception : left.exceptions()) {
            good &= subscriptsKnown(exception) && fits(exception, left);
        }
        return good;
    }

    private boolean fits(List<Subscript> exception, LeftSide left) {
        boolean fits = exception.size() == left.subscripts().size();
        if (!fits) {
            report.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    exception.getFirst().span(),
                    "this exception has " + exception.size() + " subscripts, and \"" + left.name() + "\" has "
                            + left.subscripts().size());
        }
        return fits;
    }

    private boolean subscriptsKnown(List<Subscript> subscripts) {
        boolean good = true;
        for (Subscript subscript : subscripts) {
            if (!(subscript instanceof Subscript.Named named) || named.aggregated()) {
                report.error(
                        DiagnosticCode.SYNTAX,
                        subscript.span(),
                        "the name of a subscript range or element was expected left of the equals sign");
                good = false;
            } else if (!ranges.isRange(named.name()) && !ranges.isElement(named.name())) {
                ranges.unknown(named.name(), named.span());
                good = false;
            }
        }
        return good;
    }

    private @Nullable Name dimension(List<Definition> parts, int position) {
        List<Name> written = new ArrayList<>();
        for (Definition part : parts) {
            written.addAll(names(List.of(part.left().subscripts().get(position))));
        }
        Name dimension = ranges.covering(written);
        if (dimension == null) {
            LeftSide left = parts.getFirst().left();
            report.error(
                    DiagnosticCode.WRONG_KIND,
                    left.subscripts().get(position).span(),
                    "no subscript range holds all the elements that \"" + left.name() + "\" is defined for here");
        }
        return dimension;
    }

    private static Declaration declaration(List<Definition> parts, List<Name> dimensions) {
        LeftSide first = parts.getFirst().left();
        UnitText unit = null;
        ValueRange range = null;
        String documentation = "";
        for (Definition part : parts) {
            unit = unit == null ? part.unit() : unit;
            range = range == null ? part.range() : range;
            documentation = documentation.isEmpty() ? part.documentation() : documentation;
        }
        return new Declaration(first.name(), dimensions, unit, documentation, range, first.nameSpan());
    }
}
