/// YAML as trees that know their places, with bounds on size, depth and number of nodes.
@NullMarked
package org.alamedas.evidence.yaml;

import org.jspecify.annotations.NullMarked;
