/* Exact operations on the binary form of doubles, sums of two doubles, and rounding to integers. */

typedef struct { double high, low; } dd;

static inline dd dd_of(double high, double low) {
    dd sum = {high, low};
    return sum;
}

static inline int64_t bits_of(double x) {
    int64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline double double_of(int64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline int leading_zeros(uint64_t word) {
    int zeros = 0;
    while (!(word >> 63)) {
        word <<= 1;
        zeros++;
    }
    return zeros;
}

/* The upper 64 of the 128 bits of a product. */
static inline uint64_t multiply_high(uint64_t a, uint64_t b) {
    uint64_t a0 = a & UINT32_MAX, a1 = a >> 32;
    uint64_t b0 = b & UINT32_MAX, b1 = b >> 32;
    uint64_t middle = a1 * b0 + (a0 * b0 >> 32);
    uint64_t other = a0 * b1 + (middle & UINT32_MAX);
    return a1 * b1 + (middle >> 32) + (other >> 32);
}

/* The smaller of two numbers; -0 is below 0, and what is not a number stays. */
static inline double minimum(double a, double b) {
    if (isnan(a)) {
        return a;
    }
    return a == 0 && b == 0 && signbit(b) ? b : a <= b ? a : b;
}

/* The larger of two numbers; 0 is above -0, and what is not a number stays. */
static inline double maximum(double a, double b) {
    if (isnan(a)) {
        return a;
    }
    return a == 0 && b == 0 && signbit(a) ? b : a >= b ? a : b;
}

#define ROUNDER 0x1.8p52
#define SIGN (int64_t) UINT64_C(0x8000000000000000)
#define BIAS 1023
#define FRACTION_BITS 52

static inline int integer_in(double rounder_sum);
static inline double power_of_two(int exponent);
static inline double scale(double value, int exponent);
static inline double with_sign_of(double magnitude, double sign);
static inline int is_negative(double x);
static inline double clamp(double x, double low, double high);

/* The integer held in the low bits of `x + ROUNDER`. */
static inline int integer_in(double rounder_sum) {
    return (int) bits_of(rounder_sum);
}

/* Two to the given power, which is between -1022 and 1023. */
static inline double power_of_two(int exponent) {
    return double_of((int64_t) ((uint64_t) (exponent + BIAS) << FRACTION_BITS));
}

/* The value times two to the given power, which is between -2044 and 2046. In two halves, because a
   single factor would leave the range of a double before the product does. */
static inline double scale(double value, int exponent) {
    int half = exponent >> 1;
    return (value * power_of_two(half)) * power_of_two(exponent - half);
}

/* The magnitude of the first argument with the sign bit of the second. */
static inline double with_sign_of(double magnitude, double sign) {
    int64_t bits = bits_of(magnitude) & ~SIGN;
    return double_of(bits | (bits_of(sign) & SIGN));
}

/* Whether the sign bit is set, as it is for negative zero. */
static inline int is_negative(double x) {
    return bits_of(x) < 0;
}

/* The value limited to an interval; NaN stays NaN. */
static inline double clamp(double x, double low, double high) {
    double at_most = x > high ? high : x;
    return at_most < low ? low : at_most;
}

#define DD_UPPER_26_BITS (int64_t) UINT64_C(0xfffffffff8000000)

static inline dd dd_of_sum(double large, double small);
static inline double dd_sum_error(double large, double small, double sum);
static inline double dd_upper(double a);
static inline double dd_product_error(double a, double b, double product);
static inline double dd_times_rounded(dd self, double other_high, double other_low);
static inline double dd_divided_by_rounded(dd self, dd divisor);

/* Adds two parts, the first being the larger one or zero. */
static inline dd dd_of_sum(double large, double small) {
    double sum = large + small;
    return dd_of(sum, (large - sum) + small);
}

/* The rounding error of `sum = large + small`, exact where `|large| >= |small|` or `large` is zero. */
static inline double dd_sum_error(double large, double small, double sum) {
    return (large - sum) + small;
}

/* The leading 26 significant bits of a double: `a - upper(a)` is exact and has at most 27 bits.
   Clearing bits, not Dekker's multiplication by `2^27 + 1`, because that overflows for large
   arguments. */
static inline double dd_upper(double a) {
    return double_of(bits_of(a) & DD_UPPER_26_BITS);
}

/* The rounding error of `product = a * b`, to within `2^-105` of the product. */
static inline double dd_product_error(double a, double b, double product) {
    double a_high = dd_upper(a);
    double a_low = a - a_high;
    double b_high = dd_upper(b);
    double b_low = b - b_high;
    return (((a_high * b_high - product) + a_high * b_low) + a_low * b_high) + a_low * b_low;
}

/* This number times another, rounded once at the end. */
static inline double dd_times_rounded(dd self, double other_high, double other_low) {
    double product = self.high * other_high;
    return product + (dd_product_error(self.high, other_high, product) + (self.high * other_low + self.low * other_high));
}

/* This number divided by another, rounded once at the end. */
static inline double dd_divided_by_rounded(dd self, dd divisor) {
    double quotient = self.high / divisor.high;
    double product = quotient * divisor.high;
    double error = dd_product_error(quotient, divisor.high, product);
    double remainder = ((self.high - product) - error) + (self.low - quotient * divisor.low);
    return quotient + remainder / divisor.high;
}

#define ROUND_TWO_TO_52 0x1p52

static inline double m_round_to_even(double x);
static inline double m_floor(double x);
static inline double m_ceil(double x);
static inline double m_truncate(double x);

static inline double m_round_to_even(double x) {
    double magnitude = fabs(x);
    double rounded = (magnitude + ROUND_TWO_TO_52) - ROUND_TWO_TO_52;
    return magnitude < ROUND_TWO_TO_52 ? with_sign_of(rounded, x) : x;
}

static inline double m_floor(double x) {
    double rounded = m_round_to_even(x);
    return rounded > x ? with_sign_of(rounded - 1.0, x) : rounded;
}

static inline double m_ceil(double x) {
    double rounded = m_round_to_even(x);
    return rounded < x ? with_sign_of(rounded + 1.0, x) : rounded;
}

static inline double m_truncate(double x) {
    double magnitude = fabs(x);
    double rounded = m_round_to_even(magnitude);
    return with_sign_of(rounded > magnitude ? rounded - 1.0 : rounded, x);
}
