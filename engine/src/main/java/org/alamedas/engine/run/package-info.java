/// What a run is asked for and what it gives back.
@NullMarked
package org.alamedas.engine.run;

import org.jspecify.annotations.NullMarked;
