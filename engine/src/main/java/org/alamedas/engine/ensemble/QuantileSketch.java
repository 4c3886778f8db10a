package org.alamedas.engine.ensemble;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts of numbers by size, from which quantiles are read.
///
/// The size of a number is its exponent and the first seven bits after the point. A bucket holds the
/// numbers of one sign whose sizes are the same when their last `level` bits are left out; a number
/// read back is the middle of its bucket, off by at most [#error()] of itself. The level is the
/// lowest at which the sizes from the least to the greatest of a sign lie in [#BUCKETS] buckets: 0 as
/// long as they differ by a factor of less than 256. Once numbers of both signs were met it is at
/// least 1, and sizes below a 256th of the greatest are read back as 0.
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

    private static final int DROPPED_BITS = 45;
    private static final int GREATEST_SIZE = (0x7ff << 7) - 1;
    private static final int BITS_OF_ERROR = 8;
    /// Eight octaves, as sizes.
    private static final int DEPTH = 1024;

    private final Side up = new Side();
    private final Side down = new Side();
    private long around0;
    private int level;
    /// Buckets up to this one are around 0.
    private int floor;

    /// The numbers of one sign.
    private static final class Side {
        private static final int FEWEST = 16;

        private int least = Integer.MAX_VALUE;
        private int most;
        /// The number of the first bucket.
        private int base;
        /// Unsigned: an ensemble has fewer than 2^32 members.
        private int[] counts = {};

        boolean holds(int size) {
            return size >= least && size <= most;
        }

        void extend(int size) {
            least = Math.min(least, size);
            most = Math.max(most, size);
        }

        int level() {
            int lowest = 0;
            while ((most >> lowest) - (least >> lowest) >= BUCKETS) {
                lowest++;
            }
            return lowest;
        }

        /// Makes room for the buckets from one to another.
        void require(int first, int last) {
            if (first >= base && last < base + counts.length) {
                return;
            }
            int from = counts.length == 0 ? first : Math.min(first, base);
            int to = counts.length == 0 ? last : Math.max(last, base + counts.length - 1);
            int room = Math.max(FEWEST, to - from + 1);
            // room to both sides, so that slowly growing extremes do not copy each time
            int spare = Math.min(room / 4, Math.max(0, BUCKETS - room) / 2);
            int[] wider = new int[room + 2 * spare];
            System.arraycopy(counts, 0, wider, counts.length == 0 ? 0 : base - from + spare, counts.length);
            base = from - spare;
            counts = wider;
        }

        void write(DataOutput out) throws IOException {
            int[] filled = IntStream.range(0, counts.length)
                    .filter(i -> counts[i] != 0)
                    .toArray();
            out.writeInt(least);
            out.writeInt(most);
            out.writeInt(filled.length);
            for (int i : filled) {
                out.writeInt(base + i);
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
            int size = size(values[i]);
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
            int bucket = size(values[i]) >> level;
            Side side = values[i] < 0 ? down : up;
            if (bucket <= floor) {
                around0++;
            } else {
                side.counts[bucket - side.base]++;
            }
        }
    }

    private static int size(double value) {
        return (int) ((Double.doubleToRawLongBits(value) & Long.MAX_VALUE) >>> DROPPED_BITS);
    }

    /// Finds the level and the limit of the extremes, and makes room.
    private void settle() {
        boolean both = up.most != 0 && down.most != 0;
        int coarser = Math.max(up.level(), down.level());
        coarser = both ? Math.max(coarser, 1) : coarser;
        int limit = both ? Math.max(0, Math.max(up.most, down.most) - DEPTH) >> coarser : 0;
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
        int last = side.most >> level;
        if (last > floor) {
            side.require(Math.max(floor + 1, side.least >> level), last);
        }
    }

    private void rebuild(Side side, int shift) {
        int[] old = side.counts;
        int first = side.base;
        side.counts = new int[0];
        side.base = 0;
        require(side);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                count(side, (first + i) >> shift, old[i]);
            }
        }
    }

    private void count(Side side, int bucket, int count) {
        if (bucket <= floor) {
            around0 += Integer.toUnsignedLong(count);
        } else {
            side.counts[bucket - side.base] += count;
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

    private double middle(int bucket) {
        double low = Double.longBitsToDouble((long) bucket << level << DROPPED_BITS);
        double high = Double.longBitsToDouble((bucket + 1L) << level << DROPPED_BITS);
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
        int[][] above = read(in, read.up);
        int[][] below = read(in, read.down);
        read.settle();
        read.fill(read.up, above);
        read.fill(read.down, below);
        add(read);
    }

    private static int[][] read(DataInput in, Side side) throws IOException {
        side.least = in.readInt();
        side.most = in.readInt();
        int buckets = in.readInt();
        boolean empty = side.most == 0 && side.least == Integer.MAX_VALUE;
        boolean ordered = side.least > 0 && side.least <= side.most && side.most <= GREATEST_SIZE;
        if (buckets < 0 || buckets > BUCKETS || (!empty && !ordered)) {
            throw new IOException("a sketch cannot have " + buckets + " buckets up to " + side.most);
        }
        int[][] pairs = new int[buckets][2];
        for (int[] pair : pairs) {
            pair[0] = in.readInt();
            pair[1] = in.readInt();
        }
        return pairs;
    }

    private void fill(Side side, int[][] pairs) throws IOException {
        for (int[] pair : pairs) {
            int place = pair[0] - side.base;
            if (place < 0 || place >= side.counts.length || pair[0] <= floor) {
                throw new IOException("bucket " + pair[0] + " of a sketch is not one between its extremes");
            }
            side.counts[place] = pair[1];
        }
    }
}
