package org.alamedas.engine.lanes;

/// One operation of a script.
///
/// @param kernel what is computed
/// @param operands on what
record Instruction(Kernel kernel, Operands operands) {
    /// Executes instructions in order.
    static void execute(Instruction[] script, Registers registers) {
        for (Instruction instruction : script) {
            instruction.kernel.run(registers, instruction.operands);
        }
    }
}
