/// What the commands on theories read and write.
@NullMarked
package org.alamedas.cli.command.theory;

import org.jspecify.annotations.NullMarked;
