package org.alamedas.engine.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Statement;

/// C99, and which pieces of the library were used.
final class CLanguage implements Language {
    private final boolean batched;
    private final Set<CLibrary> needs = EnumSet.of(CLibrary.BASE, CLibrary.RUN);

    /// @param batched whether a slot holds the values of several runs
    CLanguage(boolean batched) {
        this.batched = batched;
    }

    /// Returns the pieces of the library that were needed so far.
    Set<CLibrary> needs() {
        return needs;
    }

    @Override
    public String number(double value) {
        if (Double.isNaN(value)) {
            return "NAN";
        }
        return Double.isInfinite(value) ? value > 0 ? "INFINITY" : "-INFINITY" : Double.toString(value);
    }

    @Override
    public String truth(String condition) {
        return "(double) (" + condition + ")";
    }

    @Override
    public String slot(String place) {
        return "s[" + place + "]" + lane();
    }

    @Override
    public String lane() {
        return batched ? "[k]" : "";
    }

    @Override
    public String offsets() {
        return "offsets_";
    }

    @Override
    public String call(Method method, List<String> arguments) {
        return call(CMethods.of(method), arguments);
    }

    @Override
    public String floored(List<String> arguments) {
        return call(new CMethods.Function("f_floored", CLibrary.FUNCTIONS), arguments);
    }

    private String call(CMethods.Function function, List<String> arguments) {
        needs.addAll(function.piece().withNeeds());
        return function.name() + "(" + String.join(", ", arguments) + ")";
    }

    @Override
    public String read(String table, String input) {
        return "read_table(&tables[" + table + "], " + input + ")";
    }

    @Override
    public String ask(TableMethod method, String table, List<String> arguments) {
        throw new IllegalStateException("not exported: " + method);
    }

    @Override
    public String recall(Device.Part part, String memory, List<String> arguments) {
        return CMemories.function(part) + "(cells, (int) " + slot(memory)
                + arguments.stream().map(argument -> ", " + argument).collect(Collectors.joining()) + ")";
    }

    @Override
    public String draw(Op.Draw draw, Chance chance, List<String> arguments) {
        throw new IllegalStateException("not exported: " + draw);
    }

    @Override
    public String apply(Statement.Apply apply, List<String> starts) {
        throw new IllegalStateException("not exported: " + apply);
    }

    @Override
    public List<String> around(List<String> lines) {
        if (!batched) {
            return lines;
        }
        List<String> all = new ArrayList<>();
        all.add("for (int k = 0; k < LANES; k++) {");
        lines.forEach(line -> all.add("    " + line));
        all.add("}");
        return all;
    }

    @Override
    public String opening(String name, String parameters) {
        return "static void " + name + "(" + parameters + ") {";
    }
}
