package org.alamedas.evidence.fit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alamedas.engine.ir.ProgramPrinter;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// What results were made of: hashes of the model, the data and the theory, and how the fit was
/// run.
///
/// The hash of a model is that of its compiled program and of the ranges of the parameters that a
/// fit moves: words beside an equation do not make results stale, a number does.
///
/// @param parts hashes and settings, by what they are of, in order
public record Stamp(Map<String, String> parts) {
    private static final Layout LAYOUT = new Layout(List.of("part", "value"), List.of("part"));
    private static final int LENGTH = 16;

    /// Copies the map, keeping its order.
    public Stamp {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /// Makes the stamp that a fit of a theory would have.
    ///
    /// @param about the case
    /// @param theory the theory
    /// @param seed where random numbers come from
    /// @param budget how much work it does
    /// @return the stamp
    public static Stamp of(FitCase about, Theory theory, long seed, Budget budget) {
        return of(about, beliefs(theory), seed, budget);
    }

    /// Makes the stamp that a comparison of theories would have.
    ///
    /// @param about the case
    /// @param theories the theories, in order
    /// @param seed where random numbers come from
    /// @param budget how much work each fit does
    /// @return the stamp
    public static Stamp of(FitCase about, List<Theory> theories, long seed, Budget budget) {
        String all = theories.stream()
                .map(theory -> theory.id() + "\n" + beliefs(theory) + "\n")
                .collect(Collectors.joining());
        return of(about, all, seed, budget);
    }

    private static Stamp of(FitCase about, String beliefs, long seed, Budget budget) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("model", hash(model(about)));
        parts.put("data", hash(data(about)));
        parts.put("theory", hash(beliefs));
        parts.put("seed", Long.toString(seed));
        parts.put("points", Integer.toString(budget.points()));
        parts.put("moves", Integer.toString(budget.moves()));
        parts.put("placebos", Integer.toString(budget.placebos()));
        return new Stamp(parts);
    }

    private static String model(FitCase about) {
        String shared = SharedParameters.of(about.model().model(), about.annotations()).stream()
                .map(free -> free.name().canonical() + " " + free.prior().text() + "\n")
                .collect(Collectors.joining());
        return ProgramPrinter.print(about.model().program()) + shared;
    }

    private static String data(FitCase about) {
        String targets = about.targets().stream().map(Stamp::datum).collect(Collectors.joining());
        String stages = about.plan().stages().stream()
                .map(stage -> stage.id() + " " + stage.until() + "\n")
                .collect(Collectors.joining());
        return targets
                + stages
                + about.plan().stop()
                + about.plan().hazard()
                + about.plan().settings();
    }

    private static String datum(Target target) {
        return String.join(
                        " ",
                        target.series(),
                        target.variable().canonical(),
                        target.reading().name(),
                        target.date().iso(),
                        target.since() == null ? "-" : target.since().iso(),
                        FitTables.number(target.value()),
                        FitTables.number(target.error()),
                        target.trust().name(),
                        target.scope().name())
                + "\n";
    }

    private static String beliefs(Theory theory) {
        List<String> lines = new ArrayList<>();
        for (LinkPrior link : theory.links().values()) {
            lines.add(link.link().canonical() + " " + link.prior().text());
        }
        return String.join("\n", lines);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Says which parts differ from those of another stamp, leaving aside how the fit was run.
    ///
    /// @param now what results would be made of now
    /// @return `model`, `data` or `theory`; empty where the results are current
    public List<String> stale(Stamp now) {
        return List.of("model", "data", "theory").stream()
                .filter(part -> !java.util.Objects.equals(parts.get(part), now.parts.get(part)))
                .toList();
    }

    /// Writes the stamp.
    ///
    /// @param theory the id of the theory
    /// @return its file
    public FitTables.Table write(String theory) {
        String rows = parts.entrySet().stream()
                .map(part -> part.getKey() + "," + part.getValue() + "\n")
                .collect(Collectors.joining());
        return new FitTables.Table(theory + ".stamp.csv", "part,value\n" + rows);
    }

    /// Reads a stamp.
    ///
    /// @param text its file
    /// @return the stamp; refused with all faults if there is any
    public static Outcome<Stamp> read(SourceText text) {
        Map<String, String> parts = new LinkedHashMap<>();
        return TableReader.read(text, LAYOUT, row -> part(row, parts))
                .then(_ -> new Outcome.Made<>(new Stamp(parts), List.of()));
    }

    private static Optional<String> part(Fields row, Map<String, String> parts) {
        String name = row.id("part");
        parts.put(name, row.text("value"));
        return row.made(() -> name);
    }
}
