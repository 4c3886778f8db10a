/* Powers with a real exponent. */

#define POW_LARGEST_EXPONENT 0x1p64
#define POW_LARGEST_LOGARITHM 800.0
#define POW_FRACTION_BITS 52
#define POW_EXPONENT (int64_t) UINT64_C(0xfff0000000000000)
#define POW_TWO_TO_54 0x1p54
#define POW_SUBNORMAL_SHIFT 54
#define POW_FIRST (int64_t) UINT64_C(0x3fe62aaaaaaaaaab)
#define POW_INTERVAL_BITS 47
#define POW_WIDTH 3
#define POW_LAST 31
#define POW_HALF_OF_LOWER (int64_t) UINT64_C(0x80000000)
#define POW_UPPER (int64_t) UINT64_C(0xffffffff00000000)
#define POW_P0 0.3333333333333333
#define POW_P1 (-0.25)
#define POW_P2 0.20000000000028484
#define POW_P3 (-0.16666666666692778)
#define POW_P4 0.14285713672507186
#define POW_P5 (-0.12499999437890909)
#define POW_P6 0.11115335100127749
#define POW_P7 (-0.10003872003522157)
static const double POW_INTERVALS[] = {
    1.427734375, -0.3560888347103628, 9.207037023524347e-14,
    1.396484375, -0.33395791765451577, 1.589797456220205e-14,
    1.36669921875, -0.3123985033560075, -4.7618083981198057e-14,
    1.337890625, -0.2910942132227774, 5.989302587544076e-14,
    1.310546875, -0.2704445119322827, 1.0868597510348195e-13,
    1.2841796875, -0.2501201390123242, -8.761520442952834e-14,
    1.2587890625, -0.2301501973397535, 1.9210470670358837e-14,
    1.23486328125, -0.2109602605105465, -2.0239787695644536e-14,
    1.21142578125, -0.19179799753237603, -2.6572295690996927e-14,
    1.18896484375, -0.17308304935727392, -1.784025419521999e-14,
    1.1669921875, -0.1544296587660483, -1.0964184008023282e-13,
    1.146484375, -0.13670019478854556, -4.310426838472474e-14,
    1.1259765625, -0.11865071466968402, 7.808911753252704e-14,
    1.1064453125, -0.1011524554285188, -3.4414656121886176e-14,
    1.087890625, -0.0842406148876762, -1.0003539556895334e-13,
    1.06982421875, -0.06749435343613186, 6.374158572451607e-14,
    1.05224609375, -0.05092701637840946, -4.029670926934129e-14,
    1.03515625, -0.034552381506728125, 6.839139742328777e-14,
    1.0185546875, -0.018384649401241404, -7.794780464947405e-14,
    1.0, 0.0, 0.0,
    0.974609375, 0.02571852928804219, -5.307171319656295e-14,
    0.94580078125, 0.055723322752328386, 7.414071184943711e-14,
    0.91845703125, 0.08506015685838975, -2.1729320395870533e-14,
    0.89306640625, 0.11309433776864353, -1.1081989813054186e-13,
    0.86865234375, 0.14081229849352894, 3.431730297812464e-14,
    0.845703125, 0.16758689703692653, 9.140819889491412e-14,
    0.82421875, 0.1933193110035063, -1.0320443688698849e-14,
    0.80322265625, 0.21912332295983106, 9.507982968599317e-14,
    0.78369140625, 0.24373995059522713, 5.50359287294834e-14,
    0.76513671875, 0.2677007438032888, 8.878799739504042e-14,
    0.7470703125, 0.29159597177294927, -3.201297554352691e-14,
    0.72998046875, 0.3147375003345587, 5.288468773994961e-14
};

static inline double m_pow(double x, double y);
static inline double pow_special(double x, double y);
static inline double pow_magnitude(double a, double y);
static inline double pow_core(double x, int shift, double y);
static inline double pow_series(double r);
static inline int is_odd(double y);

