package org.alamedas.evidence.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads the loops that a text speaks of.
///
/// `loops.csv` has the columns `loop`, `label_es`, `label_en`, `words_es`, `words_en`, `stations`
/// (variables joined by semicolons), `switch`, `arc` (`cause>effect`), `modes` (`name=value` joined by
/// semicolons; may be empty), `evidence_es` and `evidence_en`. A loop has stations, a switch and an arc,
/// or it says where its evidence is. `loop-outputs.csv` has the columns `variable`, `moment` and
/// `shown` (`value` or `ratio`).
public final class NamedLoopReader {
    private static final Layout LOOPS = new Layout(
            List.of(
                    "loop",
                    "label_es",
                    "label_en",
                    "words_es",
                    "words_en",
                    "stations",
                    "switch",
                    "arc",
                    "modes",
                    "evidence_es",
                    "evidence_en"),
            List.of("loop"));
    private static final Layout OUTPUTS =
            new Layout(List.of("variable", "moment", "shown"), List.of("variable", "moment"));

    private final List<String> names;

    private NamedLoopReader(Model model) {
        names = model.variables().stream()
                .map(variable -> variable.name().written())
                .toList();
    }

    /// Reads `loops.csv` and `loop-outputs.csv`.
    ///
    /// @param folder where the files are
    /// @param model the model whose variables they name
    /// @return the loops; refused with the faults of the first table that has any
    public static Outcome<NamedLoops> read(Folder folder, Model model) {
        NamedLoopReader reader = new NamedLoopReader(model);
        return folder.text("loops.csv")
                .then(text -> TableReader.read(text, LOOPS, reader::loop))
                .then(loops -> folder.text("loop-outputs.csv")
                        .then(text -> TableReader.read(text, OUTPUTS, reader::output))
                        .then(outputs -> new Outcome.Made<>(new NamedLoops(loops, outputs), List.of())));
    }

    private Optional<LoopOutput> output(Fields row) {
        Name variable = known(row, "variable", row.text("variable"));
        double moment = row.number("moment");
        LoopOutput.Shown shown = row.word("shown", LoopOutput.Shown.class);
        return row.made(() -> new LoopOutput(variable, moment, shown));
    }

    private Optional<NamedLoop> loop(Fields row) {
        String id = row.id("loop");
        Bilingual label = row.bilingual("label");
        Bilingual words = row.bilingual("words");
        boolean modelled = Stream.of("stations", "switch", "arc").anyMatch(column -> row.optional(column) != null);
        NamedLoop.@Nullable Course course = modelled ? course(row) : null;
        Bilingual evidence = modelled ? new Bilingual("", "") : row.bilingual("evidence");
        return row.made(() -> new NamedLoop(id, label, words, course, evidence, row.span("loop")));
    }

    private NamedLoop.Course course(Fields row) {
        List<Name> stations = new ArrayList<>();
        row.ids("stations").forEach(name -> stations.add(known(row, "stations", name)));
        Name cut = known(row, "switch", row.text("switch"));
        String[] ends = row.text("arc").split(">", -1);
        if (ends.length != 2) {
            row.fault("arc", "found \"" + row.text("arc") + "\", expected an arc such as cause>effect");
            ends = new String[] {cut.written(), cut.written()};
        }
        Name from = known(row, "arc", ends[0].strip());
        Name to = known(row, "arc", ends[1].strip());
        return new NamedLoop.Course(stations, cut, from, to, modes(row));
    }

    private Map<Name, Double> modes(Fields row) {
        Map<Name, Double> modes = new LinkedHashMap<>();
        for (String mode : row.idsOrNone("modes")) {
            String[] parts = mode.split("=", 2);
            if (parts.length == 2 && parts[1].matches("-?\\d+(\\.\\d+)?")) {
                modes.put(known(row, "modes", parts[0].strip()), Double.parseDouble(parts[1]));
            } else {
                row.fault("modes", "found \"" + mode + "\", expected a mode and its value such as coup_mode=1");
            }
        }
        return modes;
    }

    private Name known(Fields row, String column, String written) {
        Name name = Name.of(written);
        if (!written.isEmpty() && names.stream().map(Name::of).noneMatch(name::equals)) {
            row.fault(
                    column,
                    "found \"" + written + "\", which is no variable of the model"
                            + Suggestion.nearest(written, names)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
        return name;
    }
}
