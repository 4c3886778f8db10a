/// Episodes: a few weeks on a fine clock, told by a model of their own that starts from the state of the
/// case's model on the eve.
///
/// What is coupled to what, the periods, the variants, what is read off the runs and which recorded
/// facts stand beside them are tables.
@NullMarked
package org.alamedas.evidence.episode;

import org.jspecify.annotations.NullMarked;
