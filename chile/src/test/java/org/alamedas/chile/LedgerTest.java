package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alamedas.evidence.claim.Claim;
import org.alamedas.evidence.claim.ClaimKind;
import org.alamedas.evidence.claim.ClaimText;
import org.alamedas.evidence.claim.Judgement;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.claim.Verdict;
import org.alamedas.evidence.condition.Standing;
import org.alamedas.evidence.table.Folder;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The texts that come with the case, held against its record.
final class LedgerTest {
    private static final CaseStudy CHILE = made(Chile.read());
    private static final Map<String, Judgement> SHIPPED = judged(Chile::find);
    private static final Pattern UNSURE = Pattern.compile(
            "(?m)^([a-z0-9_.]+),([0-9-]+),([0-9.-]+),([0-9.-]*),([0-9.-]*),(.*,(?:unverified|coded),.*)$");

    /// Judges everything without runs, which the record alone cannot change.
    private static Map<String, Judgement> judged(Folder files) {
        CaseStudy study = files.equals((Folder) Chile::find) ? CHILE : made(CaseStudy.read(files, "model/chile.xmile"));
        Ledger ledger = made(Ledger.read(study, files, Laboratory.NONE));
        Map<String, Judgement> all = new LinkedHashMap<>();
        ledger.texts()
                .forEach(text -> ledger.judge(text)
                        .judgements()
                        .forEach(judgement -> all.put(judgement.claim().id(), judgement)));
        return all;
    }

    private static Folder edited(UnaryOperator<SourceText> edit) {
        return path -> Chile.find(path).map(edit);
    }

