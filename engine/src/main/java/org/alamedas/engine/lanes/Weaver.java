package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins instructions, so that a loop computes a few equations at a time: what one makes for the next stays in
/// a vector, and intermediate values are never stored.
///
/// Methods with loops of its own take the JIT longer than the closed set of kernels, which serves every
/// model: they pay in long ensembles.
final class Weaver {
    private final int vector;
    private final int lanes;
    private final Weaving weaving;
    private final Set<Integer> temporary;
    private final List<Piece> pieces = new ArrayList<>();

    /// Makes a weaver.
    ///
    /// @param vector how many doubles a vector holds
    /// @param lanes how many numbers a register holds
    /// @param weaving what is joined
    /// @param temporary where the registers begin whose values nobody needs when all instructions are executed
    Weaver(int vector, int lanes, Weaving weaving, Set<Integer> temporary) {
        this.vector = vector;
        this.lanes = lanes;
        this.weaving = weaving;
        this.temporary = temporary;
    }

    /// Returns what was joined.
    List<Piece> pieces() {
        return pieces;
    }

    /// Joins instructions.
    List<Instruction> weave(List<Instruction> all) {
        List<Instruction> woven = new ArrayList<>();
        Group group = new Group();
        for (int i = 0; i < all.size(); i++) {
            Instruction next = all.get(i);
            boolean fusible = isFusible(next);
            if (!fusible || !group.takes(next)) {
                finish(group, all.subList(i, all.size()), woven);
                group = new Group();
            }
            if (fusible) {
                group.add(next);
            } else {
                woven.add(next);
            }
        }
        finish(group, List.of(), woven);
        return woven;
    }

    private boolean isFusible(Instruction instruction) {
        return weaving.takes(instruction.what())
                && instruction.operands().length() % vector == 0
                && switch (instruction.what()) {
                    case Fusible.Coded(Code code) -> VectorCode.supports(code, vector);
                    case Fusible.Reading(var table) ->
                        VectorTable.of(table.function(), vector).isPresent();
                    case Fusible.None _ -> false;
                };
    }

    private void finish(Group group, List<Instruction> rest, List<Instruction> woven) {
        if (group.instructions().size() < 2) {
            woven.addAll(group.instructions());
            return;
        }
        List<Integer> kept = group.written().stream()
                .filter(register -> !temporary.contains(register) || isRead(register, rest))
                .toList();
        VectorLoop loop = LoopMaker.woven(group, kept, vector);
        Piece piece = new Piece(group, kept, loop, lanes, weaving.looks());
        pieces.add(piece);
        Operands on = new Operands(0, 0, 0, 0, group.length(), 0);
        woven.add(new Instruction(piece, on, new Fusible.None(List.of(), List.of())));
    }

    /// Says whether a register may be read before it is written again. What a kernel with a loop of its own
    /// reads is not known.
    private static boolean isRead(int register, List<Instruction> rest) {
        for (Instruction instruction : rest) {
            if (instruction.what() instanceof Fusible.None
                    || Group.reads(instruction).contains(register)) {
                return true;
            }
            if (instruction.operands().to() == register) {
                return false;
            }
        }
        return false;
    }
}
