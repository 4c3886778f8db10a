package org.alamedas.engine.lanes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alamedas.engine.ir.Table;

/// Kernels made of calls of the Vector API, and plain loops where it has nothing to offer; shared between
/// threads.
///
/// Each kernel is a class of its own, made when it is first wanted.
final class VectorKernels implements Kernels {
    private final Kernels plain = new PlainKernels();
    private final Map<Code, Kernel> made = new ConcurrentHashMap<>();
    private final Map<VectorTable, LoopMaker.Shape> shapes = new ConcurrentHashMap<>();
    private final int vector;

    /// Makes a set of kernels.
    ///
    /// @param vector how many doubles a vector holds
    VectorKernels(int vector) {
        this.vector = vector;
    }

    /// Finds the fastest kernels for this machine.
    static Kernels best() {
        return VectorApi.length().<Kernels>map(VectorKernels::new).orElseGet(PlainKernels::new);
    }

    @Override
    public Kernel of(Code code) {
        return made.computeIfAbsent(code, this::make);
    }

    private Kernel make(Code code) {
        Kernel rest = plain.of(code);
        Optional<VectorLoop> loop = LoopMaker.loop(code, vector);
        return loop.<Kernel>map(found -> new Vectored(found, rest, vector, code == Code.FOLLOW))
                .orElse(rest);
    }

    @Override
    public Kernel reading(Table table) {
        Kernel rest = plain.reading(table);
        return VectorTable.of(table.function(), vector)
                .<Kernel>map(shape -> {
                    LoopMaker.Shape loop = shapes.computeIfAbsent(shape, of -> LoopMaker.table(of, vector));
                    return new Vectored(loop.with(shape.numbers(table.function())), rest, vector, false);
                })
                .orElse(rest);
    }

    @Override
    public Optional<Integer> vector() {
        return Optional.of(vector);
    }

    /// Whole vectors in one loop, and what is left in another.
    ///
    /// @param same whether the third operand is one number for all
    private record Vectored(VectorLoop loop, Kernel rest, int vector, boolean same) implements Kernel {
        @Override
        public void run(Registers registers, Operands on) {
            int length = on.length();
            loop.run(registers.values, on);
            int done = length - length % vector;
            if (done < length) {
                rest.run(registers, on.from(done, same ? on.c() : on.c() + done));
            }
        }

        @Override
        public Optional<VectorLoop> loop(int length) {
            return length % vector == 0 ? Optional.of(loop) : Optional.empty();
        }
    }
}
