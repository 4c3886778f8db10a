package org.alamedas.engine.builtin;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The reference method of a function: plain arithmetic on doubles, without state.
///
/// Arguments that a call leaves out, and the system values that a function reads, come after the ones
/// it was given.
public sealed interface Method {
    /// Returns how many doubles the method takes.
    ///
    /// @return from 1 to 6
    int size();

    /// A method of one double.
    ///
    /// @param method what computes it
    record Of1(DoubleUnaryOperator method) implements Method {
        @Override
        public int size() {
            return 1;
        }
    }

    /// A method of two doubles.
    ///
    /// @param method what computes it
    record Of2(DoubleBinaryOperator method) implements Method {
        @Override
        public int size() {
            return 2;
        }
    }

    /// A method of three doubles.
    ///
    /// @param method what computes it
    record Of3(Ternary method) implements Method {
        @Override
        public int size() {
            return 3;
        }
    }

    /// A method of four doubles.
    ///
    /// @param method what computes it
    record Of4(Quaternary method) implements Method {
        @Override
        public int size() {
            return 4;
        }
    }

    /// A method of five doubles.
    ///
    /// @param method what computes it
    record Of5(Quinary method) implements Method {
        @Override
        public int size() {
            return 5;
        }
    }

    /// A method of six doubles.
    ///
    /// @param method what computes it
    record Of6(Senary method) implements Method {
        @Override
        public int size() {
            return 6;
        }
    }

    /// Three doubles to one.
    @FunctionalInterface
    interface Ternary {
        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @return the value
        double apply(double a, double b, double c);
    }

    /// Four doubles to one.
    @FunctionalInterface
    interface Quaternary {
        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @param d the fourth
        /// @return the value
        double apply(double a, double b, double c, double d);
    }

    /// Five doubles to one.
    @FunctionalInterface
    interface Quinary {
        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @param d the fourth
        /// @param e the fifth
        /// @return the value
        double apply(double a, double b, double c, double d, double e);
    }

    /// Six doubles to one.
    @FunctionalInterface
    interface Senary {
        /// Computes the value.
        ///
        /// @param a the first argument
        /// @param b the second
        /// @param c the third
        /// @param d the fourth
        /// @param e the fifth
        /// @param f the sixth
        /// @return the value
        double apply(double a, double b, double c, double d, double e, double f);
    }
}
