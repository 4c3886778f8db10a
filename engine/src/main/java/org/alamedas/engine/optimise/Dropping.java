package org.alamedas.engine.optimise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Statement;

/// Leaves out the assignments that neither the stocks nor what is asked for needs.
///
/// Of what was left out nothing is known: neither its values, nor whether one was not finite.
public final class Dropping {
    private final Program program;
    private final BitSet needed = new BitSet();

    private Dropping(Program program) {
        this.program = program;
    }

    /// Drops.
    ///
    /// @param program the program
    /// @param outputs the slots that are asked for
    /// @return a program with the same bits in these slots and in the stocks
    public static Program apply(Program program, Set<Integer> outputs) {
        return new Dropping(program).apply(outputs);
    }

    private Program apply(Set<Integer> outputs) {
        outputs.forEach(this::need);
        program.rates().forEach(rate -> read(rate.value()));
        program.pipes().stream().map(Pipe::flow).forEach(this::need);
        program.memory().holds().forEach(hold -> read(hold.value()));
        program.memory().feeds().forEach(feed -> feed.values().forEach(this::read));
        List<Statement> kept = new ArrayList<>();
        for (Statement flow : program.flows().reversed()) {
            if (needed.get(Rewriting.target(flow))) {
                kept.addFirst(flow);
                read(flow);
            }
        }
        return program.with(program.regions(), program.initials(), kept, program.rates());
    }

    private void need(int slot) {
        Region region = program.region(slot);
        needed.set(region.base(), region.base() + region.size());
    }

    private void read(Statement flow) {
        switch (flow) {
            case Statement.Assign assign -> read(assign.value());
            case Statement.Apply apply ->
                apply.inputs().forEach(run -> need(run.start().base()));
        }
    }

    private void read(Op op) {
        if (op instanceof Op.Load load) {
            need(load.address().base());
        }
        if (op instanceof Op.LoadAt at) {
            need(at.address().base());
        }
        op.operands().forEach(this::read);
    }
}
