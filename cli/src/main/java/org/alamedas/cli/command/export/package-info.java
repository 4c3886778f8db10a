/// What the command export writes besides C: WebAssembly modules, and JavaScript that holds one.
@NullMarked
package org.alamedas.cli.command.export;

import org.jspecify.annotations.NullMarked;
