/// Writes results: tables as TSV, CSV or JSON, to standard output or whole to a file.
@NullMarked
package org.alamedas.cli.output;

import org.jspecify.annotations.NullMarked;
