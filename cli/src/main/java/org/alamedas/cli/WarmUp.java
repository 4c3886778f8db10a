package org.alamedas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.cli.prelink.Prelink;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Language;
import org.alamedas.cli.terminal.Messages;

/// What people type most, run once after a build so that the JVM can keep the classes that it loads
/// and links.
///
/// The launcher asks for it with the system property `alamedas.warm-up`. Before that it asks, with
/// `alamedas.prelink`, for the program's jars in another folder, rewritten so that the JVM can keep
/// more of them.
final class WarmUp {
    private static final String MODEL = "MODEL";
    private static final List<List<String>> TYPED = List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("--lang=es", "no-such-command"),
            List.of("run", "chile", "--vars", "GDP"),
            List.of("run", "chile"),
            List.of("run", MODEL),
            List.of("info", MODEL),
            List.of("run", "checo", "--format=csv"),
            List.of("check", "chile"),
            List.of("replay"));

    /// What MODEL stands for: a model in the language that none of the built-in ones is in.
    private static final String VENSIM = """
            {UTF-8}
            Population = INTEG(births - deaths, 100) ~ people [0,?] ~ those who live |
            births = Population * birth rate ~ people/Year ~ |
            birth rate = 0.04 + STEP(0.01, 5) ~ 1/Year ~ :SUPPLEMENTARY |
            Region: North, South ~~|
            share[North] = 0.4 ~~|
            share[South] = 0.6 ~~|
            settled[Region] = Population * share[Region] ~ people ~ |
            lifetime((0,70),(100,60),(1000,40)) ~ Year ~ |
            deaths = IF THEN ELSE(Population > 0 :AND: Time > 1, SMOOTH(Population / lifetime(Population), 2), 0)
                ~ people/Year ~ |
            INITIAL TIME = 0 ~ Year ~ |
            FINAL TIME = 10 ~ Year ~ |
            TIME STEP = 0.25 ~ Year ~ |
            SAVEPER = TIME STEP ~ Year ~ |
            \\\\\\---/// Sketch information - do not modify anything except names
            V300  Do not put anything below this section - it will be ignored
            *View 1
            $192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|72,72,100,0
            10,1,Population,200,200,40,20,3,3,0,0,0,0,0,0
            10,2,births,100,200,40,20,8,3,0,0,0,0,0,0
            1,3,1,2,1,0,0,0,0,64,0,-1--1--1,,1|(150,150)|
            ///---\\\\\\
            :L<%^E!@
            15:0,0,0,0,0,0
            """;

    private WarmUp() {}

    static boolean isWanted() {
        return Boolean.getBoolean("alamedas.warm-up") || !prelinked().isEmpty();
    }

    private static String prelinked() {
        return System.getProperty("alamedas.prelink", "");
    }

    /// Does what the launcher asks for.
    static ExitCode run() throws IOException {
        if (prelinked().isEmpty()) {
            runWhatIsTyped();
        } else {
            Prelink.jars(Path.of(System.getProperty("jdk.module.path")), Path.of(prelinked()));
        }
        return ExitCode.OK;
    }

    /// Runs them, and throws away what they say.
    private static void runWhatIsTyped() throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(
                InputStream.nullInputStream(), nowhere, nowhere, Appearance.PLAIN, Messages.in(Language.EN), true);
        Path model = Files.createTempFile("alamedas", ".mdl");
        try {
            Files.writeString(model, VENSIM);
            for (List<String> line : TYPED) {
                String[] args = line.stream()
                        .map(word -> word.equals(MODEL) ? model.toString() : word)
                        .toArray(String[]::new);
                new Program(Commands.neededBy(args)).run(console, args);
            }
        } finally {
            Files.delete(model);
        }
    }
}
