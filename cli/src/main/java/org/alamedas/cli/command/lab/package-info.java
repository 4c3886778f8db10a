/// What the commands lab and site have in common: finding out what they show.
@NullMarked
package org.alamedas.cli.command.lab;

import org.jspecify.annotations.NullMarked;
