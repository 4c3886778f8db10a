package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.annotation.Basis;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.Budget;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.NaiveForecasts;
import org.alamedas.evidence.fit.Stamp;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Stance;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A second country is a folder of data on the core of the first, and nothing in Java knows it.
final class PeruTest {
    private static final Path FOLDER = Project.root().resolve("chile/src/main/resources/org/alamedas/chile/peru");
    private static final CaseFiles FILES = made(Cases.find("peru").orElseThrow());
    private static final TheoryCase PERU = made(FILES.theoryCase());
    private static final Map<Name, Double> FROZEN =
            Map.of(Name.of("recorded_levers_until"), 1988.0, Name.of("recorded_drivers_until"), 1988.0);

    @TempDir
    Path scratch = Path.of("");

    private static String said(Outcome<?> outcome) {
        return outcome.diagnostics().stream()
                .map(found -> found.span() + ": " + found.message())
                .collect(Collectors.joining("\n"));
    }

    private Path copy() throws IOException {
        Path copy = scratch.resolve("another-country");
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return copy;
    }

    private static RunResult run(CaseFiles files, Map<Name, Double> settings) {
        CaseStudy study = made(files.read());
        CompiledModel model = made(new Engine().compile(study.model()));
        List<Name> recorded = List.of(
                Name.of("measured_GDP"),
                Name.of("prices_paid"),
                Name.of("money_supply"),
                Name.of("foreign_reserves"),
                Name.of("measured_vote"));
        return model.run(new RunSpec(null, null, null, null, null, settings, recorded, false));
    }

