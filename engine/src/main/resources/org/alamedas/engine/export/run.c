/* Reading of graphical functions, counting of steps, printing of numbers, and the run itself. */

enum { CONTINUOUS, EXTRAPOLATED, DISCRETE };

/* Points are given as input, output, and the differences of both to the next point. */
struct table {
    int kind;
    int count;
    double per_unit; /* points in a unit of input; 0 where they are not equally far apart */
    const double (*points)[4];
};

static inline double on_segment(const double (*p)[4], int i, double x) {
    return p[i][1] + (x - p[i][0]) / p[i][2] * p[i][3];
}

/* The last point at or below an input; -1 if there is none. */
static inline int last_at_or_below(const struct table *t, double x) {
    int below = -1, above = t->count;
    while (above - below > 1) {
        int middle = (below + above) / 2;
        if (t->points[middle][0] <= x) {
            below = middle;
        } else {
            above = middle;
        }
    }
    return below;
}

static inline double read_continuous(const struct table *t, double x) {
    const double (*p)[4] = t->points;
    int last = t->count - 1;
    if (!(x >= p[0][0])) {
        return isnan(x) ? x : p[0][1];
    }
    if (x >= p[last][0]) {
        return p[last][1];
    }
    if (t->per_unit == 0) {
        return on_segment(p, last_at_or_below(t, x), x);
    }
    int guess = (int) ((x - p[0][0]) * t->per_unit);
    int i = guess < last - 1 ? guess : last - 1;
    i -= p[i][0] > x;
    i += p[i + 1][0] <= x;
    return on_segment(p, i, x);
}

