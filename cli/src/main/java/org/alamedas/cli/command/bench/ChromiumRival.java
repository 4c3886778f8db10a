package org.alamedas.cli.command.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alamedas.engine.wasm.WasmModule;

/// A page that runs a model as a WebAssembly module, opened once in a Chromium without a window.
final class ChromiumRival {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern TOLD = Pattern.compile("<pre>([0-9. ]+)</pre>");

    /// A round of the page is a tenth of a second divided by this.
    static final int PER_ROUND = 10;

    private ChromiumRival() {}

    /// Looks for the program.
    ///
    /// @return where it is; empty where there is none
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Opens the page and waits for its end.
    ///
    /// @param program the browser
    /// @param folder where the page and the browser's profile go
    /// @param rounds how many rounds are wanted
    /// @return the nanoseconds of a run in each round, sorted
    static double[] measure(Path program, Path folder, WasmModule module, int rounds) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, page(module, rounds), StandardCharsets.UTF_8);
        Path said = folder.resolve("page.txt");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!Child.ended(process)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException(program + " did not come to an end");
        }
        Matcher told = TOLD.matcher(Files.readString(said, StandardCharsets.UTF_8));
        if (!told.find()) {
            throw new IOException(program + " did not run the model");
        }
        return Arrays.stream(told.group(1).split(" "))
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
    }

    private static String page(WasmModule module, int rounds) throws IOException {
        try (InputStream in = Objects.requireNonNull(ChromiumRival.class.getResourceAsStream("chromium.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "%MODULE%",
                            Base64.getEncoder().encodeToString(module.bytes().toArray()))
                    .replace("%VARIABLES%", Integer.toString(module.columns().size()))
                    .replace("%ROUNDS%", Integer.toString(rounds));
        }
    }
}
