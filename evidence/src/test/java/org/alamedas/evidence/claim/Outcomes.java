package org.alamedas.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What readers of claims say.
final class Outcomes {
    private Outcomes() {}

    static void assertSays(List<String> said, String message) {
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).endsWith(": " + message);
    }
}
