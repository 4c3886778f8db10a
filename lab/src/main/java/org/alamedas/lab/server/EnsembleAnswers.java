package org.alamedas.lab.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ensemble.Ensemble;
import org.alamedas.engine.ensemble.EnsembleSpec;
import org.alamedas.engine.ensemble.Progress;
import org.alamedas.engine.ensemble.Shard;
import org.alamedas.engine.ensemble.Summary;
import org.alamedas.lab.json.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import tools.jackson.core.JsonGenerator;

/// Runs a model many times. The answer is a stream of events: `progress` with `{"done", "members"}`
/// a few times a second, then `result` with the quantiles of each variable at each moment, or
/// `error`. It ends when the page leaves or after two minutes.
final class EnsembleAnswers {
    private static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);
    private static final long MOST_CELLS = 40_000;
    private static final long SECONDS = 120;
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Machines machines = new Machines(1);

    void answer(CompiledModel model, Exchange exchange) {
        exchange.attempt(() -> {
            EnsembleRequest wanted = EnsembleRequest.read(exchange.body(RunAnswers.MOST_BYTES));
            EnsembleSpec spec = wanted.spec(model);
            long rows = RunAnswers.bounded(model, spec.base()).rows();
            if (rows * wanted.kept() > MOST_CELLS) {
                throw new IllegalArgumentException("found " + rows * wanted.kept()
                        + " values to keep, expected at most " + MOST_CELLS + ": record fewer variables");
            }
            machines.answer(exchange, () -> run(model, spec, exchange));
        });
    }

    private static void run(CompiledModel model, EnsembleSpec spec, Exchange exchange) throws IOException {
        exchange.response().getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        exchange.response().getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Teller teller = new Teller(exchange);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try {
            Summary summary =
                    new Ensemble(model, spec).run(Shard.WHOLE, threads, teller).summary(SHARES);
            teller.say("result", json -> write(json, summary));
        } catch (CancellationException _) {
            teller.say("error", json -> error(json, "the ensemble was stopped after " + SECONDS + " seconds"));
        } catch (IllegalArgumentException e) {
            teller.say("error", json -> error(json, String.valueOf(e.getMessage())));
        }
        exchange.callback().succeeded();
    }

    private static void error(JsonGenerator json, String why) {
        json.writeStartObject();
        json.writeStringProperty("error", why);
        json.writeEndObject();
    }

    /// Tells how far an ensemble has come, and stops it when nobody listens any more or when its
    /// time is over; its fields are the state of one ensemble.
    private static final class Teller implements Progress {
        private final Exchange exchange;
        private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        private final AtomicBoolean gone = new AtomicBoolean();
        private long next = System.nanoTime();

        Teller(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public boolean goOn(long done, long members) {
            long now = System.nanoTime();
            if (now >= next) {
                next = now + TELL_NANOS;
                try {
                    say("progress", json -> {
                        json.writeStartObject();
                        json.writeNumberProperty("done", done);
                        json.writeNumberProperty("members", members);
                        json.writeEndObject();
                    });
                } catch (IOException _) {
                    gone.set(true);
                }
            }
            return !gone.get() && now < end;
        }

        void say(String event, Json.Content content) throws IOException {
            String data = new String(Json.bytes(content), StandardCharsets.UTF_8);
            Content.Sink.write(
                    exchange.response(), false, Answers.utf8("event: " + event + "\ndata: " + data + "\n\n"));
        }
    }

    private static void write(JsonGenerator json, Summary summary) {
        json.writeStartObject();
        json.writeNumberProperty("asked", summary.asked());
        json.writeNumberProperty("done", summary.done());
        json.writeNumberProperty("failed", summary.failed());
        numbers(json, "shares", summary.shares());
        numbers(json, "time", summary.times());
        json.writeObjectPropertyStart("quantiles");
        for (int column = 0; column < summary.columns().size(); column++) {
            List<Summary.Statistics> moments = summary.all().statistics().get(column);
            json.writeArrayPropertyStart(summary.columns().get(column).name().written());
            for (int share = 0; share < SHARES.size(); share++) {
                int which = share;
                json.writeStartArray();
                moments.forEach(moment -> number(json, moment.quantiles().get(which)));
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private static void numbers(JsonGenerator json, String name, List<Double> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeNumber);
        json.writeEndArray();
    }
}
