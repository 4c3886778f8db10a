/* Logarithms. */

#define LOG_SQRT_HALF_BITS (int64_t) UINT64_C(0x3fe6a09e667f3bcd)
#define LOG_FRACTION_BITS 52
#define LOG_TWO_TO_54 0x1p54
#define LOG_ONE_OVER_LN2_HIGH 1.4426950408889634
#define LOG_ONE_OVER_LN2_LOW 2.0355273740931033e-17
#define LOG_ONE_OVER_LN10_HIGH 0.4342944819032518
#define LOG_ONE_OVER_LN10_LOW 1.098319650216765e-17
#define LOG_THIRD_HIGH 0.3333333333333333
#define LOG_THIRD_LOW 1.850371707708594e-17
#define LOG_FIFTH_HIGH 0.2
#define LOG_FIFTH_LOW (-1.1102230246251566e-17)
#define LOG_T0 0.6666666666666666
#define LOG_T1 0.4000000000000088
#define LOG_T2 0.2857142857080361
#define LOG_T3 0.22222222391714744
#define LOG_T4 0.18181795640044723
#define LOG_T5 0.15386239707611124
#define LOG_T6 0.13268773010203216
#define LOG_T7 0.13086627491197242
#define LOG_U0 0.14285714285714285
#define LOG_U1 0.11111111111111474
#define LOG_U2 0.09090909090650491
#define LOG_U3 0.07692307762438703
#define LOG_U4 0.06666657340078525
#define LOG_U5 0.058830249362423113
#define LOG_U6 0.05236453229681603
#define LOG_U7 0.05308514419107981

static inline double m_ln(double x);
static inline double m_log1p(double x);
static inline double m_log2(double x);
static inline double m_log10(double x);
static inline double m_log(double x, double base);
static inline dd log_natural(double x);
static inline double log_sum(double exponent, double f, double rest);
static inline double log_t(double z);
static inline double log_u(double z);
static inline double log_normal(double x);
static inline double log_subnormal_shift(double x);
static inline int64_t log_exponent(double normal);
static inline double log_significand(double normal, int64_t k);
static inline int is_positive_and_finite(double x);
static inline double or_special(double x, double value);

static inline double m_ln(double x) {
    double normal = log_normal(x);
    int64_t k = log_exponent(normal);
    double value = log_sum(k - log_subnormal_shift(x), log_significand(normal, k) - 1.0, 0.0);
    return or_special(x, value);
}

/* `ln(1 + x)`, accurate near zero. */
static inline double m_log1p(double x) {
    double u = 1.0 + x;
    double virtual = u - 1.0;
    double lost = (1.0 - (u - virtual)) + (x - virtual);
    int64_t k = log_exponent(u);
    double leading = log_significand(u, k) - 1.0;
    double trailing = lost * power_of_two((int) -(k < 1022 ? k : 1022));
    double f = leading + trailing;
    double rest = dd_sum_error(leading, trailing, f);
    return or_special(u, with_sign_of(log_sum((double) k, f, rest / (1.0 + f)), x));
}

static inline double m_log2(double x) {
    return or_special(x, dd_times_rounded(log_natural(x), LOG_ONE_OVER_LN2_HIGH, LOG_ONE_OVER_LN2_LOW));
}

static inline double m_log10(double x) {
    return or_special(x, dd_times_rounded(log_natural(x), LOG_ONE_OVER_LN10_HIGH, LOG_ONE_OVER_LN10_LOW));
}

/* The logarithm of `x` to a base, `ln x / ln base`, rounded once. */
static inline double m_log(double x, double base) {
    int plain = is_positive_and_finite(x) && is_positive_and_finite(base) && base != 1.0;
    return plain ? dd_divided_by_rounded(log_natural(x), log_natural(base)) : m_ln(x) / m_ln(base);
}

/* The natural logarithm of a positive finite number with at least 68 significant bits; for any other
   argument, an arbitrary number. */