static inline double read_extrapolated(const struct table *t, double x) {
    const double (*p)[4] = t->points;
    int first = -1, last = -1;
    for (int i = 0; i < t->count - 1; i++) {
        if (p[i][2] > 0) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    int i = last_at_or_below(t, x);
    if (first < 0) {
        return p[i < 0 ? 0 : i][1];
    }
    if (i < 0) {
        return on_segment(p, first, x);
    }
    if (i < t->count - 1) {
        return on_segment(p, i, x);
    }
    return x == p[i][0] ? p[i][1] : on_segment(p, last, x);
}

static inline double read_table(const struct table *t, double x) {
    if (t->kind == CONTINUOUS) {
        return read_continuous(t, x);
    }
    if (isnan(x)) {
        return x;
    }
    if (t->kind == EXTRAPOLATED) {
        return read_extrapolated(t, x);
    }
    int i = last_at_or_below(t, x);
    return t->points[i < 0 ? 0 : i][1];
}

/* The moments of a run, counted in whole steps: the moment after `i` steps is `start + i * p / q`. */
struct grid {
    double start, stop, step, p, q, save_ratio;
    int64_t steps;
    int filled;
};

static int make_grid(struct grid *g, const double *s) {
    double start = s[1], stop = s[2], step = s[3], save = s[4];
    int bad = !isfinite(start) || !isfinite(stop) || !(step > 0) || isinf(step) || !(save > 0) || isinf(save)
            || stop < start || !((stop - start) / step <= 1e9);
    if (bad) {
        return 0;
    }
    double ratio = (stop - start) / step;
    g->start = start;
    g->stop = stop;
    g->step = step;
    g->filled = fabs(ratio - rint(ratio)) <= 1e-3;
    g->steps = (int64_t) (g->filled ? rint(ratio) : floor(ratio));
    g->p = step;
    g->q = 1;
    double per_unit = rint(1 / step), power = 1;
    if (per_unit >= 1 && fabs(1 / step - per_unit) <= 1e-9 * per_unit) {
        g->p = 1;
        g->q = per_unit;
    } else {
        for (int places = 0; places <= 9; places++, power *= 10) {
            double whole = rint(step * power);
            if (whole >= 1 && fabs(step - whole / power) <= 1e-15 * step && whole * 1e9 < 0x1p53) {
                g->p = whole;
                g->q = power;
                break;
            }
        }
    }
    double saves = save / step;
    g->save_ratio = saves <= 1 ? 1 : fabs(saves - rint(saves)) <= 1e-3 ? rint(saves) : saves;
    return 1;
}

static inline double moment(const struct grid *g, int64_t index) {
    return g->filled && index == g->steps ? g->stop : g->start + (double) index * g->p / g->q;
}

static inline int64_t row_index(const struct grid *g, int64_t row) {
    return (int64_t) ceil((double) row * g->save_ratio - 1e-3);
}

/* Prints the shortest digits that read back as the same number. */
static void print_number(FILE *out, double x) {
    if (x == 0 || !isfinite(x)) {
        fputs(isnan(x) ? "NaN" : x == 0 ? signbit(x) ? "-0" : "0" : x > 0 ? "INF" : "-INF", out);
        return;
    }
    char text[40], digits[20];
    for (int places = 1; places <= 16; places++) {
        snprintf(text, sizeof text, "%.*e", places, x);
        if (strtod(text, NULL) == x) {
            break;
        }
    }
    char *mark = strchr(text, 'e');
    int exponent = atoi(mark + 1), count = 0;
    for (char *at = text; at < mark; at++) {
        if (*at >= '0' && *at <= '9') {
            digits[count++] = *at;
        }
    }
    while (count > 1 && digits[count - 1] == '0') {
        count--;
    }
    if (x < 0) {
        fputc('-', out);
    }
    double size = fabs(x);
    if (size < 1e-5 || size >= 1e15) {
        fputc(digits[0], out);
        if (count > 1) {
            fprintf(out, ".%.*s", count - 1, digits + 1);
        }
        fprintf(out, "E%d", exponent);
        return;
    }
    if (exponent < 0) {
        fputs("0.", out);
    }
    for (int i = exponent < 0 ? exponent + 1 : 0; i < count || i <= exponent; i++) {
        fputc(i >= 0 && i < count ? digits[i] : '0', out);
        if (i == exponent && i < count - 1) {
            fputc('.', out);
        }
    }
}

/* Evaluates the flows at the beginning of a step, where functions that jump are read off. */
static void evaluate(double *s, double time) {
    s[0] = s[5] = time;
    flows(s);
}

/* Evaluates the flows within a step. */
static void evaluate_within(double *s, double time) {
    s[0] = time;
    flows(s);
}

static inline void keep(const double *s, double *from) {
    for (int i = 0; i < STOCKS; i++) {
        from[i] = s[stocks[i]];
    }
}

#ifndef LIMITED
/* Sets the stocks to where rates take them. */
static inline void follow(double *s, const double *from, const double *rate, double length) {
    for (int i = 0; i < STOCKS; i++) {
        s[stocks[i]] = from[i] + length * rate[i];
    }
}

static inline void commit(double *s, const double *from, const double *rate, double length) {
    follow(s, from, rate, length);
}
#else
/* Sets the stocks to where rates would take them; a non-negative stock that would fall below 0 to 0. */
static void follow(double *s, const double *from, const double *rate, double length) {
    for (int i = 0; i < STOCKS; i++) {
        double moved = from[i] + length * rate[i];
        s[stocks[i]] = moved < 0 && non_negative[i] ? 0 : moved;
    }
}

/* What flows in one step, and what is missing of it. */
struct delivery {
    double delivered[PIPES + 1], correction[STOCKS];
    char settled[STOCKS];
};

static int is_settled(const struct delivery *d, int pipe) {
    for (const int *at = lists + pipes[pipe].from; *at >= 0; at++) {
        if (non_negative[*at] && !d->settled[*at]) {
            return 0;
        }
    }
    return 1;
}

/* Gives what there is room for; the rest stays, and is missing at the other end. */
static double give(struct delivery *d, int stock, int pipe, double wanted, double room) {
    double given = minimum(wanted, room), missing = wanted - given;
    if (missing > 0) {
        int leaves = 0;
        for (const int *at = lists + pipes[pipe].from; *at >= 0; at++) {
            leaves |= *at == stock;
        }
        d->correction[stock] += missing;
        for (const int *at = lists + (leaves ? pipes[pipe].to : pipes[pipe].from); *at >= 0; at++) {
            d->correction[*at] -= missing;
        }
        d->delivered[pipe] -= copysign(missing, d->delivered[pipe]);
    }
    return given;
}

static void settle_stock(struct delivery *d, int stock, double held) {
    const int *in = lists + entering[stock], *out = lists + leaving[stock];
    double room = maximum(held, 0);
    for (const int *pipe = in; *pipe >= 0; pipe++) {
        room += is_settled(d, *pipe) ? maximum(d->delivered[*pipe], 0) : 0;
    }
    for (const int *pipe = out; *pipe >= 0; pipe++) {
        room += maximum(-d->delivered[*pipe], 0);
    }
    for (const int *pipe = out; *pipe >= 0; pipe++) {
        room -= give(d, stock, *pipe, maximum(d->delivered[*pipe], 0), room);
    }
    for (const int *pipe = in; *pipe >= 0; pipe++) {
        room -= give(d, stock, *pipe, maximum(-d->delivered[*pipe], 0), room);
    }
}

/* Moves the stocks by a step. A non-negative stock gives at most what it holds at the start and what enters
   during the step: its outflows in their order, then inflows that are negative. Stocks further up come first. */
static void commit(double *s, const double *from, const double *rate, double length) {
    struct delivery d;
    memset(&d, 0, sizeof d);
    for (int pipe = 0; pipe < PIPES; pipe++) {
        d.delivered[pipe] = rate[STOCKS + pipe] * length;
    }
    for (const int *stock = lists + DOWNSTREAM; *stock >= 0; stock++) {
        settle_stock(&d, *stock, from[*stock]);
        d.settled[*stock] = 1;
    }
    for (int i = 0; i < STOCKS; i++) {
        double moved = from[i] + length * rate[i];
        double kept = d.correction[i] == 0 ? moved : moved + d.correction[i];
        s[stocks[i]] = non_negative[i] && kept < 0 ? 0 : kept;
    }
}
#endif

static void take_step(double *s, double *w, double time, double next, double step) {
    double *from = w, *first = w + RATES;
    keep(s, from);
    rates(s, first);
    if (METHOD == 1) {
        commit(s, from, first, step);
        return;
    }
    double *rate = w + 2 * RATES, *sum = w + 3 * RATES;
    if (METHOD == 2) {
        follow(s, from, first, step);
        evaluate_within(s, next);
        rates(s, rate);
        for (int i = 0; i < RATES; i++) {
            sum[i] = (first[i] + rate[i]) / 2;
        }
    } else {
        double half = step / 2;
        follow(s, from, first, half);
        evaluate_within(s, time + half);
        rates(s, rate);
        for (int i = 0; i < RATES; i++) {
            sum[i] = first[i] + 2 * rate[i];
        }
        follow(s, from, rate, half);
        evaluate_within(s, time + half);
        rates(s, rate);
        for (int i = 0; i < RATES; i++) {
            sum[i] += 2 * rate[i];
        }
        follow(s, from, rate, step);
        evaluate_within(s, next);
        rates(s, rate);
        for (int i = 0; i < RATES; i++) {
            sum[i] = (sum[i] + rate[i]) / 6;
        }
    }
    commit(s, from, sum, step);
}

/* Runs the model once: `row` is told of every row of the result. Gives 0, or 1 where the time
   specification makes no run, or 2 where `row` does not want to go on. */
int run_model(double *s, double *w, int (*row)(void *to, const double *s), void *to) {
    struct grid g;
#ifdef MEMORIES
    cells_used = 0;
#endif
    s[0] = s[5] = NAN;
    constants(s);
    if (!make_grid(&g, s)) {
        return 1;
    }
    s[0] = s[5] = moment(&g, 0);
    initials(s);
    evaluate(s, moment(&g, 0));
    if (row(to, s)) {
        return 2;
    }
    int64_t rows = 1, next_row = row_index(&g, 1);
    for (int64_t done = 0; done < g.steps; done++) {
        double next = moment(&g, done + 1);
        gather(s, w + 4 * RATES);
        take_step(s, w, moment(&g, done), next, g.step);
        settle(s, w + 4 * RATES);
        evaluate(s, next);
        if (done + 1 == next_row) {
            if (row(to, s)) {
                return 2;
            }
            next_row = row_index(&g, ++rows);
        }
    }
    return 0;
}

#ifndef MODEL_WITHOUT_MAIN
static int write_row(void *to, const double *s) {
    print_number(to, s[0]);
    for (int i = 0; i < RECORDED; i++) {
        fputc(',', to);
        print_number(to, s[recorded[i]]);
        if (changes[i] && !isfinite(s[recorded[i]])) {
            fprintf(stderr, "%s is not finite at time %.17g\n", names[i], s[0]);
            return 1;
        }
    }
    fputc('\n', to);
    return 0;
}

int main(void) {
    static double s[SLOTS], w[4 * RATES + HELD + 1];
    fputs("time", stdout);
    for (int i = 0; i < RECORDED; i++) {
        printf(",%s", names[i]);
    }
    fputc('\n', stdout);
    int fault = run_model(s, w, write_row, stdout);
    if (fault == 1) {
        fputs("start, stop, step and save interval make no run\n", stderr);
    }
    return fault;
}
#endif
