package org.alamedas.engine.ir;

import java.util.List;

/// Where a value is: a number of a slot or a table that may depend on where the loops stand.
///
/// The number is `base` plus what each term adds.
///
/// @param base the number where every loop stands at 0 and no term has a table
/// @param terms what the loops add, in the order of the dimensions
public record Address(int base, List<Term> terms) {
    /// Copies the terms.
    public Address {
        terms = List.copyOf(terms);
    }

    /// Makes the address of one slot.
    ///
    /// @param slot its number
    /// @return an address without terms
    public static Address of(int slot) {
        return new Address(slot, List.of());
    }

    /// Says whether the address is the same wherever the loops stand.
    ///
    /// @return true if there are no terms
    public boolean isFixed() {
        return terms.isEmpty();
    }

    /// Computes the number.
    ///
    /// @param counters where each loop stands, from 0
    /// @return the number of the slot or table
    public int at(List<Integer> counters) {
        int at = base;
        for (Term term : terms) {
            at += switch (term) {
                case Term.Stride(int axis, int stride) -> counters.get(axis) * stride;
                case Term.Offsets(int axis, List<Integer> offsets) -> offsets.get(counters.get(axis));
            };
        }
        return at;
    }

    /// What one loop adds to an address.
    public sealed interface Term {
        /// A multiple of where the loop stands.
        ///
        /// @param axis the number of the loop
        /// @param stride the multiple
        record Stride(int axis, int stride) implements Term {}

        /// A number for each place of the loop.
        ///
        /// @param axis the number of the loop
        /// @param offsets what is added, by where the loop stands
        record Offsets(int axis, List<Integer> offsets) implements Term {
            /// Copies the offsets.
            public Offsets {
                offsets = List.copyOf(offsets);
            }
        }
    }
}
