/// What the command `ensemble` is asked for, and how it answers.
@NullMarked
package org.alamedas.cli.command.ensemble;

import org.jspecify.annotations.NullMarked;
