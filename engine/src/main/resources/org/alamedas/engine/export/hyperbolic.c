/* Hyperbolic sine, cosine and tangent. */

#define HYP_SERIES_OF_SINE 0.5
#define HYP_SERIES_OF_TANGENT 0.25
#define HYP_LARGEST 720.0
#define HYP_TANGENT_IS_ONE 25.0
#define HYP_NEGLIGIBLE_RECIPROCAL 500
#define HYP_S0 0.16666666666666666
#define HYP_S1 0.008333333333333333
#define HYP_S2 0.0001984126984126984
#define HYP_S3 2.7557319223985825e-06
#define HYP_S4 2.505210838547607e-08
#define HYP_S5 1.605904382690051e-10
#define HYP_S6 7.647165414593481e-13
#define HYP_S7 2.8112909646770106e-15
#define HYP_S8 8.309171941866942e-18
#define HYP_T0 (-0.3333333333333333)
#define HYP_T1 0.1333333333333302
#define HYP_T2 (-0.053968253967195144)
#define HYP_T3 0.021869488400359696
#define HYP_T4 (-0.008863226966122328)
#define HYP_T5 0.0035918341340072982
#define HYP_T6 (-0.0014502234715960424)
#define HYP_T7 0.0005336803027405916

static inline double m_sinh(double x);
static inline double m_cosh(double x);
static inline double m_tanh(double x);
static inline double hyp_half_sum(double a, double sign);
static inline double hyp_sine_series(double z);
static inline double hyp_tangent_series(double z);

static inline double m_sinh(double x) {
    double a = fabs(x);
    double z = x * x;
    double near = x + x * (z * hyp_sine_series(z));
    return a <= HYP_SERIES_OF_SINE ? near : with_sign_of(hyp_half_sum(a, -1.0), x);
}

static inline double m_cosh(double x) {
    return hyp_half_sum(fabs(x), 1.0);
}

static inline double m_tanh(double x) {
    double a = fabs(x);
    double z = x * x;
    double near = x + x * (z * hyp_tangent_series(z));
    double doubled = 2.0 * clamp(a, 0.0, HYP_TANGENT_IS_ONE);
    double k = exp_exponent(doubled);
    dd e = exp_significand(doubled, k);
    double power = power_of_two((int) k);
    double high = e.high * power;
    double low = e.low * power;
    double numerator = high - 1.0;
    double denominator = high + 1.0;
    dd above = dd_of(numerator, dd_sum_error(high, -1.0, numerator) + low);
    dd below = dd_of(denominator, dd_sum_error(high, 1.0, denominator) + low);
    double value = a <= HYP_SERIES_OF_TANGENT ? near : dd_divided_by_rounded(above, below);
    // Not only the quotient: the series gives +0 for -0.
    return with_sign_of(value, x);
}

/* `(e^a + sign e^-a) / 2` for `a >= 0`. */
static inline double hyp_half_sum(double a, double sign) {
    double limited = clamp(a, 0.0, HYP_LARGEST);
    double exponent = exp_exponent(limited);
    int k = (int) exponent;
    dd e = exp_significand(limited, exponent);
    double reciprocal = 1.0 / e.high;
    double product = reciprocal * e.high;
    double remainder =
            ((1.0 - product) - dd_product_error(reciprocal, e.high, product)) - reciprocal * e.low;
    double shift = sign * power_of_two(-2 * (k < HYP_NEGLIGIBLE_RECIPROCAL ? k : HYP_NEGLIGIBLE_RECIPROCAL));
    double other = reciprocal * shift;
    double other_low = (reciprocal * remainder) * shift;
    double sum = e.high + other;
    double error = dd_sum_error(e.high, other, sum);
    return scale(sum + (error + (e.low + other_low)), k - 1);
}

static inline double hyp_sine_series(double z) {
    double z2 = z * z;
    double z4 = z2 * z2;
    return ((HYP_S0 + HYP_S1 * z) + z2 * (HYP_S2 + HYP_S3 * z)) + z4 * (((HYP_S4 + HYP_S5 * z) + z2 * (HYP_S6 + HYP_S7 * z)) + z4 * HYP_S8);
}

static inline double hyp_tangent_series(double z) {
    double z2 = z * z;
    return ((HYP_T0 + HYP_T1 * z) + z2 * (HYP_T2 + HYP_T3 * z)) + (z2 * z2) * ((HYP_T4 + HYP_T5 * z) + z2 * (HYP_T6 + HYP_T7 * z));
}
