package org.alamedas.cli.command.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ensemble.Ensemble;
import org.alamedas.engine.ensemble.EnsembleSpec;
import org.alamedas.engine.ensemble.Points;
import org.alamedas.engine.ensemble.Shard;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;

/// Ensembles of one model that vary one parameter and keep statistics of ten rows of one variable.
final class EnsembleTrial {
    /// Fewer members do not show what one of them costs: every ensemble is prepared.
    static final int LEAST = 256;

    private static final int ROWS = 10;

    private final CompiledModel model;
    private final Name recorded;
    private final Name varied;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    EnsembleTrial(CompiledModel model, String recorded, String varied) {
        this.model = model;
        this.recorded = Name.of(recorded);
        this.varied = Name.of(varied);
    }

    /// Runs an ensemble on one thread.
    ///
    /// @return nanoseconds of processor time
    double run(int members) {
        // The thread that runs the members reports their progress; it is new, so its time begins at 0.
        AtomicLong spent = new AtomicLong();
        new Ensemble(model, spec(members)).run(Shard.WHOLE, 1, (_, _) -> {
            spent.set(threads.getCurrentThreadCpuTime());
            return true;
        });
        return spent.get();
    }

    /// Runs an ensemble on some threads.
    ///
    /// @return nanoseconds until it ends
    double wall(int members, int count) {
        Ensemble ensemble = new Ensemble(model, spec(members));
        long start = System.nanoTime();
        ensemble.run(Shard.WHOLE, count, (_, _) -> true);
        return System.nanoTime() - start;
    }

    /// Runs an ensemble and looks at the heap some times meanwhile.
    ///
    /// @return the most bytes that were in use when there was no garbage
    double heap(long members, int looks) {
        AtomicLong most = new AtomicLong(used());
        AtomicLong looked = new AtomicLong();
        new Ensemble(model, spec(members)).run(Shard.WHOLE, 1, (done, all) -> {
            if (done * looks / Math.max(1, all) > looked.get()) {
                looked.incrementAndGet();
                most.accumulateAndGet(used(), Math::max);
            }
            return true;
        });
        return most.get();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private EnsembleSpec spec(long members) {
        double usual = model.run(RunSpec.AS_MODELLED.recording(List.of(varied))).value(0, 0);
        return new EnsembleSpec(new Around(varied, usual, members), tenRows(), null, new TreeSet<>());
    }

    private RunSpec tenRows() {
        RunResult time = model.run(RunSpec.AS_MODELLED.recording(List.of(recorded)));
        double every = (time.time(time.rows() - 1) - time.time(0)) / ROWS;
        return new RunSpec(null, null, null, every, null, Map.of(), List.of(recorded), false);
    }

    /// Values from a tenth below to a tenth above the usual one.
    private record Around(Name name, double usual, long size) implements Points {
        @Override
        public List<Name> parameters() {
            return List.of(name);
        }

        @Override
        public List<Double> point(long member) {
            return List.of(usual * (0.9 + 0.2 * member / size));
        }
    }
}
