package org.alamedas.engine.interpret;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.memory.Memories;
import org.alamedas.engine.run.RunState;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.solve.Break;
import org.alamedas.engine.solve.Dynamics;
import org.alamedas.engine.solve.Reservoirs;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.print.NumberPrinter;

/// The values of one run; it belongs to one thread.
final class Workspace implements Dynamics, Block.Guard {
    /// Cells, and a copy of them while they grow, take a quarter of the memory at most.
    private static final double ROOM = 2.0 * 4 * Double.BYTES;

    private final Interpreted code;
    private final Block flows;
    private final Block within;
    private final boolean allowNonFinite;
    private final int words;
    private final double[] held;
    private double[] values;
    private int used;
    private final double[] stocks;
    private final Reservoirs.Scratch scratch;
    private String computing = "";
    private boolean quiet;
    private boolean strange;

    /// @param flows what is evaluated at the start of a time step
    /// @param within what is evaluated at moments within it
    Workspace(Interpreted code, Block flows, Block within, RunPlan plan) {
        this.code = code;
        this.flows = flows;
        this.within = within;
        allowNonFinite = plan.allowNonFinite();
        words = code.program().chance();
        used = words + Chance.SIZE;
        values = new double[used];
        Chance.start(values, words, plan.key());
        held = new double[code.keeping().size()];
        stocks = new double[code.stocks().length];
        scratch = code.reservoirs().scratch();
    }

    double[] values() {
        return values;
    }

    /// Counts the values, those of the cells of memories among them.
    int used() {
        return used;
    }

    /// Takes over where a run stood.
    ///
    /// @param computed slots whose values stay as they are
    /// @param given slots that have a value of their own
    void restore(RunState state, BitSet computed, SortedMap<Integer, Double> given) {
        used = state.size();
        values = Arrays.copyOf(values, used);
        for (int at = 0; at < used; at++) {
            if (!computed.get(at)) {
                values[at] = state.number(at);
            }
        }
        given.forEach((slot, value) -> values[slot] = value);
    }

    /// Makes room for the cells of a memory.
    ///
    /// @return where they begin
    int reserve(double size, int slot) {
        if (!(size <= Memories.LIMIT) || used + size > Runtime.getRuntime().maxMemory() / ROOM) {
            Slot memory = code.program().slots().get(slot);
            throw new SimulationException(Diagnostic.error(
                            DiagnosticCode.LONG_MEMORY,
                            memory.span(),
                            Double.isNaN(size)
                                    ? "how much of the past is kept is not a number"
                                    : "what is kept of the past takes " + NumberPrinter.print(size)
                                            + " numbers, more than there is room for")
                    .hint("the most for one delay is " + Memories.LIMIT));
        }
        int at = used;
        used += (int) size;
        if (used > values.length) {
            values = Arrays.copyOf(values, Math.max(used, (int) Math.min(2L * values.length, Integer.MAX_VALUE - 8)));
        }
        return at;
    }

    /// Gathers what holds and memories take over after the step that begins now.
    void gather() {
        code.keeping().gather(values, held);
    }

    /// Lets holds and memories take over what was gathered.
    void settle() {
        code.keeping().settle(this, held);
    }

    /// From now on only takes note of values that are not finite.
    void quieten() {
        quiet = true;
    }

    /// Says whether a value was not finite since the workspace was quietened.
    boolean isStrange() {
        return strange;
    }

    void execute(Block block) {
        block.execute(values, this);
    }

    /// Notes how many steps were taken: draws hold for one.
    void count(long steps) {
        values[words] = steps;
    }

    /// Sets the present moment.
    void set(double time) {
        values[Program.TIME] = time;
        values[Program.MOMENT] = time;
    }

    /// Evaluates the flows at the beginning of a step.
    void evaluate(double time) {
        set(time);
        flows.execute(values, this);
    }

    @Override
    public void arrive(double time, boolean jump) {
        values[Program.TIME] = time;
        if (jump) {
            values[Program.MOMENT] = time;
        }
        within.execute(values, this);
    }

    @Override
    public Break next(double from, double to) {
        return code.breaks().next(values, from, to);
    }

    @Override
    public SimulationException stuck(int stock, double time) {
        Slot slot = stock(stock);
        return tooShort(
                slot,
                "no step from time " + NumberPrinter.print(time) + " is short enough for the error of \"" + slot.name()
                        + "\" to be within the tolerance");
    }

