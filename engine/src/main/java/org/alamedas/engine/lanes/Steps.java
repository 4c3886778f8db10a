package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;

/// Makes the instructions of the steps of an integration method, which are those of
/// [org.alamedas.engine.solve.Integrator].
final class Steps {
    private static final double TWO = 2;

    private final Tape tape;
    private final List<Stock> stocks = new ArrayList<>();
    private final Tasks rates;

    /// Translates rates.
    ///
    /// @param translation what translates operations
    /// @param several whether a step has several stages
    Steps(Program program, Tape tape, Translation translation, boolean several) {
        this.tape = tape;
        Set<Integer> moving = Set.copyOf(program.stocks());
        for (Rate rate : program.rates()) {
            add(rate, rate(rate, translation, moving), several);
        }
        rates = tape.cut();
        for (Pipe pipe : program.pipes()) {
            Operand.Span flow = new Operand.Span(pipe.flow() * tape.lanes(), 1);
            Operand.Span none = new Operand.Span(0, 0);
            stocks.add(new Stock(none, flow, none, several ? tape.reserve(1) : flow, false));
        }
    }

    /// Translates a rate. Most are flows, whose registers do; those of stocks change too soon.
    private Operand.Span rate(Rate rate, Translation translation, Set<Integer> moving) {
        Loops loops = Loops.of(rate.loops());
        if (rate.value() instanceof Op.Load(Address address, var _)) {
            int[] slots = loops.numbers(address);
            boolean side = slots.length == loops.count() && Loops.areConsecutive(slots);
            if (side && IntStream.of(slots).noneMatch(moving::contains)) {
                return new Operand.Span(slots[0] * tape.lanes(), slots.length);
            }
        }
        Operand.Span own = tape.reserve(loops.count());
        translation.bring(rate.value(), loops, own);
        return own;
    }

    private void add(Rate rate, Operand.Span value, boolean several) {
        int lanes = tape.lanes();
        int[] slots = rate.stocks().stream().mapToInt(Integer::intValue).toArray();
        List<Integer> firsts = Stock.runs(slots);
        for (int i = 0; i + 1 < firsts.size(); i++) {
            int first = firsts.get(i);
            int places = firsts.get(i + 1) - first;
            Operand.Span own = new Operand.Span(value.at() + first * lanes, places);
            stocks.add(new Stock(
                    new Operand.Span(slots[first] * lanes, places),
                    own,
                    tape.reserve(places),
                    several ? tape.reserve(places) : own,
                    rate.nonNegative()));
        }
    }

    /// Returns the stocks in the order of the rates, then the flows of pipes.
    List<Stock> stocks() {
        return stocks;
    }

    /// Returns what computes the rates from the flows as last evaluated.
    Tasks rates() {
        return rates;
    }

    /// Makes what keeps the stocks at the start of a step.
    Tasks save() {
        for (Stock stock : stocks) {
            if (!stock.isFlow()) {
                tape.add(Code.COPY, stock.from(), stock.stock());
            }
        }
        return tape.cut();
    }

    /// Makes what takes the first rates of a step of several stages.
    Tasks begin() {
        stocks.forEach(stock -> tape.add(Code.COPY, stock.sum(), stock.rate()));
        return tape.cut();
    }

    /// Makes what adds further rates.
    Tasks more(double weight) {
        for (Stock stock : stocks) {
            int sum = stock.sum().at();
            int rate = stock.rate().at();
            tape.add(Code.SCALE_ADD, stock.sum(), new Operands(0, rate, sum, 0, 0, weight));
        }
        return tape.cut();
    }

    /// Makes what divides the gathered rates.
    Tasks divide(double by) {
        stocks.forEach(stock -> tape.add(Code.DIVIDE_X, stock.sum(), stock.sum(), by));
        return tape.cut();
    }

    /// Makes what sets the stocks to where the last rates take them.
    ///
    /// @param length where the length of the way is
    Tasks probe(int length) {
        for (Stock stock : stocks) {
            if (!stock.isFlow()) {
                follow(stock, stock.rate(), length);
                if (stock.nonNegative()) {
                    tape.add(Code.NOT_BELOW_0, stock.stock(), stock.stock());
                }
            }
        }
        return tape.cut();
    }

    /// Makes what takes a whole step along the gathered rates.
    ///
    /// @param length where the length of the step is
    Tasks commit(int length) {
        for (Stock stock : stocks) {
            if (!stock.isFlow()) {
                follow(stock, stock.sum(), length);
            }
        }
        return tape.cut();
    }

    private void follow(Stock stock, Operand.Span along, int length) {
        Operands on = new Operands(0, stock.from().at(), along.at(), length, 0, 0);
        tape.add(Code.FOLLOW, stock.stock(), on);
    }

    /// Makes what takes a whole step along the rates as last evaluated.
    ///
    /// @param length where the length of the step is
    Tasks commitAtOnce(int length) {
        for (Stock stock : stocks) {
            Operands on = new Operands(0, stock.stock().at(), stock.rate().at(), length, 0, 0);
            tape.add(Code.FOLLOW, stock.stock(), on);
        }
        return tape.cut();
    }

    /// Returns what halves and adds as Heun's method does.
    Tasks heun() {
        Tasks added = more(1);
        Tasks halved = divide(TWO);
        return Tasks.join(added, halved);
    }

    /// Returns no tasks.
    Tasks none() {
        return tape.cut();
    }
}
