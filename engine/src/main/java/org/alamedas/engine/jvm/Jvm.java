package org.alamedas.engine.jvm;

import java.util.List;
import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.Executable;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.lanes.ElementLoops;
import org.alamedas.engine.optimise.Dividing;
import org.alamedas.engine.optimise.Optimiser;
import org.alamedas.engine.optimise.TimeReads;
import org.alamedas.model.definition.IntegrationMethod;

/// The back end that compiles to JVM bytecode.
///
/// What it cannot compile it leaves to the interpreter: a class beyond the limits of class files, or
/// a run with values given for some elements of an array that is computed at every step.
public final class Jvm implements Backend {
    private final long worthTrying;

    /// Makes the back end.
    public Jvm() {
        this(ArrayTier.WORTH_TRYING);
    }

    /// @param worthTrying how many operations on elements are computed before vectors are tried
    Jvm(long worthTrying) {
        this.worthTrying = worthTrying;
    }

    /// Makes the back end that computes arrays in vectors from the first run on, faster or not.
    ///
    /// @return the back end, for tests
    public static Jvm ofVectors() {
        return new Jvm(0);
    }

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public Executable compile(Program program) {
        return new Compiled(program, worthTrying);
    }

    /// Makes a program ready to be compiled.
    static TimeReads.Made prepared(Program program) {
        Program optimised = Optimiser.optimise(program);
        return TimeReads.apply(
                ElementLoops.areThere()
                        ? Dividing.apply(optimised, (op, loops) -> ElementLoops.weight(optimised, op, loops))
                        : optimised);
    }

    /// Estimates how much of a program can be computed for several elements of arrays at once.
    ///
    /// @param program the program
    /// @return operations of one evaluation, those on each element counted; 0 where there are no
    ///     vectors, or nothing for them
    public static long arrayWork(Program program) {
        return new ArraySheets(prepared(program).after()).work();
    }

    /// Measures the longest method that is generated for a program. The JVM compiles no method of more
    /// than 8,000 bytes.
    ///
    /// @param program the program
    /// @param method how its stocks are stepped
    /// @return bytes of code; 0 if the program is left to the interpreter
    public static int longestMethod(Program program, IntegrationMethod method) {
        TimeReads.Made timed = prepared(program);
        return ClassMaker.fused(timed.before(), new FusedLoop.Kind(method, List.of()))
                .or(() -> ClassMaker.sheets(timed.after()))
                .map(ClassMaker.Made::longest)
                .orElse(0);
    }
}
