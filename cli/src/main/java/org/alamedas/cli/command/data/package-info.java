/// Series with everything that is known of their origin, as text and JSON.
@NullMarked
package org.alamedas.cli.command.data;

import org.jspecify.annotations.NullMarked;
