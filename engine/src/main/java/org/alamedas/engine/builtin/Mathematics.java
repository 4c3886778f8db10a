package org.alamedas.engine.builtin;

import java.util.List;
import org.alamedas.engine.math.PortableMath;

/// The rows of pure functions of numbers.
///
/// A value that is not a number survives every row. `MIN` and `MAX` order -0 below 0, as IEEE 754-2019
/// `minimum` and
/// `maximum` do.
final class Mathematics {
    private static final String XMILE = "XMILE 1.0, 3.5.1";
    private static final String STELLA = "Stella Architect, Builtins: Mathematical";
    private static final String VENSIM = "Vensim Reference Manual, Functions: ";
    private static final String ALL = "XMILE 1.0, 3.5.1; Vensim Reference Manual, Functions; DYNAMO II User's Manual";

    private Mathematics() {}

    static List<Builtin> rows() {
        return List.of(
                Row.of("ABS")
                        .xmile("ABS")
                        .vensim("ABS")
                        .dynamo("ABS")
                        .takes(1)
                        .units("A -> A")
                        .says("the size without the sign")
                        .cites(ALL)
                        .of1(Math::abs),
                Row.of("SQRT")
                        .everywhere()
                        .takes(1)
                        .units("A -> A^1/2")
                        .says("the square root")
                        .cites(ALL)
                        .of1(PortableMath::sqrt),
                Row.of("EXP")
                        .everywhere()
                        .takes(1)
                        .units("1 -> 1")
                        .says("e to the power of the argument")
                        .cites(ALL)
                        .of1(PortableMath::exp),
                Row.of("LN")
                        .xmile("LN")
                        .vensim("LN")
                        .dynamo("LOGN")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the natural logarithm")
                        .cites(ALL)
                        .of1(PortableMath::ln),
                Row.of("LOG10")
                        .xmile("LOG10")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the logarithm to base 10")
                        .cites(XMILE)
                        .of1(PortableMath::log10),
                Row.of("LOG")
                        .vensim("LOG")
                        .takes(2)
                        .units("1, 1 -> 1")
                        .says("the logarithm of the first argument to the base of the second")
                        .cites(VENSIM + "LOG")
                        .of2(PortableMath::log),
                Row.of("POWER")
                        .vensim("POWER")
                        .takes(2)
                        .units("1, 1 -> 1")
                        .says("the first argument to the power of the second")
                        .cites(VENSIM + "POWER")
                        .of2(PortableMath::pow),
                Row.of("SIN")
                        .everywhere()
                        .takes(1)
                        .units("1 -> 1")
                        .says("the sine of an angle in radians")
                        .cites(ALL)
                        .of1(PortableMath::sin),
                Row.of("COS")
                        .everywhere()
                        .takes(1)
                        .units("1 -> 1")
                        .says("the cosine of an angle in radians")
                        .cites(ALL)
                        .of1(PortableMath::cos),
                Row.of("TAN")
                        .xmile("TAN")
                        .vensim("TAN")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the tangent of an angle in radians")
                        .cites(XMILE + "; " + VENSIM + "TAN")
                        .of1(PortableMath::tan),
                Row.of("ARCSIN")
                        .xmile("ARCSIN")
                        .vensim("ARCSIN")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the angle in radians whose sine is the argument")
                        .cites(XMILE + "; " + VENSIM + "ARCSIN")
                        .of1(PortableMath::asin),
                Row.of("ARCCOS")
                        .xmile("ARCCOS")
                        .vensim("ARCCOS")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the angle in radians whose cosine is the argument")
                        .cites(XMILE + "; " + VENSIM + "ARCCOS")
                        .of1(PortableMath::acos),
                Row.of("ARCTAN")
                        .xmile("ARCTAN")
                        .vensim("ARCTAN")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the angle in radians whose tangent is the argument")
                        .cites(XMILE + "; " + VENSIM + "ARCTAN")
                        .of1(PortableMath::atan),
                Row.of("SINH")
                        .xmile("SINH")
                        .vensim("SINH")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the hyperbolic sine")
                        .cites(STELLA + "; " + VENSIM + "SINH")
                        .of1(PortableMath::sinh),
                Row.of("COSH")
                        .xmile("COSH")
                        .vensim("COSH")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the hyperbolic cosine")
                        .cites(STELLA + "; " + VENSIM + "COSH")
                        .of1(PortableMath::cosh),
                Row.of("TANH")
                        .xmile("TANH")
                        .vensim("TANH")
                        .takes(1)
                        .units("1 -> 1")
                        .says("the hyperbolic tangent")
                        .cites(STELLA + "; " + VENSIM + "TANH")
                        .of1(PortableMath::tanh),
                Row.of("INT")
                        .xmile("INT")
                        .vensim("INTEGER")
                        .takes(1)
                        .units("A -> A")
                        .says("the integer part, towards 0")
                        .cites(XMILE + "; " + VENSIM + "INTEGER")
                        .of1(PortableMath::truncate),
                Row.of("ROUND")
                        .xmile("ROUND")
                        .takes(1)
                        .units("A -> A")
                        .says("the nearest whole number, halves away from 0")
                        .cites(STELLA)
                        .of1(Functions::round),
                Row.of("MODULO")
                        .vensim("MODULO")
                        .takes(2)
                        .units("A, A -> A")
                        .says("the remainder of a division, with the sign of the first argument")
                        .cites(VENSIM + "MODULO")
                        .of2(Functions::modulo),
                Row.of("QUANTUM")
                        .vensim("QUANTUM")
                        .takes(2)
                        .units("A, A -> A")
                        .says("the first argument cut to a multiple of the second")
                        .cites(VENSIM + "QUANTUM")
                        .of2(Functions::quantum),
                Row.of("SAFEDIV")
                        .xmile("SAFEDIV")
                        .takes(2, 3)
                        .otherwise(0)
                        .units("A, B, A/B -> A/B")
                        .says("a quotient, or the third argument (0 if left out) where the divisor is 0")
                        .cites(STELLA)
                        .of3(Functions::safediv),
                Row.of("XIDZ")
                        .vensim("XIDZ")
                        .takes(3)
                        .units("A, B, A/B -> A/B")
                        .says("a quotient, or the third argument where the divisor is within 0.000001 of 0")
                        .cites(VENSIM + "XIDZ")
                        .of3(Functions::xidz),
                Row.of("ZIDZ")
                        .vensim("ZIDZ")
                        .takes(2)
                        .units("A, B -> A/B")
                        .says("a quotient, or 0 where the divisor is within 0.000001 of 0")
                        .cites(VENSIM + "ZIDZ")
                        .of2(Functions::zidz),
                Row.of("PI")
                        .xmile("PI")
                        .units("-> 1")
                        .says("the ratio of a circle's circumference to its diameter")
                        .cites(XMILE)
                        .means(new Meaning.Fixed(Math.PI)),
                Row.of("INF")
                        .xmile("INF")
                        .units("-> ?")
                        .says("infinity")
                        .cites(XMILE)
                        .means(new Meaning.Fixed(Double.POSITIVE_INFINITY)),
                Row.of("MIN")
                        .xmile("MIN")
                        .takes(1, Arity.ANY)
                        .units("A -> A")
                        .says("the smallest argument")
                        .cites(XMILE)
                        .means(new Meaning.Folded(new Method.Of2(Math::min))),
                Row.of("MAX")
                        .xmile("MAX")
                        .takes(1, Arity.ANY)
                        .units("A -> A")
                        .says("the largest argument")
                        .cites(XMILE)
                        .means(new Meaning.Folded(new Method.Of2(Math::max))),
                Row.of("MIN of two")
                        .vensim("MIN")
                        .dynamo("MIN")
                        .takes(2)
                        .units("A, A -> A")
                        .says("the smaller argument")
                        .cites(VENSIM + "MIN; DYNAMO II User's Manual")
                        .of2(Math::min),
                Row.of("MAX of two")
                        .vensim("MAX")
                        .dynamo("MAX")
                        .takes(2)
                        .units("A, A -> A")
                        .says("the larger argument")
                        .cites(VENSIM + "MAX; DYNAMO II User's Manual")
                        .of2(Math::max));
    }
}
