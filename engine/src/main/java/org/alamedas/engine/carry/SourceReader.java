package org.alamedas.engine.carry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits a source file, laid out by the formatter, into a type and its members; mutable, used once.
final class SourceReader {
    private static final Pattern TYPE =
            Pattern.compile("^(?:(?:public|private|protected|static|final|sealed|abstract) )*"
                    + "(class|record|interface|enum) (\\w+)");
    private static final Pattern STATIC_IMPORT = Pattern.compile("import static [\\w.]*\\.(\\w+)\\.(\\w+);");
    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+)\\.(\\w+);");
    private static final Pattern ANNOTATION = Pattern.compile("(?m)^ *@SuppressWarnings\\(.*\\R|@Nullable ");
    private static final Pattern CALLED = Pattern.compile("(\\w+)\\s*(?:=|;|\\()");
    private static final Pattern COMPACT = Pattern.compile("(?:public |private )?(\\w+) \\{");
    private static final Pattern EMPTY = Pattern.compile("private \\w+\\(\\) \\{");

    private final List<String> lines;
    private final List<String> plain;
    private int at;

    /// A file.
    ///
    /// @param imports the classes that it imports, by simple name and package
    /// @param type the type that it declares
    record SourceFile(List<Imported> imports, TypeText type) {}

    /// A class that a file imports.
    record Imported(String from, String name) {
        boolean isOurs() {
            return from.startsWith("org.alamedas.");
        }
    }

    private SourceReader(String text) {
        lines = List.of(text.split("\n", -1));
        plain = List.of(PlainCode.of(text).split("\n", -1));
    }

    static SourceFile read(String source) {
        String text = ANNOTATION.matcher(source).replaceAll("");
        Matcher functions = STATIC_IMPORT.matcher(text);
        List<Imported> imports = new ArrayList<>();
        while (functions.find()) {
            String name = functions.group(2);
            text = text.replaceAll("(?<![\\w.])" + name + "\\(", functions.group(1) + "." + name + "(");
        }
        Matcher types = IMPORT.matcher(text);
        while (types.find()) {
            imports.add(new Imported(types.group(1), types.group(2)));
        }
        SourceReader reader = new SourceReader(text);
        return new SourceFile(imports, reader.file());
    }

    private TypeText file() {
        while (!lines.get(at).startsWith("///") && !TYPE.matcher(lines.get(at)).find()) {
            at++;
        }
        return type("", false);
    }

    private boolean isComment(String line) {
        return line.strip().startsWith("//") || line.strip().startsWith("@");
    }

    /// Reads a type from its first comment on.
    private TypeText type(String indent, boolean spaced) {
        int from = at;
        while (isComment(lines.get(at))) {
            at++;
        }
        Matcher declared = TYPE.matcher(lines.get(at).substring(indent.length()));
        if (!declared.find()) {
            throw new IllegalStateException("no type in: " + lines.get(at));
        }
        while (!plain.get(at).stripTrailing().endsWith("{")
                && !plain.get(at).stripTrailing().endsWith("{}")) {
            at++;
        }
        String header = text(from, at + 1);
        boolean empty = plain.get(at++).stripTrailing().endsWith("{}");
        List<Member> members = new ArrayList<>();
        if (!empty) {
            members(declared.group(1), declared.group(2), indent, members);
        }
        return new TypeText(
                declared.group(2),
                indent,
                spaced,
                empty ? header.stripTrailing().replaceAll("}$", "\n") : header,
                members);
    }

    private void members(String kind, String name, String indent, List<Member> members) {
        boolean constants = kind.equals("enum");
        boolean spaced = false;
        while (!lines.get(at).equals(indent + "}")) {
            if (lines.get(at).isBlank()) {
                spaced = true;
                at++;
            } else if (constants) {
                Member constant = constant();
                members.add(constant);
                constants =
                        !constant.text().strip().endsWith(";") && !lines.get(at).equals(indent + "}");
                spaced = false;
            } else {
                members.add(member(kind, name, indent + "    ", spaced));
                spaced = false;
            }
        }
        at++;
    }

    private Member constant() {
        int from = at;
        while (isComment(lines.get(at))) {
            at++;
        }
        Matcher name = Pattern.compile("\\w+").matcher(plain.get(at));
        String called = name.find() ? name.group() : "";
        skip();
        return new Member(called, Member.Kind.CONSTANT, true, false, text(from, at), null);
    }

    /// Goes behind the end of a declaration.
    private void skip() {
        int depth = 0;
        boolean done = false;
        while (!done) {
            String line = plain.get(at++).stripTrailing();
            depth += depth(line);
            boolean next = plain.get(at).strip().equals("}");
            done = depth == 0 && (line.endsWith(";") || line.endsWith("}") || line.endsWith(",") || next);
        }
    }

    private static int depth(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            depth += "({[".indexOf(line.charAt(i)) >= 0 ? 1 : ")}]".indexOf(line.charAt(i)) >= 0 ? -1 : 0;
        }
        return depth;
    }

    private Member member(String owner, String name, String indent, boolean spaced) {
        int from = at;
        while (isComment(lines.get(at))) {
            at++;
        }
        String first = plain.get(at).strip();
        if (TYPE.matcher(first).find()) {
            at = from;
            TypeText type = type(indent, spaced);
            return new Member(type.name(), Member.Kind.TYPE, true, spaced, "", type);
        }
        skip();
        String called = called(first);
        boolean always = first.startsWith("static {") || EMPTY.matcher(first).matches();
        boolean constructs = called.equals(name) || COMPACT.matcher(first).matches();
        boolean essential = always || COMPACT.matcher(first).matches() || (constructs && owner.equals("enum"));
        Member.Kind kind = essential ? Member.Kind.ESSENTIAL : constructs ? Member.Kind.CONSTRUCTOR : Member.Kind.PLAIN;
        boolean isStatic = first.contains("static ");
        return new Member(called, kind, isStatic, spaced, text(from, at), null);
    }

    private static String called(String declaration) {
        Matcher name = CALLED.matcher(declaration);
        return name.find() ? name.group(1) : "";
    }

    private String text(int from, int to) {
        return String.join("\n", lines.subList(from, to)) + "\n";
    }

    /// Returns the source of a class that can be carried; nothing where there is none.
    static @Nullable SourceFile find(String name) {
        return Sources.text(name).map(SourceReader::read).orElse(null);
    }
}
