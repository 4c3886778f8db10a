/* Sine, cosine and tangent. */

#define TURNS_SHORT_LIMIT 0x1p20
#define TURNS_HALF_PI_HIGH 1.5707963267948966
#define TURNS_HALF_PI_LOW 6.123233995736766e-17
#define TURNS_TWO_OVER_PI 0.6366197723675814
#define TURNS_PART1 1.5707963267341256
#define TURNS_PART2 6.077100506303966e-11
#define TURNS_PART3 2.0222662487111665e-21
#define TURNS_PART4 8.4784276603689e-32
#define TURNS_FRACTION_MASK (int64_t) UINT64_C(0x000fffffffffffff)
#define TURNS_IMPLICIT_BIT (int64_t) UINT64_C(0x0010000000000000)
#define TURNS_FRACTION_BITS 52
#define TURNS_EXPONENT_MASK 0x7ff
#define TURNS_WINDOW_OFFSET 1013
static const uint64_t TURNS_TWO_OVER_PI_BITS[] = {
   UINT64_C(0), UINT64_C(0xa2f9836e4e441529), UINT64_C(0xfc2757d1f534ddc0), UINT64_C(0xdb6295993c439041),
   UINT64_C(0xfe5163abdebbc561), UINT64_C(0xb7246e3a424dd2e0), UINT64_C(0x06492eea09d1921c), UINT64_C(0xfe1deb1cb129a73e),
   UINT64_C(0xe88235f52ebb4484), UINT64_C(0xe99c7026b45f7e41), UINT64_C(0x3991d639835339f4), UINT64_C(0x9c845f8bbdf9283b),
   UINT64_C(0x1ff897ffde05980f), UINT64_C(0xef2f118b5a0a6d1f), UINT64_C(0x6d367ecf27cb09b7), UINT64_C(0x4f463f669e5fea2d),
   UINT64_C(0x7527bac7ebe5f17b), UINT64_C(0x3d0739f78a5292ea), UINT64_C(0x6bfb5fb11f8d5d08), UINT64_C(0x56033046fc7b6bab)
};

static inline double turns_nearest(double x);
static inline dd turns_remainder(double x, double turns);
static inline int64_t turns_large_quadrant(double x);
static inline dd turns_large_remainder(double x);
static inline uint64_t turns_leading(double x);
static inline uint64_t turns_middle(double x);
static inline uint64_t turns_trailing(double x);
static inline uint64_t turns_window(double x, int word);
static inline uint64_t turns_shifted(uint64_t upper, uint64_t lower, int places);
static inline uint64_t turns_significand(double x);
static inline int turns_biased_exponent(double x);

/* The number of quarter turns nearest to an angle of at most TURNS_SHORT_LIMIT. */
static inline double turns_nearest(double x) {
    return (x * TURNS_TWO_OVER_PI + ROUNDER) - ROUNDER;
}

/* The angle less `turns` quarter turns, for an angle of at most TURNS_SHORT_LIMIT. */
static inline dd turns_remainder(double x, double turns) {
    double first = x - turns * TURNS_PART1;
    double part2 = turns * TURNS_PART2;
    double second = first - part2;
    double error2 = (first - second) - part2;
    double part3 = turns * TURNS_PART3;
    double third = second - part3;
    double error3 = (second - third) - part3;
    return dd_of_sum(third, (error2 + error3) - turns * TURNS_PART4);
}

/* The number of quarter turns nearest to a finite positive angle above TURNS_SHORT_LIMIT, modulo four. */
static inline int64_t turns_large_quadrant(double x) {
    uint64_t leading = turns_leading(x);
    return (int64_t) (((leading >> 62) + ((leading >> 61) & 1)) & 3);
}

