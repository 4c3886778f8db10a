/// Finds and reads what the command line names: models, variables, values.
@NullMarked
package org.alamedas.cli.input;

import org.jspecify.annotations.NullMarked;
