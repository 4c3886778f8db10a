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
/// The launcher asks for it with the system property `alamedas.warm-up`, whose value is the command
/// that matters, or `all`: what the JVM keeps for the others would have to be read by each start of
/// that one. Before that it asks, with `alamedas.prelink`, for the program's jars in another
/// folder, rewritten so that the JVM can keep more of them.
final class WarmUp {
    private static final String ALL = "all";
    private static final String MODEL = "MODEL";
    private static final String XMILE = "XMILE";
    private static final List<List<String>> TYPED = List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("--lang=es", "no-such-command"),
            List.of("run", "chile", "--vars", "GDP"),
            List.of("run", "chile"),
            List.of("run", MODEL),
            List.of("run", XMILE),
            List.of("run", XMILE, "--vars", "total", "--format", "csv"),
            List.of("run", XMILE, "--quiet"),
            List.of("info", MODEL),
            List.of("run", "checo", "--format=csv"),
            List.of("check", "chile"),
            List.of("replay"));

    /// What XMILE stands for: a small model.
    private static final String SMALL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><name>small</name></header>
            <sim_specs><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>
            <model><variables>
            <stock name="total"><eqn>100</eqn><inflow>births</inflow><outflow>deaths</outflow></stock>
            <flow name="births"><eqn>total * rate + MAX(0, EXP(-TIME))</eqn><non_negative/></flow>
            <flow name="deaths"><eqn>IF total &gt; 50 THEN total / lifetime ELSE 0</eqn></flow>
            <aux name="rate"><eqn>0.04 ^ 1.1</eqn></aux>
            <aux name="lifetime"><eqn>total</eqn><gf><xscale min="0" max="200"/><ypts>70,60,50</ypts></gf></aux>
            </variables></model></xmile>
            """;

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
        return !wanted().isEmpty() || !prelinked().isEmpty();
    }

    private static String wanted() {
        return System.getProperty("alamedas.warm-up", "");
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
        Path folder = Files.createTempDirectory("alamedas");
        Path model = folder.resolve("model.mdl");
        Path small = folder.resolve("small.xmile");
        try {
            Files.writeString(model, VENSIM);
            Files.writeString(small, SMALL);
            for (List<String> line : typed()) {
                String[] args = line.stream()
                        .map(word -> word.equals(MODEL) ? model.toString() : word)
                        .map(word -> word.equals(XMILE) ? small.toString() : word)
                        .toArray(String[]::new);
                new Program(Commands.neededBy(args)).run(console, args);
            }
        } finally {
            Files.deleteIfExists(model);
            Files.deleteIfExists(small);
            Files.delete(folder);
        }
    }

    /// All that people type, or those lines that run a model from a file.
    private static List<List<String>> typed() {
        return ALL.equals(wanted())
                ? TYPED
                : TYPED.stream()
                        .filter(line -> line.getFirst().equals(wanted()))
                        .filter(line -> line.contains(MODEL) || line.contains(XMILE))
                        .toList();
    }
}
