package org.alamedas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Small tables for tests, and what readers say about them.
public final class Texts {
    /// A bibliography of two sources.
    public static final String SOURCES = """
            id,citation,kind,url,licence
            ine,"Instituto Nacional, yearbook",report,,fact
            wdi,World Bank,dataset,https://data.worldbank.org,CC BY 4.0
            """;

    /// A catalogue of one series for each timing.
    public static final String CATALOGUE = """
            series,label_es,label_en,unit,unit_es,unit_en,kind,timing,group,definition_es,definition_en
            output,producto,output,index,índice,index,index,mean-of-year,activity,d,d
            prices,precios,prices,index,índice,index,index,mean-of-month,prices,d,d
            debt,deuda,debt,million,millones,million,stock,year-end,external,d,d
            votes,votos,votes,percent,por ciento,percent,rate,on-day,politics,d,d
            """;

    private Texts() {}

    /// Names a text.
    public static SourceText text(String name, String text) {
        return SourceText.of(name, text);
    }

    /// Unwraps a result, or fails with what was said instead.
    public static <T> T made(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Made<T> made -> made.value();
            case Outcome.Refused<T> refused -> throw new AssertionError(said(refused));
        };
    }

    /// Returns every diagnostic as `file:line:column: message`.
    public static List<String> said(Outcome<?> outcome) {
        return outcome.diagnostics().stream().map(Texts::line).toList();
    }

    /// Returns one diagnostic as `file:line:column: message`.
    public static String line(Diagnostic diagnostic) {
        return diagnostic.span() + ": " + diagnostic.message();
    }

    /// Expects a refusal with exactly one complaint.
    public static void refusedWith(Outcome<?> outcome, String line) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(said(outcome)).containsExactly(line);
    }

    /// Returns the bibliography of two sources.
    public static Bibliography bibliography() {
        return made(Bibliography.read(text("sources.csv", SOURCES)));
    }
}
