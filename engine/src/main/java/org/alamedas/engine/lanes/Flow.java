package org.alamedas.engine.lanes;

import org.alamedas.engine.ir.Program;

/// What the steps of a script evaluate, and the registers that they share with it; immutable.
///
/// @param flows what evaluates the flows
/// @param lanes how many runs go side by side
/// @param half where half the length of a step is
/// @param strange the register that is not a number where a value was not finite
record Flow(Tasks flows, int lanes, int half, int strange) {
    /// Evaluates the flows within a step.
    void evaluate(Registers registers, double time) {
        registers.set(Program.TIME, time);
        flows.execute(registers);
    }

    /// Returns where the length of a step is.
    int length() {
        return Program.STEP * lanes;
    }
}
