/// What is said beside a model about its variables: names in two languages, the origin of every number
/// that somebody
/// chose, and the meaning of its modes.
@NullMarked
package org.alamedas.evidence.annotation;

import org.jspecify.annotations.NullMarked;
