package org.alamedas.engine.carry;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes types with those of their members that are kept.
///
/// @param isKept whether a member of the type of some name is
/// @param isType whether the type of some name is
/// @param pruned a member's text, from the name of its type and the whole of it
record Rendering(BiPredicate<String, Member> isKept, Predicate<String> isType, BinaryOperator<String> pruned) {
    private static final Pattern PERMITS = Pattern.compile(" permits ([\\w, ]+) \\{");

    /// Leaves out of a type's first lines which others extend it.
    static String alone(String header) {
        return PERMITS.matcher(header).replaceAll(" {");
    }

    /// Writes a type.
    ///
    /// @param path its name, behind those of the types around it
    String of(String path, TypeText type) {
        StringBuilder out = new StringBuilder(header(path, type));
        List<Member> members = type.members().stream()
                .filter(member -> isKept.test(path, member))
                .toList();
        List<Member> constants = members.stream()
                .filter(member -> member.kind() == Member.Kind.CONSTANT)
                .toList();
        for (int i = 0; i < constants.size(); i++) {
            boolean last = i == constants.size() - 1;
            String end = !last ? "," : members.size() == constants.size() ? "" : ";";
            out.append(constants.get(i).text().stripTrailing().replaceAll("[,;]$", ""))
                    .append(end)
                    .append('\n');
        }
        boolean first = constants.isEmpty();
        for (Member member : members.subList(constants.size(), members.size())) {
            out.append(member.spaced() && !first ? "\n" : "").append(text(path, member));
            first = false;
        }
        return out.append(type.indent()).append("}\n").toString();
    }

    private String text(String path, Member member) {
        TypeText type = member.type();
        return type == null ? pruned.apply(path, member.text()) : of(path + "." + member.name(), type);
    }

    private String header(String path, TypeText type) {
        Matcher permits = PERMITS.matcher(type.header());
        String header = permits.replaceAll(found -> " permits "
                + Stream.of(found.group(1).split(", ", -1)).filter(isType).collect(Collectors.joining(", "))
                + " {");
        return path.indexOf('.') >= 0
                ? header
                : header.replaceFirst("(?m)^public ", "")
                        .replaceFirst("(?m)^(final class|abstract class|class) ", "static $1 ");
    }
}