/* A finite positive angle above TURNS_SHORT_LIMIT less its quarter turns. */
static inline dd turns_large_remainder(double x) {
    uint64_t leading = turns_leading(x);
    uint64_t middle = turns_middle(x);
    uint64_t fraction0 = (leading << 2) | (middle >> 62);
    uint64_t fraction1 = (middle << 2) | (turns_trailing(x) >> 62);
    uint64_t sign = fraction0 >> 63 ? ~UINT64_C(0) : 0;
    uint64_t magnitude0 = fraction0 ^ sign;
    uint64_t magnitude1 = fraction1 ^ sign;
    // The first word is never zero: no double above 2^20 comes nearer than 2^-62 to a multiple of pi/2.
    int zeros = leading_zeros(magnitude0);
    uint64_t word0 = turns_shifted(magnitude0, magnitude1, zeros);
    uint64_t word1 = magnitude1 << zeros;
    double unit = power_of_two(-53 - zeros);
    double high = (double) (word0 >> 11) * unit;
    double low = (double) (((word0 & 0x7ff) << 52) | (word1 >> 12)) * (unit * 0x1p-63);
    double product = high * TURNS_HALF_PI_HIGH;
    double error = dd_product_error(high, TURNS_HALF_PI_HIGH, product);
    dd sum = dd_of_sum(product, error + (high * TURNS_HALF_PI_LOW + low * TURNS_HALF_PI_HIGH));
    double direction = sign ? -1.0 : 1.0;
    return dd_of(sum.high * direction, sum.low * direction);
}

/* Bits 191 to 128 of the window times the significand, modulo `2^192`: two bits of quadrant, then the
   fraction. */
static inline uint64_t turns_leading(double x) {
    uint64_t m = turns_significand(x);
    uint64_t low = m * turns_window(x, 1);
    uint64_t sum = low + multiply_high(m, turns_window(x, 2));
    uint64_t carry = sum < low ? 1 : 0;
    return m * turns_window(x, 0) + multiply_high(m, turns_window(x, 1)) + carry;
}

static inline uint64_t turns_middle(double x) {
    uint64_t m = turns_significand(x);
    return m * turns_window(x, 1) + multiply_high(m, turns_window(x, 2));
}

static inline uint64_t turns_trailing(double x) {
    return turns_significand(x) * turns_window(x, 2);
}

static inline uint64_t turns_window(double x, int word) {
    int start = turns_biased_exponent(x) - TURNS_WINDOW_OFFSET;
    int index = (start >> 6) + word;
    return turns_shifted(TURNS_TWO_OVER_PI_BITS[index], TURNS_TWO_OVER_PI_BITS[index + 1], start & 63);
}

/* The upper word of two words shifted left by 0 to 63 places; a shift right by 64 places would do
   nothing. */
static inline uint64_t turns_shifted(uint64_t upper, uint64_t lower, int places) {
    return (upper << places) | ((lower >> 1) >> (63 - places));
}

static inline uint64_t turns_significand(double x) {
    return (uint64_t) ((bits_of(x) & TURNS_FRACTION_MASK) | TURNS_IMPLICIT_BIT);
}

static inline int turns_biased_exponent(double x) {
    return (int) ((uint64_t) bits_of(x) >> TURNS_FRACTION_BITS) & TURNS_EXPONENT_MASK;
}

#define TRIG_TINY 0x1p-27
#define TRIG_ONE_OVER_24 0.041666666666666664
#define TRIG_LEADING_17_BITS (int64_t) UINT64_C(0xfffffff000000000)
#define TRIG_S1 0.008333333333333331
#define TRIG_S2 (-0.00019841269841265065)
#define TRIG_S3 2.7557319219339023e-06
#define TRIG_S4 (-2.505210623239839e-08)
#define TRIG_S5 1.6058531611190135e-10
#define TRIG_S6 (-7.586696658148615e-13)
#define TRIG_C0 0.041666666666666664
#define TRIG_C1 (-0.0013888888888888887)
#define TRIG_C2 2.4801587301584645e-05
#define TRIG_C3 (-2.7557319221402745e-07)
#define TRIG_C4 2.087675579105308e-09
#define TRIG_C5 (-1.1470460883275535e-11)
#define TRIG_C6 4.7458716465372277e-14

static inline double m_sin(double x);
static inline double m_cos(double x);
static inline double m_tan(double x);
static inline double short_sine(double a, int64_t further);
static inline double long_sine(double a, int64_t further);
static inline double short_tangent(double a);
static inline double long_tangent(double a);
static inline double trig_sine(dd r, int64_t quadrant);
static inline double trig_tangent(dd r, int64_t quadrant);
static inline double sine_leading(double r);
static inline double sine_rest(dd angle);
static inline double leading_bits(double r);
static inline double leading_cube(double r);
static inline double cosine_leading(double r);
static inline double cosine_rest(dd angle);

static inline double m_sin(double x) {
    double a = fabs(x);
    double value = a <= TURNS_SHORT_LIMIT ? short_sine(a, INT64_C(0)) : long_sine(a, INT64_C(0));
    return a < TRIG_TINY ? x : is_negative(x) ? -value : value;
}

