/// What a model consists of: stocks, flows, auxiliaries, graphical functions, dimensions, groups and the time
/// specification.
///
/// Every reader produces these types and every later stage starts from them.
@NullMarked
package org.alamedas.model.definition;

import org.jspecify.annotations.NullMarked;
