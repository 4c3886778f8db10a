package org.alamedas.engine.lanes;

/// Kernels that bring registers to other places.
sealed interface Moves extends Kernel {
    /// Copies registers from anywhere to registers side by side.
    ///
    /// @param to where they go
    /// @param from where each begins
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Gather(int to, int[] from) implements Moves {
        @Override
        public void run(Registers registers, Operands on) {
            int lanes = registers.lanes();
            double[] values = registers.values;
            int at = to;
            for (int source : from) {
                copy(values, source, at, lanes);
                at += lanes;
            }
        }
    }

    /// Copies registers side by side to anywhere.
    ///
    /// @param from where they begin
    /// @param to where each goes; -1 where it is left out
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Scatter(int from, int[] to) implements Moves {
        @Override
        public void run(Registers registers, Operands on) {
            int lanes = registers.lanes();
            double[] values = registers.values;
            int at = from;
            for (int target : to) {
                if (target >= 0) {
                    copy(values, at, target, lanes);
                }
                at += lanes;
            }
        }
    }

    /// Copies one register to many.
    ///
    /// @param to where they begin
    /// @param from the one
    /// @param places how many
    record Spread(int to, int from, int places) implements Moves {
        @Override
        public void run(Registers registers, Operands on) {
            int lanes = registers.lanes();
            double[] values = registers.values;
            if (lanes == 1) {
                java.util.Arrays.fill(values, to, to + places, values[from]);
                return;
            }
            for (int place = 0; place < places; place++) {
                copy(values, from, to + place * lanes, lanes);
            }
        }
    }

    private static void copy(double[] values, int from, int to, int lanes) {
        if (lanes == 1) {
            values[to] = values[from];
        } else {
            System.arraycopy(values, from, values, to, lanes);
        }
    }

    /// Gives registers the numbers of the places at which they stand.
    ///
    /// @param to where they begin
    /// @param numbers one for each
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Count(int to, int[] numbers) implements Moves {
        @Override
        public void run(Registers registers, Operands on) {
            for (int place = 0; place < numbers.length; place++) {
                registers.fill(to + place * registers.lanes(), numbers[place]);
            }
        }
    }
}
