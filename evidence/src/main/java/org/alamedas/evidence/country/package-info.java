/// What a country says for itself when it shares the core of another: its numbers, paths and labels,
/// and the links that mean nothing in it.
///
/// A core is a model with its annotations and its theories. A country changes none of its equations
/// but those that are a number or a path of dates, and each with a source.
@NullMarked
package org.alamedas.evidence.country;

import org.jspecify.annotations.NullMarked;
