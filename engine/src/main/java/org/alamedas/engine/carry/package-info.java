/// The project's own sources, cut to what a program that is written out needs: the text of the classes that
/// run models here, so that there is one source of what they compute.
///
/// A source file is split into its types and their members. What a text mentions is carried with it, and what
/// that mentions, until nothing is missing; constants of an enumeration that nothing mentions are left out,
/// and so are the branches for them. It relies on how the formatter lays sources out, and on one simple name
/// for one class.
@NullMarked
package org.alamedas.engine.carry;

import org.jspecify.annotations.NullMarked;
