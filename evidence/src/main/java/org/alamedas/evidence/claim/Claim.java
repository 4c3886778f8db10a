package org.alamedas.evidence.claim;

import java.util.List;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A claim of a text and its test.
///
/// @param id its permanent id
/// @param place where in the text it stands, such as `P5`
/// @param quote a few words of the text; empty for a paraphrase
/// @param says the claim in our words
/// @param kind what kind of sentence it is
/// @param tests its conditions; none for a normative claim
/// @param supports what sources say for it
/// @param opposes what sources say against it
/// @param oneSided why no source of another tradition speaks on the other side; null where one does
/// @param changes what would change the verdict; null for a normative claim
/// @param dissent who would judge otherwise, and why; null where nobody is known to
/// @param span its place in the file
public record Claim(
        String id,
        String place,
        String quote,
        Bilingual says,
        ClaimKind kind,
        List<Test> tests,
        List<Testimony> supports,
        List<Testimony> opposes,
        @Nullable Bilingual oneSided,
        @Nullable Bilingual changes,
        @Nullable Bilingual dissent,
        Span span) {
    /// Copies the lists.
    public Claim {
        tests = List.copyOf(tests);
        supports = List.copyOf(supports);
        opposes = List.copyOf(opposes);
    }

    /// Returns the sources that the claim cites for and against it.
    ///
    /// @return ids, each once
    public List<String> sources() {
        return java.util.stream.Stream.concat(supports.stream(), opposes.stream())
                .map(Testimony::source)
                .distinct()
                .toList();
    }
}
