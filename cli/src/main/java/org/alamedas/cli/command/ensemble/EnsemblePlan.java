package org.alamedas.cli.command.ensemble;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.cli.input.Assignment;
import org.alamedas.cli.input.CommandText;
import org.alamedas.cli.input.VariableNames;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ensemble.DistributionText;
import org.alamedas.engine.ensemble.EnsembleSpec;
import org.alamedas.engine.ensemble.PointTable;
import org.alamedas.engine.ensemble.Points;
import org.alamedas.engine.ensemble.Sampling;
import org.alamedas.engine.ensemble.Shard;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Makes the specification of an ensemble from what the command line says.
public final class EnsemblePlan {
    private static final Pattern SAMPLE = Pattern.compile("(.+?)\\s*=\\s*([A-Za-z]+\\s*\\(.*\\))\\s*", Pattern.DOTALL);
    private static final Pattern SHARD = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    private final Console console;
    private final CompiledModel model;
    private final VariableNames names;

    /// What the command line asks for.
    ///
    /// @param samples each `NAME=distribution(...)`
    /// @param correlations each `A,B=coefficient`
    /// @param points a file of points; absent if they are made
    /// @param members how many members are made
    /// @param seed of the points
    /// @param design how they are spread
    /// @param values each `NAME=VALUE`, for all members
    /// @param variables lists of names to keep; the stocks if empty
    /// @param classified whether the model holds a [Classification]
    /// @param kept the members whose whole runs are kept, separated by commas
    public record Request(
            List<String> samples,
            List<String> correlations,
            @Nullable Path points,
            long members,
            long seed,
            DesignKind design,
            List<String> values,
            List<String> variables,
            boolean classified,
            String kept) {
        /// Copies the lists.
        public Request {
            samples = List.copyOf(samples);
            correlations = List.copyOf(correlations);
            values = List.copyOf(values);
            variables = List.copyOf(variables);
        }
    }

    /// Makes a planner.
    ///
    /// @param console where to speak
    /// @param model what is run
    /// @param command where the arguments stand
    public EnsemblePlan(Console console, CompiledModel model, CommandText command) {
        this.console = console;
        this.model = model;
        names = new VariableNames(console, model, command);
    }

