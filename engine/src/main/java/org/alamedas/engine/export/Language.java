package org.alamedas.engine.export;

import java.util.List;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Statement;

/// What differs between the languages in which models are written as text; it remembers what was used of it.
sealed interface Language permits CLanguage, JavaLanguage {
    /// Where a random number comes from, as text.
    ///
    /// @param element the number of the element
    /// @param density the number of the table of a density; empty where there is none
    /// @param seed the seed of the call
    record Chance(String element, String density, String seed) {}

    /// Writes a number.
    String number(double value);

    /// Writes 1 where a condition is true, and 0 where not.
    String truth(String condition);

    /// Writes the value at a place.
    String slot(String place);

    /// Returns what comes behind a slot: which of several runs it is one of, or nothing.
    String lane();

    /// Returns what the names of lists of offsets begin with.
    String offsets();

    /// Writes a call of a reference method.
    String call(Method method, List<String> arguments);

    /// Writes the remainder that has the sign of the divisor.
    String floored(List<String> arguments);

    /// Writes what a graphical function gives.
    String read(String table, String input);

    /// Writes something else of a graphical function.
    String ask(TableMethod method, String table, List<String> arguments);

    /// Writes what a memory tells.
    String recall(Device.Part part, String memory, List<String> arguments);

    /// Writes a random number.
    String draw(Op.Draw draw, Chance chance, List<String> arguments);

    /// Writes a function of whole arrays.
    ///
    /// @param starts where its inputs begin, and last its output
    String apply(Statement.Apply apply, List<String> starts);

    /// Writes what stands around a statement.
    List<String> around(List<String> lines);

    /// Writes the first line of a function that gives nothing.
    String opening(String name, String parameters);
}
