package org.alamedas.engine.builtin;

import static java.util.Map.entry;
import static org.alamedas.engine.builtin.SystemValue.STEP;
import static org.alamedas.engine.builtin.SystemValue.TIME;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.alamedas.engine.math.PortableMath;

/// What each row of the table of functions stands for, by its id.
///
/// A value that is not a number survives every method. Minimum and maximum order -0 below 0, as
/// IEEE 754-2019 `minimum`
/// and `maximum` do.
final class Meanings {
    static final Map<String, Meaning> BY_ID = Map.ofEntries(
            entry("ABS", of1(Math::abs)),
            entry("SQRT", of1(PortableMath::sqrt)),
            entry("EXP", of1(PortableMath::exp)),
            entry("LN", of1(PortableMath::ln)),
            entry("LOG10", of1(PortableMath::log10)),
            entry("LOG", of2(PortableMath::log)),
            entry("POWER", of2(PortableMath::pow)),
            entry("SIN", of1(PortableMath::sin)),
            entry("COS", of1(PortableMath::cos)),
            entry("TAN", of1(PortableMath::tan)),
            entry("ARCSIN", of1(PortableMath::asin)),
            entry("ARCCOS", of1(PortableMath::acos)),
            entry("ARCTAN", of1(PortableMath::atan)),
            entry("SINH", of1(PortableMath::sinh)),
            entry("COSH", of1(PortableMath::cosh)),
            entry("TANH", of1(PortableMath::tanh)),
            entry("INT", of1(PortableMath::truncate)),
            entry("ROUND", of1(Functions::round)),
            entry("MODULO", of2(Functions::modulo)),
            entry("QUANTUM", of2(Functions::quantum)),
            entry("SAFEDIV", new Meaning.Computed(new Method.Of3(Functions::safediv), List.of(0.0), List.of())),
            entry("XIDZ", pure(new Method.Of3(Functions::xidz))),
            entry("ZIDZ", of2(Functions::zidz)),
            entry("SUM", new Meaning.Aggregated(Aggregate.SUM)),
            entry("SUM/Vensim", new Meaning.Aggregated(Aggregate.SUM)),
            entry("PROD/Vensim", new Meaning.Aggregated(Aggregate.PRODUCT)),
            entry("ELMCOUNT", new Meaning.Counted()),
            entry("PROD", new Meaning.Aggregated(Aggregate.PRODUCT)),
            entry("MEAN", new Meaning.Aggregated(Aggregate.MEAN)),
            entry("VMIN", new Meaning.Aggregated(Aggregate.MINIMUM)),
            entry("VMAX", new Meaning.Aggregated(Aggregate.MAXIMUM)),
            entry("SIZE", new Meaning.Counted()),
            entry("PI", new Meaning.Fixed(Math.PI)),
            entry("INF", new Meaning.Fixed(Double.POSITIVE_INFINITY)),
            entry("MIN", new Meaning.Folded(new Method.Of2(Math::min), Aggregate.MINIMUM)),
            entry("MAX", new Meaning.Folded(new Method.Of2(Math::max), Aggregate.MAXIMUM)),
            entry("MIN of two", of2(Math::min)),
            entry("MAX of two", of2(Math::max)),
            entry("IF THEN ELSE", new Meaning.Choice()),
            entry("CLIP", pure(new Method.Of4(Functions::clip))),
            entry("SWITCH", pure(new Method.Of3(Functions::switchOnZero))),
            entry("INIT", new Meaning.AtStart()),
            entry("ACTIVE INITIAL", new Meaning.ActiveInitial()),
            entry("GAME", of1(a -> a)),
            entry("LOOKUP", new Meaning.TableRead()),
            entry("STEP", reading(new Method.Of4(Functions::step), TIME, STEP)),
            entry("STEP/Vensim", reading(new Method.Of4(Functions::stepVensim), TIME, STEP)),
            entry("RAMP", reading(new Method.Of3(Functions::ramp), TIME)),
            entry("RAMP/Vensim", reading(new Method.Of4(Functions::rampVensim), TIME)),
            entry("PULSE", new Meaning.Computed(new Method.Of5(Functions::pulse), List.of(0.0), List.of(TIME, STEP))),
            entry("PULSE/DYNAMO", reading(new Method.Of5(Functions::pulseDynamo), TIME, STEP)),
            entry("PULSE/Vensim", reading(new Method.Of4(Functions::pulseVensim), TIME, STEP)),
            entry("PULSE TRAIN", reading(new Method.Of6(Functions::pulseTrain), TIME, STEP)),
            entry("TIME", new Meaning.Provided(TIME)),
            entry("DT", new Meaning.Provided(STEP)),
            entry("STARTTIME", new Meaning.Provided(SystemValue.START)),
            entry("STOPTIME", new Meaning.Provided(SystemValue.STOP)));

    private Meanings() {}

    private static Meaning of1(DoubleUnaryOperator method) {
        return pure(new Method.Of1(method));
    }

    private static Meaning of2(DoubleBinaryOperator method) {
        return pure(new Method.Of2(method));
    }

    private static Meaning pure(Method method) {
        return new Meaning.Computed(method, List.of(), List.of());
    }

    private static Meaning reading(Method method, SystemValue... values) {
        return new Meaning.Computed(method, List.of(), List.of(values));
    }
}
