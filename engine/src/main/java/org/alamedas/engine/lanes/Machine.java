package org.alamedas.engine.lanes;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What the machine that we are on computes registers with; shared between models and threads.
///
/// Looking for vectors costs a tenth of a second where there are any, so that it is put off until something is run side
/// by side.
public final class Machine {
    private final AtomicReference<@Nullable Kernels> found = new AtomicReference<>();

    /// Makes a machine that was not looked at yet.
    public Machine() {}

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
