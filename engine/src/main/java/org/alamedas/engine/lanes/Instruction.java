package org.alamedas.engine.lanes;

/// One operation of a script.
///
/// @param kernel what is computed
/// @param operands on what
/// @param what what that is for who can do without the kernel
record Instruction(Kernel kernel, Operands operands, Fusible what) {}
