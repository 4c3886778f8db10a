package org.alamedas.evidence.event;

import static org.alamedas.evidence.Texts.bibliography;
import static org.alamedas.evidence.Texts.made;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventReaderTest {
    private static final String HEADER =
            "date,id,title_es,title_en,category,actors_es,actors_en,text_es,text_en,role,source,trust,note\n";

    private static Outcome<List<Event>> read(String rows) {
        return EventReader.read(text("events.csv", HEADER + rows), bibliography());
    }

    @Test
    void readsEventsInOrderOfDate() {
        List<Event> events = made(read("""
                1973-03-04,second,t,t,election,a,a,x,x,output,ine,verified,
                1971,first,t,t,economy,a,a,x,x,input,ine;wdi,unverified,doubt
                """));
        assertThat(events).extracting(Event::id).containsExactly("first", "second");
        assertThat(events.getFirst().sources()).containsExactly("ine", "wdi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1973-02-30,e,t,t,election,a,a,x,x,output,ine,verified, | 2:1: found \"1973-02-30\", expected a date such as 1971, 1972-08 or 1973-03-04",
                "1971,e,t,,election,a,a,x,x,output,ine,verified, | 2:10: found nothing in the column title_en, expected a text",
                "1971,e,t,t,election,a,a,,x,output,ine,verified, | 2:25: found nothing in the column text_es, expected a text",
                "1971,e,t,t,election,a,a,x,x,output,,verified, | 2:36: found nothing in the column source, expected a source",
                "1971,e,t,t,election,a,a,x,x,victim,ine,verified, | 2:29: found the role \"victim\", expected one of: input, output, context",
            })
    void refusesARowWithOneFieldSpoilt(String row, String said) {
        refusedWith(read(row + "\n"), "events.csv:" + said);
    }
}
