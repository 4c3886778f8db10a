package org.alamedas.engine.check;

import java.util.List;
import org.alamedas.model.expr.Expr;

/// Which elements of one dimension of an array are meant; elements are numbered from 0.
public sealed interface Position {
    /// One element.
    ///
    /// @param element its number
    record Fixed(int element) implements Position {}

    /// The elements that follow an axis step by step.
    ///
    /// @param axis the number of the axis
    /// @param shift the element for the first name of the axis
    record Along(int axis, int shift) implements Position {}

    /// The elements that stand for those of an axis.
    ///
    /// @param axis the number of the axis
    /// @param elements one for each name of the axis
    record Through(int axis, List<Integer> elements) implements Position {}

    /// The element whose number, from 1, is computed.
    ///
    /// @param index what computes the number
    record Computed(Expr index) implements Position {}
}
