package org.alamedas.engine.ir;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.expr.Name;

/// The slots of one variable, side by side: the elements of an array in row-major order.
///
/// @param base the number of the first slot
/// @param shape the names of the elements of each dimension; empty for a scalar
/// @param variable name, kind, unit, documentation, range and place of the whole
public record Region(int base, List<List<Name>> shape, Slot variable) {
    /// Copies the outer list; the names are those of the model's dimensions.
    public Region {
        shape = List.copyOf(shape);
    }

    /// Counts the slots.
    ///
    /// @return at least 1
    public int size() {
        int size = 1;
        for (List<Name> names : shape) {
            size *= names.size();
        }
        return size;
    }

    /// Describes one slot.
    ///
    /// @param offset its place in the region, from 0
    /// @return the variable's description under the element's name, such as
    ///     `Population[Boston,young]`
    public Slot slot(int offset) {
        if (shape.isEmpty()) {
            return variable;
        }
        List<String> parts = new ArrayList<>();
        int rest = offset;
        for (List<Name> names : shape.reversed()) {
            parts.addFirst(names.get(rest % names.size()).written());
            rest /= names.size();
        }
        Name name = Name.of(variable.name() + "[" + String.join(",", parts) + "]");
        return new Slot(
                name, variable.kind(), variable.unit(), variable.documentation(), variable.range(), variable.span());
    }

    /// Finds an element.
    ///
    /// @param subscripts names of elements, or their numbers from 1, one for each dimension
    /// @return the number of its slot, or -1 if there is no such element
    public int find(List<String> subscripts) {
        if (subscripts.size() != shape.size()) {
            return -1;
        }
        int offset = 0;
        for (int i = 0; i < shape.size(); i++) {
            int element = element(shape.get(i), subscripts.get(i).strip());
            if (element < 0) {
                return -1;
            }
            offset = offset * shape.get(i).size() + element;
        }
        return base + offset;
    }

    private static int element(List<Name> names, String written) {
        int named = names.indexOf(Name.of(written));
        boolean number = named < 0
                && written.length() < 8
                && !written.isEmpty()
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int element = number ? Integer.parseInt(written) - 1 : named;
        return element < names.size() ? element : -1;
    }
}
