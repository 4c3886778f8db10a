package org.alamedas.engine.optimise;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.model.expr.Name;

/// Slots for values that equations have in common; they come behind those of the program.
final class Parts {
    private final List<Region> regions;
    private int size;

    Parts(Program program) {
        regions = new ArrayList<>(program.regions());
        size = program.size();
    }

    /// Makes room for the value of an operation.
    ///
    /// @return the number of the slot
    int add(Op op) {
        Slot slot = new Slot(Name.of("<part " + size + ">"), Slot.Kind.PART, null, "", null, op.span());
        regions.add(new Region(size, List.of(), slot));
        return size++;
    }

    List<Region> regions() {
        return regions;
    }
}
