/* The angles that belong to a sine, a cosine or a tangent. */

#define ARC_HALF_PI_HIGH TURNS_HALF_PI_HIGH
#define ARC_HALF_PI_LOW TURNS_HALF_PI_LOW
#define ARC_PI_HIGH 3.141592653589793
#define ARC_PI_LOW 1.2246467991473532e-16
#define ARC_ATAN_HALF_HIGH 0.4636476090008061
#define ARC_ATAN_HALF_LOW 2.2698777452961687e-17
#define ARC_ATAN_ONE_HIGH 0.7853981633974483
#define ARC_ATAN_ONE_LOW 3.061616997868383e-17
#define ARC_LARGEST_TANGENT 0x1p60
#define ARC_TINY_RATIO 0x1p-30
#define ARC_NOT_ZERO 0x1p-1000
#define ARC_A0 (-0.3333333333333333)
#define ARC_A1 0.19999999999998933
#define ARC_A2 (-0.14285714285258508)
#define ARC_A3 0.11111111035986433
#define ARC_A4 (-0.09090902874941166)
#define ARC_A5 0.07692017876194304
#define ARC_A6 (-0.06658687393482687)
#define ARC_A7 0.057529941669069655
#define ARC_A8 (-0.04103425745518533)
#define ARC_B0 0.16666666666666666
#define ARC_B1 0.07499999999999991
#define ARC_B2 0.0446428571428834
#define ARC_B3 0.030381944441363808
#define ARC_B4 0.02237215927967998
#define ARC_B5 0.017352757477819787
#define ARC_B6 0.013965009932053607
#define ARC_B7 0.011549086612987425
#define ARC_B8 0.009792751320201996
#define ARC_B9 0.008135829925501655
#define ARC_B10 0.00879500607648843
#define ARC_B11 0.00038085303329072587
#define ARC_B12 0.022553563638202982
#define ARC_B13 (-0.024020544918554605)
#define ARC_B14 0.030718768995191097

static inline double m_asin(double x);
static inline double m_acos(double x);
static inline double m_atan(double x);
static inline double m_atan2(double y, double x);
static inline double arc_less(double high, double low, double angle, double rest);
static inline double arc_scaled(double n, double d);
static inline dd arc_of_ratio(double n, double d);
static inline double root_rest(double z, double root);
static inline double arc_tangent_series(double z);
static inline double arc_sine_series(double z);

static inline double m_asin(double x) {
    double a = fabs(x);
    double small = a + a * arc_sine_series(a * a);
    double z = 0.5 - 0.5 * a;
    double root = sqrt(z);
    double rest = root_rest(z, root);
    double large = arc_less(ARC_HALF_PI_HIGH, ARC_HALF_PI_LOW, 2.0 * root, 2.0 * rest);
    return with_sign_of(a < 0.5 ? small : large, x);
}

static inline double m_acos(double x) {
    double a = fabs(x);
    double small = arc_less(ARC_HALF_PI_HIGH, ARC_HALF_PI_LOW, x, x * arc_sine_series(x * x));
    double z = 0.5 - 0.5 * a;
    double root = sqrt(z);
    double rest = root_rest(z, root);
    double positive = 2.0 * (root + rest);
    double negative = arc_less(ARC_PI_HIGH, ARC_PI_LOW, 2.0 * root, 2.0 * rest);
    double large = x > 0.0 ? positive : negative;
    return a < 0.5 ? small : large;
}

static inline double m_atan(double x) {
    double a = clamp(fabs(x), 0.0, ARC_LARGEST_TANGENT);
    int steep = a > 1.0;
    dd angle = arc_of_ratio(steep ? 1.0 : a, steep ? a : 1.0);
    double complement = arc_less(ARC_HALF_PI_HIGH, ARC_HALF_PI_LOW, angle.high, angle.low);
    return with_sign_of(steep ? complement : angle.high + angle.low, x);
}