static inline dd log_natural(double x) {
    double normal = log_normal(x);
    int64_t exponent = log_exponent(normal);
    double f = log_significand(normal, exponent) - 1.0;
    double k = exponent - log_subnormal_shift(x);

    // s = f / (2 + f), in two parts.
    double divisor = 2.0 + f;
    double reciprocal = 1.0 / divisor;
    double s = f * reciprocal;
    double product = s * divisor;
    double remainder = ((f - product) - dd_product_error(s, divisor, product)) - s * (f - (divisor - 2.0));
    double s_low = remainder * reciprocal;

    // p = z (1/3 + z (1/5 + z U(z))), each sum and product in two parts.
    double z = s * s;
    double z_low = dd_product_error(s, s, z) + 2.0 * s * s_low;
    double zu = z * log_u(z);
    double v = LOG_FIFTH_HIGH + zu;
    double v_low = dd_sum_error(LOG_FIFTH_HIGH, zu, v) + LOG_FIFTH_LOW;
    double w = z * v;
    double w_low = dd_product_error(z, v, w) + (z * v_low + z_low * v);
    double q = LOG_THIRD_HIGH + w;
    double q_low = dd_sum_error(LOG_THIRD_HIGH, w, q) + (LOG_THIRD_LOW + w_low);
    double p = z * q;
    double p_low = dd_product_error(z, q, p) + (z * q_low + z_low * q);

    // k ln 2 + 2 s + 2 s p.
    double twice = 2.0 * s;
    double t = twice * p;
    double t_low = dd_product_error(twice, p, t) + (twice * p_low + 2.0 * s_low * p);
    double first = k * EXP_LN2_HIGH;
    double second = first + twice;
    double third = second + t;
    double errors = dd_sum_error(first, twice, second) + dd_sum_error(second, t, third);
    return dd_of_sum(third, errors + (k * EXP_LN2_LOW + (2.0 * s_low + t_low)));
}

/* `exponent ln 2 + ln(1 + f) + rest`, rounded once but for a tenth of a unit. */
static inline double log_sum(double exponent, double f, double rest) {
    double s = f / (2.0 + f);
    double z = s * s;
    double upper = dd_upper(f);
    double half = 0.5 * upper * upper;
    double half_low = 0.5 * (f - upper) * (f + upper);
    double first = exponent * EXP_LN2_HIGH;
    double second = first + f;
    double third = second - half;
    double errors = dd_sum_error(first, f, second) + dd_sum_error(second, -half, third);
    double series = s * ((half + half_low) + z * log_t(z)) - half_low;
    return third + (errors + (exponent * EXP_LN2_LOW + (series + rest)));
}

static inline double log_t(double z) {
    double z2 = z * z;
    return ((LOG_T0 + LOG_T1 * z) + z2 * (LOG_T2 + LOG_T3 * z)) + (z2 * z2) * ((LOG_T4 + LOG_T5 * z) + z2 * (LOG_T6 + LOG_T7 * z));
}

static inline double log_u(double z) {
    double z2 = z * z;
    return ((LOG_U0 + LOG_U1 * z) + z2 * (LOG_U2 + LOG_U3 * z)) + (z2 * z2) * ((LOG_U4 + LOG_U5 * z) + z2 * (LOG_U6 + LOG_U7 * z));
}

static inline double log_normal(double x) {
    return x < 0x1p-1022 ? x * LOG_TWO_TO_54 : x;
}

static inline double log_subnormal_shift(double x) {
    return x < 0x1p-1022 ? 54.0 : 0.0;
}

/* The `k` for which `normal / 2^k` lies between `sqrt(1/2)` and `sqrt(2)`. */
static inline int64_t log_exponent(double normal) {
    return (bits_of(normal) - LOG_SQRT_HALF_BITS) >> LOG_FRACTION_BITS;
}

static inline double log_significand(double normal, int64_t k) {
    return double_of(bits_of(normal) - (int64_t) ((uint64_t) k << LOG_FRACTION_BITS));
}

static inline int is_positive_and_finite(double x) {
    return x > 0.0 && x < INFINITY;
}

static inline double or_special(double x, double value) {
    double at_edge = x == 0.0 ? (-INFINITY) : x > 0.0 ? x : NAN;
    return is_positive_and_finite(x) ? value : at_edge;
}
