package org.alamedas.evidence.attribution;

import java.util.Comparator;
import java.util.List;
import org.alamedas.evidence.text.Bilingual;

/// An effect split over its causes under one theory.
///
/// @param theory the theory's id
/// @param name what it is called
/// @param fitted whether the draws are of what it believes after the data, or before
/// @param draws over how many draws that could be run
/// @param whole the effect of all causes together
/// @param shares the part of each cause, in the effect's unit
public record TheoryShares(String theory, Bilingual name, boolean fitted, int draws, Share whole, List<Share> shares) {
    /// Copies the shares.
    public TheoryShares {
        shares = List.copyOf(shares);
    }

    /// Returns the cause with the greatest part.
    ///
    /// @return its id
    public String greatest() {
        return shares.stream()
                .max(Comparator.comparingDouble(share -> Math.abs(share.middle())))
                .map(Share::cause)
                .orElse("");
    }
}
