/* What is kept of the past: every memory has cells of its own, and its slot says where they begin. */
static double *cells;
static size_t cells_used, cells_room;

/* Takes cells, and gives the place of the first of them. */
static int reserve(double size) {
    size_t at = cells_used;
    if (!(size <= 1e7) || (double) at + size > 1e9) {
        fputs("what is kept of the past takes more numbers than there is room for\n", stderr);
        exit(1);
    }
    cells_used += (size_t) size;
    if (cells_used > cells_room) {
        cells_room = 2 * cells_used;
        cells = realloc(cells, cells_room * sizeof *cells);
        if (!cells) {
            fputs("no memory is left\n", stderr);
            exit(1);
        }
    }
    for (size_t i = at; i < cells_used; i++) {
        cells[i] = 0;
    }
    return (int) at;
}

/* The whole part of a number; the nearest one that there is where it is out of range. */
static inline int to_int(double x) {
    return isnan(x) ? 0 : x >= INT32_MAX ? INT32_MAX : x <= INT32_MIN ? INT32_MIN : (int) x;
}

