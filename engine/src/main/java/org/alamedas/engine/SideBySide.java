package org.alamedas.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.lanes.Batch;
import org.alamedas.engine.lanes.Lanes;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;

/// Runs of one model that differ in the values of some variables and in their random numbers; shared
/// between threads.
///
/// Where the model can be run side by side, this gives the bits that [CompiledModel#run] gives for each run
/// by itself, several times as fast.
public final class SideBySide {
    /// Fewer runs are sooner made one by one.
    private static final int FEWEST = 8;

    private final CompiledModel model;
    private final Optional<Lanes> lanes;
    private final RunSpec base;
    private final List<Name> varied;
    private final List<Integer> slots = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final int size;

    SideBySide(CompiledModel model, Optional<Lanes> lanes, RunSpec base, List<Name> varied) {
        this.model = model;
        this.lanes = lanes;
        this.base = base;
        this.varied = List.copyOf(varied);
        for (int i = 0; i < varied.size(); i++) {
            int source = i;
            model.numbers(varied.get(i)).forEach(slot -> {
                slots.add(slot);
                sources.add(source);
            });
        }
        size = lanes.map(found -> found.size(model.recorded(base))).orElse(1);
    }

    /// One of the runs.
    ///
    /// @param key what its random numbers come from
    /// @param values one for each variable that differs
    public record Member(RandomKey key, List<Double> values) {
        /// Copies the values.
        public Member {
            values = List.copyOf(values);
        }
    }

    /// Says how many runs are made at once.
    ///
    /// @return at least 1
    public int size() {
        return size;
    }

    /// Makes some runs.
    ///
    /// @param members at most [#size()] of them
    /// @param goOn asked now and then; the runs are given up where it says no
    /// @return what was recorded; nothing where each of them must be run by itself, or they were given up
    /// @throws IllegalArgumentException as [CompiledModel#run]
    public Optional<RunBlock> run(List<Member> members, BooleanSupplier goOn) {
        if (lanes.isEmpty()
                || members.size() < FEWEST
                || !members.stream().allMatch(member -> member.values().stream().allMatch(Double::isFinite))) {
            return Optional.empty();
        }
        RunPlan plan = model.plan(base.with(values(members.getFirst())));
        List<Batch.Member> all = members.stream()
                .map(member -> new Batch.Member(member.key(), spread(member)))
                .toList();
        return lanes.get().run(new Batch(plan, slots, all), room(members.size()), goOn);
    }

    /// Room without a run in it costs as much as with one.
    private int room(int runs) {
        int room = size;
        while (room / 2 >= Math.max(runs, FEWEST)) {
            room /= 2;
        }
        return room;
    }

    private Map<Name, Double> values(Member member) {
        Map<Name, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < varied.size(); i++) {
            values.put(varied.get(i), member.values().get(i));
        }
        return values;
    }

    /// A whole array takes the value of its variable in each element.
    private List<Double> spread(Member member) {
        return sources.stream().map(source -> member.values().get(source)).toList();
    }
}
