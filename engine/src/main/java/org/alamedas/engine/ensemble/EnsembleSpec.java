package org.alamedas.engine.ensemble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// What an ensemble is: the points of its members, what is the same for all, and what is kept.
///
/// @param points what the members are given
/// @param base what every member is given besides; its recorded variables are those kept, and each member draws
///     random numbers of its own from its seed
/// @param classifier a variable whose last value makes the class of a member; absent for no classes
/// @param chosen the members whose whole runs are kept, by number
public record EnsembleSpec(
        Points points, RunSpec base, @Nullable Name classifier, SortedSet<Long> chosen) {
    /// The most members whose whole runs are kept.
    public static final int CHOSEN = 1000;

    /// Copies the set and requires variables to record and members that there are.
    public EnsembleSpec {
        chosen = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(chosen));
        if (base.record().isEmpty()) {
            throw new IllegalArgumentException("an ensemble needs the names of the variables that it keeps");
        }
        if (chosen.size() > CHOSEN) {
            throw new IllegalArgumentException(
                    "the whole runs of at most " + CHOSEN + " members are kept, not of " + chosen.size());
        }
        if (!chosen.isEmpty() && (chosen.first() < 0 || chosen.last() >= points.size())) {
            throw new IllegalArgumentException("the members are numbered from 0 to " + (points.size() - 1));
        }
    }

    /// Returns the specification of the run of a member.
    ///
    /// @param member its number, from 0
    /// @return what to run
    RunSpec run(long member) {
        List<Name> names = points.parameters();
        List<Double> point = points.point(member);
        Map<Name, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), point.get(i));
        }
        return common().drawing(key(member)).with(values);
    }

    /// Returns what a member draws random numbers from.
    RandomKey key(long member) {
        return RandomKey.ofRun(base.key().seed(), member);
    }

    /// Returns what all members have in common.
    RunSpec common() {
        if (classifier == null) {
            return base;
        }
        List<Name> recorded = new java.util.ArrayList<>(base.record());
        recorded.add(classifier);
        return base.recording(recorded);
    }
}
