package org.alamedas.engine.ensemble;

import java.util.function.BooleanSupplier;
import org.alamedas.engine.run.RunBlock;

/// Takes the whole runs of an ensemble while they are made; called from several threads.
///
/// Members of one block come in their order from one thread; blocks come from any, and a thread that is ahead
/// may be held up until those before it are done.
public interface Paths {
    /// What takes nothing.
    Paths NONE = new Paths() {
        @Override
        public void begin(long first) {}

        @Override
        public void take(long first, RunBlock runs, BooleanSupplier goOn) {}

        @Override
        public void skip(long member, BooleanSupplier goOn) {}
    };

    /// Is told where the members begin.
    ///
    /// @param first the number of the first
    void begin(long first);

    /// Takes the runs of some members, one after the other.
    ///
    /// @param first the number of the first of them
    /// @param runs their runs, which are not kept
    /// @param goOn asked while a thread is held up; nothing is taken where it says no
    void take(long first, RunBlock runs, BooleanSupplier goOn);

    /// Is told that a member did not run to its end.
    ///
    /// @param member its number
    /// @param goOn asked while a thread is held up
    void skip(long member, BooleanSupplier goOn);
}
