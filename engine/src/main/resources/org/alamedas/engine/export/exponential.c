/* The exponential function. */

#define EXP_LN2_HIGH 0.6931471805592082
#define EXP_LN2_LOW 7.371002565167799e-13
#define EXP_ONE_OVER_LN2 1.4426950408889634
#define EXP_LARGEST 720.0
#define EXP_SMALLEST (-760.0)
#define EXP_ONE_IS_NEGLIGIBLE 40.0
#define EXP_ONE_IS_ALL (-60.0)
#define EXP_C0 0.16666666666666669
#define EXP_C1 0.041666666666666664
#define EXP_C2 0.008333333333330065
#define EXP_C3 0.0013888888888886554
#define EXP_C4 0.00019841269863040905
#define EXP_C5 2.480158731713542e-05
#define EXP_C6 2.755726847975115e-06
#define EXP_C7 2.755728298365677e-07
#define EXP_C8 2.5100376098445793e-08
#define EXP_C9 2.0911229919631986e-09

static inline double m_exp(double x);
static inline double exp_parts(double x, double low);
static inline double m_expm1(double x);
static inline double exp_exponent(double x);
static inline dd exp_significand(double x, double k);
static inline double exp_remainder(double x, double low, double k);
static inline double exp_remainder_error(double x, double low, double k, double r);
static inline double exp_correction(double r, double error);

static inline double m_exp(double x) {
    return exp_parts(x, 0.0);
}

/* `e^(x + low)`, where `low` is at most a few units in the last place of `x`. */
static inline double exp_parts(double x, double low) {
    double limited = clamp(x, EXP_SMALLEST, EXP_LARGEST);
    double rounder = limited * EXP_ONE_OVER_LN2 + ROUNDER;
    double k = rounder - ROUNDER;
    double r = exp_remainder(limited, low, k);
    double correction = exp_correction(r, exp_remainder_error(limited, low, k, r));
    double sum = 1.0 + r;
    double error = dd_sum_error(1.0, r, sum);
    return scale(sum + (error + correction), integer_in(rounder));
}

/* `e^x - 1`, accurate near zero. */
static inline double m_expm1(double x) {
    double limited = clamp(x, EXP_ONE_IS_ALL, EXP_ONE_IS_NEGLIGIBLE);
    double rounder = limited * EXP_ONE_OVER_LN2 + ROUNDER;
    double k = rounder - ROUNDER;
    double r = exp_remainder(limited, 0.0, k);
    double correction = exp_correction(r, exp_remainder_error(limited, 0.0, k, r));
    double power = power_of_two(integer_in(rounder));
    double integer = power - 1.0;
    double integer_error = dd_sum_error(power, -1.0, integer);
    double sum = integer + power * r;
    double error = dd_sum_error(integer, power * r, sum);
    double small = with_sign_of(sum + ((error + integer_error) + power * correction), x);
    return x > EXP_ONE_IS_NEGLIGIBLE ? m_exp(x) : small;
}

/* The integer nearest to `x / ln 2`. */
static inline double exp_exponent(double x) {
    return (x * EXP_ONE_OVER_LN2 + ROUNDER) - ROUNDER;
}

/* `e^(x - k ln 2)` with about 57 significant bits, for `k = exponent(x)`. */
static inline dd exp_significand(double x, double k) {
    double r = exp_remainder(x, 0.0, k);
    double correction = exp_correction(r, exp_remainder_error(x, 0.0, k, r));
    double sum = 1.0 + r;
    return dd_of_sum(sum, dd_sum_error(1.0, r, sum) + correction);
}

static inline double exp_remainder(double x, double low, double k) {
    return (x - k * EXP_LN2_HIGH) + (low - k * EXP_LN2_LOW);
}

static inline double exp_remainder_error(double x, double low, double k, double r) {
    return dd_sum_error(x - k * EXP_LN2_HIGH, low - k * EXP_LN2_LOW, r);
}

/* `e^(r + error) - 1 - r`. */
static inline double exp_correction(double r, double error) {
    double r2 = r * r;
    double r4 = r2 * r2;
    double q =
            ((EXP_C0 + EXP_C1 * r) + r2 * (EXP_C2 + EXP_C3 * r)) + r4 * (((EXP_C4 + EXP_C5 * r) + r2 * (EXP_C6 + EXP_C7 * r)) + r4 * (EXP_C8 + EXP_C9 * r));
    // The small terms first: each rounding of the large one costs a thirtieth of a unit of the result.
    return 0.5 * r2 + ((r2 * r) * q + (error + error * r));
}
