package org.alamedas.engine.carry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A class, record, interface or enumeration, as text.
///
/// @param name its simple name
/// @param indent how far it is indented
/// @param spaced whether an empty line stands before it
/// @param header the comments before it, and everything to the brace that opens it
/// @param members what it holds, in order
record TypeText(String name, String indent, boolean spaced, String header, List<Member> members) {
    TypeText {
        members = List.copyOf(members);
    }

    /// Returns the names of the constants of an enumeration; none for another type.
    Set<String> constants() {
        return named(Member.Kind.CONSTANT).map(Member::name).collect(Collectors.toSet());
    }

    Stream<Member> named(Member.Kind kind) {
        return members.stream().filter(member -> member.kind() == kind);
    }

    boolean has(String member) {
        return members.stream().anyMatch(one -> one.name().equals(member));
    }
}
