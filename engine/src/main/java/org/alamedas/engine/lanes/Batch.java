package org.alamedas.engine.lanes;

import java.util.List;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.random.RandomKey;

/// Runs that differ in the values of some slots and in their random numbers.
///
/// @param plan what they have in common; every slot that differs has a value there too
/// @param varied the slots that differ
/// @param members the runs
public record Batch(RunPlan plan, List<Integer> varied, List<Member> members) {
    /// One run.
    ///
    /// @param key what its random numbers come from
    /// @param values one finite number for each slot that differs
    public record Member(RandomKey key, List<Double> values) {
        /// Copies the values.
        public Member {
            values = List.copyOf(values);
        }
    }

    /// Copies the lists.
    public Batch {
        varied = List.copyOf(varied);
        members = List.copyOf(members);
    }
}
