/* A model as a system of difference equations, many runs side by side. Compile it with

       cc -O3 -march=native -ffast-math FILE.c -o model -lm */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef LANES
#define LANES 64
#endif

