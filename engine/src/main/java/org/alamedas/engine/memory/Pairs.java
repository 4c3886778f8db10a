package org.alamedas.engine.memory;

/// Pairs of a key and a value, kept in the order in which they came, in a ring.
///
/// The cells: how many pairs there is room for, where the first one is, how many there are, the
/// pairs.
final class Pairs {
    private static final int CAPACITY = 0;
    private static final int FIRST = 1;
    private static final int COUNT = 2;
    private static final int RING = 3;

    private Pairs() {}

    static double size(double capacity) {
        return RING + 2 * capacity;
    }

    static void start(double[] cells, int at, int capacity) {
        cells[at + CAPACITY] = capacity;
    }

    static int count(double[] cells, int at) {
        return (int) cells[at + COUNT];
    }

    /// Says how many cells are needed for one more pair.
    ///
    /// @return 0 if there is room
    static double wanted(double[] cells, int at) {
        double capacity = cells[at + CAPACITY];
        return cells[at + COUNT] < capacity ? 0 : size(2 * capacity);
    }

    /// Copies the pairs to cells with more room.
    static void move(double[] cells, int from, int to, int size) {
        int count = count(cells, from);
        cells[to + CAPACITY] = (size - RING) / 2.0;
        cells[to + FIRST] = 0;
        cells[to + COUNT] = count;
        for (int i = 0; i < count; i++) {
            cells[to + RING + 2 * i] = key(cells, from, i);
            cells[to + RING + 2 * i + 1] = value(cells, from, i);
        }
    }

    /// Says how many cells a memory needs that keeps something before its pairs.
    ///
    /// @param at where the memory is
    /// @param before how many cells stand before its pairs
    /// @return 0 if there is room for one more pair
    static double wantedAfter(double[] cells, int at, int before) {
        double pairs = wanted(cells, at + before);
        return pairs == 0 ? 0 : before + pairs;
    }

    /// Copies a memory that keeps something before its pairs to cells with more room.
    ///
    /// @param before how many cells stand before its pairs
    static void moveAfter(double[] cells, int from, int to, int size, int before) {
        System.arraycopy(cells, from, cells, to, before);
        move(cells, from + before, to + before, size - before);
    }

    static double key(double[] cells, int at, int i) {
        return cells[place(cells, at, i)];
    }

    static double value(double[] cells, int at, int i) {
        return cells[place(cells, at, i) + 1];
    }

    static void set(double[] cells, int at, int i, double key, double value) {
        int place = place(cells, at, i);
        cells[place] = key;
        cells[place + 1] = value;
    }

    private static int place(double[] cells, int at, int i) {
        int capacity = (int) cells[at + CAPACITY];
        int place = (int) cells[at + FIRST] + i;
        return at + RING + 2 * (place < capacity ? place : place - capacity);
    }

    static void addLast(double[] cells, int at, double key, double value) {
        int count = count(cells, at);
        cells[at + COUNT] = count + 1.0;
        set(cells, at, count, key, value);
    }

    static void dropLast(double[] cells, int at) {
        cells[at + COUNT]--;
    }

    static void dropFirst(double[] cells, int at) {
        cells[at + COUNT]--;
        double next = cells[at + FIRST] + 1;
        cells[at + FIRST] = next == cells[at + CAPACITY] ? 0 : next;
    }
}
