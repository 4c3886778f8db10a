package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.alamedas.evidence.episode.Episode;
import org.alamedas.evidence.episode.EpisodeReader;
import org.alamedas.evidence.loop.NamedLoopReader;
import org.alamedas.evidence.rule.RuleReader;
import org.alamedas.evidence.table.Folder;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables of loops, rules and the stoppages with one field spoilt, and where and how that is said.
final class SpoiltTablesTest {
    private static final CaseStudy CHILE = made(Chile.read());
    private static final Episode EPISODE = made(Chile.stoppages(CHILE));

    private static Folder spoilt(String file, String whole, String with) {
        return path -> {
            String in = path.startsWith("loop") || path.startsWith("rules") ? "model/" : "daily/";
            Optional<SourceText> found = Chile.find(in + path);
            if (!path.equals(file)) {
                return found;
            }
            assertThat(found.orElseThrow().text()).contains(whole);
            return Optional.of(SourceText.of(path, found.orElseThrow().text().replace(whole, with)));
        };
    }

    private static Outcome<?> read(Folder folder, String file) {
        if (file.startsWith("loop")) {
            return NamedLoopReader.read(folder, CHILE.model());
        }
        return file.startsWith("rules")
                ? folder.text(file).then(text -> RuleReader.read(text, CHILE.model()))
                : EpisodeReader.read(folder, EPISODE.model(), EPISODE.annotations(), CHILE.model(), CHILE.events());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "loops.csv | ,loop_e1_hope, | ,loop_e1_hop, | found \"loop_e1_hop\", which is no variable of the model: did you mean loop_e1_hope?",
                "loops.csv | share>political_room | share | found \"popular_unity_vote_share\", expected an arc such as cause>effect",
                "loops.csv | conciliation_mode=1;attempt_mode=1 | conciliation_mode;attempt_mode=1 | found \"conciliation_mode\", expected a mode and its value such as coup_mode=1",
                "loop-outputs.csv | ,ratio | ,share | found the shown \"share\", expected one of: value, ratio",
                "rules.csv | breach,breach,La | breach,legal,La | found two standings and no variable that decides between them",
                "rules.csv | opposition_seat_share,0.5,legal | opposition_seats_share,0.5,legal | did you mean opposition_seat_share?",
                "coupling.csv | ,shop_cover,0.1,1.2, | ,shop_cover,1.2,0.1, | found the upper limit 0.1, expected one above the lower, 1.2",
                "coupling.csv | ,shop_cover, | ,shop_covr, | found the variable \"shop_covr\": did you mean shop_cover?",
                "periods.csv | ,1972-10-09, | ,1972-10, | found no day of the calendar, expected one such as 1972-10-09",
                "variants.csv | ,record, | ,history, | found the rank \"history\", expected one of: record, main, other",
                "settings.csv | ,hoarding_on, | ,hording_on, | found the variable \"hording_on\": did you mean hoarding_on?",
                "outputs.csv | ,mean-over-eve, | ,mean, | found the measure \"mean\", expected one of: end, eve, lowest, highest, mean-over-eve, lowest-over-eve, largest-size",
                "facts.csv | ,supply-warning, | ,supply-warnings, | found the event \"supply-warnings\": did you mean supply-warning?",
                "facts.csv | october-1972,day-of-silence | october-1972,october-cordones | of 1972-10, expected one of a day",
            })
    void refusesOneFieldSpoilt(String file, String whole, String with, String said) {
        Outcome<?> outcome = read(spoilt(file, whole, with), file);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.diagnostics()).anySatisfy(found -> {
            assertThat(found.message()).contains(said);
            assertThat(found.span().toString()).startsWith(file + ":");
        });
    }
}
