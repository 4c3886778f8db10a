/// One equation of a model by itself, fed with what a run of the whole model recorded.
@NullMarked
package org.alamedas.analysis.excerpt;

import org.jspecify.annotations.NullMarked;