static inline double m_cos(double x) {
    double a = fabs(x);
    return a <= TURNS_SHORT_LIMIT ? short_sine(a, INT64_C(1)) : long_sine(a, INT64_C(1));
}

static inline double m_tan(double x) {
    double a = fabs(x);
    double value = a <= TURNS_SHORT_LIMIT ? short_tangent(a) : long_tangent(a);
    return a < TRIG_TINY ? x : is_negative(x) ? -value : value;
}

/* The sine of an angle and a number of further quarter turns. */
static inline double short_sine(double a, int64_t further) {
    double turns = turns_nearest(a);
    return trig_sine(turns_remainder(a, turns), (int64_t) turns + further);
}

static inline double long_sine(double a, int64_t further) {
    return a < INFINITY
            ? trig_sine(turns_large_remainder(a), turns_large_quadrant(a) + further)
            : NAN;
}

static inline double short_tangent(double a) {
    double turns = turns_nearest(a);
    return trig_tangent(turns_remainder(a, turns), (int64_t) turns);
}

static inline double long_tangent(double a) {
    return a < INFINITY
            ? trig_tangent(turns_large_remainder(a), turns_large_quadrant(a))
            : NAN;
}

static inline double trig_sine(dd r, int64_t quadrant) {
    double low = (quadrant & INT64_C(1)) == INT64_C(0) ? sine_rest(r) : cosine_rest(r);
    double high = (quadrant & INT64_C(1)) == INT64_C(0) ? sine_leading(r.high) : cosine_leading(r.high);
    double value = high + low;
    return (quadrant & INT64_C(2)) == INT64_C(0) ? value : -value;
}

static inline double trig_tangent(dd r, int64_t quadrant) {
    dd sine = dd_of_sum(sine_leading(r.high), sine_rest(r));
    dd cosine = dd_of_sum(cosine_leading(r.high), cosine_rest(r));
    return (quadrant & INT64_C(1)) == INT64_C(0) ? dd_divided_by_rounded(sine, cosine) : -dd_divided_by_rounded(cosine, sine);
}

/* `r - c/8`, rounded, with the exact cube `c` of the leading bits of `r`. */
static inline double sine_leading(double r) {
    return r - 0.125 * leading_cube(r);
}

/* `sin(r + low)` less its leading part. Not simply `r^3 S(z)`: up to a ninth of the sine, it would
   bring the errors of three products with it. `c/8` is exact, and what is left of the third-order term
   is four times smaller. */
static inline double sine_rest(dd angle) {
    double r = angle.high;
    double z = r * r;
    double z2 = z * z;
    double leading = leading_bits(r);
    double cube = leading_cube(r);
    double cube_rest = (r - leading) * (z + leading * (r + leading));
    double difference = sine_leading(r);
    double error = dd_sum_error(r, -0.125 * cube, difference);
    double series = (TRIG_S1 + TRIG_S2 * z) + z2 * ((TRIG_S3 + TRIG_S4 * z) + z2 * (TRIG_S5 + TRIG_S6 * z));
    double third = (cube + 4.0 * cube_rest) * TRIG_ONE_OVER_24;
    return error + (((r * z2) * series - third) + (angle.low - 0.5 * z * angle.low));
}

/* The leading 17 significant bits, whose cube is exact. */
static inline double leading_bits(double r) {
    return double_of(bits_of(r) & TRIG_LEADING_17_BITS);
}

static inline double leading_cube(double r) {
    double leading = leading_bits(r);
    return (leading * leading) * leading;
}

/* `1 - r^2/2`, rounded. */
static inline double cosine_leading(double r) {
    return 1.0 - 0.5 * (r * r);
}

/* `cos(r + low)` less its leading part. */
static inline double cosine_rest(dd angle) {
    double r = angle.high;
    double z = r * r;
    double z2 = z * z;
    double half = 0.5 * z;
    double leading = 1.0 - half;
    double half_error = 0.5 * dd_product_error(r, r, z);
    double series = (TRIG_C0 + TRIG_C1 * z) + (z2 * (TRIG_C2 + TRIG_C3 * z) + (z2 * z2) * ((TRIG_C4 + TRIG_C5 * z) + z2 * TRIG_C6));
    return (dd_sum_error(1.0, -half, leading) - half_error) + (z2 * series - r * angle.low);
}
