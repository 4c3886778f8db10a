/// Case notes as text, as JSON and as a feed.
@NullMarked
package org.alamedas.cli.command.notes;

import org.jspecify.annotations.NullMarked;