static inline double m_pow(double x, double y) {
    int plain = x >= 0x1p-1022 && x < INFINITY && fabs(y) <= POW_LARGEST_EXPONENT;
    return plain ? pow_core(x, 0, y) : pow_special(x, y);
}

/* The power of any two doubles. */
static inline double pow_special(double x, double y) {
    double magnitude = pow_magnitude(fabs(x), y);
    int negative = is_negative(x);
    double result = negative && is_odd(y) ? -magnitude : magnitude;
    int root = x < 0.0 && x > (-INFINITY) && m_truncate(y) != y;
    int one_to_infinity = fabs(x) == 1.0 && fabs(y) == INFINITY;
    int undefined = root || one_to_infinity || isnan(x) || isnan(y);
    double value = undefined ? NAN : result;
    return y == 0.0 ? 1.0 : value;
}

static inline double pow_magnitude(double a, double y) {
    double limited = clamp(y, -POW_LARGEST_EXPONENT, POW_LARGEST_EXPONENT);
    double regular = a < 0x1p-1022 ? pow_core(a * POW_TWO_TO_54, POW_SUBNORMAL_SHIFT, limited) : pow_core(a, 0, limited);
    double at_edge = (a == 0.0) == (y > 0.0) ? 0.0 : INFINITY;
    return a == 0.0 || a == INFINITY ? at_edge : regular;
}

/* `(x / 2^shift)^y` of a positive normal `x` and a `y` that is not too large. */
static inline double pow_core(double x, int shift, double y) {
    int64_t offset = bits_of(x) - POW_FIRST;
    double k = (int) (offset >> POW_FRACTION_BITS) - shift;
    int at = POW_WIDTH * ((int) ((int64_t) ((uint64_t) offset >> POW_INTERVAL_BITS)) & POW_LAST);
    double reciprocal = POW_INTERVALS[at];

    // r = z / c - 1, in parts, and rounded.
    int64_t bits = bits_of(x) - (offset & POW_EXPONENT);
    double upper = double_of((bits + POW_HALF_OF_LOWER) & POW_UPPER);
    double r_high = upper * reciprocal - 1.0;
    double r_low = (double_of(bits) - upper) * reciprocal;
    double r = r_high + r_low;
    double r_error = dd_sum_error(r_high, r_low, r);

    // k ln 2 + ln c + r - r^2 / 2, and the errors of these sums.
    double first = k * EXP_LN2_HIGH + POW_INTERVALS[at + 1];
    double second = first + r;
    double square = r_high * (0.5 * r_high);
    double third = second - square;
    double errors = dd_sum_error(first, r, second) + dd_sum_error(second, -square, third);
    double rest = r_error - r_low * (r_high + 0.5 * r_low);
    double lows = k * EXP_LN2_LOW + POW_INTERVALS[at + 2];
    double low = (errors + lows) + (rest + (r * (r * r)) * pow_series(r));
    double ln = third + low;
    double ln_low = dd_sum_error(third, low, ln);

    // y ln x, with its error.
    double y_upper = dd_upper(y);
    double ln_upper = dd_upper(ln);
    double large = y_upper * ln_upper;
    double small = (y - y_upper) * ln_upper + y * ((ln - ln_upper) + ln_low);
    double product = large + small;
    double error = dd_sum_error(large, small, product);
    return exp_parts(product, fabs(product) < POW_LARGEST_LOGARITHM ? error : 0.0);
}

static inline double pow_series(double r) {
    double r2 = r * r;
    return ((POW_P0 + r * POW_P1) + r2 * (POW_P2 + r * POW_P3)) + (r2 * r2) * ((POW_P4 + r * POW_P5) + r2 * (POW_P6 + r * POW_P7));
}

/* Whether the number is an odd integer; from `2^53` on every double is even. */
static inline int is_odd(double y) {
    double half = 0.5 * y;
    return m_truncate(y) == y && m_truncate(half) != half && fabs(y) < INFINITY;
}
