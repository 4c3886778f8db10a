/// Turns a checked model into a program: names become slots, phases become lists of assignments.
@NullMarked
package org.alamedas.engine.lower;

import org.jspecify.annotations.NullMarked;