    private static Set<String> changed(Folder files) {
        Map<String, Judgement> now = judged(files);
        return SHIPPED.keySet().stream()
                .filter(id -> verdict(now, id) != verdict(SHIPPED, id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Verdict verdict(Map<String, Judgement> judgements, String id) {
        return Objects.requireNonNull(judgements.get(id), id).verdict();
    }

    private static Folder with(String file, String from, String to) {
        return edited(text -> {
            if (!text.name().equals(file)) {
                return text;
            }
            assertThat(text.text()).contains(from);
            return SourceText.of(text.name(), text.text().replace(from, to));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        record/facts.csv         | death-of-president,2011-07-19,own-hand,   | death-of-president,2011-07-19,killed,  | C11,C40
        record/facts.csv         | constitution-in-force,2023-12-17,as-of-1980, | constitution-in-force,2023-12-17,another, | C51
        record/facts.csv         | sailors-arrest-ordered-by,1973-08-05,navy, | sailors-arrest-ordered-by,1973-08-05,president, | C34
        record/facts.csv         | junta-chiefs-in-cabinet,1973-09-11,,0,0,  | junta-chiefs-in-cabinet,1973-09-11,,1,1, | C31
        record/facts.csv         | still-missing,2025-08-29,,1162,1162,      | still-missing,2025-08-29,,62,62,       | C08
        """)
    void changesTheVerdictsThatRestOnADatumAndNoOthers(String file, String from, String to, String expected) {
        assertThat(changed(with(file, from, to))).containsExactlyInAnyOrder(expected.split(","));
    }

    @Test
    void changesTheVerdictOnInflationWithThePriceIndex() {
        Folder files = edited(text -> text.name().equals("record/series/prices.csv")
                ? SourceText.of(
                        text.name(),
                        text.text()
                                .replaceFirst(
                                        "official_prices_dec_dec,1972-12,[^,]*,[^,]*,[^,]*,",
                                        "official_prices_dec_dec,1972-12,20,20,20,"))
                : text);
        Set<String> resting = SHIPPED.values().stream()
                .filter(judgement -> judgement.findings().stream()
                        .flatMap(finding -> finding.data().stream())
                        .anyMatch(datum -> datum.what().equals("official_prices_dec_dec@1972-12")))
                .map(judgement -> judgement.claim().id())
                .collect(Collectors.toSet());
        assertThat(changed(files)).contains("C20").isSubsetOf(resting);
    }

    @Test
    void decidesNothingByWhatIsNotVerified() {
        Folder files = edited(text -> switch (text.name()) {
            case "record/facts.csv" ->
                SourceText.of(
                        text.name(),
                        text.text()
                                .lines()
                                .map(line -> line.matches(".*,(unverified|coded),.*")
                                        ? line.replaceFirst("^([^,]*,[^,]*),([a-z-]+),", "$1,other,")
                                        : line)
                                .collect(Collectors.joining("\n", "", "\n")));
            default ->
                text.name().startsWith("record/series/")
                        ? SourceText.of(
                                text.name(),
                                UNSURE.matcher(text.text())
                                        .replaceAll(row -> row.group(1) + ","
                                                + row.group(2) + ",9" + row.group(3) + ",,,"
                                                + row.group(6)
                                                        .replaceAll("\"$", "; no band known\"")
                                                        .replaceAll("([^\"])$", "$1 no band known")))
                        : text;
        });
        assertThat(changed(files)).isEmpty();
    }

    @Test
    void givesNormativeClaimsNoVerdictAndAllOthersOne() {
        assertThat(SHIPPED.values())
                .allSatisfy(judgement -> assertThat(judgement.verdict() == null)
                        .as(judgement.claim().id())
                        .isEqualTo(judgement.claim().kind() == ClaimKind.NORMATIVE));
    }

    /// The seven that the record contradicts, and what it contradicts in them.
    @ParameterizedTest
    @CsvSource({"C01", "C11", "C20", "C23", "C31", "C34", "C51"})
    void contradictsItsOwnSeedWhereTheRecordDoes(String id) {
        assertThat(verdict(SHIPPED, id)).hasToString("NOT_SUPPORTED");
    }

    @Test
    void decidesEveryTestThatAsksForNoRunsUnlessItSaysWhy() {
        assertThat(SHIPPED.values())
                .flatMap(Judgement::findings)
                .filteredOn(finding -> finding.standing() == Standing.UNDECIDED)
                .allSatisfy(finding -> assertThat(finding.doubts()).isNotEmpty());
    }

    @Test
    void citesTwoSourcesForEveryClaim() {
        assertThat(SHIPPED.values())
                .map(Judgement::claim)
                .filteredOn(claim -> claim.kind() != ClaimKind.NORMATIVE)
                .filteredOn(claim -> claim.sources().size() < 2)
                .map(Claim::id)
                .isSubsetOf(List.of());
    }

    /// Both sides are heard, or the claim says why one is not.
    @Test
    void citesOpposedTraditionsOrSaysWhyNot() {
        Ledger ledger = made(Ledger.read(CHILE, Chile::find, Laboratory.NONE));
        assertThat(ledger.texts())
                .flatMap(ClaimText::claims)
                .filteredOn(claim -> claim.kind() != ClaimKind.NORMATIVE)
                .allSatisfy(claim -> assertThat(ledger.traditions().opposed(claim))
                        .as(claim.id())
                        .isEqualTo(claim.oneSided() == null));
    }

    @Test
    void knowsTheTraditionOfEverySourceThatSpeaks() {
        Ledger ledger = made(Ledger.read(CHILE, Chile::find, Laboratory.NONE));
        assertThat(SHIPPED.values())
                .flatMap(judgement -> judgement.claim().sources())
                .allSatisfy(source ->
                        assertThat(ledger.traditions().of(source)).as(source).isNotNull());
    }

    @Test
    void judgesAllClaimsOfTheEssay() {
        assertThat(SHIPPED.keySet().stream().filter(id -> id.startsWith("C"))).hasSize(52);
    }

    /// Both sides find a claim of theirs supported and another one not.
    @ParameterizedTest
    @CsvSource({"C", "R", "M"})
    void findsSomethingForAndAgainstEveryText(String initial) {
        assertThat(verdicts(initial)).hasSizeGreaterThanOrEqualTo(4);
    }

    private static Set<Verdict> verdicts(String initial) {
        return SHIPPED.values().stream()
                .filter(judgement -> judgement.claim().id().startsWith(initial))
                .map(Judgement::verdict)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Test
    void findsNoFileOutsideTheFolderOfACase() {
        Optional<SourceText> outside = made(CaseFiles.chile()).files().find("../../../../etc/hostname");
        assertThat(outside).isEmpty();
    }
}
