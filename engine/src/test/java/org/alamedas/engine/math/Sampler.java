package org.alamedas.engine.math;

import java.util.SplittableRandom;

/// The distributions of random arguments that tests draw from.
enum Sampler {
    /// Every pattern of bits is as likely as any other, NaN and infinities included.
    ANY_BITS {
        @Override
        double next(SplittableRandom random) {
            return Double.longBitsToDouble(random.nextLong());
        }
    },
    /// Uniform between -20 and 20.
    ORDINARY {
        @Override
        double next(SplittableRandom random) {
            return random.nextDouble(-20.0, 20.0);
        }
    },
    /// Of either sign, with an exponent uniform between -40 and 10, so that results neither vanish nor overflow.
    UNIFORM_EXPONENT {
        @Override
        double next(SplittableRandom random) {
            return sign(random) * Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(-40, 11));
        }
    },
    /// Nearer and nearer to one, on both sides.
    NEAR_ONE {
        @Override
        double next(SplittableRandom random) {
            return 1.0 + random.nextDouble(-1.0, 1.0) * Math.scalb(1.0, -random.nextInt(52));
        }
    },
    /// The doubles at and beside multiples of a quarter of `pi`.
    NEAR_EIGHTH_TURNS {
        @Override
        double next(SplittableRandom random) {
            double multiple = random.nextInt(-3_000_000, 3_000_000) * (Math.PI / 4.0);
            return multiple + random.nextInt(-3, 4) * Math.ulp(multiple);
        }
    },
    /// Above the limit of the short reduction of angles.
    HUGE {
        @Override
        double next(SplittableRandom random) {
            return sign(random) * Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(19, 1024));
        }
    },
    /// Below the smallest normal double.
    SUBNORMAL {
        @Override
        double next(SplittableRandom random) {
            return sign(random) * Double.longBitsToDouble(random.nextLong(1L << random.nextInt(1, 53)));
        }
    };

    abstract double next(SplittableRandom random);

    private static double sign(SplittableRandom random) {
        return random.nextBoolean() ? 1.0 : -1.0;
    }
}
