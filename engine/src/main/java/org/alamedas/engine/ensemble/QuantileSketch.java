package org.alamedas.engine.ensemble;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts of numbers by size, from which quantiles are read.
///
/// The size of a number is its exponent and the first 32 bits after the point. A bucket holds the
/// numbers of one sign whose sizes are the same when their last `level` bits are left out; a number
/// read back is the middle of its bucket, off by at most [#error()] of itself. The level is the
/// lowest at which the sizes from the least to the greatest of a sign lie in [#FINE_BUCKETS] buckets: numbers
/// that lie near each other are told apart however far they are from 0. Where that would leave fewer than
/// seven bits after the point, there are up to [#BUCKETS] of them, which seven bits need as long as numbers
/// differ by a factor of less than 256. Once numbers of both signs were met there are at
/// most six bits, and sizes below a 256th of the greatest are read back as 0.
///
/// Level and limit depend on the extremes alone, not on the order in which numbers came, and only
/// ever get coarser: merging is exact, commutative and associative. Mutable, for one thread.
///
/// Sources: C. Masson, J. E. Rim and H. K. Lee, "DDSketch: a fast and fully-mergeable quantile
/// sketch with relative-error guarantees", PVLDB 12 (2019); I. Epicoco et al., "UDDSketch: accurate
/// tracking of quantiles in data streams", IEEE Access 8 (2020), for coarser buckets in place of
/// more; with buckets cut from the bits of a double.
final class QuantileSketch {
    /// The most buckets of one sign.
    static final int BUCKETS = 1024;

    /// The most buckets of one sign that are finer than seven bits after the point.
    static final int FINE_BUCKETS = 256;

    private static final int DROPPED_BITS = 20;
    private static final long GREATEST_SIZE = (0x7ffL << 32) - 1;
    private static final int BITS_OF_ERROR = 33;
    /// The level of seven bits after the point.
    private static final int SEVEN_BITS = 25;
    /// Eight octaves, as sizes.
    private static final long DEPTH = 8L << 32;

    private final Side up = new Side();
    private final Side down = new Side();
    private long around0;
    private int level;
    /// Buckets up to this one are around 0.
    private long floor;

    /// The numbers of one sign.
    private static final class Side {
        private static final int FEWEST = 16;

        private long least = Long.MAX_VALUE;
        private long most;
        /// The number of the first bucket.
        private long base;
        /// Unsigned: an ensemble has fewer than 2^32 members.
        private int[] counts = {};

        boolean holds(long size) {
            return size >= least && size <= most;
        }

        void extend(long size) {
            least = Math.min(least, size);
            most = Math.max(most, size);
        }

        int level() {
            int lowest = 0;
            while ((most >> lowest) - (least >> lowest) >= room(lowest)) {
                lowest++;
            }
            return lowest;
        }

        /// Makes room for the buckets from one to another, of at most `limit`.
        void require(long first, long last, int limit) {
            if (first >= base && last < base + counts.length) {
                return;
            }
            long from = counts.length == 0 ? first : Math.min(first, base);
            long to = counts.length == 0 ? last : Math.max(last, base + counts.length - 1);
            int room = Math.max(FEWEST, (int) (to - from + 1));
            // room to both sides, so that slowly growing extremes do not copy each time
            int spare = Math.min(room / 4, Math.max(0, limit - room) / 2);
            int[] wider = new int[room + 2 * spare];
            int shift = counts.length == 0 ? 0 : (int) (base - from) + spare;
            System.arraycopy(counts, 0, wider, shift, counts.length);
            base = from - spare;
            counts = wider;
        }

        void write(DataOutput out) throws IOException {
            int[] filled = IntStream.range(0, counts.length)
                    .filter(i -> counts[i] != 0)
                    .toArray();
            out.writeLong(least);
            out.writeLong(most);
            out.writeInt(filled.length);
            for (int i : filled) {
                out.writeLong(base + i);
                out.writeInt(counts[i]);
            }
        }
    }

    /// Counts a finite number.
    void add(double value) {
        add(new double[] {value}, 1);
    }

    /// Counts the first of some finite numbers.
    void add(double[] values, int count) {
        boolean grown = false;
        for (int i = 0; i < count; i++) {
            long size = size(values[i]);
            Side side = values[i] < 0 ? down : up;
            if (size != 0 && !side.holds(size)) {
                side.extend(size);
                grown = true;
            }
        }
        if (grown) {
            settle();
        }
        for (int i = 0; i < count; i++) {
            long bucket = size(values[i]) >> level;
            Side side = values[i] < 0 ? down : up;
            if (bucket <= floor) {
                around0++;
            } else {
                side.counts[(int) (bucket - side.base)]++;
            }
        }
    }

    private static long size(double value) {
        return (Double.doubleToRawLongBits(value) & Long.MAX_VALUE) >>> DROPPED_BITS;
    }

    private static int room(int level) {
        return level < SEVEN_BITS ? FINE_BUCKETS : BUCKETS;
    }

