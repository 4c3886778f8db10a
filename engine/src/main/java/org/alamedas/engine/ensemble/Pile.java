package org.alamedas.engine.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.run.RunBlock;
import org.alamedas.engine.run.RunResult;

/// Runs on their way into a part of an ensemble. Mutable, for one thread.
///
/// Single runs wait until there are some of them: a run touches everything that is kept, which is more than the
/// caches of a processor hold, and to fetch it takes longer than to run. What waits is numbers by the
/// millions at most.
final class Pile {
    private static final long MOST_NUMBERS = 4_000_000;

    private final Part part;
    private final EnsembleSpec spec;
    private final List<RunResult> waiting = new ArrayList<>();

    /// Makes an empty one.
    ///
    /// @param part where runs go
    Pile(Part part, EnsembleSpec spec) {
        this.part = part;
        this.spec = spec;
    }

    /// Takes the run of a member, the next in the order of members.
    void add(long member, RunResult run) {
        Reduction reduction = reduction(run.asBlock());
        waiting.add(run);
        if (spec.chosen().contains(member)) {
            reduction.choose(member, run);
        }
        if ((waiting.size() + 1L) * run.rows() * run.columns().size() > MOST_NUMBERS) {
            flush();
        }
    }

    /// Takes the runs of the next members.
    void add(long first, RunBlock block) {
        flush();
        Reduction reduction = reduction(block);
        reduction.add(block);
        spec.chosen()
                .subSet(first, first + block.size())
                .forEach(member -> reduction.choose(member, block.run((int) (member - first))));
    }

    /// Takes note of a member that did not run to its end.
    void fail(long member, String message) {
        part.fail(member, message);
    }

    void endBlock() {
        flush();
        part.endBlock();
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            RunBlock block = RunResult.block(waiting);
            reduction(block).add(block);
            waiting.clear();
        }
    }

    private Reduction reduction(RunBlock block) {
        return part.reduction(block, spec.base().record().size());
    }
}
