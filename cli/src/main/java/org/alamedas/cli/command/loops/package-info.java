/// Feedback loops and causes as text and JSON.
@NullMarked
package org.alamedas.cli.command.loops;

import org.jspecify.annotations.NullMarked;
