package org.alamedas.engine.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;

/// Names in another language for the slots of a program, made of those of its variables.
final class Names {
    private static final List<String> SYSTEM = List.of("TIME", "START", "STOP", "STEP", "SAVE_EVERY", "MOMENT");

    private final Program program;
    private final Map<Integer, String> names = new HashMap<>();

    /// @param system the names of the first slots, which the system fills; none for names like the others
    private Names(Program program, List<String> system, Set<String> taken, UnaryOperator<String> plain) {
        this.program = program;
        for (int slot = 0; slot < system.size(); slot++) {
            names.put(slot, free(system.get(slot), taken));
        }
        for (Region region : program.regions()) {
            if (!names.containsKey(region.base())) {
                names.put(
                        region.base(), free(plain.apply(region.variable().name().written()), taken));
            }
        }
    }

    /// Makes names for C: that of the variable with a `v_` before it, so that it is no word of C, and every
    /// character that C does not know as `_`.
    static Names ofC(Program program) {
        return new Names(program, List.of(), new HashSet<>(), Names::lower);
    }

    /// Makes names for Java: those of constants, in capitals; the values of the system have names of their own.
    ///
    /// @param taken names that mean something else
    static Names ofJava(Program program, List<String> taken) {
        return new Names(program, SYSTEM, new HashSet<>(taken), Names::upper);
    }

    private static String free(String plain, Set<String> taken) {
        String name = plain;
        for (int i = 2; !taken.add(name); i++) {
            name = plain + "_" + i;
        }
        return name;
    }

    private static String lower(String written) {
        StringBuilder out = new StringBuilder("v_");
        written.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> out.append(c < 128 && Character.isLetterOrDigit(c) ? (char) c : '_'));
        return out.toString();
    }

    private static String upper(String written) {
        StringBuilder out = new StringBuilder();
        written.toUpperCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c : '_')
                .forEach(out::appendCodePoint);
        String name = out.toString().replaceAll("_+", "_").replaceAll("^_|_$", "");
        boolean starts = !name.isEmpty() && Character.isJavaIdentifierStart(name.codePointAt(0));
        return starts ? name : "N_" + name;
    }

    /// Returns the name of a region.
    String of(Region region) {
        return names.getOrDefault(region.base(), "");
    }

    /// Returns what stands for the number of a slot.
    String slot(int slot) {
        Region region = program.region(slot);
        return slot == region.base() ? of(region) : of(region) + " + " + (slot - region.base());
    }
}
