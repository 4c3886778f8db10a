package org.alamedas.engine.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.jvm.Methods;

/// Java, with the classes that run models here by their simple names.
final class JavaLanguage implements Language {
    @Override
    public String number(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        return Double.isInfinite(value)
                ? value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY"
                : Double.toString(value);
    }

    @Override
    public String truth(String condition) {
        return condition + " ? 1.0 : 0.0";
    }

    @Override
    public String slot(String place) {
        return "s[" + place + "]";
    }

    @Override
    public String lane() {
        return "";
    }

    @Override
    public String offsets() {
        return "OFFSETS_";
    }

    @Override
    public String call(Method method, List<String> arguments) {
        Methods.Target target = Methods.of(method);
        return target.owner().displayName() + "." + target.name() + list(arguments);
    }

    private static String list(List<String> arguments) {
        return arguments.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String floored(List<String> arguments) {
        return "Functions.floored" + list(arguments);
    }

    @Override
    public String read(String table, String input) {
        return "TABLES[" + table + "].read(" + input + ")";
    }

    @Override
    public String ask(TableMethod method, String table, List<String> arguments) {
        return "TABLES[" + table + "].apply(TableMethod." + method + ", " + arguments.getFirst() + ", "
                + arguments.getLast() + ")";
    }

    @Override
    public String recall(Device.Part part, String memory, List<String> arguments) {
        return "Memories.read"
                + list(Stream.concat(
                                Stream.of("Device.Part." + part, "s", "(int) s[" + memory + "]"), arguments.stream())
                        .toList());
    }

    @Override
    public String draw(Op.Draw draw, Chance chance, List<String> arguments) {
        String uniform = "uniform(" + chance.seed() + ", 0x"
                + Long.toHexString(draw.stream().variable()) + "L, " + chance.element() + ", "
                + draw.stream().call() + ")";
        String given = "arguments" + list(arguments);
        return chance.density().isEmpty()
                ? "Distribution." + draw.distribution() + ".draw(" + uniform + ", " + given + ")"
                : "Distribution.fromDensity(DensityTable.of(TABLES[" + chance.density() + "].function()), " + uniform
                        + ", " + given + ")";
    }

    @Override
    public String apply(Statement.Apply apply, List<String> starts) {
        String from = starts.subList(0, starts.size() - 1).stream().collect(Collectors.joining(", ", "{", "}"));
        String lengths = apply.inputs().stream()
                .map(input -> Integer.toString(input.length()))
                .collect(Collectors.joining(", ", "{", "}"));
        return "ArrayMethods.apply(ArrayMethod." + apply.method() + ", s, new int[] " + from + ", new int[] " + lengths
                + ", " + starts.getLast() + ", " + apply.output().length() + ");";
    }

    @Override
    public List<String> around(List<String> lines) {
        return lines;
    }

    @Override
    public String opening(String name, String parameters) {
        return "private void " + name + "(" + parameters + ") {";
    }
}
