/// What came of published models, as text and JSON.
@NullMarked
package org.alamedas.cli.command.conformance;

import org.jspecify.annotations.NullMarked;