/* The angle of the point `(x, y)`, from `-pi` to `pi`. */
static inline double m_atan2(double y, double x) {
    double height = fabs(y);
    double width = fabs(x);
    int steep = height > width;
    int left = is_negative(x);
    double larger = steep ? height : width;
    double smaller = steep ? width : height;
    int regular = larger > 0.0 && larger < INFINITY;
    dd angle = arc_of_ratio(arc_scaled(smaller, larger), regular ? arc_scaled(larger, larger) : 1.0);
    double start_high = steep ? ARC_HALF_PI_HIGH : left ? ARC_PI_HIGH : 0.0;
    double start_low = steep ? ARC_HALF_PI_LOW : left ? ARC_PI_LOW : 0.0;
    double direction = steep == left ? -1.0 : 1.0;
    double turned = arc_less(start_high, start_low, direction * angle.high, direction * angle.low);
    int own_tangent = !steep && !left && regular && smaller < larger * ARC_TINY_RATIO;
    double value = with_sign_of(own_tangent ? smaller / larger : turned, y);
    return isnan(x) || isnan(y) ? NAN : value;
}

/* `high + low - (angle + rest)` rounded once, where `angle` is at most `high` in magnitude or `high`
   is zero. */
static inline double arc_less(double high, double low, double angle, double rest) {
    double difference = high - angle;
    return difference + (dd_sum_error(high, -angle, difference) + (low - rest));
}

/* `n`, which is at most `d`, divided by the power of two that brings `d` between one and two; for `d`
   zero or infinite, the number that has the right ratio to one. */
static inline double arc_scaled(double n, double d) {
    double lifted = d < 0x1p-1022 ? 0x1p54 : 1.0;
    int exponent = (int) ((uint64_t) bits_of(d * lifted) >> 52) - 1023;
    double finite = scale(n * lifted, -exponent);
    double at_infinity = n == INFINITY ? 1.0 : 0.0;
    return d == 0.0 ? 0.0 : d == INFINITY ? at_infinity : finite;
}

/* The arc tangent of `n / d`, for `0 <= n <= d`, as a leading part and a rest of up to 1/100 of it. */
static inline dd arc_of_ratio(double n, double d) {
    int near_zero = n < 0.25 * d;
    int near_half = n < 0.75 * d;
    double c = near_zero ? 0.0 : near_half ? 0.5 : 1.0;
    double start_high = near_zero ? 0.0 : near_half ? ARC_ATAN_HALF_HIGH : ARC_ATAN_ONE_HIGH;
    double start_low = near_zero ? 0.0 : near_half ? ARC_ATAN_HALF_LOW : ARC_ATAN_ONE_LOW;
    double numerator = n - c * d;
    double denominator = d + c * n;
    double denominator_low = dd_sum_error(d, c * n, denominator);
    double t = numerator / denominator;
    double product = t * denominator;
    double error = dd_product_error(t, denominator, product);
    double t_low = (((numerator - product) - error) - t * denominator_low) / denominator;
    double high = start_high + t;
    double series = t * arc_tangent_series(t * t);
    return dd_of(high, dd_sum_error(start_high, t, high) + (start_low + (t_low + series)));
}

/* `asin(sqrt z) - root`, where `root` is the rounded square root of `z`. */
static inline double root_rest(double z, double root) {
    double product = root * root;
    double remainder = (z - product) - dd_product_error(root, root, product);
    return remainder / (2.0 * root + ARC_NOT_ZERO) + root * arc_sine_series(z);
}

static inline double arc_tangent_series(double z) {
    double z2 = z * z;
    double z4 = z2 * z2;
    return z * (((ARC_A0 + ARC_A1 * z) + z2 * (ARC_A2 + ARC_A3 * z)) + z4 * (((ARC_A4 + ARC_A5 * z) + z2 * (ARC_A6 + ARC_A7 * z)) + z4 * ARC_A8));
}

static inline double arc_sine_series(double z) {
    double z2 = z * z;
    double z4 = z2 * z2;
    double first = (ARC_B0 + ARC_B1 * z) + z2 * (ARC_B2 + ARC_B3 * z);
    double second = (ARC_B4 + ARC_B5 * z) + z2 * (ARC_B6 + ARC_B7 * z);
    double third = (ARC_B8 + ARC_B9 * z) + z2 * (ARC_B10 + ARC_B11 * z);
    double fourth = (ARC_B12 + ARC_B13 * z) + z2 * ARC_B14;
    return z * (first + z4 * (second + z4 * (third + z4 * fourth)));
}
