package org.alamedas.engine.interpret;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;

/// Which statements compute the parts of equations that have slots of their own.
///
/// They are looked for only once a run has failed.
final class Parts {
    private final Program program;

    /// A statement and where its loops stand.
    record Producer(Statement statement, List<Integer> counters) {}

    Parts(Program program) {
        this.program = program;
    }

    /// Finds what fills a slot.
    ///
    /// @return nothing where it is not the slot of a part
    Optional<Producer> producer(int slot) {
        Region region = program.region(slot);
        if (region.variable().kind() != Slot.Kind.PART) {
            return Optional.empty();
        }
        return Stream.of(program.constants(), program.initials(), program.flows())
                .flatMap(List::stream)
                .filter(statement -> program.region(first(statement)).equals(region))
                .findFirst()
                .flatMap(statement -> at(statement, slot));
    }

    private static int first(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> assign.target().base();
            case Statement.Apply apply -> apply.output().start().base();
        };
    }

    private static Optional<Producer> at(Statement statement, int slot) {
        Producer[] found = new Producer[1];
        Statement.forEach(statement.loops(), counters -> {
            boolean fills = switch (statement) {
                case Statement.Assign assign -> assign.target().at(counters) == slot;
                case Statement.Apply apply -> apply.output().slots(counters).contains(slot);
            };
            if (fills) {
                found[0] = new Producer(statement, counters);
            }
        });
        return Optional.ofNullable(found[0]);
    }
}
