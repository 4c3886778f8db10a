package org.alamedas.evidence.fit;

import org.alamedas.engine.random.Continuous;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.engine.random.Streams;
import org.alamedas.model.expr.Name;

/// The random numbers of a fit, by what they are for. All theories draw the same ones, so that they
/// differ in what they say and not in their luck.
///
/// @param seed the seed of the fit
record Chance(long seed) {
    private static final Name USE = Name.of("fit of a theory");

    /// What random numbers are for.
    enum Use {
        PRIOR(0),
        MOVE(1),
        ACCEPT(2),
        RESAMPLE(3),
        NOISE(4),
        TRUTH(5);

        private final int stream;

        Use(int stream) {
            this.stream = stream;
        }
    }

    double uniform(Use use, int round, int member, int place) {
        return RandomKey.ofRun(seed, member).uniform(Streams.of(USE, use.stream, round), place);
    }

    double normal(Use use, int round, int member, int place) {
        return Continuous.normal(uniform(use, round, member, place), 0, 1);
    }
}
