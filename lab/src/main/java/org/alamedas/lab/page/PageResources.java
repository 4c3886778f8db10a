package org.alamedas.lab.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.engine.wasm.WasmModule;

/// The files of the page that are the same for every laboratory.
final class PageResources {
    /// Every script of the page.
    static final List<String> SCRIPTS = List.of(
            "main.js",
            "dom.js",
            "state.js",
            "words.js",
            "run.js",
            "chart.js",
            "levers.js",
            "lab.js",
            "export.js",
            "rivals.js",
            "fans.js",
            "crew.js",
            "tools.js",
            "sent.js",
            "qr.js",
            "sketch.js",
            "sound.js",
            "worker.js",
            "timeline.js",
            "data.js",
            "theories.js",
            "map.js",
            "flows.js",
            "loops.js",
            "weights.js",
            "why.js",
            "compare.js",
            "checo.js",
            "october.js",
            "claims.js",
            "record.js",
            "notes.js",
            "classroom.js",
            "about.js");

    /// Libraries for scales and shapes, each after those that it needs. What scales of time and the
    /// format of ticks would need is left out: the page writes dates and numbers in its own words.
    private static final List<String> D3 = List.of(
            "d3-array/3.2.4",
            "d3-color/3.1.0",
            "d3-interpolate/3.0.1",
            "d3-scale/4.0.2",
            "d3-path/3.1.0",
            "d3-shape/3.2.0");

    private static final String WEB_JARS = "META-INF/resources/webjars/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "xml", "application/atom+xml; charset=utf-8",
            "wasm", "application/wasm");

    private PageResources() {}

    /// Returns the media type of a file.
    static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.get(ending);
        if (type == null) {
            throw new IllegalArgumentException("files of the page end with " + TYPES.keySet() + ", not " + ending);
        }
        return type;
    }

    /// Reads a file of the page.
    static byte[] read(String path) {
        try (InputStream in = PageResources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /// Reads a script of the page, without its comments: a sixth of what a browser would wait
    /// for, and it reads none.
    static byte[] script(String name) {
        return bare(new String(read("app/" + name), StandardCharsets.UTF_8));
    }

    /// Returns the script that runs modules, which the engine brings.
    static byte[] loader() {
        return bare(WasmModule.loader());
    }

    /// Leaves out the lines that hold nothing but comments; comments beside code stay, since
    /// finding them takes a parser.
    static byte[] bare(String script) {
        StringBuilder code = new StringBuilder(script.length());
        boolean commented = false;
        for (String line : script.split("\n", -1)) {
            String said = line.strip();
            boolean opens = said.startsWith("/*") && (said.endsWith("*/") || !said.contains("*/"));
            if (commented || opens) {
                commented = !said.endsWith("*/");
            } else if (!said.isEmpty() && !said.startsWith("//")) {
                code.append(line).append('\n');
            }
        }
        return code.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Puts the libraries into one script that exports what they share. They are written so that
    /// each adds itself to one global object.
    static byte[] d3() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String library : D3) {
            String name = library.substring(0, library.indexOf('/'));
            out.writeBytes(webJar(WEB_JARS + library + "/dist/" + name + ".min.js"));
            out.writeBytes("\n;\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("export const d3 = globalThis.d3;\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /// Returns the script that draws squares for telephones, which is a module of its own.
    static byte[] qr() {
        return webJar(WEB_JARS + "qr-creator/1.0.0/dist/qr-creator.es6.min.js");
    }

    private static byte[] webJar(String path) {
        ClassLoader loader = PageResources.class.getClassLoader();
        try (InputStream in = loader == null ? null : loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the library " + path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
