package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.optimise.Watch;
import org.alamedas.engine.solve.Reservoirs;
import org.alamedas.model.definition.IntegrationMethod;

/// A program as instructions, for runs that are given values for the same slots; immutable.
final class Script {
    private static final List<Integer> CONTROLS =
            List.of(Program.START, Program.STOP, Program.STEP, Program.SAVE_EVERY);

    private final int lanes;
    private final int size;
    private final Flow flow;
    private final Tasks fills;
    private final Tasks constants;
    private final Tasks initials;
    private final Tasks gather;
    private final Tasks settle;
    private final Tasks end;
    private final Step step;
    private final List<Piece> pieces;

    /// Translates a program.
    ///
    /// @param program the program
    /// @param kernels what computes its operations
    /// @param lanes how many runs go side by side
    /// @param method how stocks are stepped
    /// @param given the slots that runs give a value
    /// @param weaving which instructions are joined to loops of their own
    Script(Program program, Kernels kernels, int lanes, IntegrationMethod method, Set<Integer> given, Weaving weaving) {
        this.lanes = lanes;
        Tape tape = new Tape(kernels, lanes, program.size(), weaving);
        int strange = tape.reserve(1).at();
        int half = tape.reserve(1).at();
        Phase phase = new Phase(program, tape, given, strange);
        constants = phase.watching(program.constants());
        initials = phase.watching(program.initials());
        List<Statement> rest = program.flows().stream()
                .filter(statement -> !given.containsAll(statement.slots()))
                .toList();
        flow = new Flow(phase.noticing(rest, Watch.of(program.withFlows(rest))), lanes, half, strange);
        List<Operand.Span> held = new ArrayList<>();
        gather = gather(program, tape, phase.translation(), held);
        settle = settle(program, tape, held);
        boolean several = method != IntegrationMethod.EULER;
        Steps steps = new Steps(program, tape, phase.translation(), several);
        step = Step.of(method, steps, new Reservoirs(program), flow);
        end = end(program, tape, given);
        fills = tape.fills();
        size = tape.size();
        pieces = tape.pieces();
    }

    private static Tasks gather(Program program, Tape tape, Translation translation, List<Operand.Span> held) {
        for (Statement.Assign hold : program.memory().holds()) {
            Loops loops = Loops.of(hold.loops());
            Operand.Span own = tape.reserve(loops.count());
            translation.bring(hold.value(), loops, own);
            held.add(own);
        }
        return tape.cut();
    }

    private Tasks settle(Program program, Tape tape, List<Operand.Span> held) {
        List<Integer> watched = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            int[] targets = program.memory().holds().get(i).slots().stream()
                    .mapToInt(slot -> slot * lanes)
                    .toArray();
            tape.scatter(held.get(i), targets);
            for (int target : targets) {
                watched.add(target);
            }
        }
        if (!watched.isEmpty()) {
            tape.look(flow.strange(), watched);
        }
        return tape.cut();
    }

    /// What was noticed on the way passed over values that reach a stock, and the last moment has no step
    /// after it.
    private Tasks end(Program program, Tape tape, Set<Integer> given) {
        BitSet last = new BitSet();
        program.flows().stream()
                .filter(statement -> !Phase.isPart(program, statement))
                .forEach(statement -> statement.slots().forEach(last::set));
        given.forEach(last::clear);
        program.stocks().forEach(last::set);
        tape.look(flow.strange(), last.stream().mapToObj(slot -> slot * lanes).toList());
        return tape.cut();
    }

    /// Returns the instructions that loops of their own may compute.
    List<Piece> pieces() {
        return pieces;
    }

    int lanes() {
        return lanes;
    }

    /// Returns how many numbers the registers hold.
    int size() {
        return size;
    }

    /// Returns the register that is not a number where a value was not finite.
    int strange() {
        return flow.strange();
    }

    /// Fills in the numbers of the program, and computes the constants.
    void prepare(Registers registers) {
        registers.fill(Program.TIME * lanes, Double.NaN);
        registers.fill(Program.MOMENT * lanes, Double.NaN);
        fills.execute(registers);
        constants.execute(registers);
        CONTROLS.forEach(registers::spread);
    }

    /// Computes everything at the first moment.
    void begin(Registers registers, double time) {
        arrive(registers, time);
        initials.execute(registers);
        flow.flows().execute(registers);
        registers.fill(flow.half(), registers.values[flow.length()] / 2);
    }

    private void arrive(Registers registers, double time) {
        registers.set(Program.TIME, time);
        registers.set(Program.MOMENT, time);
    }

    /// Takes a step.
    ///
    /// @param taken how many steps were taken before
    void step(Registers registers, double time, double next, long taken) {
        gather.execute(registers);
        step.take(registers, time, next);
        settle.execute(registers);
        registers.count(taken + 1);
        arrive(registers, next);
        flow.flows().execute(registers);
    }

    /// Looks at what was not looked at on the way.
    void end(Registers registers) {
        end.execute(registers);
        registers.spread(flow.strange() / lanes);
    }
}
