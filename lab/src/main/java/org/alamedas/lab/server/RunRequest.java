package org.alamedas.lab.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.expr.Name;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// A run that a page asks for: `{"values": {NAME: NUMBER}, "record": [NAME]}`.
///
/// @param values what is given another value
/// @param record what is wanted
record RunRequest(Map<Name, Double> values, List<Name> record) {
    private static final int MOST_VALUES = 10_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxNumberLength(60)
                    .maxStringLength(1_000)
                    .build())
            .build();

    RunRequest {
        values = new LinkedHashMap<>(values);
        record = List.copyOf(record);
    }

    /// Reads a request.
    ///
    /// @throws IllegalArgumentException if it is none; says what was expected
    static RunRequest read(byte[] json) {
        try (JsonParser parser = parser(json)) {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            Map<Name, Double> values = new LinkedHashMap<>();
            List<Name> record = new ArrayList<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                switch (parser.currentName()) {
                    case "values" -> values(parser, values);
                    case "record" -> names(parser, record);
                    default -> throw unexpected("the property \"" + shortened(parser.currentName()) + "\"");
                }
            }
            return new RunRequest(values, record);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("found a request that is not JSON", e);
        }
    }

    /// Returns a parser that gives up on what is too deep or too long.
    static JsonParser parser(byte[] json) {
        return FACTORY.createParser(ObjectReadContext.empty(), json);
    }

    static void values(JsonParser parser, Map<Name, Double> values) {
        expect(parser.nextToken(), JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME && values.size() < MOST_VALUES) {
            Name name = Name.of(parser.currentName());
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
                throw unexpected("no number for \"" + shortened(name.written()) + "\"");
            }
            values.put(name, parser.getDoubleValue());
        }
    }

    static void names(JsonParser parser, List<Name> record) {
        expect(parser.nextToken(), JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.VALUE_STRING && record.size() < MOST_VALUES) {
            record.add(Name.of(parser.getString()));
        }
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw unexpected("something else");
        }
    }

    private static IllegalArgumentException unexpected(String found) {
        return new IllegalArgumentException("found " + found
                + ", expected an object with \"values\", numbers by name, and \"record\", a list of names");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
