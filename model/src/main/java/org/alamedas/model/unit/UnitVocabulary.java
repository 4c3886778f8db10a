package org.alamedas.model.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.expr.Name;

/// What the names of units mean in one model: which are spellings of one unit, which stand for
/// others.
///
/// Names are alike whatever their case and whichever of space and underscore joins their words. The
/// standard names are the units of time of XMILE 1.0 section 3.3.6, those that Vensim lists in
/// every new model (people, units, dollars), the plurals of the Spanish ones, and the spellings of
/// dimensionless. Every other name is a base unit of its own.
public final class UnitVocabulary {
    private static final UnitVocabulary STANDARD = of(List.of());

    private final Map<Name, Unit> meanings;
    private final List<Diagnostic> diagnostics;

    UnitVocabulary(Map<Name, Unit> meanings, List<Diagnostic> diagnostics) {
        this.meanings = new HashMap<>(meanings);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /// Returns the vocabulary of a model that defines no unit.
    ///
    /// @return the standard names
    public static UnitVocabulary standard() {
        return STANDARD;
    }

    /// Makes the vocabulary of a model.
    ///
    /// A definition without an expression makes a base unit; one whose expression is just a name
    /// makes an alias. One whose expression cannot be read, or that needs itself, makes a base unit
    /// as well, and a warning.
    ///
    /// @param definitions the model's own units; they come before the standard names where both have a name
    /// @return the vocabulary
    public static UnitVocabulary of(List<UnitDefinition> definitions) {
        return new UnitDefinitions(definitions).vocabulary();
    }

    /// Returns what is wrong with the definitions.
    ///
    /// @return warnings in the order of the definitions
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// Says whether a name is listed, and so never split at a `per` or a hyphen in it.
    ///
    /// @param name a name
    /// @return true if a definition or the standard list has it
    public boolean contains(Name name) {
        return meanings.containsKey(name);
    }

    /// Returns what a name stands for.
    ///
    /// @param name a name
    /// @return its unit; a base unit of its own if it is not listed
    public Unit meaning(Name name) {
        return Optional.ofNullable(meanings.get(name)).orElseGet(() -> Unit.of(name));
    }
}
