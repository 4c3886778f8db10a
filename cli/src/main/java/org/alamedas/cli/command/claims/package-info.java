/// Claims and their verdicts as text and JSON.
@NullMarked
package org.alamedas.cli.command.claims;

import org.jspecify.annotations.NullMarked;
