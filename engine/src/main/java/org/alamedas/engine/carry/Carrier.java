package org.alamedas.engine.carry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Gathers the classes that a text needs; mutable, used once.
///
/// Members are told apart by their names alone: where one of several of a name is needed, all of them are
/// carried that need nothing but what can be. A method that is called on an object is carried with each type
/// that has one of its name.
public final class Carrier {
    private static final String THIS = "this";

    /// What every object has; nothing that is carried needs its own.
    private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString");

    private final Map<String, Optional<SourceReader.SourceFile>> files = new HashMap<>();
    private final Map<String, TypeText> types = new HashMap<>();
    private final Set<String> needed = new TreeSet<>();
    private final Set<String> called = new TreeSet<>();

    /// What a text needs.
    ///
    /// @param imports the classes of the JDK that the types import, by full name
    /// @param types the types, as nested types of the one that needs them; they may be private
    public record Carried(Set<String> imports, String types) {}

    private Carrier() {}

    /// Gathers what a text needs.
    ///
    /// @param text members of a class, in Java
    /// @return the types that it mentions by their simple names, with what they need, sorted by name
    public static Carried carry(String text) {
        Carrier carrier = new Carrier();
        carrier.scan("", text);
        carrier.close();
        return carrier.carried();
    }

    /// Scans what is needed until nothing more turns up.
    private void close() {
        int before = -1;
        while (before != needed.size() + called.size()) {
            before = needed.size() + called.size();
            for (String path : Set.copyOf(types.keySet())) {
                scan(path, Rendering.alone(type(path).header()));
                type(path).members().stream()
                        .filter(member -> member.type() == null && isKept(path, member))
                        .forEach(member -> scan(path, pruned(path, member.text())));
            }
        }
    }

    private Carried carried() {
        Rendering rendering = new Rendering(this::isKept, types::containsKey, this::pruned);
        String text = types.keySet().stream()
                .filter(path -> path.indexOf('.') < 0)
                .sorted()
                .map(path -> rendering.of(path, type(path)))
                .collect(Collectors.joining("\n"));
        Set<String> words = Word.of(text).stream().map(Word::name).collect(Collectors.toSet());
        Set<String> imports = new TreeSet<>();
        files.values().stream()
                .flatMap(Optional::stream)
                .flatMap(file -> file.imports().stream())
                .filter(one -> !one.isOurs() && words.contains(one.name()))
                .forEach(one -> imports.add(one.from() + "." + one.name()));
        String indented = text.lines()
                .map(line -> line.isEmpty() ? line : "    " + line)
                .collect(Collectors.joining("\n", "", "\n"));
        return new Carried(imports, indented);
    }

    /// Loads a type.
    private boolean isType(String path) {
        if (types.containsKey(path)) {
            return true;
        }
        int dot = path.lastIndexOf('.');
        Optional<TypeText> found = dot < 0
                ? file(path).map(SourceReader.SourceFile::type)
                : isType(path.substring(0, dot))
                        ? nested(path.substring(0, dot), path.substring(dot + 1))
                        : Optional.empty();
        found.ifPresent(type -> {
            types.put(path, type);
            needed.add(path);
        });
        return found.isPresent();
    }

    private TypeText type(String path) {
        return Objects.requireNonNull(types.get(path), path);
    }

