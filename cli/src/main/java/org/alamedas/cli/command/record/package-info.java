/// The record that no run touches as text and JSON.
@NullMarked
package org.alamedas.cli.command.record;

import org.jspecify.annotations.NullMarked;
