package org.alamedas.engine.ensemble;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.ModelBuilder;
import org.alamedas.engine.Runs;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleTest {
    private static final List<Double> SHARES = List.of(0.05, 0.5, 0.95);

    /// A stock that starts at 0 and gains `rate` in each of two steps; sqrt(rate) is no number
    /// below 0.
    private static final Model SOURCE = ModelBuilder.model("m")
            .time(0, 2, 1)
            .aux("rate", num(1))
            .flow("gain", ref("rate"))
            .stock("level", num(0), List.of("gain"), List.of())
            .aux("root", call("SQRT", ref("rate")))
            .aux("kind", call("INT", ref("rate")))
            .build();

    private static final CompiledModel MODEL = Runs.compile(SOURCE);

    private static EnsembleSpec spec(String distribution, long size, String... kept) {
        Sampling.Parameter rate = new Sampling.Parameter(Name.of("rate"), DistributionText.parse(distribution));
        return new EnsembleSpec(
                new Sampling(List.of(rate), new LatinHypercube(size, 1), List.of()),
                RunSpec.AS_MODELLED.recording(
                        java.util.Arrays.stream(kept).map(Name::of).toList()),
                Name.of("kind"),
                new TreeSet<>(List.of(3L)));
    }

    private static byte[] bytes(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void everyMemberDrawsRandomNumbersOfItsOwn() {
        EnsembleSpec spec = spec("uniform(0, 3)", 8, "level");
        List<RandomKey> keys = java.util.stream.LongStream.range(0, 8)
                .mapToObj(member -> spec.run(member).key())
                .toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.seed() == 1);
    }

    /// The level after two steps is twice the rate, which is uniform from 0 to 3.
    @Test
    void reducesTheMembersToTheirDistribution() {
        Part part = new Ensemble(MODEL, spec("uniform(0, 3)", 1000, "level")).run(Shard.WHOLE, 2, Progress.NONE);
        Summary summary = part.summary(SHARES);
        assertThat(summary.done()).isEqualTo(1000);
        assertThat(summary.times()).containsExactly(0.0, 1.0, 2.0);
        Summary.Statistics last = summary.all().statistics().getFirst().getLast();
        assertThat(last.mean()).isCloseTo(3, within(0.003));
        assertThat(last.sd()).isCloseTo(Math.sqrt(3), within(0.003));
        assertThat(last.quantiles().getFirst()).isCloseTo(0.3, within(0.01));
        assertThat(last.quantiles().getLast()).isCloseTo(5.7, within(0.03));
        assertThat(last.max()).isBetween(5.994, 6.0);
        assertThat(summary.classes()).containsOnlyKeys(0.0, 1.0, 2.0);
        Summary.Group one = Objects.requireNonNull(summary.classes().get(1.0));
        assertThat(one.members()).isBetween(332L, 335L);
        assertThat(one.statistics().getFirst().getLast().mean()).isCloseTo(3, within(0.01));
        assertThat(summary.chosen()).containsOnlyKeys(3L);
    }

    /// The level is 0 at first, up to 3 after a step and up to 6 after two: a sixth of the last bins each.
    @Test
    void countsTheMembersInBinsThatAreTheSameAtAllMoments() {
        Part part = new Ensemble(MODEL, spec("uniform(0, 3)", 1000, "level")).run(Shard.WHOLE, 2, Progress.NONE);
        Summary summary = part.summary(SHARES, 6);
        assertThat(summary.bins().getFirst().from()).isZero();
        assertThat(summary.bins().getFirst().to()).isBetween(5.994, 6.0);
        List<Summary.Statistics> moments = summary.all().statistics().getFirst();
        assertThat(moments.getFirst().histogram()).containsExactly(1000L, 0L, 0L, 0L, 0L, 0L);
        assertThat(moments.get(1).histogram()).allMatch(count -> count == 0 || Math.abs(count - 333) <= 2);
        assertThat(moments.getLast().histogram()).hasSize(6).allMatch(count -> Math.abs(count - 167) <= 2);
        assertThat(part.summary(SHARES).all().statistics().getFirst().getLast().histogram())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void givesTheSameBytesForAnyNumberOfThreadsAndShards(int number) throws IOException {
        Ensemble ensemble = new Ensemble(MODEL, spec("normal(1, 1)", 1000, "level", "rate"));
        byte[] whole = bytes(ensemble.run(Shard.WHOLE, 1, Progress.NONE));
        assertThat(bytes(ensemble.run(Shard.WHOLE, number, Progress.NONE))).isEqualTo(whole);
        Part joined = new Part();
        for (int shard = number; shard >= 1; shard--) {
            byte[] part = bytes(ensemble.run(new Shard(shard, number), 1, Progress.NONE));
            joined.add(Part.read(new DataInputStream(new ByteArrayInputStream(part))));
        }
        assertThat(bytes(joined)).isEqualTo(whole);
    }

    /// Half of the members take a root of a negative number, and are no run; or few of them, so that many others stand
    /// side by side.
    @ParameterizedTest
    @ValueSource(strings = {"uniform(-1, 1)", "uniform(-0.05, 1)"})
    void givesTheSameBytesSideBySideAsOneByOne(String distribution) throws IOException {
        EnsembleSpec spec = spec(distribution, 300, "level", "root");
        CompiledModel interpreted =
                ((Outcome.Made<CompiledModel>) new Engine(Execution.INTERPRETER).compile(SOURCE)).value();
        assertThat(MODEL.sideBySide(spec.common(), spec.points().parameters()).size())
                .isGreaterThan(1);
        byte[] oneByOne = bytes(new Ensemble(interpreted, spec).run(Shard.WHOLE, 1, Progress.NONE));
        assertThat(bytes(new Ensemble(MODEL, spec).run(Shard.WHOLE, 1, Progress.NONE)))
                .isEqualTo(oneByOne);
    }

    @Test
    void countsTheMembersThatFail() {
        Part part = new Ensemble(MODEL, spec("uniform(-1, 1)", 100, "root")).run(Shard.WHOLE, 2, Progress.NONE);
        Summary summary = part.summary(SHARES);
        assertThat(summary.failed()).isEqualTo(50);
        assertThat(summary.done()).isEqualTo(50);
        assertThat(Objects.requireNonNull(summary.failure()).message()).contains("root");
    }

    @Test
    void stopsWhenToldTo() {
        Ensemble ensemble = new Ensemble(MODEL, spec("uniform(0, 1)", 100_000, "level"));
        assertThatThrownBy(() -> ensemble.run(Shard.WHOLE, 2, (done, _) -> done < 500))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("of 100000 members");
    }

    @Test
    void refusesAQuantityAsAClass() {
        Ensemble ensemble = new Ensemble(
                MODEL,
                new EnsembleSpec(
                        spec("uniform(0, 1)", 1000, "level").points(),
                        RunSpec.AS_MODELLED.recording(List.of(Name.of("level"))),
                        Name.of("rate"),
                        new TreeSet<>()));
        assertThatThrownBy(() -> ensemble.run(Shard.WHOLE, 1, Progress.NONE)).hasMessageContaining("more than 64");
    }
}