    private Optional<SourceReader.SourceFile> file(String name) {
        return Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT))
                ? files.computeIfAbsent(name, key -> Optional.ofNullable(SourceReader.find(key)))
                : Optional.empty();
    }

    private Optional<TypeText> nested(String path, String name) {
        return type(path)
                .named(Member.Kind.TYPE)
                .filter(member -> member.name().equals(name))
                .flatMap(member -> Optional.ofNullable(member.type()).stream())
                .findFirst();
    }

    private boolean isKept(String path, Member member) {
        return switch (member.kind()) {
            case ESSENTIAL -> true;
            case TYPE -> types.containsKey(path + "." + member.name());
            case CONSTANT -> needed.contains(path + "." + member.name());
            case CONSTRUCTOR -> needed.contains(path + ".<init>") && !isForeign(path, member);
            case PLAIN ->
                (needed.contains(path + "." + member.name())
                                || (!member.isStatic()
                                        && called.contains(member.name())
                                        && !OF_OBJECTS.contains(member.name())))
                        && !isForeign(path, member);
        };
    }

    /// Says whether a member needs a class of the project that cannot be carried.
    private boolean isForeign(String path, Member member) {
        Set<String> foreign = file(path.split("\\.", 2)[0]).orElseThrow().imports().stream()
                .filter(one -> one.isOurs() && file(one.name()).isEmpty())
                .map(SourceReader.Imported::name)
                .collect(Collectors.toSet());
        return !foreign.isEmpty() && Word.of(member.text()).stream().anyMatch(word -> foreign.contains(word.name()));
    }

    /// Leaves out the branches for constants that nothing needs.
    private String pruned(String path, String text) {
        Set<String> near = file(path.split("\\.", 2)[0]).orElseThrow().imports().stream()
                .map(SourceReader.Imported::name)
                .collect(Collectors.toSet());
        near.add(path.split("\\.", 2)[0]);
        List<Map.Entry<String, TypeText>> enums = types.entrySet().stream()
                .filter(type -> near.contains(type.getKey().split("\\.", 2)[0]))
                .filter(type -> !type.getValue().constants().isEmpty())
                .toList();
        return Branches.prune(text, label -> {
            List<String> owners = enums.stream()
                    .filter(type -> type.getValue().constants().contains(label))
                    .map(Map.Entry::getKey)
                    .toList();
            return owners.isEmpty() || owners.stream().anyMatch(owner -> needed.contains(owner + "." + label));
        });
    }

    /// Notes what a text mentions.
    ///
    /// @param context the type in which it stands; empty for the text that is given
    private void scan(String context, String text) {
        String before = "";
        boolean made = false;
        for (Word word : Word.of(text)) {
            before = mention(context, before, word);
            if (made && !before.isEmpty()) {
                needed.add(before + ".<init>");
            }
            made = word.name().equals("new") || (made && !before.isEmpty() && word.leads());
        }
    }

    /// Notes a name, and returns the type where it is one.
    ///
    /// @param before the type that the name before it is; empty if it is none
    private String mention(String context, String before, Word word) {
        return switch (word.link()) {
            case ALONE -> plainName(context, word.name());
            case OF_NAME ->
                before.equals(THIS)
                        ? plainName(context, word.name())
                        : before.isEmpty() ? call(word.name()) : member(before, word.name());
            case OF_VALUE -> call(word.name());
        };
    }

    private String call(String name) {
        called.add(name);
        return "";
    }

    /// Notes a member of a type, and returns the type where it is one.
    private String member(String type, String name) {
        if (isType(type + "." + name)) {
            return type + "." + name;
        }
        if (type(type).has(name)) {
            needed.add(type + "." + name);
            return "";
        }
        return call(name);
    }

    /// Notes a name that nothing stands before, and returns the type where it is one.
    private String plainName(String context, String name) {
        if (name.equals(THIS)) {
            return name;
        }
        for (String around = context;
                !around.isEmpty();
                around = around.substring(0, Math.max(0, around.lastIndexOf('.')))) {
            if (around.equals(name) || around.endsWith("." + name)) {
                return around;
            }
            if (isType(around + "." + name)) {
                return around + "." + name;
            }
            if (type(around).has(name)) {
                needed.add(around + "." + name);
                return "";
            }
        }
        boolean imported = !context.isEmpty()
                && file(context.split("\\.", 2)[0]).orElseThrow().imports().stream()
                        .anyMatch(one -> !one.isOurs() && one.name().equals(name));
        return !imported && isType(name) ? name : "";
    }
}
