package org.alamedas.model.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Works out a vocabulary: joins names that are one unit, then resolves expressions that use other
/// definitions.
///
/// It holds the state of that one computation.
final class UnitDefinitions {
    private static final int DEEPEST = 20;

    /// Names of one unit, the first of each line being the one that is printed.
    private static final List<List<String>> STANDARD = List.of(
            List.of(
                    "dimensionless",
                    "dmnl",
                    "unitless",
                    "none",
                    "no unit",
                    "no units",
                    "nodim",
                    "no dimension",
                    "non-dimensional",
                    "nondimensional",
                    "fraction",
                    "fractions",
                    "ratio",
                    "adimensional",
                    "sin unidad",
                    "sin unidades",
                    "sin dimensión",
                    "fracción"),
            List.of("year", "years", "yr", "yrs"),
            List.of("quarter", "quarters", "qtr", "qtrs"),
            List.of("month", "months", "mo", "mos"),
            List.of("week", "weeks", "wk", "wks"),
            List.of("day", "days"),
            List.of("hour", "hours", "hr", "hrs"),
            List.of("minute", "minutes", "min", "mins"),
            List.of("second", "seconds", "sec", "secs", "s"),
            List.of("millisecond", "milliseconds", "ms"),
            List.of("microsecond", "microseconds", "us"),
            List.of("nanosecond", "nanoseconds", "ns"),
            List.of("año", "años"),
            List.of("trimestre", "trimestres"),
            List.of("mes", "meses"),
            List.of("semana", "semanas"),
            List.of("día", "días"),
            List.of("hora", "horas"),
            List.of("minuto", "minutos"),
            List.of("segundo", "segundos"),
            List.of("people", "person", "persons"),
            List.of("persona", "personas"),
            List.of("unit", "units"),
            List.of("$", "dollar", "dollars", "$s"),
            List.of("percent", "%", "per cent", "pct", "por ciento"));

    private final Map<Name, Name> parents = new LinkedHashMap<>();
    private final Map<Name, UnitText> expressions = new LinkedHashMap<>();
    private final Map<Name, Unit> resolved = new HashMap<>();
    private final Set<Name> open = new LinkedHashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    UnitDefinitions(List<UnitDefinition> definitions) {
        definitions.forEach(this::join);
        definitions.forEach(this::joinNamed);
        definitions.forEach(this::keepExpression);
        STANDARD.forEach(this::joinStandard);
        resolved.put(representative(Name.of("dimensionless")), Unit.DIMENSIONLESS);
    }

    UnitVocabulary vocabulary() {
        Map<Name, Unit> meanings = new HashMap<>();
        parents.keySet().forEach(name -> meanings.put(name, resolve(name)));
        return new UnitVocabulary(meanings, diagnostics);
    }

    private void join(UnitDefinition definition) {
        join(Stream.concat(Stream.of(definition.name()), definition.aliases().stream())
                .filter(name -> !name.isBlank())
                .map(name -> Name.of(name.strip()))
                .toList());
    }

    private void join(List<Name> names) {
        if (names.isEmpty()) {
            return;
        }
        Name first = names.stream().filter(parents::containsKey).findFirst().orElse(names.getFirst());
        Name root = representative(first);
        names.forEach(name -> parents.put(representative(name), root));
    }

    /// Returns the name that stands for all the names of one unit: the first that was joined.
    private Name representative(Name name) {
        Name root = name;
        Name parent = parents.computeIfAbsent(root, n -> n);
        while (!parent.equals(root)) {
            root = parent;
            parent = parents.computeIfAbsent(root, n -> n);
        }
        parents.put(name, root);
        return root;
    }

    /// Makes a unit whose expression is just a name an alias of that name.
    private void joinNamed(UnitDefinition definition) {
        expression(definition).filter(UnitDefinitions::isName).ifPresent(expression -> {
            Name target = representative(Name.of(expression.written().strip()));
            parents.put(representative(Name.of(definition.name().strip())), target);
        });
    }

    private void keepExpression(UnitDefinition definition) {
        expression(definition)
                .filter(expression -> !isName(expression))
                .ifPresent(expression -> expressions.putIfAbsent(
                        representative(Name.of(definition.name().strip())), expression));
    }

    private static Optional<UnitText> expression(UnitDefinition definition) {
        return Optional.ofNullable(definition.expression())
                .filter(expression ->
                        !expression.written().isBlank() && !definition.name().isBlank());
    }

    private static boolean isName(UnitText expression) {
        return UnitLexer.isPlainName(expression.written().strip());
    }

    /// Joins a line of standard names, except those to which the model gives another meaning.
    private void joinStandard(List<String> line) {
        join(line.stream().map(Name::of).filter(name -> !isExpressed(name)).toList());
    }

    private boolean isExpressed(Name name) {
        return parents.containsKey(name) && expressions.containsKey(representative(name));
    }

    private Unit resolve(Name name) {
        if (!parents.containsKey(name)) {
            return Unit.of(name);
        }
        Name root = representative(name);
        Unit done = resolved.get(root);
        if (done != null) {
            return done;
        }
        UnitText expression = expressions.get(root);
        Unit unit = expression == null ? Unit.of(root) : evaluate(root, expression);
        resolved.put(root, unit);
        return unit;
    }

    private Unit evaluate(Name root, UnitText expression) {
        if (open.contains(root)) {
            return refuseCircle(root, expression.span());
        }
        if (open.size() == DEEPEST) {
            String message = "the unit " + root + " is defined through more than " + DEEPEST + " others";
            diagnostics.add(Diagnostic.warning(DiagnosticCode.BAD_UNIT, expression.span(), message));
            return Unit.of(root);
        }
        open.add(root);
        UnitReading reading = new UnitParser(parents::containsKey, this::resolve).parse(expression);
        open.remove(root);
        return switch (reading) {
            case UnitReading.Read(Unit unit) -> resolved.getOrDefault(root, unit);
            case UnitReading.Unreadable(Diagnostic why) -> {
                diagnostics.add(why);
                yield Unit.of(root);
            }
        };
    }

    /// Makes every unit of a circle a base unit, so that one warning says it all.
    private Unit refuseCircle(Name root, Span span) {
        List<Name> circle = open.stream().dropWhile(n -> !n.equals(root)).toList();
        String steps = circle.stream().map(Name::written).collect(Collectors.joining(" -> "));
        diagnostics.add(Diagnostic.warning(
                DiagnosticCode.BAD_UNIT, span, "the unit " + root + " is defined by itself: " + steps + " -> " + root));
        circle.forEach(name -> resolved.put(name, Unit.of(name)));
        return Unit.of(root);
    }
}
