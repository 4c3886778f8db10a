/* Functions of model languages. */

#define FUN_NEARLY_ZERO 1e-6
#define FUN_SLACK 0x1p-20

static inline double f_modulo(double a, double b);
static inline double f_floored(double a, double b);
static inline double quantum(double a, double b);
static inline double f_round(double a);
static inline double safediv(double a, double b, double otherwise);
static inline double xidz(double a, double b, double otherwise);
static inline double zidz(double a, double b);
static inline double f_clip(double p, double q, double r, double s);
static inline double switch_on_zero(double p, double q, double r);
static inline double f_step(double height, double start, double time, double step);
static inline double step_vensim(double height, double start, double time, double step);
static inline double f_ramp(double slope, double start, double time);
static inline double ramp_vensim(double slope, double start, double end, double time);
static inline double pulse(double magnitude, double first, double interval, double time, double step);
static inline double pulse_dynamo(double height, double first, double interval, double time, double step);
static inline double pulse_vensim(double start, double width, double time, double step);
static inline double pulse_train(double start, double width, double between, double end, double time, double step);
static inline int reached(double time, double moment, double step);
static inline int strikes(double first, double interval, double time, double step);

/* Computes `a - truncate(a / b) * b`, the remainder of a division. */
static inline double f_modulo(double a, double b) {
    return a - m_truncate(a / b) * b;
}

/* Computes the remainder of a division that has the sign of the divisor. */
static inline double f_floored(double a, double b) {
    double rest = f_modulo(a, b);
    return rest * b < 0 ? rest + b : rest;
}

/* Computes `truncate(a / b) * b`, the largest multiple of a quantum within a value. */
static inline double quantum(double a, double b) {
    return b <= 0 ? a : m_truncate(a / b) * b;
}

/* Rounds to the nearest whole number, halves away from 0. */
static inline double f_round(double a) {
    double whole = m_truncate(a);
    double rest = fabs(a - whole);
    return rest >= 0.5 ? whole + copysign(1.0, a) : whole;
}

/* Divides unless the divisor is exactly 0. */
static inline double safediv(double a, double b, double otherwise) {
    return b == 0 ? otherwise : a / b;
}

/* Divides unless the divisor is within 0.000001 of 0. */
static inline double xidz(double a, double b, double otherwise) {
    return fabs(b) < FUN_NEARLY_ZERO ? otherwise : a / b;
}

/* Divides unless the divisor is within 0.000001 of 0. */
static inline double zidz(double a, double b) {
    return xidz(a, b, 0);
}

/* Chooses by order: DYNAMO's CLIP and FIFGE. */
static inline double f_clip(double p, double q, double r, double s) {
    return r >= s ? p : q;
}

/* Chooses by zero: DYNAMO's SWITCH and FIFZE. */
static inline double switch_on_zero(double p, double q, double r) {
    return r == 0 ? p : q;
}

/* Steps from 0 to a height at a moment and stays there. */
static inline double f_step(double height, double start, double time, double step) {
    return reached(time, start, step) ? height : 0;
}

/* Steps as Vensim does: as soon as half a step from now passes the moment. */
static inline double step_vensim(double height, double start, double time, double step) {
    return time + step / 2 > start ? height : 0;
}

/* Rises from 0 without end. */
static inline double f_ramp(double slope, double start, double time) {
    return time > start ? slope * (time - start) : 0;
}

/* Rises from 0 between two moments and stays there, as Vensim does. */
static inline double ramp_vensim(double slope, double start, double end, double time) {
    if (!(time > start)) {
        return 0;
    }
    return time < end || start > end ? slope * (time - start) : slope * (end - start);
}

/* Puts a quantity into one step, once or again and again, as XMILE does. */
static inline double pulse(double magnitude, double first, double interval, double time, double step) {
    return strikes(first, interval, time, step) ? magnitude / step : 0;
}

/* Puts a height into one step, once or again and again, as DYNAMO does. */
static inline double pulse_dynamo(double height, double first, double interval, double time, double step) {
    return strikes(first, interval, time, step) ? height : 0;
}

/* Is 1 for a while, as Vensim's PULSE. */
static inline double pulse_vensim(double start, double width, double time, double step) {
    double now = time + step / 2;
    double lasts = width == 0 ? step : width;
    return now > start && now < start + lasts ? 1 : 0;
}

/* Is 1 for a while again and again, as Vensim's PULSE TRAIN. */
static inline double pulse_train(double start, double width, double between, double end, double time, double step) {
    double now = time + step / 2;
    if (!(now > start) || !(time - step * FUN_SLACK <= end)) {
        return 0;
    }
    double lasts = width > step ? width : step;
    if (between < lasts) {
        return 1;
    }
    double cycles = m_floor((now - start) / between);
    return now - (start + cycles * between) < lasts ? 1 : 0;
}

static inline int reached(double time, double moment, double step) {
    return time + step * FUN_SLACK >= moment;
}

static inline int strikes(double first, double interval, double time, double step) {
    if (!reached(time, first, step)) {
        return 0;
    }
    double since = time - first;
    double last = interval > 0 ? m_floor((since + step * FUN_SLACK) / interval) * interval : 0;
    return since - last < step - step * FUN_SLACK;
}

static inline double permutations(double n, double r) {
    double things = m_truncate(n);
    double chosen = m_truncate(r);
    if (!(things >= 0 && chosen >= 0)) {
        return NAN;
    }
    double product = 1;
    for (double i = 0; i < chosen && product != 0 && product < INFINITY; i++) {
        product *= things - i;
    }
    return product;
}

static inline double factorial(double n) {
    return permutations(n, n);
}

static inline double combinations(double n, double r) {
    double things = m_truncate(n);
    double chosen = m_truncate(r);
    if (!(things >= 0 && chosen >= 0)) {
        return NAN;
    }
    if (chosen > things) {
        return 0;
    }
    double fewer = minimum(chosen, things - chosen);
    double product = 1;
    for (double i = 1; i <= fewer && product < INFINITY; i++) {
        product = product * (things - fewer + i) / i;
    }
    return product;
}
