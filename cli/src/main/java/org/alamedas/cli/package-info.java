/// The program: reads its arguments, runs one command, ends with an exit code.
///
/// [Main][org.alamedas.cli.Main] is the way in, [Commands][org.alamedas.cli.Commands] the list of
/// commands.
@NullMarked
package org.alamedas.cli;

import org.jspecify.annotations.NullMarked;
