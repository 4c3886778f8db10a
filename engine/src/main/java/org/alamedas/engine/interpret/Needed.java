package org.alamedas.engine.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;

/// Finds the statements that one value needs.
public final class Needed {
    private Needed() {}

    /// Finds them in the flows.
    ///
    /// @param slot where the value is
    /// @param program the program
    /// @return statements of the flows, in their order
    public static List<Statement> by(int slot, Program program) {
        Set<Integer> regions = new HashSet<>(List.of(program.region(slot).base()));
        List<Statement> needed = new ArrayList<>();
        for (Statement statement : program.flows().reversed()) {
            boolean fills = statement.slots().stream()
                    .anyMatch(filled -> regions.contains(program.region(filled).base()));
            if (fills) {
                needed.addFirst(statement);
                read(statement, program, regions);
            }
        }
        return needed;
    }

    private static void read(Statement statement, Program program, Set<Integer> regions) {
        switch (statement) {
            case Statement.Apply apply ->
                apply.inputs()
                        .forEach(input ->
                                regions.add(program.region(input.start().base()).base()));
            case Statement.Assign assign -> {
                Deque<Op> open = new ArrayDeque<>(List.of(assign.value()));
                while (!open.isEmpty()) {
                    Op op = open.pop();
                    open.addAll(op.operands());
                    switch (op) {
                        case Op.Load load ->
                            regions.add(program.region(load.address().base()).base());
                        case Op.LoadAt at ->
                            regions.add(program.region(at.address().base()).base());
                        case Op.Constant _, Op.Counter _, Op.Reduce _, Op.Unary _, Op.Binary _, Op.Select _ -> {}
                        case Op.Call _, Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> {}
                    }
                }
            }
        }
    }
}
