package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;

/// Makes instructions of the statements of a phase.
final class Phase {
    private final Program program;
    private final Tape tape;
    private final Translation translation;
    private final Set<Integer> given;
    private final int strange;
    private final List<Integer> watched = new ArrayList<>();

    /// Makes the translator of one phase after another.
    ///
    /// @param given the slots that keep the value they have
    /// @param strange the register that notices values that are not finite
    Phase(Program program, Tape tape, Set<Integer> given, int strange) {
        this.program = program;
        this.tape = tape;
        this.given = given;
        this.strange = strange;
        translation = new Translation(program, tape);
    }

    Translation translation() {
        return translation;
    }

    /// Translates statements of which every value must be finite.
    Tasks watching(List<Statement> statements) {
        for (Statement statement : statements) {
            translate(statement);
            if (statement instanceof Statement.Assign assign && !isPart(program, assign)) {
                watch(assign.slots());
            }
        }
        notice();
        return tape.cutOnce();
    }

    /// Says whether a statement computes a part of an equation, which may be infinite where the equation is finite.
    static boolean isPart(Program program, Statement statement) {
        return program.region(statement.slots().getFirst()).variable().kind() == Slot.Kind.PART;
    }

    /// Translates statements.
    ///
    /// @param noticed says which of them must be finite
    Tasks noticing(List<Statement> statements, IdentityHashMap<Statement, Boolean> noticed) {
        for (Statement statement : statements) {
            translate(statement);
            if (noticed.getOrDefault(statement, false)) {
                watch(statement.slots());
                if (tape.woven() && statement.slots().size() == 1) {
                    notice();
                }
            }
        }
        notice();
        return tape.cut();
    }

    private void watch(List<Integer> slots) {
        slots.stream().filter(slot -> !given.contains(slot)).forEach(slot -> watched.add(slot * tape.lanes()));
    }

    private void notice() {
        if (!watched.isEmpty()) {
            tape.notice(strange, watched);
            watched.clear();
        }
    }

    private void translate(Statement statement) {
        switch (statement) {
            case Statement.Assign assign -> assign(assign);
            case Statement.Apply apply -> apply(apply);
        }
    }

    private void assign(Statement.Assign assign) {
        Loops loops = Loops.of(assign.loops());
        int[] slots = loops.numbers(assign.target());
        long kept = Arrays.stream(slots).filter(slot -> !given.contains(slot)).count();
        if (kept == 0) {
            return;
        }
        if (kept == slots.length && Loops.areConsecutive(slots)) {
            translation.bring(assign.value(), loops, new Operand.Span(slots[0] * tape.lanes(), slots.length));
            return;
        }
        Operand.Span value = translation.whole(assign.value(), loops);
        int[] targets = Arrays.stream(slots)
                .map(slot -> given.contains(slot) ? -1 : slot * tape.lanes())
                .toArray();
        tape.scatter(value, targets);
        tape.release(value);
    }

    private void apply(Statement.Apply apply) {
        Loops loops = Loops.of(apply.loops());
        List<Statement.Run> runs = new ArrayList<>(apply.inputs());
        runs.add(apply.output());
        List<int[]> starts = runs.stream()
                .map(run -> translation.registers(loops.numbers(run.start())))
                .toList();
        int[] lengths = runs.stream().mapToInt(Statement.Run::length).toArray();
        for (int place = 0; place < loops.count(); place++) {
            int at = place;
            int[] begins = starts.stream()
                    .mapToInt(of -> of[Math.min(at, of.length - 1)])
                    .toArray();
            int last = lengths.length - 1;
            List<Operand.Span> spans = IntStream.rangeClosed(0, last)
                    .mapToObj(i -> new Operand.Span(begins[i], lengths[i]))
                    .toList();
            tape.add(new Rare.Apply(apply.method(), begins, lengths), spans.subList(0, last), spans.get(last));
        }
    }
}
