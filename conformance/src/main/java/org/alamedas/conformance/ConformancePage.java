package org.alamedas.conformance;

import java.util.List;
import java.util.Map;

/// Writes findings as a page in Markdown.
public final class ConformancePage {
    private static final String HEAD = """
        # Conformance

        What the program makes of the part of the System Dynamics community's test models that its tests run. This
        page is written by `PublishedModelsTest`; `alamedas conformance FOLDER` writes the same table for any folder of
        models, a whole checkout of the collection among them.

        ## The rule

        A case is a model file with the output that its own tool gave. It passes when the file runs unmodified and every
        published column that names a variable of the model agrees at every saved time:
        |a - b| <= 1e-6 + 1e-4 max(|a|, |b|). Names are compared without regard to case, and spaces and underscores are
        alike. Where a folder holds the outputs of several tools, one of them is enough.

        Three things widen the rule, and a pass that needed one says so:

        - A column printed with a fixed number of decimals says nothing beyond them: half a unit of the last one is
          enough. That is so if no cell has an exponent and every cell has the same number of decimals, three or more,
          or the longest fraction has five or more.
        - The notes beside a case can state a coarser figure.
        - A case that differs is run again with every operation rounded to single precision, as Vensim computes unless it
          is told otherwise, and held to the same rule.

        Columns that hang on random numbers, by themselves or through other variables, are counted and not compared:
        no two tools draw the same numbers.

        A file that is itself at fault counts as *malformed* if it is refused with a place in it. A difference whose
        reason lies in the published output or in the nature of the model counts as *known*; the reason stands in the
        table. A model without published output passes if it runs to its end.

        """;

    private ConformancePage() {}

    /// Writes the page.
    ///
    /// @param findings what came of each case
    /// @return the page
    public static String of(List<Finding> findings) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("## Counts\n\n| format | files | pass | malformed | known | fail |\n|---|--:|--:|--:|--:|--:|\n");
        Tally tally = Tally.of(findings);
        tally.formats().forEach((format, counts) -> count(page, "`" + format + "`", counts));
        count(page, "all", tally.total());
        page.append("\n## Cases\n\n| case | counts as | verdict |\n|---|---|---|\n");
        findings.forEach(finding -> page.append("| ")
                .append(finding.of().name())
                .append(" | ")
                .append(word(finding.standing()))
                .append(" | ")
                .append(cell(finding))
                .append(" |\n"));
        return page.toString();
    }

    private static void count(StringBuilder page, String name, Map<Standing, Integer> counts) {
        int files = counts.values().stream().mapToInt(Integer::intValue).sum();
        page.append("| ").append(name).append(" | ").append(files);
        counts.values().forEach(n -> page.append(" | ").append(n));
        page.append(" |\n");
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case PASS -> "pass";
            case MALFORMED -> "malformed";
            case KNOWN -> "known";
            case FAIL -> "**fail**";
        };
    }

    private static String cell(Finding finding) {
        Finding.Reason reason = finding.reason();
        String text = finding.verdict().line() + (reason == null ? "" : ". " + capital(reason.en()));
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
