/// How a replay is written: as text for a terminal, as JSON and as CSV.
@NullMarked
package org.alamedas.cli.command.replay;

import org.jspecify.annotations.NullMarked;
