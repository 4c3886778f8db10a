package org.alamedas.engine;

/// Is told how far the compilation of a model has come.
@FunctionalInterface
public interface CompileListener {
    /// A listener that does nothing.
    CompileListener NONE = _ -> {};

    /// What a compilation does, in order.
    enum Stage {
        /// Macros, delays and modules are expanded, names resolved, equations ordered.
        CHECK,
        /// The equations are turned into operations on numbered slots.
        LOWER,
        /// The operations are made ready to be executed, and the times of the run are worked out.
        PREPARE
    }

    /// Is called at the end of each stage.
    ///
    /// @param stage the stage that ended
    void done(Stage stage);
}
