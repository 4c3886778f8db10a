/// Effects split over causes as text and JSON.
@NullMarked
package org.alamedas.cli.command.attribute;

import org.jspecify.annotations.NullMarked;
