/// The stoppages of 1972 and 1973 day by day, as text, JSON and CSV.
@NullMarked
package org.alamedas.cli.command.october;

import org.jspecify.annotations.NullMarked;