    @Override
    public SimulationException exhausted(int stock, double time) {
        Slot slot = stock(stock);
        return tooShort(
                slot,
                "by time " + NumberPrinter.print(time) + " rk45 has taken too many steps, the shortest for \""
                        + slot.name() + "\"");
    }

    private Slot stock(int number) {
        return code.program().slots().get(code.stocks()[Math.min(number, stocks.length - 1)]);
    }

    private static SimulationException tooShort(Slot slot, String message) {
        return new SimulationException(Diagnostic.error(DiagnosticCode.STEP_TOO_SHORT, slot.span(), message)
                .hint("it changes too fast or jumps with the stocks; a larger tolerance or rk4 goes on"));
    }

    @Override
    public int size() {
        return stocks.length + code.pipes().length;
    }

    @Override
    public void save(double[] into) {
        int[] slots = code.stocks();
        for (int i = 0; i < slots.length; i++) {
            into[i] = values[slots[i]];
        }
    }

    @Override
    public void rates(double[] into) {
        Node[] rates = code.rates();
        int stock = 0;
        for (int i = 0; i < rates.length; i++) {
            Nest nest = code.nests()[i];
            if (nest != null) {
                nest.start(values);
            }
            do {
                into[stock] = rates[i].value(values);
                if (!Double.isFinite(into[stock])) {
                    metRate(code.program().rates().get(i), stock, into[stock]);
                }
                stock++;
            } while (nest != null && nest.next(values));
        }
        int[] pipes = code.pipes();
        for (int i = 0; i < pipes.length; i++) {
            into[stock + i] = values[pipes[i]];
        }
    }

    private void metRate(Rate of, int stock, double rate) {
        computing = "the rate of change of ";
        met(code.stocks()[stock], rate, of.value());
        computing = "";
    }

    @Override
    public void probe(double[] from, double[] rates, double step, double time) {
        int[] slots = code.stocks();
        for (int i = 0; i < slots.length; i++) {
            double moved = from[i] + step * rates[i];
            values[slots[i]] = moved < 0 && code.reservoirs().isNonNegative(i) ? 0 : moved;
        }
        values[Program.TIME] = time;
        within.execute(values, this);
    }

    @Override
    public void commit(double[] from, double[] rates, double step) {
        int[] slots = code.stocks();
        if (code.reservoirs().any()) {
            code.reservoirs().move(from, rates, step, stocks, scratch);
        } else {
            for (int i = 0; i < slots.length; i++) {
                stocks[i] = from[i] + step * rates[i];
            }
        }
        for (int i = 0; code.nodes().single() && i < slots.length; i++) {
            stocks[i] = (float) (code.reservoirs().any() ? stocks[i] : from[i] + (float) (step * rates[i]));
        }
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = stocks[i];
            if (!Double.isFinite(stocks[i])) {
                metStock(i, from[i], rates[i]);
            }
        }
    }

    private void metStock(int stock, double from, double rate) {
        if (allowNonFinite || !Double.isFinite(from) || !Double.isFinite(rate)) {
            return;
        }
        Slot slot = code.program().slots().get(code.stocks()[stock]);
        throw new SimulationException(new SimulationException.Birth(
                slot.name(),
                "",
                values[Program.TIME],
                stocks[stock],
                rate(stock).value().span(),
                List.of(
                        new SimulationException.Operand(slot.name().written(), from),
                        new SimulationException.Operand("its rate of change", rate))));
    }

    private Rate rate(int stock) {
        int last = -1;
        for (Rate rate : code.program().rates()) {
            last += rate.stocks().size();
            if (last >= stock) {
                return rate;
            }
        }
        throw new IllegalStateException("no rate for stock " + stock);
    }

    @Override
    public void met(int slot, double value, Op op) {
        if (quiet) {
            strange = true;
            return;
        }
        Slot met = code.program().slots().get(slot);
        if (allowNonFinite || met.kind() == Slot.Kind.PART) {
            return;
        }
        BirthFinder finder = new BirthFinder(code.program(), code.nodes(), values);
        Optional<Op> birth = finder.find(op);
        birth.ifPresent(made -> {
            throw new SimulationException(new SimulationException.Birth(
                    met.name(), computing, values[Program.TIME], value, made.span(), finder.operands(made)));
        });
    }
}
