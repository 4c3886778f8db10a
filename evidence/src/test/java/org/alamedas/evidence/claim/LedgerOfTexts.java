package org.alamedas.evidence.claim;

import java.util.List;
import org.alamedas.evidence.Texts;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.event.EventReader;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.RecordReader;

/// A small record for tests of claims.
public final class LedgerOfTexts {
    static final String FIGURES = """
            series,date,value,low,high,unit,source,trust,note
            output,1970,100,100,100,index,wdi,verified,exact
            output,1971,109,107,111,index,wdi,verified,band
            output,1972,108,107,112,index,wdi,verified,band
            output,1973,90,90,90,index,wdi,unverified,from memory
            """;

    static final String EVENTS = """
            date,id,title_es,title_en,category,actors_es,actors_en,text_es,text_en,role,source,trust,note
            1970-09-04,vote,Voto,Vote,election,a,a,t,t,context,ine,verified,
            1972-10-09,strike,Paro,Strike,strike,a,a,t,t,input,ine,verified,
            1972-11-05,settled,Fin,End,strike,a,a,t,t,input,ine,verified,
            """;

    private LedgerOfTexts() {}

    /// Reads the record, with rows of one's own.
    public static Evidence evidence(String figures) {
        ObservedRecord record = Texts.made(RecordReader.read(Texts.bibliography(), path -> switch (path) {
            case "catalogue.csv" -> java.util.Optional.of(Texts.text(path, Texts.CATALOGUE));
            case "series/activity.csv" -> java.util.Optional.of(Texts.text(path, figures));
            case "phrases.csv" -> java.util.Optional.empty();
            default ->
                java.util.Optional.of(
                        Texts.text(path, "series,date,value,low,high,unit,source,trust,note\n" + other(path)));
        }));
        List<Event> events = Texts.made(EventReader.read(Texts.text("events.csv", EVENTS), Texts.bibliography()));
        return new Evidence(record, events, List.of());
    }

    private static String other(String path) {
        return switch (path) {
            case "series/prices.csv" -> "prices,1970-12,100,100,100,index,ine,verified,exact\n";
            case "series/external.csv" -> "debt,1970-12-31,5,5,5,million,ine,verified,exact\n";
            default -> "votes,1970-09-04,36.6,36.6,36.6,percent,ine,verified,exact\n";
        };
    }

    /// Reads the record as it is.
    public static Evidence evidence() {
        return evidence(FIGURES);
    }
}
