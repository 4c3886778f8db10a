package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alamedas.evidence.claim.Claim;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.entry.Entry;
import org.alamedas.evidence.entry.Measure;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.event.EventRole;
import org.alamedas.evidence.fact.Fact;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Phrases;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Folder;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is shipped is complete: the readers refuse anything else, and a copy with one thing taken out
/// shows that they do.
final class ContentTest {
    private static final CaseStudy CHILE = made(Chile.read());

    private static CaseStudy made(Outcome<CaseStudy> outcome) {
        return switch (outcome) {
            case Outcome.Made<CaseStudy> made -> made.value();
            case Outcome.Refused<CaseStudy> refused -> throw new AssertionError(said(refused));
        };
    }

    private static String said(Outcome<?> outcome) {
        StringBuilder lines = new StringBuilder();
        outcome.diagnostics()
                .forEach(d ->
                        lines.append(d.span()).append(": ").append(d.message()).append('\n'));
        return lines.toString();
    }

    /// One field of the shipped files spoilt, and where and how that is said.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "record/series/politics.csv | ,frus-e16;wiki-1971,verified, | ,,verified, | found nothing in the column source",
                "record/series/politics.csv | ,percent of votes,frus-e16;wiki-1971, | ,,frus-e16;wiki-1971, | found nothing in the column unit",
                "record/series/politics.csv | ,frus-e16;wiki-1971,verified, | ,frus-e16;wiki-1971,, | found nothing in the column trust",
                "record/series/politics.csv | ,frus-e16;wiki-1971, | ,frus-e61;wiki-1971, | found the source \"frus-e61\"",
                "record/series/politics.csv | 49.7,48.6,50.9 | 49.7,49.8,50.9 | found a low of 49.8 above the value 49.7",
                "record/series/politics.csv | 49.7,48.6,50.9 | about 50,48.6,50.9 | found \"about 50\", expected a decimal number",
                "record/catalogue.csv | ,PIB real,Real GDP, | ,PIB real,, | found nothing in the column label_en",
                "record/sources.csv | pwt-10.01, | pwt, | found the source \"pwt-10.01\"",
                "record/events.csv | ,Eduardo Frei es elegido presidente, | ,, | found nothing in the column title_es",
                "record/events.csv | ,magasich-interferencia;wiki-1964-65, | ,, | found nothing in the column source",
                "record/replay.csv | gdp,10,output,real_gdp_index, | gdp,10,output,real_gdp_indx, | found the series \"real_gdp_indx\"",
                "record/replay.csv | ,measured_GDP,mean, | ,measured_GPD,mean, | found \"measured_GPD\", which is no variable of the model: did you mean measured_GDP?",
                "model/labels.csv | link_hope,vínculo: esperanza, | link_hope,, | found nothing in the column label_es",
                "model/labels.csv | link_hope,vínculo: esperanza, | link_hop,vínculo: esperanza, | found no label of \"link_hope\"",
                "model/parameters.csv | coup_mode,mode,convention, | coup_mood,mode,convention, | found the number \"coup_mode\" without a row",
                "model/parameters.csv | coup_mode,mode,convention,Choice of the run; the base run imposes the recorded date, | coup_mode,mode,convention,, | found nothing in the column source",
                "model/modes.csv | coup_mode, | coup_mood, | found the mode \"coup_mode\" without a row",
                "model/chile.xmile | <aux name=\"coup_mode\"> | <aux name=\"coup_mood\"> | found no label of \"coup_mood\"",
            })
    void refusesTheContentWithOneThingSpoilt(String file, String whole, String spoilt, String said) {
        Folder folder = path -> path.equals(file) ? spoil(path, whole, spoilt) : Chile.find(path);
        Outcome<CaseStudy> outcome = CaseStudy.read(folder, "model/chile.xmile");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(said(outcome))
                .contains(said)
                .containsPattern("(record|model)/[a-z/]*\\.(csv|xmile):\\d+:\\d+: found");
    }

    private static Optional<SourceText> spoil(String path, String whole, String spoilt) {
        String text = Chile.find(path).orElseThrow().text();
        assertThat(text).contains(whole);
        return Optional.of(SourceText.of(path, text.replace(whole, spoilt)));
    }

    @Test
    void refusesAModelVariableWithoutUnitOrDocumentation() {
        String text = Chile.find("model/chile.xmile").orElseThrow().text();
        int start = text.indexOf("<aux name=\"coup_mode\">");
        int end = text.indexOf("</aux>", start);
        String bare = text.substring(0, start) + "<aux name=\"coup_mode\"><eqn>0</eqn>" + text.substring(end);
        Folder folder = path -> path.endsWith(".xmile") ? Optional.of(SourceText.of(path, bare)) : Chile.find(path);
        assertThat(said(CaseStudy.read(folder, "model/chile.xmile")))
                .contains("found no unit of \"coup_mode\"")
                .contains("found no documentation of \"coup_mode\"");
    }

    @Test
    void usesEverySourceOfTheBibliography() {
        Set<String> cited = new HashSet<>();
        for (ObservedSeries series : CHILE.record().series().values()) {
            series.observations().stream().map(Observation::sources).forEach(cited::addAll);
        }
        CHILE.events().stream().map(Event::sources).forEach(cited::addAll);
        cited.addAll(citedByTheLedger());
        assertThat(CHILE.record().bibliography().all())
                .extracting(Source::id)
                .allSatisfy(id -> assertThat(cited).contains(id));
    }

    private static Set<String> citedByTheLedger() {
        Outcome<Ledger> outcome = Ledger.read(CHILE, Chile::find, Laboratory.NONE);
        assertThat(outcome).as(said(outcome)).isInstanceOf(Outcome.Made.class);
        Set<String> cited = new HashSet<>();
        if (outcome instanceof Outcome.Made<Ledger>(Ledger ledger, var _)) {
            ledger.evidence().facts().stream().map(Fact::sources).forEach(cited::addAll);
            ledger.texts().stream()
                    .flatMap(text -> text.claims().stream())
                    .map(Claim::sources)
                    .forEach(cited::addAll);
        }
        return cited;
    }

    @Test
    void holdsTheSeriesThatTheReplayNeedsInBothLanguages() {
        assertThat(CHILE.comparisons()).hasSizeGreaterThanOrEqualTo(16);
        for (Comparison comparison : CHILE.comparisons()) {
            assertThat(comparison.label().es()).isNotBlank();
            assertThat(comparison.label().en()).isNotBlank();
            assertThat(comparison.series().observations()).isNotEmpty();
        }
    }

    @Test
    void datesEveryEventFrom1964To2023() {
        assertThat(CHILE.events())
                .hasSizeGreaterThanOrEqualTo(90)
                .allSatisfy(event -> assertThat(event.date().year()).isBetween(1964, 2023));
    }

    /// Victims are recorded and never simulated.
    @Test
    void letsNoEventOfRepressionOrMemoryIntoTheModel() {
        assertThat(CHILE.events())
                .filteredOn(event -> Set.of("repression", "memory").contains(event.category()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.role()).isEqualTo(EventRole.CONTEXT));
        assertThat(CHILE.model().variables())
                .allSatisfy(variable -> assertThat(variable.name().canonical())
                        .doesNotContainPattern("death|killed|victim|tortur|disappear"));
    }

    @Test
    void usesTheCategoriesOfTheFormatPageOnly() {
        Set<String> categories = new TreeSet<>();
        CHILE.events().forEach(event -> categories.add(event.category()));
        assertThat(categories)
                .isSubsetOf(
                        "election",
                        "government",
                        "institution",
                        "economy",
                        "property",
                        "land",
                        "supply",
                        "strike",
                        "popular",
                        "military",
                        "violence",
                        "united-states",
                        "assessment",
                        "repression",
                        "memory");
    }

    @Test
    void marksNoFigureAsReadWhoseSourcesWereNotOpened() {
        for (ObservedSeries series : CHILE.record().series().values()) {
            for (Observation figure : series.observations()) {
                boolean unopened = figure.sources().stream()
                        .map(id -> CHILE.record().bibliography().find(id).orElseThrow())
                        .allMatch(source ->
                                source.citation().toLowerCase(Locale.ROOT).contains("not opened"));
                assertThat(unopened && figure.trust() == Trust.VERIFIED)
                        .as("%s %s", series.id(), figure.date())
                        .isFalse();
            }
        }
    }

    /// Notes are written in English, and every phrase of them stands in Spanish too.
    @Test
    void translatesEveryNoteOfSeriesAndFacts() {
        Phrases phrases = CHILE.record().phrases();
        Stream<String> figures = CHILE.record().series().values().stream()
                .flatMap(series -> series.observations().stream())
                .map(Observation::note);
        Stream<String> facts =
                Outcomes.made(Ledger.read(CHILE, Chile::find, Laboratory.NONE)).evidence().facts().stream()
                        .map(Fact::note);
        assertThat(Stream.concat(figures, facts).distinct().filter(note -> !phrases.complete(note)))
                .isEmpty();
        assertThat(phrases.of("page 14; band: 40 either way, judgement").es())
                .isEqualTo("página 14; banda: 40 a cada lado, juicio");
    }

    /// What the page and `record --json` say of entries, figures of distribution and events.
    @Test
    void translatesEveryNoteOfEntriesAndEvents() {
        Register register = Outcomes.made(Outcomes.made(CaseFiles.chile()).register());
        Phrases phrases = register.phrases();
        Stream<String> entries = register.entries().stream().map(Entry::note);
        Stream<String> points = register.measures().stream()
                .flatMap(measure -> measure.points().stream())
                .map(Measure.Point::note);
        Stream<String> events = CHILE.events().stream().map(Event::note);
        assertThat(Stream.of(entries, points, events).flatMap(all -> all).filter(note -> !phrases.complete(note)))
                .isEmpty();
    }

    /// Words that a translation leaves alone are few; a text that is the same in both languages was
    /// forgotten.
    @Test
    void translatesEveryTextOfEventsAndSeries() {
        Stream<Map.Entry<String, String>> texts = Stream.concat(
                CHILE.events().stream()
                        .map(event -> Map.entry(event.text().es(), event.text().en())),
                CHILE.record().series().values().stream()
                        .map(s -> Map.entry(
                                s.definition().definition().es(),
                                s.definition().definition().en())));
        List<String> same = texts.filter(text -> text.getKey().equals(text.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(same).isEmpty();
    }
}
