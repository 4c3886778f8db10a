static double s[SLOTS][LANES], r[STOCKS + 1][LANES];

static void set_time(double time) {
    for (int k = 0; k < LANES; k++) {
        s[0][k] = s[5][k] = time;
    }
}

/* Runs a batch by Euler's method. Gives a number that hangs on every run, or not a number. */
static double run_batch(void) {
    struct grid g;
    double first[6];
    set_time(0);
    constants(s);
    for (int i = 0; i < 6; i++) {
        first[i] = s[i][0];
    }
    if (!make_grid(&g, first)) {
        return NAN;
    }
    set_time(moment(&g, 0));
    initials(s);
    flows(s);
    double sum = 0;
    int64_t next_row = row_index(&g, 0), row = 0;
    for (int64_t done = 0; done < g.steps; done++) {
        rates(s, r);
        for (int i = 0; i < STOCKS; i++) {
            for (int k = 0; k < LANES; k++) {
                s[stocks[i]][k] += g.step * r[i][k];
            }
        }
        set_time(moment(&g, done + 1));
        flows(s);
        if (done + 1 >= next_row) {
            next_row = row_index(&g, ++row);
            for (int k = 0; k < LANES; k++) {
                sum += s[stocks[0]][k];
            }
        }
    }
    return sum;
}

static double processor_time(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

int main(void) {
    char what;
    int times;
    while (scanf(" %c %d", &what, &times) == 2) {
        volatile double sum = 0;
        double start = processor_time();
        for (int i = 0; i < times; i++) {
            sum = sum + run_batch();
        }
        printf("%.0f\n", (processor_time() - start) / LANES);
        fflush(stdout);
    }
    return 0;
}
