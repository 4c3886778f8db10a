package org.alamedas.engine.builtin;

/// A value that the run itself provides, in the model's unit of time.
public enum SystemValue {
    /// The present moment.
    TIME(0),
    /// The first moment of the run.
    START(1),
    /// The last moment of the run.
    STOP(2),
    /// The time step.
    STEP(3),
    /// The interval between recorded moments.
    SAVE_EVERY(4),
    /// The moment for which functions that jump are read off: that at which the step began, and within a
    /// step that at which one of them last jumped.
    MOMENT(5);

    private final int number;

    SystemValue(int number) {
        this.number = number;
    }

    /// Returns its number among everything that has a value.
    ///
    /// @return from 0, in the order of the constants
    public int number() {
        return number;
    }
}
