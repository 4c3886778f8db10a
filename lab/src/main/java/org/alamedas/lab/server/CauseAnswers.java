package org.alamedas.lab.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.analysis.cause.CauseFinder;
import org.alamedas.analysis.cause.Causes;
import org.alamedas.analysis.cause.EveryStep;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.lab.json.CausesJson;
import org.alamedas.model.expr.Name;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/// Says what each input of a variable contributed to its change between two moments, as the command
/// `causes` does: `api/causes?variable=NAME&from=TIME&to=TIME&set=NAME:VALUE,...`.
final class CauseAnswers {
    private static final long MOST_NUMBERS = 12_000_000;
    private static final int MOST_VALUES = 400;

    private final Machines machines;

    CauseAnswers(Machines machines) {
        this.machines = machines;
    }

    void answer(CompiledModel model, Exchange exchange) {
        exchange.attempt(() -> {
            Fields asked = Request.extractQueryParameters(exchange.request());
            Name variable = Name.of(required(asked, "variable"));
            if (model.model().variables().stream().noneMatch(one -> one.name().equals(variable))) {
                throw new IllegalArgumentException("nothing in this model is called \"" + variable.written() + "\"");
            }
            RunSpec spec = EveryStep.of(model);
            for (Map.Entry<Name, Double> value : values(asked.getValue("set")).entrySet()) {
                spec = spec.with(value.getKey(), value.getValue());
            }
            RunSpec wanted = spec;
            model.complaint(wanted).ifPresent(complaint -> {
                throw new IllegalArgumentException(complaint);
            });
            machines.answer(exchange, () -> {
                RunResult run = RunAnswers.bounded(model, wanted);
                if ((long) run.rows() * run.columns().size() > MOST_NUMBERS) {
                    throw new IllegalArgumentException("the model has too many variables and steps for this");
                }
                double from = moment(asked, "from", run.time(0));
                double to = moment(asked, "to", run.time(run.rows() - 1));
                Causes causes = new CauseFinder(model.model(), run).of(variable, from, to);
                exchange.json(json -> CausesJson.write(json, causes));
            });
        });
    }

    private static String required(Fields asked, String name) {
        String value = asked.getValue(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("found no \"" + name + "\", expected the name of a variable");
        }
        return value;
    }

    private static double moment(Fields asked, String name, double otherwise) {
        String value = asked.getValue(name);
        return value == null ? otherwise : number(value);
    }

    private static double number(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?")) {
            throw new IllegalArgumentException("found no number where one was expected");
        }
        return Double.parseDouble(text);
    }

    private static Map<Name, Double> values(String text) {
        Map<Name, Double> values = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return values;
        }
        List<String> parts = List.of(text.split(","));
        if (parts.size() > MOST_VALUES) {
            throw new IllegalArgumentException("found " + parts.size() + " values, expected at most " + MOST_VALUES);
        }
        for (String part : parts) {
            int colon = part.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("found a value without a name, expected NAME:VALUE");
            }
            values.put(Name.of(part.substring(0, colon)), number(part.substring(colon + 1)));
        }
        return values;
    }
}
