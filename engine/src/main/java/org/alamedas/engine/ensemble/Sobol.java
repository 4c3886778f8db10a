package org.alamedas.engine.ensemble;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.alamedas.engine.random.CounterRandom;

/// The points of a Sobol sequence, scrambled: every coordinate by its own random nested permutation
/// of its binary digits, which keeps the evenness of the sequence.
///
/// Sources: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
/// projections", SIAM Journal on Scientific Computing 30 (2008), from which the direction numbers
/// are; A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995); the permutation by
/// hashing is that of S. Laine and T. Karras, "Stratified sampling for stochastic transparency"
/// (2011), with the constants of B. Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020).
public final class Sobol implements Design {
    /// The most coordinates.
    public static final int DIMENSIONS = 1000;

    private static final int BITS = 32;
    private static final double SPACING = 0x1p-32;
    private static final String DIRECTIONS = "joe-kuo-6.txt";

    private final long size;
    private final int[][] directions;
    private final int[] seeds;

    /// Makes a sequence.
    ///
    /// @param size how many points
    /// @param dimensions how many coordinates, at most [#DIMENSIONS]
    /// @param seed any 64 bits
    public Sobol(long size, int dimensions, long seed) {
        Members.require(size);
        if (dimensions < 1 || dimensions > DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a Sobol sequence has 1 to " + DIMENSIONS + " parameters, not " + dimensions);
        }
        this.size = size;
        directions = read(dimensions);
        seeds = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            seeds[i] = (int) CounterRandom.bits(seed, i, Members.STREAM, 1);
        }
    }

    private static int[][] read(int dimensions) {
        int[][] made = new int[dimensions][];
        made[0] = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            made[0][bit] = 1 << (BITS - 1 - bit);
        }
        InputStream data = Objects.requireNonNull(Sobol.class.getResourceAsStream(DIRECTIONS), DIRECTIONS);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.US_ASCII))) {
            int dimension = 1;
            while (dimension < dimensions) {
                String line = Objects.requireNonNull(lines.readLine(), "a line for each dimension");
                if (!line.startsWith("#")) {
                    made[dimension++] = directions(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    /// Makes the direction numbers of a line "polynomial m1 m2 ...".
    private static int[] directions(String line) {
        int[] numbers = Arrays.stream(line.strip().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        int polynomial = numbers[0];
        int degree = numbers.length - 1;
        int[] made = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            if (bit < degree) {
                made[bit] = numbers[bit + 1] << (BITS - 1 - bit);
            } else {
                made[bit] = made[bit - degree] ^ (made[bit - degree] >>> degree);
                for (int term = 1; term < degree; term++) {
                    if ((polynomial >>> (degree - 1 - term) & 1) != 0) {
                        made[bit] ^= made[bit - term];
                    }
                }
            }
        }
        return made;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public double coordinate(long member, int dimension) {
        int digits = 0;
        int[] direction = directions[dimension];
        for (long rest = member; rest != 0; rest &= rest - 1) {
            digits ^= direction[Long.numberOfTrailingZeros(rest)];
        }
        return (Integer.toUnsignedLong(scrambled(digits, seeds[dimension])) + 0.5) * SPACING;
    }

    private static int scrambled(int digits, int seed) {
        int x = Integer.reverse(digits);
        x ^= x * 0x3d20_adea;
        x += seed;
        x *= (seed >>> 16) | 1;
        x ^= x * 0x0552_6c56;
        x ^= x * 0x53a2_2864;
        return Integer.reverse(x);
    }
}
