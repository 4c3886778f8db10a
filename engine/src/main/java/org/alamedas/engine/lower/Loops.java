package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alamedas.engine.check.Axis;
import org.alamedas.engine.check.Position;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// The loops around an operation: one for each axis of more than one element.
///
/// @param axes what the equation and the aggregating functions around the operation go through
/// @param numbers the loop of each axis, or -1 where it has a single element
/// @param sizes how often each loop runs
record Loops(List<Axis> axes, List<Integer> numbers, List<Integer> sizes) {
    Loops {
        axes = List.copyOf(axes);
        numbers = List.copyOf(numbers);
        sizes = List.copyOf(sizes);
    }

    static Loops of(List<Axis> axes) {
        return new Loops(List.of(), List.of(), List.of()).inside(axes);
    }

    /// Returns these loops with more of them inside.
    Loops inside(List<Axis> more) {
        List<Axis> all = new ArrayList<>(axes);
        List<Integer> loops = new ArrayList<>(numbers);
        List<Integer> counts = new ArrayList<>(sizes);
        for (Axis axis : more) {
            all.add(axis);
            loops.add(axis.size() == 1 ? -1 : counts.size());
            if (axis.size() > 1) {
                counts.add(axis.size());
            }
        }
        return new Loops(all, loops, counts);
    }

    /// Returns the same axes with loops for some of them only.
    ///
    /// @param kept the positions of the axes that keep their loops
    Loops keeping(BitSet kept) {
        List<Integer> loops = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            boolean keeps = kept.get(axis) && numbers.get(axis) >= 0;
            loops.add(keeps ? counts.size() : -1);
            if (keeps) {
                counts.add(axes.get(axis).size());
            }
        }
        return new Loops(axes, loops, counts);
    }

    /// Counts the places.
    int count() {
        return sizes.stream().reduce(1, (a, b) -> a * b);
    }

    /// Finds where some elements are.
    ///
    /// @param base the number of the first element of all
    /// @param dimensions how many elements each dimension has
    /// @param positions one for each dimension; those that are computed count as the first element
    Address address(int base, List<Integer> dimensions, List<Position> positions) {
        int start = base;
        List<Address.Term> terms = new ArrayList<>();
        int stride = 1;
        for (int i = positions.size() - 1; i >= 0; i--) {
            switch (positions.get(i)) {
                case Position.Fixed(int element) -> start += element * stride;
                case Position.Computed(Expr _) -> {}
                case Position.Along(int axis, int shift) -> {
                    start += (axes.get(axis).first() + shift) * stride;
                    if (numbers.get(axis) >= 0) {
                        terms.addFirst(new Address.Term.Stride(numbers.get(axis), stride));
                    }
                }
                case Position.Through(int axis, List<Integer> elements) -> {
                    if (numbers.get(axis) < 0) {
                        start += elements.get(axes.get(axis).first()) * stride;
                    } else {
                        terms.addFirst(new Address.Term.Offsets(numbers.get(axis), scaled(axis, elements, stride)));
                    }
                }
            }
            stride *= dimensions.get(i);
        }
        return new Address(start, terms);
    }

    private List<Integer> scaled(int axis, List<Integer> elements, int stride) {
        int first = axes.get(axis).first();
        return elements.subList(first, first + axes.get(axis).size()).stream()
                .map(element -> element * stride)
                .toList();
    }

    /// Joins the computed numbers of elements with the dimensions that they are for.
    static List<Op.Index> indices(List<Op> numbers, List<Integer> dimensions, List<Position> positions) {
        List<Op.Index> indices = new ArrayList<>();
        int next = numbers.size();
        int stride = 1;
        for (int i = positions.size() - 1; i >= 0; i--) {
            if (positions.get(i) instanceof Position.Computed) {
                indices.addFirst(new Op.Index(numbers.get(--next), dimensions.get(i), stride));
            }
            stride *= dimensions.get(i);
        }
        return indices;
    }

    /// Returns the names of the places of each loop.
    List<List<Name>> shape() {
        List<List<Name>> shape = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            if (numbers.get(i) >= 0) {
                shape.add(axis.names().subList(axis.first(), axis.first() + axis.size()));
            }
        }
        return shape;
    }

    /// Finds where the value of each place of the loops is, if those stand side by side.
    Address place(int base) {
        List<Address.Term> terms = new ArrayList<>();
        int stride = 1;
        for (int loop = sizes.size() - 1; loop >= 0; loop--) {
            terms.addFirst(new Address.Term.Stride(loop, stride));
            stride *= sizes.get(loop);
        }
        return new Address(base, terms);
    }
}
