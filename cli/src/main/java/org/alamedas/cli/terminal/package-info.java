/// What a command sees of the world outside: streams, language, looks, and how to end.
@NullMarked
package org.alamedas.cli.terminal;

import org.jspecify.annotations.NullMarked;
