package org.alamedas.engine.lanes;

import java.util.Optional;

/// An elementary function over many numbers side by side, as lanes compute it and as the JDK's vector library
/// does: what the benchmark holds against each other. Mutable, for one thread.
public final class LaneFunctions {
    /// How many numbers are computed at once; they stay in the first cache.
    public static final int COUNT = 512;

    private static final int RESULT = 2 * COUNT;

    private final double[] registers = new double[3 * COUNT + Registers.ROOM];
    private final Operands on = new Operands(RESULT, 0, COUNT, 0, COUNT, 0);
    private final VectorLoop own;
    private final VectorLoop library;

    /// Functions that can be compared.
    public enum Function {
        /// `e^x` for x from -5 to 5.
        EXP,
        /// `x^y` for x from 0.1 to 10 and y from -2 to 2.
        POWER
    }

    private LaneFunctions(VectorLoop own, VectorLoop library, Function function) {
        this.own = own;
        this.library = library;
        for (int i = 0; i < COUNT; i++) {
            double share = (double) i / COUNT;
            registers[i] = function == Function.EXP ? 10 * share - 5 : 0.1 + 9.9 * share;
            registers[COUNT + i] = 4 * (i * 7 % COUNT) / (double) COUNT - 2;
        }
    }

    /// Prepares a function.
    ///
    /// @param function which
    /// @return nothing where there is no Vector API, or vectors too short for our own
    public static Optional<LaneFunctions> of(Function function) {
        Code code = function == Function.EXP ? Code.EXP : Code.POWER;
        String operator = function == Function.EXP ? "EXP" : "POW";
        return VectorApi.length()
                .flatMap(vector -> LoopMaker.loop(code, vector)
                        .map(own -> new LaneFunctions(
                                own, LoopMaker.library(operator, function == Function.POWER, vector), function)));
    }

    /// Computes all numbers as lanes do.
    public void own() {
        own.run(registers, on);
    }

    /// Computes all numbers as the JDK does.
    public void library() {
        library.run(registers, on);
    }

    /// Returns one of the numbers computed last.
    ///
    /// @param number from 0, below [#COUNT]
    /// @return the value of the function
    public double result(int number) {
        return registers[RESULT + number];
    }
}
