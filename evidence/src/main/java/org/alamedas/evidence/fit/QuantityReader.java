package org.alamedas.evidence.fit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Reads `quantities.csv`: `variable,error,where_es,where_en`.
public final class QuantityReader {
    private static final Layout LAYOUT =
            new Layout(List.of("variable", "error", "where_es", "where_en"), List.of("variable"));

    private QuantityReader() {}

    /// Reads quantities.
    ///
    /// @param text the table
    /// @param model the variables that it may name
    /// @return in the order of the table; refused with all faults if there is any
    public static Outcome<List<Quantity>> read(SourceText text, Model model) {
        Set<Name> variables = model.variables().stream().map(Variable::name).collect(Collectors.toSet());
        return TableReader.read(text, LAYOUT, row -> quantity(row, variables));
    }

    private static Optional<Quantity> quantity(Fields row, Set<Name> variables) {
        Name name = Name.of(row.text("variable"));
        if (!variables.contains(name)) {
            Set<String> all = variables.stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    "variable",
                    "found \"" + name + "\", which is no variable of the model"
                            + Suggestion.nearest(name.written(), all)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
        double error = row.number("error");
        if (error <= 0) {
            row.fault("error", "found the error " + error + ", expected one above 0");
        }
        Bilingual where = row.bilingual("where");
        return row.made(() -> new Quantity(name, error, where));
    }
}