    private static List<Double> values(RunResult run, double until) {
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < run.rows() && run.time(row) <= until; row++) {
            for (int column = 0; column < 5; column++) {
                values.add(run.value(column, row));
            }
        }
        return values;
    }

    /// The whole of the claim "by data files only": a copy under a name of its own runs and is scored the same.
    @Test
    void runsAndIsScoredTheSameFromAFolderOfAnyName() throws IOException {
        Path copy = copy();
        String about = Files.readString(copy.resolve("case.csv"));
        Files.writeString(copy.resolve("case.csv"), about.replace("id,peru", "id,another-country"));
        CaseFiles files = made(CaseFiles.in(copy));
        assertThat(files.about().id()).isEqualTo("another-country");
        assertThat(values(run(files, Map.of()), 2000)).isEqualTo(values(run(FILES, Map.of()), 2000));
        TheoryCase other = made(files.theoryCase());
        FitCase ours = made(PERU.fitCase(new Engine()));
        FitCase theirs = made(other.fitCase(new Engine()));
        for (int i = 0; i < PERU.theories().size(); i++) {
            assertThat(Stamp.of(theirs, other.theories().get(i), 1, Budget.FULL))
                    .isEqualTo(Stamp.of(ours, PERU.theories().get(i), 1, Budget.FULL));
        }
        assertThat(NaiveForecasts.score(other.targets(), other.plan(), Mode.GENERATED))
                .isEqualTo(NaiveForecasts.score(PERU.targets(), PERU.plan(), Mode.GENERATED));
    }

    @Test
    void isUnknownToJava() throws IOException {
        Pattern named = Pattern.compile("\\bperu\\b|\\bperú\\b", Pattern.CASE_INSENSITIVE);
        List<String> knowing = new ArrayList<>();
        for (String module : List.of("model", "formats", "engine", "analysis", "evidence", "chile", "lab", "cli")) {
            try (Stream<Path> all = Files.walk(Project.root().resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        all.filter(path -> path.toString().endsWith(".java")).toList()) {
                    if (named.matcher(Files.readString(file)).find()) {
                        knowing.add(file.toString());
                    }
                }
            }
        }
        assertThat(knowing).isEmpty();
    }

    /// Same core: every equation of the Chilean model that is not a number or a path is here, as it is there.
    @Test
    void changesNothingOfTheCoreButNumbersAndPaths() {
        CaseStudy chile = made(Chile.read());
        Map<Name, Variable> there = new HashMap<>();
        chile.model().variables().forEach(variable -> there.put(variable.name(), variable));
        Set<Name> own = new LinkedHashSet<>();
        for (Variable variable : PERU.study().model().variables()) {
            Variable other = there.remove(variable.name());
            if (other == null) {
                own.add(variable.name());
            } else if (variable instanceof Variable.Auxiliary here && other instanceof Variable.Auxiliary was) {
                Expr now = here.equations().getFirst().expression();
                Expr before = was.equations().getFirst().expression();
                if (!now.toString().equals(before.toString())) {
                    assertThat(number(now) && number(before))
                            .as(variable.name().written())
                            .isTrue();
                }
            } else {
                assertThat(variable.toString()).isEqualTo(other.toString());
            }
        }
        assertThat(there).isEmpty();
        assertThat(own).containsExactly(Name.of("recorded_levers_until"), Name.of("recorded_drivers_until"));
    }

    private static boolean number(Expr expression) {
        return expression instanceof Expr.Literal
                || expression instanceof Expr.Lookup
                || expression instanceof Expr.Unary(var _, Expr.Literal _, var _);
    }

    /// A forecast knows nothing of decisions and prices after 1987: with every later point spoilt it is the same.
    @Test
    void forecastsWithoutSeeingWhatCameAfter1987() throws IOException {
        Path copy = copy();
        Path paths = copy.resolve("model/paths.csv");
        List<String> lines = new ArrayList<>();
        int spoilt = 0;
        for (String line : Files.readAllLines(paths)) {
            int first = line.indexOf(',');
            int second = line.indexOf(',', first + 1);
            boolean later = !line.startsWith("name,") && Double.parseDouble(line.substring(first + 1, second)) > 1988;
            lines.add(later ? line.substring(0, second) + ",1" : line);
            spoilt += later ? 1 : 0;
        }
        assertThat(spoilt).isGreaterThan(20);
        Files.write(paths, lines);
        CaseFiles blind = made(CaseFiles.in(copy));
        List<Double> forecast = values(run(FILES, FROZEN), 2000);
        List<Double> recorded = values(run(FILES, Map.of()), 2000);
        assertThat(values(run(blind, FROZEN), 2000).equals(forecast)).isTrue();
        assertThat(recorded.equals(forecast)).isFalse();
        assertThat(recorded.subList(0, 500).equals(forecast.subList(0, 500))).isTrue();
    }

    @Test
    void movesAtMostEightNumbersOfItsOwnInAFit() {
        long free = PERU.study().model().variables().stream()
                .filter(variable -> variable.declaration().range() != null)
                .map(variable -> PERU.study().annotations().parameters().get(variable.name()))
                .filter(parameter -> parameter != null
                        && parameter.role() == org.alamedas.evidence.annotation.ParameterRole.PARAMETER
                        && (parameter.basis() == Basis.FITTED || parameter.basis() == Basis.JUDGEMENT))
                .count();
        assertThat(free).isEqualTo(8);
    }

    @Test
    void putsOutTheSameLinksInEveryTheoryAndSaysWhy() {
        Name stoppage = Name.of("link_stoppage_deliveries");
        assertThat(PERU.own().off()).containsKey(stoppage).hasSizeGreaterThan(15);
        for (Theory theory : PERU.theories()) {
            for (Name link : PERU.own().off().keySet()) {
                assertThat(theory.links()).containsKey(link);
                LinkPrior prior = Objects.requireNonNull(theory.links().get(link));
                assertThat(prior.prior().stance()).isEqualTo(Stance.DENIED);
                assertThat(prior.sources()).isNotEmpty().allMatch(theory.citations()::containsKey);
            }
        }
    }

    @Test
    void fitsOnVerifiedFiguresUpTo1987AndScoresTheRest() {
        List<Target> official = PERU.targets().stream()
                .filter(target -> target.trust().official())
                .toList();
        assertThat(official.stream().filter(target -> target.known() <= 1988)).hasSizeGreaterThan(20);
        assertThat(official.stream().filter(target -> target.known() > 1988)).hasSizeGreaterThan(20);
        assertThat(PERU.targets().stream().filter(target -> target.series().equals("real_wage_growth")))
                .isNotEmpty()
                .noneMatch(target -> target.trust().official());
        assertThat(official)
                .allSatisfy(target -> assertThat(target.sources()).noneMatch(id -> id.endsWith("-recalled")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "model/numbers.csv | ,recorded,eswiki-1985;eswiki-1990, | ,recorded,, | found nothing in the column source",
                "model/numbers.csv | ,recorded,eswiki-1985;eswiki-1990, | ,recorded,eswiki-85;eswiki-1990, | found the source \"eswiki-85\"",
                "model/numbers.csv | presidential_term_end, | presidential_term_ends, | found \"presidential_term_ends\", which is no variable of the core: did you mean presidential_term_end?",
                "model/numbers.csv | presidential_term_end, | GDP, | found \"GDP\", which the core computes",
                "model/numbers.csv | presidential_term_end, | link_hope, | found \"link_hope\", which theories set",
                "model/numbers.csv | land_reform_rate,0, | land_reform_rate,, | found neither a value nor rows in the table of paths",
                "model/numbers.csv | us_pressure,, | us_pressure,1, | found a value and rows in the table of paths",
                "model/numbers.csv | ,1.75,2.45, | ,2.75,2.45, | found a range without two limits, the lower first",
                "model/paths.csv | us_pressure,1986.62, | us_pressure,1984.62, | found an input below that of the row before",
                "model/modes.csv | recorded_levers_until,2999 | recorded_levers_up_to,2999 | found the variable \"recorded_levers_up_to\"",
                "record/series/money.csv | ,gmd-2025-06,verified, | ,,verified, | found nothing in the column source",
                "theories/country.csv | off,every,link_hope, | off,every,link_hop, | found \"link_hop\", which is not a contested link of the core: did you mean link_hope?",
                "theories/country.csv | summary,class_agency, | summary,class_agencies, | found predictions of \"class_agency\" without a row summary",
                "scoring/targets.csv | no_coup,1990-07-27,survival_probability | no_coup,1990-07-27,survival | found \"survival\", which is no variable of the model",
            })
    void refusesTheFolderWithOneThingSpoilt(String file, String whole, String spoilt, String said) {
        assertThat(said(spoil(file, whole, spoilt))).contains(said).contains(file + ":");
    }

    private static Outcome<TheoryCase> spoil(String file, String whole, String spoilt) {
        Folder folder = path -> {
            Optional<SourceText> found = FILES.files().find(path);
            if (!path.equals(file)) {
                return found;
            }
            assertThat(found.orElseThrow().text()).contains(whole);
            return Optional.of(SourceText.of(path, found.orElseThrow().text().replace(whole, spoilt)));
        };
        return new CaseFiles(FILES.about(), folder).theoryCase();
    }

    /// What the core holds of Chile never passes for a fact of Peru.
    @Test
    void refusesTheFolderThatLeavesAFactToTheOtherCountry() {
        String numbers = FILES.files().find("model/numbers.csv").orElseThrow().text();
        String row = numbers.lines()
                .filter(line -> line.startsWith("money_supply_end_1970,"))
                .findFirst()
                .orElseThrow();
        assertThat(said(spoil("model/numbers.csv", row + "\n", "")))
                .contains(
                        "found no row of \"money_supply_end_1970\", of which the core holds what is known of another");
        assertThat(Objects.requireNonNull(
                                PERU.study().annotations().parameters().get(Name.of("depreciation_rate")))
                        .source())
                .startsWith("Taken over from the core, not from this country: ");
    }
}
