package org.alamedas.engine.carry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Leaves out the branches of switches for constants that nothing mentions.
final class Branches {
    private static final Pattern CASE = Pattern.compile("^( +)case ([A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*) ->.*");

    private Branches() {}

    /// Leaves branches out.
    ///
    /// @param wanted whether the branch for a constant stays
    static String prune(String text, Predicate<String> wanted) {
        List<String> out = new ArrayList<>();
        List<String> lines = List.of(text.split("\n", -1));
        int at = 0;
        while (at < lines.size()) {
            Matcher branch = CASE.matcher(lines.get(at));
            int end = at + 1;
            if (branch.matches()) {
                end = end(lines, at, branch.group(1));
                List<String> labels = List.of(branch.group(2).split(", ", -1));
                String kept = labels.stream().filter(wanted).collect(Collectors.joining(", "));
                if (!kept.isEmpty()) {
                    out.add(branch.group(1) + "case " + kept + lines.get(at).substring(branch.end(2)));
                    out.addAll(lines.subList(at + 1, end));
                }
            } else {
                out.add(lines.get(at));
            }
            at = end;
        }
        return String.join("\n", out);
    }

    private static int end(List<String> lines, int from, String indent) {
        int at = from + 1;
        while (lines.get(at).startsWith(indent + " ")
                || (lines.get(at).startsWith(indent + "}") && !lines.get(at).equals(indent.substring(4) + "}"))) {
            at++;
        }
        return at;
    }
}
