package org.alamedas.engine.expand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the definitions of functions that have stocks, `definitions.txt`.
public final class Templates {
    private static final String FILE = "definitions.txt";
    private static final Set<String> PARAMETERS = Set.of("parameter", "points", "kept");
    private static final Map<String, Template> ALL = read();

    private Templates() {}

    /// Says whether a function is defined.
    ///
    /// @param function the id of a row of the function table
    /// @return true if it is
    public static boolean has(String function) {
        return ALL.containsKey(function);
    }

    static Template of(String function) {
        Template template = ALL.get(function);
        if (template == null) {
            throw new IllegalStateException(FILE + " does not define " + function);
        }
        return template;
    }

    private static Map<String, Template> read() {
        try (InputStream in = Templates.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the engine");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Template> all = new HashMap<>();
            List<String> block = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                if (line.startsWith("function ")) {
                    add(block, all);
                    block.clear();
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    block.add(line);
                }
            }
            add(block, all);
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<String> block, Map<String, Template> all) {
        if (block.isEmpty()) {
            return;
        }
        String function = block.getFirst().substring("function ".length());
        List<Template.Parameter> parameters = new ArrayList<>();
        List<Template.Line> lines = new ArrayList<>();
        String order = null;
        boolean asked = false;
        for (String line : block.subList(1, block.size())) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (PARAMETERS.contains(
                    line.substring(0, line.length() - rest.length()).strip())) {
                parameters.add(parameter(line, rest));
            } else if (line.startsWith("order ")) {
                order = rest;
            } else if ("asked".equals(line)) {
                asked = true;
            } else {
                lines.add(line(line));
            }
        }
        all.put(function, new Template(function, parameters, order, asked, lines));
    }

    private static Template.Parameter parameter(String line, String rest) {
        String kind = line.substring(0, line.indexOf(' ')).toUpperCase(Locale.ROOT);
        int equals = rest.indexOf(" = ");
        return new Template.Parameter(
                Template.Parameter.Given.valueOf(kind),
                equals < 0 ? rest : rest.substring(0, equals),
                equals < 0 ? null : rest.substring(equals + 3));
    }

    private static Template.Line line(String line) {
        Template.Member member = member(line);
        String rest = member == Template.Member.ANY ? line : line.substring(line.indexOf(' ') + 1);
        int space = rest.indexOf(' ');
        int equals = rest.indexOf(" = ");
        Template.Kind kind = Template.Kind.valueOf(rest.substring(0, space).toUpperCase(Locale.ROOT));
        String name = rest.substring(space + 1, equals);
        String value = rest.substring(equals + 3);
        int colon = value.indexOf(" : ");
        if (colon < 0 && kind != Template.Kind.AUXILIARY) {
            throw new IllegalStateException(FILE + " does not say how a line goes on: " + line);
        }
        String second = colon < 0 ? null : value.substring(colon + 3);
        return new Template.Line(member, kind, name, colon < 0 ? value : value.substring(0, colon), second);
    }

    private static Template.Member member(String line) {
        if (line.startsWith("first ")) {
            return Template.Member.FIRST;
        }
        return line.startsWith("last ") ? Template.Member.LAST : Template.Member.ANY;
    }
}
