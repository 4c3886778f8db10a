/// How long each stage of the walk of a model takes, by JMH.
@NullMarked
package org.alamedas.benchmarks;

import org.jspecify.annotations.NullMarked;