    /// Makes the specification.
    ///
    /// @param request what the command line asks for
    /// @return what to run
    /// @throws Refusal if it asks for something that there is not; what is wrong has been said
    /// @throws IOException if the file of points cannot be read
    public EnsembleSpec spec(Request request) throws Refusal, IOException {
        Map<Name, Double> settings = names.settings(request.values());
        List<Name> record = recorded(request.variables());
        SortedSet<Long> kept = kept(request.kept());
        Points points = points(request);
        points.parameters().forEach(name -> names.require(name.written()));
        names.stopIfAnyProblem();
        RunSpec base = RunSpec.AS_MODELLED.drawing(RandomKey.ofRun(request.seed(), 0));
        for (Map.Entry<Name, Double> setting : settings.entrySet()) {
            base = base.with(setting.getKey(), setting.getValue());
        }
        try {
            return new EnsembleSpec(
                    points, base.recording(record), request.classified() ? Classification.NAME : null, kept);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<Name> recorded(List<String> lists) {
        List<String> wanted = lists.stream()
                .flatMap(list -> VariableNames.split(list).stream())
                .toList();
        wanted.forEach(names::require);
        if (!wanted.isEmpty()) {
            return wanted.stream().map(Name::of).toList();
        }
        List<Name> stocks = named(Slot.Kind.STOCK);
        return stocks.isEmpty() ? named(null) : stocks;
    }

    private List<Name> named(Slot.@Nullable Kind kind) {
        return model.variables().stream()
                .filter(slot -> kind == null || slot.kind() == kind)
                .map(Slot::name)
                .filter(name -> !name.equals(Classification.NAME))
                .toList();
    }

    private SortedSet<Long> kept(String list) {
        SortedSet<Long> kept = new TreeSet<>();
        for (String text : VariableNames.split(list)) {
            Optional<Double> number = Assignment.number(text).filter(value -> value >= 0 && value == Math.rint(value));
            number.ifPresentOrElse(
                    value -> kept.add(value.longValue()),
                    () -> names.refuse(DiagnosticCode.SYNTAX, text, console.text("run.no-number", text)));
        }
        return kept;
    }

    private Points points(Request request) throws Refusal, IOException {
        if (request.points() != null) {
            PointTable table = PointFile.read(console, request.points());
            if (!request.samples().isEmpty()) {
                throw Refusal.usage(console.text("ensemble.points-or-sample"));
            }
            return table;
        }
        List<Sampling.Parameter> parameters = samples(request.samples());
        if (request.samples().isEmpty()) {
            parameters = ParameterRanges.of(model.model());
            if (parameters.isEmpty()) {
                throw Refusal.usage(
                        console.text("ensemble.no-ranges", model.model().name()));
            }
            console.note(console.text("ensemble.ranges", parameters.size()));
        }
        List<Sampling.Correlation> together = correlations(request.correlations());
        names.stopIfAnyProblem();
        try {
            return new Sampling(
                    parameters,
                    request.design().design(parameters.size(), request.members(), request.seed()),
                    together);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Refusal.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<Sampling.Parameter> samples(List<String> texts) {
        List<Sampling.Parameter> parameters = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = SAMPLE.matcher(text);
            if (!matcher.matches()) {
                names.refuse(DiagnosticCode.SYNTAX, text, console.text("ensemble.no-sample", text));
                continue;
            }
            Name name = Name.of(unquoted(matcher.group(1).strip()));
            names.require(name.written());
            try {
                parameters.add(new Sampling.Parameter(name, DistributionText.parse(matcher.group(2))));
            } catch (IllegalArgumentException e) {
                names.refuse(DiagnosticCode.SYNTAX, matcher.group(2), String.valueOf(e.getMessage()));
            }
        }
        return parameters;
    }

    private List<Sampling.Correlation> correlations(List<String> texts) {
        List<Sampling.Correlation> together = new ArrayList<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            List<String> pair = VariableNames.split(text.substring(0, Math.max(0, equals)));
            Optional<Double> coefficient =
                    Assignment.number(text.substring(equals + 1).strip());
            if (pair.size() == 2 && coefficient.isPresent()) {
                together.add(
                        new Sampling.Correlation(Name.of(pair.getFirst()), Name.of(pair.getLast()), coefficient.get()));
            } else {
                names.refuse(DiagnosticCode.SYNTAX, text, console.text("ensemble.no-correlation", text));
            }
        }
        return together;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /// Reads the quantiles that are asked for.
    ///
    /// @param list numbers from 0 to 1, separated by commas
    /// @return the numbers
    /// @throws Refusal if one is none
    public List<Double> shares(String list) throws Refusal {
        List<Double> shares = new ArrayList<>();
        for (String text : VariableNames.split(list)) {
            Optional<Double> share = Assignment.number(text).filter(value -> value >= 0 && value <= 1);
            share.ifPresentOrElse(
                    shares::add,
                    () -> names.refuse(DiagnosticCode.SYNTAX, text, console.text("ensemble.no-share", text)));
        }
        names.stopIfAnyProblem();
        return shares;
    }

    /// Reads which share of the members is run.
    ///
    /// @param text such as `2/7`; absent for all of them
    /// @return the share
    /// @throws Refusal if there is no such share
    public Shard shard(@Nullable String text) throws Refusal {
        if (text == null) {
            return Shard.WHOLE;
        }
        Matcher matcher = SHARD.matcher(text);
        try {
            if (matcher.matches()) {
                return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(String.valueOf(e.getMessage()));
        }
        throw Refusal.usage(console.text("ensemble.no-shard", text));
    }
}
