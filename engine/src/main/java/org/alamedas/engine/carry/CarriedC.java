package org.alamedas.engine.carry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns classes of static methods on numbers and one array of cells into C99: those that keep the past.
///
/// A method `f` of a class `A` is called `A_f`, and a constant `B` of it `A_B`. The C needs the functions
/// `minimum`, `maximum` and `to_int`.
public final class CarriedC {
    private static final Pattern FIELD = Pattern.compile("(?:private )?static final (?:int|double) (\\w+) = (.+);");
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^ *///.*\\n)+");
    private static final Pattern COMMENT_OF_C = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern CAST = Pattern.compile("\\(int\\) ");
    private static final Pattern COPY = Pattern.compile("System\\.arraycopy\\((\\w+), (.+?), (\\w+), (.+?), (.+?)\\);");
    private static final Pattern REMAINDER = Pattern.compile("(\\w+) % (cells\\[[^\\]]*\\])");

    private final SourceReader.SourceFile file;
    private final String name;
    private final Set<String> functions;
    private final Set<String> constants;

    private CarriedC(String name) {
        this.name = name;
        file = Sources.text(name)
                .map(SourceReader::read)
                .orElseThrow(() -> new IllegalArgumentException("no source of " + name));
        constants = named(true);
        functions = named(false);
    }

    /// Writes classes.
    ///
    /// @param names their simple names; one that uses another comes after it
    /// @return their functions, declared before the first of them
    public static String of(List<String> names) {
        List<String> declared = new ArrayList<>();
        StringBuilder bodies = new StringBuilder();
        for (String name : names) {
            bodies.append(new CarriedC(name).text(declared));
        }
        return String.join("", declared) + "\n" + bodies;
    }

    private Set<String> named(boolean fields) {
        return file.type()
                .named(Member.Kind.PLAIN)
                .filter(member -> FIELD.matcher(member.text()).find() == fields)
                .map(Member::name)
                .collect(Collectors.toSet());
    }

    private String text(List<String> declared) {
        StringBuilder out = new StringBuilder();
        file.type().named(Member.Kind.PLAIN).forEach(member -> {
            String code = translated(member.text().indent(-4));
            if (functions.contains(member.name())) {
                String plain = COMMENT_OF_C.matcher(code).replaceAll("");
                declared.add(plain.substring(0, plain.indexOf(" {")).strip() + ";\n");
            }
            out.append(member.spaced() ? "\n" : "").append(code);
        });
        return out.append('\n').toString();
    }

    private String translated(String java) {
        String text = COMMENT.matcher(java).replaceAll(CarriedC::comment);
        text = casts(text);
        text = FIELD.matcher(text).replaceAll("#define $1 $2");
        text = text.replace("double[] ", "double *").replaceAll("(?m)^(?:private )?static ", "static inline ");
        text = COPY.matcher(text).replaceAll("memmove($3 + $4, $1 + $2, sizeof *$1 * (size_t) ($5));");
        text = REMAINDER.matcher(text).replaceAll("fmod($1, $2)");
        text = text.replace("Math.max(", "maximum(").replace("Math.min(", "minimum(");
        text = text.replaceAll("Math\\.(rint|floor|ceil)\\(", "$1(");
        text = text.replaceAll("\\b([A-Z][a-z]\\w*)\\.(\\w+)\\(", "$1_$2(");
        for (String function : functions) {
            text = text.replaceAll("(?<![\\w.])" + function + "\\(", name + "_" + function + "(");
        }
        for (String constant : constants) {
            text = text.replaceAll("(?<![\\w.])" + constant + "\\b", name + "_" + constant);
        }
        return text;
    }

    private static String comment(MatchResult lines) {
        String text = lines.group()
                .lines()
                .map(line -> line.strip().substring(3).strip())
                .collect(Collectors.joining("\n   "));
        return Matcher.quoteReplacement("/* " + text + " */\n");
    }

    /// A conversion to a whole number is a function: C does not say what becomes of a number out of range.
    private static String casts(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        Matcher cast = CAST.matcher(text);
        while (cast.find(from)) {
            int end = operand(text, cast.end());
            out.append(text, from, cast.start()).append("to_int(");
            out.append(casts(text.substring(cast.end(), end))).append(')');
            from = end;
        }
        return out.append(text.substring(from)).toString();
    }

    /// Returns where an operand ends: a name or brackets, and what is called or indexed of it.
    private static int operand(String text, int start) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean opens = c == '(' || c == '[';
            boolean closes = c == ')' || c == ']';
            boolean named = Character.isLetterOrDigit(c) || c == '.' || c == '_';
            if (depth == 0 && !opens && !named) {
                return at;
            }
            depth += opens ? 1 : closes ? -1 : 0;
            at++;
        }
        return at;
    }
}
