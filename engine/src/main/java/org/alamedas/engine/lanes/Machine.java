package org.alamedas.engine.lanes;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What the machine that we are on computes registers with; shared between models and threads.
///
/// Looking for vectors costs a tenth of a second where there are any, so that it is put off until something is run side
/// by side.
public final class Machine {
    private final AtomicReference<@Nullable Kernels> found = new AtomicReference<>();
    private final AtomicBoolean warm = new AtomicBoolean();

    /// Makes a machine that was not looked at yet.
    public Machine() {}

    /// Makes a machine whose kernels are known, and are used from the first batch on.
    static Machine with(Kernels kernels) {
        Machine machine = new Machine();
        machine.found.set(kernels);
        machine.warm();
        return machine;
    }

    /// Says whether the JIT has compiled the fastest kernels: before, plain loops are faster than they.
    boolean isWarm() {
        return warm.get();
    }

    /// Takes note that it has.
    void warm() {
        warm.set(true);
    }

    /// Returns the fastest kernels.
    Kernels kernels() {
        Kernels known = found.get();
        if (known == null) {
            found.compareAndSet(null, VectorKernels.best());
            known = java.util.Objects.requireNonNull(found.get());
        }
        return known;
    }
}
