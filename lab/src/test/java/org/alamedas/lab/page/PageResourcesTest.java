package org.alamedas.lab.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PageResourcesTest {
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
