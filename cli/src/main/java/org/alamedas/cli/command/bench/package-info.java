/// Measures how long runs take against C from the same program.
///
/// The only package that starts other programs: the C compiler, and what it has made.
@NullMarked
package org.alamedas.cli.command.bench;

import org.jspecify.annotations.NullMarked;
