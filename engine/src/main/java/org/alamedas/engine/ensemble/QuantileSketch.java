package org.alamedas.engine.ensemble;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Counts of numbers by size, from which quantiles are read.
///
/// A bucket holds the numbers of one sign whose sizes agree in the exponent and the first seven
/// bits after the point, so that no two of them differ by more than one part in 128; a number read
/// back is the middle of its bucket, off by at most [#RELATIVE_ERROR] of itself. At most [#BUCKETS]
/// are kept: when there are more, the smallest sizes fall together into one bucket around 0, whose
/// numbers are read back as 0. Which sizes these are depends on the numbers, not on the order in
/// which they came: merging is exact, commutative and associative. Mutable, for one thread.
///
/// Source: C. Masson, J. E. Rim and H. K. Lee, "DDSketch: a fast and fully-mergeable quantile
/// sketch with relative-error guarantees", PVLDB 12 (2019), with buckets cut from the bits of a
/// double.
final class QuantileSketch {
    /// The greatest distance of a quantile read back from one of the numbers counted there, as a
    /// share of that number.
    static final double RELATIVE_ERROR = 0x1p-8;

    /// The most buckets kept, without the one around 0.
    static final int BUCKETS = 2048;

    private static final int DROPPED_BITS = 45;
    private static final int FIRST_ROOM = 16;
    private static final int NEVER = Integer.MIN_VALUE;

    /// Open addressing by key; the key of a bucket is its size with its sign, never 0.
    private int[] keys = new int[FIRST_ROOM];

    private long[] counts = new long[FIRST_ROOM];
    private int used;
    private long around0;
    /// Sizes up to this one count as 0.
    private int floor;

    /// Counts a finite number.
    void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int size = (int) ((bits & Long.MAX_VALUE) >>> DROPPED_BITS);
        add(bits < 0 ? -size : size, 1);
    }

    private void add(int key, long count) {
        if (Math.abs(key) <= floor) {
            around0 += count;
            return;
        }
        int place = place(key);
        if (counts[place] == 0) {
            keys[place] = key;
            used++;
        }
        counts[place] += count;
        if (used > BUCKETS) {
            raiseFloor();
        } else if (2 * used > keys.length) {
            rebuild(2 * keys.length);
        }
    }

    private int place(int key) {
        int mask = keys.length - 1;
        int place = ((key * 0x9e37_79b9) >>> 8) & mask;
        while (counts[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /// Drops the smallest of the sizes into the bucket around 0.
    private void raiseFloor() {
        int smallest = Integer.MAX_VALUE;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                smallest = Math.min(smallest, Math.abs(keys[i]));
            }
        }
        floor = smallest;
        rebuild(keys.length);
    }

    private void rebuild(int room) {
        int[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new int[room];
        counts = new long[room];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] == 0) {
                continue;
            }
            if (Math.abs(oldKeys[i]) <= floor) {
                around0 += oldCounts[i];
            } else {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
                used++;
            }
        }
    }

    /// Counts everything that another sketch has counted.
    void add(QuantileSketch other) {
        if (other.floor > floor) {
            floor = other.floor;
            rebuild(keys.length);
        }
        around0 += other.around0;
        for (int i = 0; i < other.keys.length; i++) {
            if (other.counts[i] != 0) {
                add(other.keys[i], other.counts[i]);
            }
        }
    }

    /// The sketch in rising order.
    static final class Sorted {
        private final int[] keys;
        /// How many numbers are in a bucket and those before.
        private final long[] upTo;

        private Sorted(int[] keys, long[] upTo) {
            this.keys = keys;
            this.upTo = upTo;
        }

        int[] keys() {
            return keys;
        }

        long[] upTo() {
            return upTo;
        }

        /// Returns the number at a place in the rising order of all numbers counted.
        ///
        /// @param rank from 0 to their number less 1
        double at(long rank) {
            int found = Arrays.binarySearch(upTo, rank + 1);
            return middle(keys[found < 0 ? -found - 1 : found]);
        }
    }

    Sorted sorted() {
        int[] ordered = new int[around0 == 0 ? used : used + 1];
        int filled = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                ordered[filled++] = keys[i];
            }
        }
        Arrays.sort(ordered);
        long[] upTo = new long[ordered.length];
        long before = 0;
        for (int i = 0; i < ordered.length; i++) {
            before += ordered[i] == 0 ? around0 : counts[place(ordered[i])];
            upTo[i] = before;
        }
        return new Sorted(ordered, upTo);
    }

    private static double middle(int key) {
        if (key == 0) {
            return 0;
        }
        long size = (long) Math.abs(key) << DROPPED_BITS;
        double low = Double.longBitsToDouble(size);
        double high = Double.longBitsToDouble(size + (1L << DROPPED_BITS));
        double middle = low + (high - low) / 2;
        return key < 0 ? -middle : middle;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(floor);
        out.writeLong(around0);
        out.writeInt(used);
        for (int key : sorted().keys()) {
            if (key != 0) {
                out.writeInt(key);
                out.writeLong(counts[place(key)]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        floor = in.readInt();
        around0 = in.readLong();
        int buckets = in.readInt();
        if (buckets < 0 || buckets > BUCKETS || floor < 0 || around0 < 0) {
            throw new IOException("a sketch cannot have " + buckets + " buckets above " + floor);
        }
        for (int i = 0; i < buckets; i++) {
            int key = in.readInt();
            long count = in.readLong();
            if (key == NEVER || count <= 0) {
                throw new IOException("bucket " + key + " cannot hold " + count + " numbers");
            }
            add(key, count);
        }
    }
}
