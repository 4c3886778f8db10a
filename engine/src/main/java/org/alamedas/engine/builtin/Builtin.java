package org.alamedas.engine.builtin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Name;

/// One row of the function table.
///
/// @param id what the printed program calls it; unique in the table
/// @param names its names in each language that has it
/// @param arity how many arguments it takes; none for a value such as `TIME`
/// @param meaning what it stands for
/// @param units how its unit follows from those of the arguments
/// @param summary what it gives, in one line
/// @param citation the manual that defines it
public record Builtin(
        String id,
        Map<Dialect, List<Name>> names,
        Arity arity,
        Meaning meaning,
        UnitRule units,
        String summary,
        String citation) {

    /// Copies the names.
    public Builtin {
        Map<Dialect, List<Name>> copy = new EnumMap<>(Dialect.class);
        names.forEach((dialect, spellings) -> copy.put(dialect, List.copyOf(spellings)));
        names = Map.copyOf(copy);
    }

    /// Says whether it is a value that stands alone rather than a function of arguments.
    ///
    /// @return true for `TIME`, `PI` and the like
    public boolean isValue() {
        return arity.most() == 0;
    }

    /// Says whether its value can change during a run although its arguments do not.
    ///
    /// @return true if it reads the time or draws random numbers
    public boolean dependsOnTime() {
        return switch (meaning) {
            case Meaning.Computed computed -> changes(computed.reads());
            case Meaning.Provided provided -> provided.value() == SystemValue.TIME;
            case Meaning.Folded _, Meaning.Fixed _, Meaning.Choice _, Meaning.TableRead _ -> false;
            case Meaning.Aggregated _,
                    Meaning.Counted _,
                    Meaning.OverArrays _,
                    Meaning.Offset _,
                    Meaning.Transposed _ -> false;
            case Meaning.DataRead _, Meaning.SeriesMade _ -> false;
            case Meaning.AtStart _, Meaning.ActiveInitial _ -> false;
            case Meaning.Drawn _ -> true;
            case Meaning.Expanded _, Meaning.Unsupported _, Meaning.Kept _, Meaning.Recalled _ -> true;
        };
    }

    private static boolean changes(List<SystemValue> reads) {
        return reads.contains(SystemValue.TIME) || reads.contains(SystemValue.MOMENT);
    }

    /// Returns its first name in a language.
    ///
    /// @param dialect the language
    /// @return the spelling of its manual, or the id where the language lacks it
    public String nameIn(Dialect dialect) {
        List<Name> spellings = names.getOrDefault(dialect, List.of());
        return spellings.isEmpty() ? id : spellings.getFirst().written();
    }

    @Override
    public String toString() {
        return id;
    }
}