    /// Finds the level and the limit of the extremes, and makes room.
    private void settle() {
        boolean both = up.most != 0 && down.most != 0;
        int coarser = Math.max(up.level(), down.level());
        coarser = both ? Math.max(coarser, SEVEN_BITS + 1) : coarser;
        long limit = both ? Math.max(0, Math.max(up.most, down.most) - DEPTH) >> coarser : 0;
        if (coarser != level || limit != floor) {
            int shift = coarser - level;
            level = coarser;
            floor = limit;
            rebuild(up, shift);
            rebuild(down, shift);
        }
        require(up);
        require(down);
    }

    private void require(Side side) {
        long last = side.most >> level;
        if (last > floor) {
            side.require(Math.max(floor + 1, side.least >> level), last, room(level));
        }
    }

    private void rebuild(Side side, int shift) {
        int[] old = side.counts;
        long first = side.base;
        side.counts = new int[0];
        side.base = 0;
        require(side);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                count(side, (first + i) >> shift, old[i]);
            }
        }
    }

    private void count(Side side, long bucket, int count) {
        if (bucket <= floor) {
            around0 += Integer.toUnsignedLong(count);
        } else {
            side.counts[(int) (bucket - side.base)] += count;
        }
    }

    /// Counts everything that another sketch has counted.
    void add(QuantileSketch other) {
        extend(up, other.up);
        extend(down, other.down);
        settle();
        around0 += other.around0;
        add(up, other.up, level - other.level);
        add(down, other.down, level - other.level);
    }

    private static void extend(Side side, Side other) {
        if (other.most != 0) {
            side.extend(other.least);
            side.extend(other.most);
        }
    }

    private void add(Side side, Side other, int shift) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] != 0) {
                count(side, (other.base + i) >> shift, other.counts[i]);
            }
        }
    }

    /// Returns how far a number read back is at most from one that was counted, as a share of it.
    double error() {
        return Math.scalb(1.0, level - BITS_OF_ERROR);
    }

    /// The sketch in rising order.
    ///
    /// @param values what the buckets are read back as
    /// @param upTo how many numbers are in a bucket and those before
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sorted(double[] values, long[] upTo) {
        /// Returns the number at a place in the rising order of all numbers counted.
        ///
        /// @param rank from 0 to their number less 1
        double at(long rank) {
            int found = Arrays.binarySearch(upTo, rank + 1);
            return values[found < 0 ? -found - 1 : found];
        }
    }

    Sorted sorted() {
        int room = up.counts.length + down.counts.length + 1;
        double[] values = new double[room];
        long[] upTo = new long[room];
        int filled = 0;
        long before = 0;
        for (int i = down.counts.length - 1; i >= 0; i--) {
            if (down.counts[i] != 0) {
                values[filled] = -middle(down.base + i);
                upTo[filled++] = before += Integer.toUnsignedLong(down.counts[i]);
            }
        }
        if (around0 != 0) {
            upTo[filled++] = before += around0;
        }
        for (int i = 0; i < up.counts.length; i++) {
            if (up.counts[i] != 0) {
                values[filled] = middle(up.base + i);
                upTo[filled++] = before += Integer.toUnsignedLong(up.counts[i]);
            }
        }
        return new Sorted(Arrays.copyOf(values, filled), Arrays.copyOf(upTo, filled));
    }

    private double middle(long bucket) {
        double low = Double.longBitsToDouble(bucket << level << DROPPED_BITS);
        double high = Double.longBitsToDouble((bucket + 1) << level << DROPPED_BITS);
        // the least coarse level at which a bucket is wider than an octave is the highest there is
        return low + Math.min((high - low) / 2, low);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(around0);
        up.write(out);
        down.write(out);
    }

    void read(DataInput in) throws IOException {
        QuantileSketch read = new QuantileSketch();
        read.around0 = in.readLong();
        long[][] above = read(in, read.up);
        long[][] below = read(in, read.down);
        read.settle();
        read.fill(read.up, above);
        read.fill(read.down, below);
        add(read);
    }

    private static long[][] read(DataInput in, Side side) throws IOException {
        side.least = in.readLong();
        side.most = in.readLong();
        int buckets = in.readInt();
        boolean empty = side.most == 0 && side.least == Long.MAX_VALUE;
        boolean ordered = side.least > 0 && side.least <= side.most && side.most <= GREATEST_SIZE;
        if (buckets < 0 || buckets > BUCKETS || (!empty && !ordered)) {
            throw new IOException("a sketch cannot have " + buckets + " buckets up to " + side.most);
        }
        long[][] pairs = new long[buckets][2];
        for (long[] pair : pairs) {
            pair[0] = in.readLong();
            pair[1] = in.readInt();
        }
        return pairs;
    }

    private void fill(Side side, long[][] pairs) throws IOException {
        for (long[] pair : pairs) {
            long place = pair[0] - side.base;
            if (place < 0 || place >= side.counts.length || pair[0] <= floor) {
                throw new IOException("bucket " + pair[0] + " of a sketch is not one between its extremes");
            }
            side.counts[(int) place] = (int) pair[1];
        }
    }
}
