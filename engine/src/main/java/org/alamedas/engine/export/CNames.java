package org.alamedas.engine.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Region;

/// Names in C for the slots of a program: that of the variable with a `v_` before it, so that it is no
/// word of C, and every character that C does not know as `_`.
final class CNames {
    private final Program program;
    private final Map<Integer, String> names = new HashMap<>();

    CNames(Program program) {
        this.program = program;
        Set<String> taken = new HashSet<>();
        for (Region region : program.regions()) {
            String plain = plain(region.variable().name().written());
            String name = plain;
            for (int i = 2; !taken.add(name); i++) {
                name = plain + "_" + i;
            }
            names.put(region.base(), name);
        }
    }

    private static String plain(String written) {
        StringBuilder out = new StringBuilder("v_");
        written.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> out.append(c < 128 && Character.isLetterOrDigit(c) ? (char) c : '_'));
        return out.toString();
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
