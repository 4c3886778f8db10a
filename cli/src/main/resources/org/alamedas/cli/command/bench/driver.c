
/* Runs the model as often as it is told to on standard input, and answers how long that took. */
#include <time.h>

struct sink {
    double *room, *at, *end;
};

static void make_room(struct sink *sink, size_t more) {
    if (sink->at + more > sink->end) {
        size_t used = sink->at - sink->room, size = 2 * (used + more);
        sink->room = realloc(sink->room, size * sizeof *sink->room);
        sink->at = sink->room + used;
        sink->end = sink->room + size;
    }
}

static int keep_one(void *to, const double *s) {
    struct sink *sink = to;
    make_room(sink, 1);
    *sink->at++ = s[KEPT];
    return 0;
}

static int keep_all(void *to, const double *s) {
    struct sink *sink = to;
    make_room(sink, RECORDED);
    for (int i = 0; i < RECORDED; i++) {
        sink->at[i] = s[recorded[i]];
    }
    sink->at += RECORDED;
    return 0;
}

static double processor_time(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

int main(void) {
    static double s[SLOTS], w[4 * RATES + HELD + 1];
    struct sink sink = {0};
    char what;
    int times;
    while (scanf(" %c %d", &what, &times) == 2) {
        double start = processor_time();
        for (int i = 0; i < times; i++) {
            sink.at = sink.room;
            if (run_model(s, w, what == 'a' ? keep_all : keep_one, &sink)) {
                return 1;
            }
        }
        printf("%.0f\n", processor_time() - start);
        fflush(stdout);
    }
    return 0;
}
