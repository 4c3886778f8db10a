package org.alamedas.engine.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;

/// Keeps non-negative stocks from giving more than they hold.
///
/// In one step a non-negative stock can give what it holds at the start of the step and what enters
/// during the step.
/// Its outflows are served in the order in which the stock lists them; then inflows that are
/// negative, and so take from
/// it. What it cannot give is not delivered: it neither leaves the stock nor reaches the stock at
/// the other end. Stocks
/// further up are settled first; where non-negative stocks feed one another in a ring, what is not
/// yet settled does not
/// count as entering.
///
/// The flow itself keeps the value of its equation, as in the published output of the community's
/// test `non_negative_stocks`; only what it moves is limited. In methods of several stages the
/// limits apply to the mean flows of
/// the step.
public final class Reservoirs {
    private final boolean[] nonNegative;
    private final int[][] leaving;
    private final int[][] entering;
    private final List<Pipe> pipes;
    private final int[] order;
    private final int meters;

    /// The quantities of one step: part of the workspace of a run.
    public static final class Scratch {
        private final double[] delivered;
        private final double[] correction;
        private final boolean[] settled;

        private Scratch(int pipes, int stocks) {
            delivered = new double[pipes];
            correction = new double[stocks];
            settled = new boolean[stocks];
        }
    }

    /// Prepares the limits of a program.
    ///
    /// @param program the program
    public Reservoirs(Program program) {
        this(program.pipes(), nonNegative(program));
    }

    /// Prepares limits.
    ///
    /// @param pipes the flows that touch non-negative stocks
    /// @param nonNegative for each stock whether it is one
    public Reservoirs(List<Pipe> pipes, List<Boolean> nonNegative) {
        this.pipes = pipes;
        meters = nonNegative.size();
        this.nonNegative = new boolean[meters];
        for (int stock = 0; stock < meters; stock++) {
            this.nonNegative[stock] = nonNegative.get(stock);
        }
        leaving = ends(meters, pipes.stream().map(Pipe::from).toList());
        entering = ends(meters, pipes.stream().map(Pipe::to).toList());
        order = ordered();
    }

    private static List<Boolean> nonNegative(Program program) {
        List<Boolean> all = new ArrayList<>();
        for (Rate rate : program.rates()) {
            int size = rate.loops().stream().reduce(1, (a, b) -> a * b);
            all.addAll(Collections.nCopies(size, rate.nonNegative()));
        }
        return all;
    }

    private static int[][] ends(int stocks, List<List<Integer>> ofPipes) {
        List<List<Integer>> pipesOf = new ArrayList<>();
        for (int stock = 0; stock < stocks; stock++) {
            pipesOf.add(new ArrayList<>());
        }
        for (int pipe = 0; pipe < ofPipes.size(); pipe++) {
            for (int stock : ofPipes.get(pipe)) {
                pipesOf.get(stock).add(pipe);
            }
        }
        return pipesOf.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Makes room for the quantities of a step.
    ///
    /// @return scratch space for one run
    public Scratch scratch() {
        return new Scratch(pipes.size(), meters);
    }

    /// Orders the non-negative stocks so that one comes after those that flow into it, as far as
    /// that goes.
    private int[] ordered() {
        BitSet waiting = new BitSet();
        for (int stock = 0; stock < nonNegative.length; stock++) {
            waiting.set(stock, nonNegative[stock]);
        }
        List<Integer> settled = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int next = waiting.stream()
                    .filter(stock -> isFedBySettled(stock, waiting))
                    .findFirst()
                    .orElse(waiting.nextSetBit(0));
            waiting.clear(next);
            settled.add(next);
        }
        return settled.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isFedBySettled(int stock, BitSet waiting) {
        return Arrays.stream(entering[stock])
                .allMatch(pipe -> pipes.get(pipe).from().stream().noneMatch(waiting::get));
    }

    /// Returns the non-negative stocks in the order in which they are settled.
    ///
    /// @return their positions in the program's rates
    public List<Integer> downstream() {
        return Arrays.stream(order).boxed().toList();
    }

    /// Says whether a stock must not fall below 0.
    ///
    /// @param stock its position in the program's rates
    /// @return true if it is non-negative
    public boolean isNonNegative(int stock) {
        return nonNegative[stock];
    }

    /// Says whether the program has a non-negative stock.
    ///
    /// @return true if any
    public boolean any() {
        return order.length > 0;
    }

    /// Moves stocks by a step and limits what non-negative stocks give.
    ///
    /// @param from the stocks at the start of the step
    /// @param rates the rates of the stocks, then the flows of the program's pipes
    /// @param step the length of the step
    /// @param into the stocks at its end
    /// @param scratch what [#scratch()] gave
    public void move(double[] from, double[] rates, double step, double[] into, Scratch scratch) {
        Arrays.fill(scratch.correction, 0);
        Arrays.fill(scratch.settled, false);
        for (int pipe = 0; pipe < scratch.delivered.length; pipe++) {
            scratch.delivered[pipe] = rates[meters + pipe] * step;
        }
        for (int stock : order) {
            settle(stock, from[stock], scratch);
            scratch.settled[stock] = true;
        }
        for (int stock = 0; stock < nonNegative.length; stock++) {
            double moved = from[stock] + step * rates[stock];
            double kept = scratch.correction[stock] == 0 ? moved : moved + scratch.correction[stock];
            into[stock] = nonNegative[stock] && kept < 0 ? 0 : kept;
        }
    }

    private void settle(int stock, double held, Scratch scratch) {
        double room = Math.max(held, 0);
        for (int pipe : entering[stock]) {
            room += isSettled(pipe, scratch) ? Math.max(scratch.delivered[pipe], 0) : 0;
        }
        for (int pipe : leaving[stock]) {
            room += Math.max(-scratch.delivered[pipe], 0);
        }
        for (int pipe : leaving[stock]) {
            room -= give(stock, pipe, Math.max(scratch.delivered[pipe], 0), room, scratch);
        }
        for (int pipe : entering[stock]) {
            room -= give(stock, pipe, Math.max(-scratch.delivered[pipe], 0), room, scratch);
        }
    }

    private boolean isSettled(int pipe, Scratch scratch) {
        for (int source : pipes.get(pipe).from()) {
            if (nonNegative[source] && !scratch.settled[source]) {
                return false;
            }
        }
        return true;
    }

    /// Gives what there is room for; the rest stays and is missing at the other end.
    private double give(int stock, int pipe, double wanted, double room, Scratch scratch) {
        double given = Math.min(wanted, room);
        double missing = wanted - given;
        if (missing > 0) {
            Pipe ends = pipes.get(pipe);
            scratch.correction[stock] += missing;
            for (int receiver : ends.from().contains(stock) ? ends.to() : ends.from()) {
                scratch.correction[receiver] -= missing;
            }
            scratch.delivered[pipe] -= Math.copySign(missing, scratch.delivered[pipe]);
        }
        return given;
    }
}
