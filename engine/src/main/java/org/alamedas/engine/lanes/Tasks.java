package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Table;
import org.jspecify.annotations.Nullable;

/// Instructions as they are executed: once for all lanes, where their operands are the same in all of them. Immutable.
///
/// Until what members differ in begins to matter, and wherever it does not, that spares all lanes but one. It is found
/// out
/// while a batch runs, for what a program says of it is too little: most of it hangs together, but not at every moment.
///
/// What is looked at for every instruction lies side by side: a thousand objects would not fit the first cache.
final class Tasks {
    /// Where the numbers of the registers of an instruction begin: that of the result, then those of three operands.
    private static final int WORDS = 4;

    private final List<Instruction> instructions;
    private final int lanes;
    private final int[] registers;
    private final double[] numbers;
    /// What computes one number: a code or a function; neither for arrays, and for what has a loop of its own.
    private final @Nullable Code[] codes;

    private final @Nullable Table[] tables;
    private final @Nullable Piece[] pieces;
    private final Whole[] all;

    /// Prepares instructions.
    Tasks(List<Instruction> instructions, int lanes) {
        int size = instructions.size();
        this.instructions = List.copyOf(instructions);
        this.lanes = lanes;
        registers = new int[WORDS * size];
        numbers = new double[size];
        codes = new Code[size];
        tables = new Table[size];
        pieces = new Piece[size];
        all = new Whole[size];
        for (int i = 0; i < size; i++) {
            Instruction instruction = instructions.get(i);
            all[i] = Whole.of(instruction, lanes);
            pieces[i] = instruction.kernel() instanceof Piece piece ? piece : null;
            numbers[i] = instruction.operands().x();
            if (instruction.operands().length() == lanes) {
                single(i, instruction);
            }
        }
    }

    /// Notes what is needed for an instruction on registers by themselves. The time is the same in all lanes: it stands
    /// for
    /// operands that there are not.
    private void single(int task, Instruction instruction) {
        switch (instruction.what()) {
            case Fusible.Coded(Code code) -> codes[task] = code;
            case Fusible.Reading(Table table) -> tables[task] = table;
            case Fusible.None _ -> {
                return;
            }
        }
        Operands on = instruction.operands();
        int[] places = {on.to(), on.a(), on.b(), on.c()};
        int known = Group.isFollow(instruction) ? WORDS : 1 + instruction.what().operands();
        for (int i = 0; i < WORDS; i++) {
            registers[WORDS * task + i] = i < known ? places[i] / lanes : Program.TIME;
        }
    }

    /// Puts tasks one behind the other.
    static Tasks join(Tasks first, Tasks... more) {
        List<Instruction> joined = new ArrayList<>(first.instructions);
        for (Tasks tasks : more) {
            joined.addAll(tasks.instructions);
        }
        return new Tasks(joined, first.lanes);
    }

    /// Executes them in order.
    void execute(Registers on) {
        boolean[] same = on.same;
        double[] once = on.once;
        int at = 0;
        for (int i = 0; i < all.length; i++, at += WORDS) {
            int a = registers[at + 1];
            int b = registers[at + 2];
            int c = registers[at + 3];
            Code code = codes[i];
            if (code == null && tables[i] == null) {
                run(i, on);
            } else if (same[a] && same[b] && same[c]) {
                double value = code == null
                        ? Objects.requireNonNull(tables[i]).read(once[a])
                        : OneLane.value(code, once[a], once[b], once[c], numbers[i]);
                on.set(registers[at], value);
            } else {
                on.spread(a);
                on.spread(b);
                on.spread(c);
                all[i].runSingle(on, registers[at]);
            }
        }
    }

    private void run(int task, Registers on) {
        Piece piece = pieces[task];
        if (piece == null) {
            all[task].run(on);
        } else {
            piece.run(on);
        }
    }

    /// An instruction on all lanes.
    ///
    /// @param loop what does it all; absent if there is more to it
    /// @param read the numbers of the registers that it reads
    /// @param written the numbers of those that it writes
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Whole(
            Kernel kernel, Operands operands, @Nullable VectorLoop loop, int[] read, int[] written) {
        static Whole of(Instruction instruction, int lanes) {
            Operands on = instruction.operands();
            int places = on.length() / lanes;
            VectorLoop loop = instruction.kernel().loop(on.length()).orElse(null);
            return switch (instruction.what()) {
                case Fusible.None(List<Operand.Span> read, List<Operand.Span> written) ->
                    new Whole(instruction.kernel(), on, loop, numbers(read, lanes), numbers(written, lanes));
                case Fusible.Coded _, Fusible.Reading _ -> {
                    List<Operand.Span> read = Group.reads(instruction).stream()
                            .map(from -> new Operand.Span(from, places))
                            .toList();
                    List<Operand.Span> written = List.of(new Operand.Span(on.to(), places));
                    yield new Whole(instruction.kernel(), on, loop, numbers(read, lanes), numbers(written, lanes));
                }
            };
        }

        private static int[] numbers(List<Operand.Span> spans, int lanes) {
            return spans.stream().flatMapToInt(span -> span.numbers(lanes)).toArray();
        }

        void run(Registers registers) {
            for (int register : read) {
                registers.spread(register);
            }
            compute(registers);
            if (written.length == 1) {
                registers.look(written[0]);
            } else {
                registers.differ(written);
            }
        }

        /// Computes one register, when its operands are whole.
        void runSingle(Registers registers, int to) {
            compute(registers);
            registers.look(to);
        }

        private void compute(Registers registers) {
            if (loop == null) {
                kernel.run(registers, operands);
            } else {
                loop.run(registers.values, operands);
            }
        }
    }
}
