package org.alamedas.evidence.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// How the theories of a case are fitted and scored.
///
/// @param stages the moments up to which data are known, rising; scores are of what comes after all
///     but the last
/// @param stop the last moment of a run, decimal year
/// @param hazard the integrated hazard of the event that ends the regime; where events are
///     generated, a point counts
///     at a moment as much as it gives the regime a chance to have lasted until then
/// @param settings for each mode, the values of the variables that say how events come about
/// @param words for a mode what it stands for in this case; none where it is what modes always are
/// @param note what is said below changed decisions of this case; empty where there is nothing to say
/// @param aftermath the years after the last stage that are scored too; empty where runs end there
public record ScoringPlan(
        List<Stage> stages,
        double stop,
        Name hazard,
        Map<Mode, Map<Name, Double>> settings,
        Map<Mode, Bilingual> words,
        Bilingual note,
        Optional<Aftermath> aftermath) {
    /// Copies the collections and requires two stages or more, rising.
    public ScoringPlan {
        stages = List.copyOf(stages);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        for (int i = 1; i < stages.size(); i++) {
            if (stages.get(i).until() <= stages.get(i - 1).until()) {
                throw new IllegalArgumentException("stages rise, and " + stages.get(i) + " does not");
            }
        }
        if (stages.size() < 2) {
            throw new IllegalArgumentException("a plan needs a stage to fit and a stage to predict");
        }
    }

    /// Makes a plan whose modes are what modes always are.
    ///
    /// @param stages the moments up to which data are known
    /// @param stop the last moment of a run
    /// @param hazard the integrated hazard of the event that ends the regime
    /// @param settings for each mode, the values of the variables that say how events come about
    public ScoringPlan(List<Stage> stages, double stop, Name hazard, Map<Mode, Map<Name, Double>> settings) {
        this(stages, stop, hazard, settings, Map.of(), new Bilingual("", ""), Optional.empty());
    }

    /// Returns the values of the variables that say how events come about.
    ///
    /// @param mode recorded or generated
    /// @return by variable
    public Map<Name, Double> in(Mode mode) {
        return settings.getOrDefault(mode, Map.of());
    }
}
