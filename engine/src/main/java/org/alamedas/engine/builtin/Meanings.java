package org.alamedas.engine.builtin;

import static java.util.Map.entry;
import static org.alamedas.engine.builtin.SystemValue.MOMENT;
import static org.alamedas.engine.builtin.SystemValue.STEP;
import static org.alamedas.engine.builtin.SystemValue.TIME;

import java.util.List;
import java.util.Map;
import org.alamedas.engine.random.Distribution;

/// What each row of the table of functions stands for, by its id.
final class Meanings {
    static final Map<String, Meaning> BY_ID = Map.ofEntries(
            entry("ABS", pure(Method.Of1.ABS)),
            entry("SQRT", pure(Method.Of1.SQRT)),
            entry("EXP", pure(Method.Of1.EXP)),
            entry("LN", pure(Method.Of1.LN)),
            entry("LOG10", pure(Method.Of1.LOG10)),
            entry("LOG", pure(Method.Of2.LOG)),
            entry("POWER", pure(Method.Of2.POWER)),
            entry("SIN", pure(Method.Of1.SIN)),
            entry("COS", pure(Method.Of1.COS)),
            entry("TAN", pure(Method.Of1.TAN)),
            entry("ARCSIN", pure(Method.Of1.ARCSIN)),
            entry("ARCCOS", pure(Method.Of1.ARCCOS)),
            entry("ARCTAN", pure(Method.Of1.ARCTAN)),
            entry("SINH", pure(Method.Of1.SINH)),
            entry("COSH", pure(Method.Of1.COSH)),
            entry("TANH", pure(Method.Of1.TANH)),
            entry("INT", pure(Method.Of1.FLOOR)),
            entry("INTEGER", pure(Method.Of1.TRUNCATE)),
            entry("ROUND", pure(Method.Of1.ROUND)),
            entry("MODULO", pure(Method.Of2.MODULO)),
            entry("QUANTUM", pure(Method.Of2.QUANTUM)),
            entry("SAFEDIV", new Meaning.Computed(Method.Of3.SAFEDIV, List.of(0.0), List.of())),
            entry("XIDZ", pure(Method.Of3.XIDZ)),
            entry("ZIDZ", pure(Method.Of2.ZIDZ)),
            entry("SUM", new Meaning.Aggregated(Aggregate.SUM)),
            entry("SUM/Vensim", new Meaning.Aggregated(Aggregate.SUM)),
            entry("PROD/Vensim", new Meaning.Aggregated(Aggregate.PRODUCT)),
            entry("ELMCOUNT", new Meaning.Counted()),
            entry("PROD", new Meaning.Aggregated(Aggregate.PRODUCT)),
            entry("MEAN", new Meaning.Aggregated(Aggregate.MEAN)),
            entry("VMIN", new Meaning.Aggregated(Aggregate.MINIMUM)),
            entry("VMAX", new Meaning.Aggregated(Aggregate.MAXIMUM)),
            entry("SIZE", new Meaning.Counted()),
            entry("VECTOR SORT ORDER", new Meaning.OverArrays(ArrayMethod.SORT_ORDER)),
            entry("VECTOR RANK", new Meaning.OverArrays(ArrayMethod.RANK_EACH)),
            entry("VECTOR REORDER", new Meaning.OverArrays(ArrayMethod.REORDER)),
            entry("TRANSPOSE", new Meaning.Transposed()),
            entry("VECTOR ELM MAP", new Meaning.Offset()),
            entry("VECTOR SELECT", new Meaning.OverArrays(ArrayMethod.SELECT)),
            entry("VECTOR LOOKUP", new Meaning.OverArrays(ArrayMethod.READ)),
            entry("RANK", new Meaning.OverArrays(ArrayMethod.FIND_RANK)),
            entry("STDDEV", new Meaning.OverArrays(ArrayMethod.DEVIATION)),
            entry("ALLOCATE AVAILABLE", new Meaning.OverArrays(ArrayMethod.ALLOCATE)),
            entry("ALLOCATE BY PRIORITY", new Meaning.OverArrays(ArrayMethod.ALLOCATE_BY_PRIORITY)),
            entry("GAMMA LN", pure(Method.Of1.GAMMA_LN)),
            entry("FACTORIAL", pure(Method.Of1.FACTORIAL)),
            entry("PERMUTATIONS", pure(Method.Of2.PERMUTATIONS)),
            entry("COMBINATIONS", pure(Method.Of2.COMBINATIONS)),
            entry("INVNORM", new Meaning.Computed(Method.Of3.NORMAL_QUANTILE, List.of(0.0, 1.0), List.of())),
            entry("NORMALCDF", new Meaning.Computed(Method.Of4.NORMAL_BETWEEN, List.of(0.0, 1.0), List.of())),
            entry("ALLOC P", pure(Method.Of4.ALLOC_P)),
            entry("MARKETP", new Meaning.OverArrays(ArrayMethod.MARKET_PRIORITY)),
            entry("FIND MARKET PRICE", new Meaning.OverArrays(ArrayMethod.MARKET_PRICE)),
            entry("DEMAND AT PRICE", new Meaning.OverArrays(ArrayMethod.DEMANDED)),
            entry("SUPPLY AT PRICE", new Meaning.OverArrays(ArrayMethod.SUPPLIED)),
            entry("INVERT MATRIX", new Meaning.OverArrays(ArrayMethod.INVERT)),
            entry("PI", new Meaning.Fixed(Math.PI)),
            entry("INF", new Meaning.Fixed(Double.POSITIVE_INFINITY)),
            entry("MIN", new Meaning.Folded(Method.Of2.MIN, Aggregate.MINIMUM)),
            entry("MAX", new Meaning.Folded(Method.Of2.MAX, Aggregate.MAXIMUM)),
            entry("MIN of two", pure(Method.Of2.MIN)),
            entry("MAX of two", pure(Method.Of2.MAX)),
            entry("IF THEN ELSE", new Meaning.Choice()),
            entry("CLIP", pure(Method.Of4.CLIP)),
            entry("SWITCH", pure(Method.Of3.SWITCH)),
            entry("INIT", new Meaning.AtStart()),
            entry("REINITIAL", new Meaning.AtStart()),
            entry("ACTIVE INITIAL", new Meaning.ActiveInitial()),
            entry("GAME", pure(Method.Of1.SAME)),
            entry("LOOKUP", table(TableMethod.READ)),
            entry("LOOKUPINV", table(TableMethod.INVERT_HELD)),
            entry(
                    "LOOKUPAREA",
                    new Meaning.TableRead(
                            TableMethod.AREA_INSIDE, List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))),
            entry("LOOKUP EXTRAPOLATE", table(TableMethod.EXTRAPOLATE)),
            entry("LOOKUP FORWARD", table(TableMethod.FORWARD)),
            entry("LOOKUP BACKWARD", table(TableMethod.BACKWARD)),
            entry("LOOKUP INVERT", table(TableMethod.INVERT)),
            entry("LOOKUP AREA", table(TableMethod.AREA)),
            entry("LOOKUP SLOPE", table(TableMethod.SLOPE)),
            entry("STEP", reading(Method.Of4.STEP, MOMENT, STEP)),
            entry("STEP/Vensim", reading(Method.Of4.STEP_VENSIM, MOMENT, STEP)),
            entry("GET DATA AT TIME", new Meaning.DataRead(TableMethod.DATA_AT)),
            entry("GET DATA BETWEEN TIMES", new Meaning.DataRead(TableMethod.DATA_BETWEEN)),
            entry("GET DATA FIRST TIME", new Meaning.DataRead(TableMethod.DATA_FIRST)),
            entry("GET DATA LAST TIME", new Meaning.DataRead(TableMethod.DATA_LAST)),
            entry("GET DATA MAX", new Meaning.DataRead(TableMethod.DATA_LARGEST)),
            entry("GET DATA MIN", new Meaning.DataRead(TableMethod.DATA_SMALLEST)),
            entry("GET DATA MEAN", new Meaning.DataRead(TableMethod.DATA_MEAN)),
            entry("GET DATA MEDIAN", new Meaning.DataRead(TableMethod.DATA_MEDIAN)),
            entry("GET DATA STDV", new Meaning.DataRead(TableMethod.DATA_DEVIATION)),
            entry("GET DATA TOTAL POINTS", new Meaning.DataRead(TableMethod.DATA_COUNT)),
            entry("TIME SHIFT", new Meaning.SeriesMade(SeriesFunction.TIME_SHIFT)),
            entry("CUMULATE", new Meaning.SeriesMade(SeriesFunction.CUMULATE)),
            entry("CUMULATEF", new Meaning.SeriesMade(SeriesFunction.CUMULATE_FINAL)),
            entry("RAMP", reading(Method.Of3.RAMP, TIME)),
            entry("RAMP/Vensim", reading(Method.Of4.RAMP_VENSIM, TIME)),
            entry("PULSE", new Meaning.Computed(Method.Of5.PULSE, List.of(0.0), List.of(MOMENT, STEP))),
            entry("PULSE/DYNAMO", reading(Method.Of5.PULSE_DYNAMO, MOMENT, STEP)),
            entry("PULSE/Vensim", reading(Method.Of4.PULSE_VENSIM, MOMENT, STEP)),
            entry("PULSE TRAIN", reading(Method.Of6.PULSE_TRAIN, MOMENT, STEP)),
            entry("EXPRND", limited(Distribution.EXPONENTIAL)),
            entry("LOGNORMAL", limited(Distribution.LOG_NORMAL)),
            entry("NORMAL", limited(Distribution.NORMAL)),
            entry("POISSON", limited(Distribution.POISSON)),
            entry("RANDOM", drawn(Distribution.UNIFORM, 2)),
            entry("BETA", limited(Distribution.BETA)),
            entry("BINOMIAL", limited(Distribution.BINOMIAL)),
            entry("GAMMA", limited(Distribution.GAMMA)),
            entry("GEOMETRIC", limited(Distribution.GEOMETRIC)),
            entry("LOGISTIC", limited(Distribution.LOGISTIC)),
            entry("NEGBINOMIAL", limited(Distribution.NEGATIVE_BINOMIAL)),
            entry("PARETO", limited(Distribution.PARETO)),
            entry("TRIANGULAR", limited(Distribution.TRIANGULAR)),
            entry("WEIBULL", limited(Distribution.WEIBULL)),
            entry("MONTECARLO", new Meaning.Drawn(Distribution.EVENT, 1, false, List.of(), List.of(STEP))),
            entry("RANDOM 0 1", drawn(Distribution.UNIT, Meaning.Drawn.NO_SEED)),
            entry("RANDOM UNIFORM", drawn(Distribution.UNIFORM, 2)),
            entry("RANDOM NORMAL", drawn(Distribution.NORMAL_BETWEEN, 4)),
            entry("RANDOM EXPONENTIAL", drawn(Distribution.EXPONENTIAL_BETWEEN, 4)),
            entry("RANDOM GAMMA", drawn(Distribution.GAMMA_BETWEEN, 5)),
            entry("RANDOM BETA", drawn(Distribution.BETA_BETWEEN, 6)),
            entry("RANDOM BINOMIAL", drawn(Distribution.BINOMIAL_BETWEEN, 6)),
            entry("RANDOM NEGATIVE BINOMIAL", drawn(Distribution.NEGATIVE_BINOMIAL_BETWEEN, 6)),
            entry("RANDOM POISSON", drawn(Distribution.POISSON_BETWEEN, 5)),
            entry("RANDOM TRIANGULAR", drawn(Distribution.TRIANGULAR_BETWEEN, 5)),
            entry("RANDOM WEIBULL", drawn(Distribution.WEIBULL_BETWEEN, 5)),
            entry("RANDOM LOOKUP", new Meaning.Drawn(Distribution.DENSITY_BETWEEN, 5, true, List.of(), List.of())),
            entry("NOISE", drawn(Distribution.NOISE, Meaning.Drawn.NO_SEED)),
            entry("NORMRN", drawn(Distribution.NORMAL_OF_DYNAMO, Meaning.Drawn.NO_SEED)),
            entry("TIME", new Meaning.Provided(TIME)),
            entry("DT", new Meaning.Provided(STEP)),
            entry("STARTTIME", new Meaning.Provided(SystemValue.START)),
            entry("STOPTIME", new Meaning.Provided(SystemValue.STOP)));

    /// The name by which definitions ask for white noise.
    static final String WHITE = "WHITE";

    private Meanings() {}

    /// The noise that drives pink noise, for definitions.
    static Meaning white() {
        return drawn(Distribution.WHITE, 0);
    }

    private static Meaning drawn(Distribution distribution, int seed) {
        return new Meaning.Drawn(distribution, seed, false, List.of(), List.of());
    }

    /// A distribution whose parameters come first, then the seed, then the least and the largest number.
    private static Meaning limited(Distribution distribution) {
        return new Meaning.Drawn(
                distribution,
                distribution.size() - 2,
                false,
                List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                List.of());
    }

    private static Meaning pure(Method method) {
        return new Meaning.Computed(method, List.of(), List.of());
    }

    private static Meaning table(TableMethod method) {
        return new Meaning.TableRead(method, List.of());
    }

    private static Meaning reading(Method method, SystemValue... values) {
        return new Meaning.Computed(method, List.of(), List.of(values));
    }
}
