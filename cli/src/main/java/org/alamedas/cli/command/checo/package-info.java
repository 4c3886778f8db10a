/// The exhibit CHECO as text and JSON.
@NullMarked
package org.alamedas.cli.command.checo;

import org.jspecify.annotations.NullMarked;
