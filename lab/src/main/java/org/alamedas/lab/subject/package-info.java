/// What a laboratory shows: one model with its levers, charts, events and record, in two languages.
///
/// [Subject][org.alamedas.lab.subject.Subject] is made from the case that comes with the program,
/// or from any model alone.
@NullMarked
package org.alamedas.lab.subject;

import org.jspecify.annotations.NullMarked;
