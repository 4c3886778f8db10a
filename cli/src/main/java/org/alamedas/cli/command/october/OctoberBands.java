package org.alamedas.cli.command.october;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alamedas.chile.TheoryCase;
import org.alamedas.cli.command.theory.Columns;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.evidence.episode.EpisodeRunner;
import org.alamedas.evidence.episode.Output;
import org.alamedas.evidence.episode.Period;
import org.alamedas.evidence.episode.Variant;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.FitTables;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import tools.jackson.core.JsonGenerator;

/// The figures of an episode over what each theory has learned: each draw of a posterior hands over
/// an eve of its own.
///
/// @param period the stretch of history
/// @param bands one for each variant, figure and theory, in that order
public record OctoberBands(Period period, List<Band> bands) {
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    /// Copies the list.
    public OctoberBands {
        bands = List.copyOf(bands);
    }

    /// What eight in ten draws give.
    ///
    /// @param variant which way the episode goes
    /// @param output the figure
    /// @param theory the id of the theory
    /// @param draws how many draws there are
    /// @param values those of the draws in which the figure is there, rising
    public record Band(Variant variant, Output output, String theory, int draws, List<Double> values) {
        /// Copies the list.
        public Band {
            values = List.copyOf(values);
        }

        private double quantile(double share) {
            return values.isEmpty() ? Double.NaN : values.get((int) Math.round(share * (values.size() - 1)));
        }
    }

    /// Reads draws of the theories of a case, with events on their recorded dates.
    ///
    /// @param about the case
    /// @param count how many of each
    /// @return those of the theories that were fitted
    public static List<PosteriorDraws> draws(TheoryCase about, int count) {
        List<PosteriorDraws> draws = new ArrayList<>();
        for (Theory theory : about.theories()) {
            if (FitTables.read(about.results(), theory.id(), Mode.RECORDED) instanceof Outcome.Made<FitReport> made) {
                draws.add(made.value().draws().first(count));
            }
        }
        return draws;
    }

    /// Runs every variant from the eve of every draw.
    ///
    /// @param runner what runs it
    /// @param period the stretch of history
    /// @param variants the variants
    /// @param settings what is set besides
    /// @param draws those of each theory
    /// @return the bands; a draw at which a run fails is left out
    public static OctoberBands of(
            EpisodeRunner runner,
            Period period,
            List<Variant> variants,
            Map<Name, Double> settings,
            List<PosteriorDraws> draws) {
        List<Band> bands = new ArrayList<>();
        List<List<Map<Name, Double>>> eves =
                draws.stream().map(one -> eves(runner, period, one)).toList();
        for (Variant variant : variants) {
            List<List<EpisodeRun>> runs = eves.stream()
                    .map(some -> some.stream()
                            .map(eve -> runner.run(period, variant, eve, settings))
                            .toList())
                    .toList();
            for (Output output : runner.episode().outputs()) {
                for (int i = 0; i < draws.size(); i++) {
                    bands.add(band(variant, output, draws.get(i).theory(), runs.get(i)));
                }
            }
        }
        return new OctoberBands(period, bands);
    }

    private static List<Map<Name, Double>> eves(EpisodeRunner runner, Period period, PosteriorDraws draws) {
        return IntStream.range(0, draws.rows().size())
                .mapToObj(draw -> eve(runner, period, draws.values(draw)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Map<Name, Double>> eve(EpisodeRunner runner, Period period, Map<Name, Double> values) {
        try {
            return Optional.of(runner.eve(period, values));
        } catch (SimulationException _) {
            return Optional.empty();
        }
    }

    private static Band band(Variant variant, Output output, String theory, List<EpisodeRun> runs) {
        List<Double> values = runs.stream()
                .map(run -> run.figure(output))
                .filter(OptionalDouble::isPresent)
                .flatMapToDouble(figure -> DoubleStream.of(figure.orElseThrow()))
                .sorted()
                .boxed()
                .toList();
        return new Band(variant, output, theory, runs.size(), values);
    }

    /// Writes a table for each variant: a row for each theory, a column for each figure.
    ///
    /// @param console where
    public void text(Console console) {
        console.line(in(console, period.label()));
        for (Variant variant : bands.stream().map(Band::variant).distinct().toList()) {
            console.line("");
            console.line(in(console, variant.label()));
            for (Output output : bands.stream().map(Band::output).distinct().toList()) {
                Columns table = new Columns();
                console.line("  " + in(console, output.label()));
                bands.stream()
                        .filter(band ->
                                band.variant().equals(variant) && band.output().equals(output))
                        .forEach(band -> table.row(row(console, band)));
                table.write(console);
            }
        }
        console.line("");
        Columns.wrapped(
                        console.text("october.bands-legend"),
                        console.appearance().columns())
                .forEach(console::line);
    }

    private static List<String> row(Console console, Band band) {
        List<String> row = new ArrayList<>(List.of("  " + band.theory()));
        for (double share : new double[] {LOW, MIDDLE, HIGH}) {
            double value = band.quantile(share);
            row.add(Math.abs(value) < 1e-6 && value != 0 ? "<1e-6" : Columns.number(value, 2));
        }
        row.add(console.text("october.bands-of", band.values().size(), band.draws()));
        return row;
    }

    private static String in(Console console, Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }

    /// Writes `{"period", "bands": [{"variant", "figure", "theory", "draws", "there", "low", "middle", "high"}]}`.
    ///
    /// @param console where
    /// @throws IOException if it cannot be written
    public void json(Console console) throws IOException {
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeStringProperty("period", period.id());
            json.writeArrayPropertyStart("bands");
            bands.forEach(band -> json(json, band));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void json(JsonGenerator json, Band band) {
        json.writeStartObject();
        json.writeStringProperty("variant", band.variant().id());
        json.writeStringProperty("figure", band.output().id());
        json.writeStringProperty("theory", band.theory());
        json.writeNumberProperty("draws", band.draws());
        json.writeNumberProperty("there", band.values().size());
        Json.number(json, "low", band.quantile(LOW));
        Json.number(json, "middle", band.quantile(MIDDLE));
        Json.number(json, "high", band.quantile(HIGH));
        json.writeEndObject();
    }

    /// Writes a table with a row for each band: `period,variant,figure,theory,draws,there,low,middle,high`.
    ///
    /// @param console where
    /// @throws IOException if it cannot be written
    public void csv(Console console) throws IOException {
        Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        out.write("period,variant,figure,theory,draws,there,low,middle,high\n");
        for (Band band : bands) {
            out.write(String.join(
                            ",",
                            period.id(),
                            band.variant().id(),
                            band.output().id(),
                            band.theory(),
                            Integer.toString(band.draws()),
                            Integer.toString(band.values().size()),
                            plain(band.quantile(LOW)),
                            plain(band.quantile(MIDDLE)),
                            plain(band.quantile(HIGH)))
                    + "\n");
        }
        out.flush();
    }

    private static String plain(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
