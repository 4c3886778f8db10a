package org.alamedas.lab.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ensemble.DistributionText;
import org.alamedas.engine.ensemble.EnsembleSpec;
import org.alamedas.engine.ensemble.LatinHypercube;
import org.alamedas.engine.ensemble.Sampling;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// An ensemble that a page asks for: `{"members": N, "seed": N, "sample": {NAME: "uniform(0, 1)"},
/// "values": {NAME: NUMBER}, "record": [NAME]}`. It reads one request; its fields are what has been
/// read.
final class EnsembleRequest {
    /// The most members.
    static final long MOST_MEMBERS = 100_000;

    private static final int MOST_NAMES = 400;

    private long members = 1000;
    private long seed = 1;
    private final Map<Name, Double> values = new LinkedHashMap<>();
    private final List<Sampling.Parameter> sample = new ArrayList<>();
    private final List<Name> record = new ArrayList<>();

    private EnsembleRequest() {}

    /// Reads a request.
    ///
    /// @throws IllegalArgumentException if it is none or asks for too much; says what was expected
    static EnsembleRequest read(byte[] json) {
        EnsembleRequest request = new EnsembleRequest();
        try (JsonParser parser = RunRequest.parser(json)) {
            request.read(parser);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("found a request that is not JSON", e);
        }
        return request;
    }

    private void read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw expected("an object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            switch (parser.currentName()) {
                case "members" -> members = whole(parser, MOST_MEMBERS);
                case "seed" -> seed = whole(parser, Long.MAX_VALUE);
                case "values" -> RunRequest.values(parser, values);
                case "record" -> RunRequest.names(parser, record);
                case "sample" -> samples(parser);
                default -> throw expected("members, seed, sample, values and record");
            }
        }
    }

    private static long whole(JsonParser parser, long most) {
        if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw expected("a whole number");
        }
        double size = parser.getDoubleValue();
        if (!(size >= 1 && size <= most)) {
            throw expected("a whole number from 1 to " + most);
        }
        return parser.getLongValue();
    }

    private void samples(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw expected("distributions by name");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Name name = Name.of(parser.currentName());
            if (parser.nextToken() != JsonToken.VALUE_STRING || sample.size() == MOST_NAMES) {
                throw expected("at most " + MOST_NAMES + " distributions, each a text such as \"uniform(0, 1)\"");
            }
            sample.add(new Sampling.Parameter(name, DistributionText.parse(parser.getString())));
        }
    }

    private static IllegalArgumentException expected(String what) {
        return new IllegalArgumentException("found something else, expected " + what);
    }

    /// Makes the specification.
    ///
    /// @throws IllegalArgumentException if the model does not have what is asked for
    EnsembleSpec spec(CompiledModel model) {
        sample.forEach(parameter -> known(model, parameter.name()));
        record.forEach(name -> known(model, name));
        RunSpec base = RunSpec.AS_MODELLED.drawing(RandomKey.ofRun(seed, 0)).recording(record);
        for (Map.Entry<Name, Double> value : values.entrySet()) {
            base = base.with(value.getKey(), value.getValue());
        }
        model.complaint(base).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
        return new EnsembleSpec(
                new Sampling(sample, new LatinHypercube(members, seed), List.of()), base, null, new TreeSet<>());
    }

    private static void known(CompiledModel model, Name name) {
        if (model.find(name) == null) {
            throw new IllegalArgumentException("nothing in this model is called \"" + name.written() + "\"");
        }
    }

    /// Returns how many variables are kept.
    int kept() {
        return record.size();
    }
}
