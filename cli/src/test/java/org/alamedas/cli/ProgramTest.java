package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.cli.terminal.Verb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class ProgramTest {
    @Command(name = "walk")
    private static final class Walk implements Verb {
        @Option(names = "--from", paramLabel = "YEAR")
        private int from = 1970;

        @Option(names = "--step", paramLabel = "NUMBER")
        private double step;

        @Option(names = "--to", paramLabel = "YEAR", required = true)
        private int to;

        @Parameters(paramLabel = "WHERE")
        private @Nullable String where;

        @Override
        public ExitCode run(Console console) throws Refusal, NoSuchFileException {
            console.note("walking");
            return switch (String.valueOf(where)) {
                case "missing" -> throw new NoSuchFileException("a/b.xmile");
                case "refused" -> throw new Refusal(ExitCode.DISAGREES, "no road", List.of("swim"));
                case "fault" -> throw new IllegalStateException("ours");
                case "deep" -> throw new StackOverflowError();
                default -> {
                    console.line(where + " " + from + " " + to + " " + step);
                    yield ExitCode.OK;
                }
            };
        }
    }

    private static Terminal run(String... args) {
        return Terminal.run(
                Stream.concat(Commands.all().stream(), Stream.of(new Walk())).toList(), "", args);
    }

    @Command(name = "lab")
    private static final class Open implements Verb {
        @Override
        public ExitCode run(Console console) {
            console.line("open");
            return ExitCode.OK;
        }
    }

    @Test
    void opensTheLaboratoryWithoutArguments() {
        assertThat(Terminal.run(List.of(new Open()), "").out()).isEqualTo("open\n");
        assertThat(Terminal.run(List.of(new Open()), "", "--lang", "es").out()).isEqualTo("open\n");
    }

    @Test
    void printsTheOverviewWhereAskedForAndWhereThereIsNoLaboratory() {
        Terminal ended = run("--help");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("Usage: alamedas", "help", "walk");
        assertThat(ended.err()).isEmpty();
        assertThat(Terminal.run(List.of(new Walk()), "").out()).contains("Usage: alamedas", "walk");
    }

    /// `run MODEL` goes past picocli; with an option it does not.
    @Test
    void runsAModelAloneAsWithOptions() {
        Terminal plain = Terminal.run("run", "checo");
        assertThat(plain.code()).isEqualTo(ExitCode.OK);
        assertThat(plain.out())
                .isNotEmpty()
                .isEqualTo(Terminal.run("run", "checo", "--lang=en").out());
        assertThat(Terminal.run("run", "no-such-model.mdl")).isEqualTo(Terminal.run("run", "--", "no-such-model.mdl"));
    }

    @Test
    void findsEachCommandByItsOwnNameAlone() {
        for (Verb verb : Commands.all()) {
            String name = verb.getClass().getAnnotation(Command.class).name();
            List<Verb> needed = Commands.neededBy(name, "--some-option");
            assertThat(needed).hasSize("help".equals(name) ? Commands.all().size() : 1);
            assertThat(needed).anyMatch(verb.getClass()::isInstance);
        }
        assertThat(Commands.neededBy()).hasSameSizeAs(Commands.all());
        assertThat(Commands.neededBy("rum")).hasSameSizeAs(Commands.all());
    }

    @Test
    void printsTheVersionOfTheBuild() {
        assertThat(run("--version").out()).matches("alamedas \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void runsACommandWithItsOptions() {
        Terminal ended = run("walk", "--from=1964", "--to", "2023", "--step", "-0.25", "Santiago de Chile");
        assertThat(ended).isEqualTo(new Terminal(ExitCode.OK, "Santiago de Chile 1964 2023 -0.25\n", "walking\n"));
    }

    @Test
    void keepsEmptyArgumentsAndThoseThatBeginWithAnAtSign() {
        assertThat(run("walk", "--to", "1", "").out()).isEqualTo(" 1970 1 0.0\n");
        assertThat(run("walk", "--to", "1", "@file").out()).isEqualTo("@file 1970 1 0.0\n");
        assertThat(run("walk", "--to", "1", "--", "--from").out()).isEqualTo("--from 1970 1 0.0\n");
    }

    @Test
    void takesGlobalOptionsOnBothSidesOfTheCommand() {
        assertThat(run("--quiet", "walk", "--to", "1", "x").err()).isEmpty();
        assertThat(run("walk", "--to", "1", "x", "-q").err()).isEmpty();
        assertThat(run("walk", "--lang", "es").err()).isEqualTo("""
                error: a alamedas walk le falta --to, WHERE
                  = vea alamedas walk --help
                """);
        assertThat(run("--lang=es", "walk", "--to", "1", "missing").err())
                .isEqualTo("walking\nerror: no existe el archivo \"a/b.xmile\"\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wlak                      | there is no command "wlak"                            | did you mean walk
        zzz                       | there is no command "zzz"                             | see alamedas --help
        help wak                  | there is no command "wak"                             | did you mean walk
        --verison                 | alamedas has no option --verison                      | did you mean --version
        walk --form=3             | alamedas walk has no option --form                    | did you mean --from
        walk --to 1 here there    | alamedas walk does not expect "there" here            | see alamedas walk --help
        walk here                 | alamedas walk needs --to                              | see alamedas walk --help
        walk --to 1               | alamedas walk needs WHERE                             | see alamedas walk --help
        walk here --to            | --to needs a value, YEAR                              | see alamedas walk --help
        walk --to --from 3 here   | --to needs a value, YEAR                              | see alamedas walk --help
        walk --to 1 --to 2 here   | --to is given twice                                   | see alamedas walk --help
        walk --to x here          | --to expects a whole number, found "x"                | see alamedas walk --help
        walk --to 1 --step x here | --step expects a number, found "x"                    | see alamedas walk --help
        --lang fr                 | --lang expects one of es, en, found "fr"                  | see alamedas --help
        --quiet=3                 | --quiet expects no value, found "3"                   | see alamedas --help
        """)
    void explainsAWrongCommandLine(String line, String message, String hint) {
        Terminal ended = run(line.split(" "));
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("error: " + message + "\n").contains("  = " + hint + "\n");
    }

    @Test
    void printsARefusalWithItsHintsAndItsCode() {
        assertThat(run("walk", "--to", "1", "refused"))
                .isEqualTo(new Terminal(ExitCode.DISAGREES, "", "walking\nerror: no road\n  = swim\n"));
    }

    @ParameterizedTest
    @CsvSource({"fault,IllegalStateException", "deep,StackOverflowError"})
    void showsNoStackTraceOfAFaultAndKeepsItInAFile(String where, String type) throws Exception {
        Terminal ended = run("walk", "--to", "1", where);
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains(type, "please report").doesNotContain("\tat ");
        Path file = Path.of(ended.err().strip().replaceFirst("(?s).* is in ", ""));
        assertThat(file).content().contains("arguments [walk, --to, 1, " + where + "]", type, "\tat ");
        Files.delete(file);
    }
}
