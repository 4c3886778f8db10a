package org.alamedas.lab.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PageResourcesTest {
    private static final Pattern IMPORT = Pattern.compile("import \\{([^}]+)} from \"\\./([\\w-]+\\.js)\"");
    private static final Pattern NAME = Pattern.compile("(\\w+)(?:\\s*(?:\\bas\\b|:)\\s*\\w+)?");
    private static final Pattern DYNAMIC = Pattern.compile("\\{([^{}]+)} = await import\\(\"\\./([\\w-]+\\.js)\"\\)");

    /// A browser tells of a name that is not there only when a person asks for what needs it.
    @Test
    void importsOnlyWhatIsExported() {
        List<String> missing = new ArrayList<>();
        for (String script : PageResources.SCRIPTS) {
            for (Pattern pattern : List.of(IMPORT, DYNAMIC)) {
                Matcher found = pattern.matcher(text(script));
                while (found.find()) {
                    String from = text(found.group(2));
                    Matcher names = NAME.matcher(found.group(1));
                    while (names.find()) {
                        String asked = names.group(1);
                        String exported = "export (async )?(function|class|const|let) " + Pattern.quote(asked) + "\\b";
                        if (!Pattern.compile(exported).matcher(from).find()) {
                            missing.add(script + ": " + asked + " of " + found.group(2));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String text(String script) {
        byte[] content = switch (script) {
            case "model.js" -> PageResources.loader();
            case "d3.js" -> PageResources.d3();
            default -> PageResources.script(script);
        };
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void leavesOutLinesOfCommentsOnly() {
        String script = """
                // about
                /**
                 * @param {number} a
                 */
                export class A {
                  /** what */
                  /** @type {number} */ #a = 1; // stays

                  /* one
                     two */
                  b = "// no comment";
                }
                """;
        assertThat(new String(PageResources.bare(script), StandardCharsets.UTF_8))
                .isEqualTo("""
                        export class A {
                          /** @type {number} */ #a = 1; // stays
                          b = "// no comment";
                        }
                        """);
    }
}
