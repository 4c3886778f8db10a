package org.alamedas.engine.lanes;

/// Which instructions of a script are joined to loops of their own.
enum Weaving {
    /// None: every instruction is one of the kernels that all models share.
    NOTHING(0),
    /// Arithmetic and comparisons, which the JIT compiles soon. What takes many operations gains little from being
    /// joined, and shared kernels of it are compiled already.
    ARITHMETIC(Fusible.LIGHT),
    /// Everything that can be.
    EVERYTHING(Integer.MAX_VALUE);

    private final int heaviest;

    Weaving(int heaviest) {
        this.heaviest = heaviest;
    }

    /// Says whether it pays to look for what is the same in all lanes: what is joined to a few large loops is done
    /// before
    /// that is found.
    boolean looks() {
        return this != EVERYTHING;
    }

    /// Says whether something is to be joined with others.
    boolean takes(Fusible what) {
        return what.weight() <= heaviest;
    }
}
