/// The rules of the law in force, as text and JSON.
@NullMarked
package org.alamedas.cli.command.rules;

import org.jspecify.annotations.NullMarked;
